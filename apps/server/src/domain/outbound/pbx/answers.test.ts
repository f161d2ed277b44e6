import { maskSecrets } from '@watchhamster/shared-types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callAnswer,
  dnAnswer,
  eventFrame,
  listAnswer,
  participantAnswer,
  readAnswer,
  reasonIn,
  tokenAnswer,
  usersAnswer,
} from './answers.ts';
import { PbxError } from './error.ts';

describe('an answer', () => {
  it('keeps what is needed, whatever else it has', () => {
    const participant = {
      id: 8107,
      status: 'Ringing',
      dn: '101',
      callid: '77',
      party_caller_id: null,
      direct_control: true,
    };
    const list = [
      {
        dn: '101',
        type: 'Wextension',
        devices: [{ dn: '101', device_id: 'sip:1', user_agent: 'x' }],
        participants: [participant],
      },
    ];
    expect(readAnswer(listAnswer, JSON.stringify(list), 'callers')).toEqual([
      {
        dn: '101',
        type: 'Wextension',
        devices: [{ device_id: 'sip:1' }],
        participants: [{ id: 8107, status: 'Ringing', callid: 77, party_caller_id: null }],
      },
    ]);
    expect(readAnswer(listAnswer, '[{"dn":"800","type":"Wroutepoint"}]', 'callers')).toEqual([
      { dn: '800', type: 'Wroutepoint' },
    ]);
  });

  it('that does not fit names the field, and nothing of its value', () => {
    const read = () =>
      readAnswer(
        listAnswer,
        '[{"dn":"101","type":"Wextension","participants":[{"id":"secret-value","status":1}]}]',
        'callers',
      );
    expect(read).toThrow(PbxError);
    expect(read).toThrow(/callers\): .*0\.participants\.0\.(id|status): /);
    expect(read).toThrow(/^(?!.*secret-value)/);
    expect(() => readAnswer(tokenAnswer, '<html>', 'token')).toThrow(
      'the PBX (token): its answer is not JSON',
    );
  });

  it('is an error and never a crash, whatever it is', () => {
    const schemas = [
      tokenAnswer,
      participantAnswer,
      dnAnswer,
      listAnswer,
      callAnswer,
      usersAnswer,
      eventFrame,
    ];
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.constantFrom(...schemas), (body, schema) => {
        reasonIn(body);
        try {
          readAnswer(schema, body, 'step');
        } catch (error) {
          expect(error).toBeInstanceOf(PbxError);
        }
      }),
    );
  });

  it.each([
    ['{"error":"invalid_client","error_description":"wrong secret"}', 'wrong secret'],
    ['{"error":"invalid_client"}', 'invalid_client'],
    ['{"error":{"code":"x","message":"nested"}}', 'nested'],
    ['{"title":"Not Found","detail":"no such DN"}', 'no such DN'],
    ['{"ReasonText":"busy"}', 'busy'],
    ['[]', ''],
    ['no JSON', ''],
  ])('of an error says why: %s', (body, reason) => expect(reasonIn(body)).toBe(reason));
});

it('says what went wrong with a token in words that are not taken for one', () => {
  const { message } = new PbxError({ kind: 'timeout', step: 'token', reason: 'no whole answer within 10 s' });
  expect(maskSecrets(message)).toBe('the PBX (token): no whole answer within 10 s');
});
