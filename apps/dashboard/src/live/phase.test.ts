import { expect, test } from 'vitest';
import { phaseOf } from './phase.ts';
import type { SessionState } from './session.ts';

const session = (synced: boolean, everSynced: boolean): SessionState => ({
  synced,
  everSynced,
  problem: undefined,
  hello: undefined,
  clockOffset: 0,
});
const open = { kind: 'open', since: 0, stale: false } as const;
const waiting = { kind: 'waiting', attempt: 1, retryAt: 0, code: undefined } as const;

test.each([
  ['connecting', waiting, session(false, false)],
  ['connecting', open, session(false, false)],
  ['live', open, session(true, true)],
  ['stale', { ...open, stale: true }, session(true, true)],
  ['recovering', open, session(false, true)],
  ['recovering', waiting, session(false, true)],
  ['closed', { kind: 'closed', code: 4500, reason: '' } as const, session(false, true)],
] as const)('%s', (phase, link, state) => {
  expect(phaseOf(link, state)).toBe(phase);
});
