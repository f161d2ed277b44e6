import { afterEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../storage/database.ts';
import type { Line, MakeCallResult } from '../outbound/line.ts';
import { createMemoryLogger } from '../test-support.ts';
import { createDesks } from './desks.ts';
import { createDialler } from './dialler.ts';
import { diallingSettings } from './settings.ts';
import { createDialStore } from './store.ts';

const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});

/** A dialler with one agent and one number, whose PBX answers every request alike; time passes by hand. */
function withAnswers(result: MakeCallResult) {
  const database = openDatabase({ file: ':memory:' });
  databases.push(database);
  const store = createDialStore(database.connection);
  const staging = store.stage('p', 'replace', 0);
  staging.add([{ line: 2, number: '0212345678', name: undefined, reference: undefined }]);
  staging.activate();
  let now = 10_000_000;
  /** How far the time of day is from where it was. */
  let offset = 0;
  let asked = 0;
  const line: Line = {
    projectId: 'p',
    connected: () => true,
    extensions: () => [{ dn: '101', devices: [], participants: [], available: true }],
    async makeCall() {
      asked += 1;
      return result;
    },
    drop: async () => undefined,
    refresh: async () => undefined,
    onChange: () => () => undefined,
  };
  const settings = diallingSettings.parse({
    time_zone: 'UTC',
    windows: [{ from: '00:00', to: '00:00' }],
    max_attempts: 1,
  });
  const dialler = createDialler({
    line,
    store,
    settings: () => ({ settings, isRunning: true }),
    onCall: () => undefined,
    onState: () => undefined,
    onEnd: () => undefined,
    desks: createDesks(),
    now: () => now + offset,
    monotonic: () => now,
    after: () => () => undefined,
    logger: createMemoryLogger(),
  });
  return {
    store,
    asked: () => asked,
    setClock(ms: number) {
      offset += ms;
    },
    /** The longest pause passes, and what follows from that. */
    async wake() {
      now += 60_000;
      dialler.wake();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

it.each([429, 0, 401])('a number outlives any trouble of the PBX (%i)', async (status) => {
  const test = withAnswers({ outcome: 'refused', status, reason: 'not now', stale: false });
  for (let turn = 0; turn < 20; turn++) await test.wake();
  expect(test.asked()).toBe(20);
  expect(test.store.counts('p')).toMatchObject({ waiting: 1, failed: 0 });
});

it.each([403, 404])(
  'a number that is refused again and again with %i does not hold up the others',
  async (status) => {
    const test = withAnswers({ outcome: 'refused', status, reason: 'no', stale: false });
    for (let turn = 0; turn < 20; turn++) await test.wake();
    expect(test.asked()).toBe(6);
    expect(test.store.counts('p')).toMatchObject({ waiting: 0, failed: 1 });
  },
);

it('a clock that is put back an hour does not prolong a pause', async () => {
  const test = withAnswers({ outcome: 'refused', status: 429, reason: 'not now', stale: false });
  await test.wake();
  test.setClock(-3_600_000);
  await test.wake();
  expect(test.asked()).toBe(2);
});
