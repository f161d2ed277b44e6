import { afterAll, beforeAll, expect, it } from 'vitest';
import { ws } from './contestants.mjs';
import { eventBytes, eventsBody } from './events.mjs';
import { measureFanOut } from './fan-out.mjs';
import { createLoad } from './load.mjs';

/** @type {ReturnType<typeof createLoad>} */
let load;
beforeAll(() => {
  load = createLoad();
});
afterAll(() => load[Symbol.asyncDispose]());

const size = { clients: 3, events: 2, everyMs: 1, publishes: 2, rounds: 2 };

/** @param {Partial<import('./contestants.mjs').Contestant>} change */
const measure = async (change) => {
  const entries = [{ label: 'ws', contestant: { ...ws, ...change } }];
  return (await measureFanOut({ entries, load, ...size })).ws;
};

it('measures a real server when every client receives every event', async () => {
  const { values, error } = await measure({});
  expect(error).toBeUndefined();
  expect(values).toHaveLength(size.rounds);
});

it('fails when clients receive more than was due', async () => {
  const { values, error } = await measure({ body: (count) => eventsBody(count + 1, 'peer') });
  expect(values).toEqual([]);
  expect(error).toBe('12 messages were due, the clients received 18');
});

it('fails when a connection is cut before every event came', async () => {
  const { error } = await measure({ publishPath: '/', body: () => Buffer.from('not JSON') });
  expect(error).toMatch(/socket hang up|ECONNRESET/);
});

it('publishes events of about 400 bytes', () => {
  expect(eventBytes).toBeGreaterThan(380);
  expect(eventBytes).toBeLessThan(420);
});
