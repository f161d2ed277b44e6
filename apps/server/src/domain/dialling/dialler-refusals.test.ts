import { afterEach, describe, expect, it } from 'vitest';
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

/** A dialler whose PBX answers every request alike; time passes by hand. */
function withAnswers(result: MakeCallResult, { agents = 1, numbers = 1 } = {}) {
  const database = openDatabase({ file: ':memory:' });
  databases.push(database);
  const store = createDialStore(database.connection);
  const staging = store.stage('p', 'replace', 0);
  staging.add(
    Array.from({ length: numbers }, (_, index) => ({
      line: index + 2,
      number: String(212_345_678 + index),
      name: undefined,
      reference: undefined,
    })),
  );
  staging.activate();
  let now = 10_000_000;
  /** How far the time of day is from where it was. */
  let offset = 0;
  let asked = 0;
  let answer = result;
  const extensions = Array.from({ length: agents }, (_, index) => ({
    dn: String(101 + index),
    devices: [],
    participants: [],
    available: true,
  }));
  const line: Line = {
    projectId: 'p',
    connected: () => true,
    extensions: () => extensions,
    async makeCall() {
      asked += 1;
      return answer;
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
    answerWith(next: MakeCallResult) {
      answer = next;
    },
    /** Time passes, the longest pause if it is not said, and what follows from that. */
    async wake(ms = 60_000) {
      now += ms;
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

it.each([403, 404, 424])(
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

describe('while the PBX is in trouble', () => {
  const busy = { outcome: 'refused', status: 429, reason: 'not now', stale: false } as const;
  const lost = { outcome: 'unknown', reason: 'HTTP 503' } as const;
  const made = { outcome: 'made', participantId: 7, callId: 1 } as const;

  it('what goes wrong for all agents at the same time is one trouble, and a short pause', async () => {
    const test = withAnswers(busy, { agents: 10, numbers: 30 });
    await test.wake(0);
    expect(test.asked()).toBe(10);
    await test.wake(900);
    expect(test.asked()).toBe(10);
    await test.wake(200);
    expect(test.asked()).toBe(11);
  });

  it.each([
    ['is refused', busy],
    ['may have been made', lost],
  ])('one call that %s after another is asked for, with longer and longer pauses', async (_, result) => {
    const test = withAnswers(result, { agents: 10, numbers: 300 });
    for (let second = 0; second < 600; second++) await test.wake(1000);
    // Ten at first, and then one after 1, 2, 4, 8, 16, 32 s and each minute.
    expect(test.asked()).toBeLessThan(30);
    test.answerWith(made);
    const before = test.asked();
    await test.wake();
    // The one that was made frees the others, whose turn is a moment later.
    await test.wake(1000);
    expect(test.asked() - before).toBeGreaterThanOrEqual(9);
  });
});
