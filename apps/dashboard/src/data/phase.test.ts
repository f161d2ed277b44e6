import { expect, test } from 'vitest';
import type { Sync } from './page-client.ts';
import { phaseOf } from './phase.ts';

const never: Sync = { synced: false, everSynced: false, problem: undefined, clockOffset: 0 };
const synced: Sync = { ...never, synced: true, everSynced: true };
const behind: Sync = { ...synced, synced: false };

test.each([
  ['idle', never, 'connecting'],
  ['connecting', never, 'connecting'],
  ['live', never, 'connecting'],
  ['live', synced, 'live'],
  ['live', behind, 'recovering'],
  ['stale', synced, 'stale'],
  ['recovering', synced, 'recovering'],
  ['closed', synced, 'closed'],
] as const)('a connection that is %s, with %o, is told as %s', (phase, sync, told) => {
  expect(phaseOf({ phase }, sync)).toBe(told);
});
