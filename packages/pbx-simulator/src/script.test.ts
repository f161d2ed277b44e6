import { describe, expect, it } from 'vitest';
import { connect, startTestPbx } from '../test/support.ts';
import type { PbxHappening } from './happenings.ts';
import { playScript } from './play.ts';
import { readScript } from './script.ts';

describe('a script', () => {
  it('has faults and steps; comments and empty lines are none', () => {
    const text = [
      '# a day at the exchange',
      '',
      'fault makecall:status=503,after=2   # the third one',
      'at 2.5 call +441632960001 900',
      '  every 10 press 900 12#  ',
      'at 0 drop-sockets 1006',
    ].join('\r\n');
    expect(readScript(text, 'day.txt')).toEqual({
      faults: [{ on: 'makecall', kind: 'status', status: 503, after: 2 }],
      steps: [
        {
          line: 4,
          atMs: 2_500,
          everyMs: undefined,
          deed: { deed: 'call', from: '+441632960001', dn: '900' },
        },
        { line: 5, atMs: 10_000, everyMs: 10_000, deed: { deed: 'press', dn: '900', keys: '12#' } },
        { line: 6, atMs: 0, everyMs: undefined, deed: { deed: 'drop-sockets', code: 1006 } },
      ],
    });
  });

  it.each([
    [
      'sometimes 5 call 1 2',
      /^day.txt, line 2: 'sometimes' is not known; a line starts with fault, at or every$/,
    ],
    ['at soon call 1 2', /line 2: the time is 'soon'; give seconds/],
    ['every 0 revoke-tokens', /the time is '0'; give seconds, 0.01 or more/],
    ['at 1', /'' is nothing that is done/],
    ['at 1 sing 900', /'sing' is nothing that is done; write call, press/],
    ['at 1 call 900', /'call' takes FROM DN and has '900'/],
    ['at 1 call 5551 no-dn', /'no-dn' is no DN/],
    ['at 1 press 900 x', /KEYS is 'x'; give digits/],
    ['at 1 drop-sockets 5', /CODE is '5'; give a close code/],
    ['at 1 revoke-tokens now', /'revoke-tokens' takes nothing and has 'now'/],
    ['fault makecall:melt', /^day.txt, line 2: fault 'makecall:melt': 'melt' does not happen to requests/],
  ])('%s: the line and what is wrong with it', (line, message) => {
    expect(() => readScript(`# first\n${line}\n`, 'day.txt')).toThrow(message);
  });

  it('has profiles of several words', () => {
    const { steps } = readScript('at 1 profile 101  Out of  office # lunch', 'day.txt');
    expect(steps).toMatchObject([{ deed: { deed: 'profile', dn: '101', profile: 'Out of office' } }]);
    expect(() => readScript('at 1 profile 101', 'day.txt')).toThrow(
      "day.txt, line 1: 'profile' takes DN NAME and has '101'",
    );
  });

  it('is played by the clock, again and again where it says so; what cannot be done is told', async () => {
    await using test = await startTestPbx({ dns: [{ dn: '900', type: 'Wroutepoint' }] });
    const { pbx, clock } = test;
    const told: PbxHappening[] = [];
    const { steps } = readScript(
      'at 1 call 5551 900\nevery 2 press 900 1\nat 5 add 101\nat 6.5 profile 777 Away\nat 7 revoke-tokens',
      'day.txt',
    );
    await connect(pbx);
    const stop = playScript(pbx, steps, clock, (happening) => told.push(happening));
    clock.advance(7_000);
    expect(pbx.state()).toMatchObject({
      dns: [{ dn: '900' }, { dn: '101' }],
      calls: [{ from: '5551', status: 'Connected' }],
      tokens: { valid: 0 },
    });
    expect(
      told.map((happening) => ('line' in happening ? [happening.line, happening.problem ?? 'done'] : [])),
    ).toEqual([
      [1, 'done'],
      [2, '900 has no call that is connected; keys go nowhere'],
      [2, 'done'],
      [3, 'done'],
      [2, 'done'],
      [4, "There is no DN '777'; add it first"],
      [5, 'done'],
    ]);
    stop();
    clock.advance(10_000);
    expect(told).toHaveLength(7);
  });
});
