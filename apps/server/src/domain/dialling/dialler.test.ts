import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../storage/database.ts';
import type { Extension, Line, MakeCallResult } from '../outbound/line.ts';
import { createMemoryLogger } from '../test-support.ts';
import { createDesks } from './desks.ts';
import { createDialler } from './dialler.ts';
import { diallingSettings } from './settings.ts';
import { createDialStore } from './store.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A line whose PBX does what a test says, with one number to dial, and a clock that stands still. */
function setUp() {
  const database = openDatabase({ file: ':memory:' });
  const store = createDialStore(database.connection);
  const staging = store.stage('p', 'replace', 0);
  staging.add([{ line: 2, number: '0212', name: undefined, reference: undefined }]);
  staging.activate();
  const extension: Extension = { dn: '101', devices: [], participants: [], available: true };
  const pbx = {
    now: 1_000_000,
    isConnected: true,
    extensions: [extension] as readonly Extension[],
    reads: 0,
    read: async (): Promise<void> => {},
    answer: (_: MakeCallResult): void => {},
  };
  let changed = (): void => {};
  const line: Line = {
    projectId: 'p',
    connected: () => pbx.isConnected,
    extensions: () => pbx.extensions,
    makeCall: () =>
      new Promise((resolve) => {
        pbx.answer = resolve;
      }),
    drop: async () => {},
    refresh() {
      pbx.reads++;
      return pbx.read();
    },
    onChange(listener) {
      changed = listener;
      return () => {};
    },
  };
  const settings = diallingSettings.parse({
    time_zone: 'UTC',
    windows: [
      { from: '00:00', to: '23:59' },
      { from: '23:59', to: '00:00' },
    ],
    max_attempts: 1,
  });
  const dialler = createDialler({
    line,
    store,
    settings: () => ({ settings, isRunning: true }),
    onCall() {},
    onState() {},
    onEnd() {},
    desks: createDesks(),
    now: () => pbx.now,
    monotonic: () => pbx.now,
    after: () => () => {},
    logger: createMemoryLogger(),
  });
  ends.push(() => {
    dialler.close();
    database.close();
  });
  return {
    pbx,
    dialler,
    /** Something changes, and all that follows from it at once is done. */
    async change(to: Partial<typeof pbx>): Promise<void> {
      Object.assign(pbx, to);
      changed();
      await new Promise(setImmediate);
    },
    async answer(result: MakeCallResult): Promise<void> {
      pbx.answer(result);
      await new Promise(setImmediate);
    },
    shown: (phase: 'ringing' | 'connected'): readonly Extension[] => [
      { ...extension, participants: [{ id: 7, dn: '101', phase, callId: 1, party: '0212' }] },
    ],
    gone: [extension],
    states: () => store.page('p', 0, 10).map(({ state }) => state),
  };
}
const made = { outcome: 'made', participantId: 7, callId: 1 } as const;
const lost = { outcome: 'unknown', reason: 'no answer came' } as const;

describe('a call whose answer is under way', () => {
  it('is not judged when the connection was lost meanwhile, and followed to its end', async () => {
    const test = setUp();
    test.dialler.wake();
    await test.change({ isConnected: false });
    await test.change({ isConnected: true, now: test.pbx.now + 10_000 });
    expect(test.states()).toEqual(['claimed']);
    await test.answer(made);
    expect(test.states()).toEqual(['dialling']);
    await test.change({ extensions: test.shown('connected') });
    await test.change({ extensions: test.gone });
    expect(test.states()).toEqual(['answered']);
    expect(test.dialler.state).toBe('finished');
  });

  it('and that ended before the answer came, is not taken up again by it', async () => {
    const test = setUp();
    test.dialler.wake();
    await test.change({ extensions: test.shown('connected') });
    await test.change({ extensions: test.gone });
    await test.answer(made);
    expect(test.states()).toEqual(['answered']);
    expect(test.dialler.state).toBe('finished');
  });
});

describe('a call that is not clear', () => {
  it('is asked for at once, and then when it would have to show, not all the time', async () => {
    const test = setUp();
    test.dialler.wake();
    await test.answer(lost);
    expect(test.pbx.reads).toBe(1);
    await test.change({ now: test.pbx.now + 2999 });
    expect(test.pbx.reads).toBe(1);
    await test.change({ now: test.pbx.now + 1 });
    expect(test.pbx.reads).toBe(2);
    expect(test.states()).toEqual(['unknown']);
  });

  it('is asked for again a second after the PBX could not be read', async () => {
    const test = setUp();
    test.dialler.wake();
    test.pbx.read = () => Promise.reject(new Error('HTTP 502'));
    await test.answer(lost);
    await test.change({ now: test.pbx.now + 3000 });
    expect(test.pbx.reads).toBe(2);
    await test.change({ now: test.pbx.now + 999 });
    expect(test.pbx.reads).toBe(2);
    await test.change({ now: test.pbx.now + 1, read: async () => {} });
    expect(test.pbx.reads).toBe(3);
    expect(test.states()).toEqual(['unknown']);
  });
});
