import { describe, expect, it } from 'vitest';
import { readFault } from './fault-spec.ts';

describe('a fault of the command line', () => {
  it.each([
    ['makecall:cut=after,after=3', { on: 'makecall', kind: 'cut', when: 'after', after: 3 }],
    [
      'request:status=401,after=100,times=2,dn=101',
      { on: 'request', kind: 'status', status: 401, after: 100, times: 2, dn: '101' },
    ],
    [
      'event:duplicate,probability=0.1,times=always',
      { on: 'event', kind: 'duplicate', probability: 0.1, times: 'always' },
    ],
    ['event:close=1012', { on: 'event', kind: 'close', code: 1012 }],
    ['token:expires-in=60', { on: 'token', kind: 'expires-in', value: 60 }],
    ['token:expires-in=none', { on: 'token', kind: 'expires-in', value: null }],
    [
      'list:json=[{"dn":1,"a":"x=y,z"}],times=2',
      { on: 'list', kind: 'json', json: [{ dn: 1, a: 'x=y,z' }], times: 2 },
    ],
    ['list:body=oversized', { on: 'list', kind: 'body', body: 'oversized' }],
  ])('%s', (spec, fault) => {
    expect(readFault(spec)).toEqual(fault);
  });

  it.each([
    ['sky:status=500', /'sky' is nothing that faults meet/],
    ['list:fall', /'fall' does not happen to requests/],
    ['event:status=500', /'status' does not happen to events/],
    ['event:close=1005', /1005 is no close code/],
    ['list:status=200', /status is not 400 to 599/],
    ['list:cut=now', /cut is not before or after/],
    ['list:delay=x', /delay takes a number of 0 to 2147483647/],
    ['event:delay=1e13', /delay takes a number of 0 to 2147483647/],
    ['list:delay=1,probability=2', /probability takes a number of 0 to 1/],
    ['list:delay=1,times=0', /times takes a number of 1 or more/],
    ['list:delay=1,after=1.5', /after takes a whole number/],
    ['list:delay=1,dn=', /dn takes a number/],
    ['list:json={', /json is no JSON/],
    ['list:expires-in=60', /expires-in is of the token only/],
    ['list:status=500,when=now', /'when' is not known/],
  ])('%s is refused', (spec, message) => {
    expect(() => readFault(spec)).toThrow(message);
  });
});
