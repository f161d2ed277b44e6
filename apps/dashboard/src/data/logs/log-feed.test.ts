import type { ConnectionState, MessageHandler } from '@watchhamster/client';
import type { SourcedLogEntry } from '@watchhamster/shared-types';
import { expect, test } from 'vitest';
import { logUpdate, received, sourced } from '../../testing/messages.ts';
import { createStore } from '../store.ts';
import { LogBuffer } from './log-buffer.ts';
import { feedLogs, type LogPage } from './log-feed.ts';

/** A connection and a history that do what the test says. */
function setup() {
  const connection = createStore({ phase: 'connecting' } as ConnectionState);
  const buffer = new LogBuffer((run) => run());
  const reads: {
    before: number | undefined;
    answer: (page: LogPage) => void;
    fail: (cause: unknown) => void;
  }[] = [];
  const waiting: (() => void)[] = [];
  let tell: MessageHandler<'logUpdate'> = () => {};
  feedLogs({
    client: {
      connection,
      on: (_name, handler) => {
        tell = handler as unknown as typeof tell;
        return () => {};
      },
    },
    buffer,
    read: (before) => new Promise((answer, fail) => reads.push({ before, answer, fail })),
    after: (_ms, run) => void waiting.push(run),
  });
  return {
    reads,
    /** Runs what waits for a while. */
    later() {
      for (const run of waiting.splice(0)) run();
    },
    phase: (phase: ConnectionState['phase']) => connection.set({ phase } as ConnectionState),
    update: (...texts: string[]) => tell(received(logUpdate(texts)) as unknown as Parameters<typeof tell>[0]),
    /** Answers the newest request, and waits until that has been acted on. */
    async history(texts: readonly string[], nextBefore?: number) {
      reads.at(-1)?.answer({ entries: sourced(texts), nextBefore });
      await new Promise((resolve) => setTimeout(resolve));
    },
    texts: () => buffer.from(0).map((row) => (row.kind === 'entry' ? row.entry.message : row.kind)),
  };
}

test('what the history has already, and what it has not yet, is there once', async () => {
  const { phase, update, history, texts } = setup();
  phase('live');
  update('in both', 'only sent');
  expect(texts(), 'it waits for the history').toEqual([]);
  await history(['older', 'in both', 'not sent yet']);
  expect(texts()).toEqual(['older', 'in both', 'not sent yet', 'only sent']);
  update('not sent yet', 'new');
  update('older');
  expect(texts()).toEqual(['older', 'in both', 'not sent yet', 'only sent', 'new', 'older']);
});

test('what was logged in an outage is read, back to what is known', async () => {
  const { phase, update, history, texts, reads } = setup();
  phase('live');
  await history(['a']);
  phase('recovering');
  phase('live');
  update('e');
  await history(['c', 'd'], 7);
  expect(reads.map(({ before }) => before)).toEqual([undefined, undefined, 7]);
  await history(['a', 'b']);
  expect(texts()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('under a flood the history is read back to the first line that was sent', async () => {
  const { phase, update, reads, texts } = setup();
  const page = (texts: readonly string[], minute: number) =>
    sourced(texts).map((entry) => ({ ...entry, timestamp: `2026-01-01T00:0${minute}:00.000Z` }));
  phase('live');
  update('sent before the newest page');
  reads[0]?.answer({ entries: page(['newest'], 1), nextBefore: 5 });
  await new Promise((resolve) => setTimeout(resolve));
  const before = { ...sourced(['oldest'])[0], timestamp: '2025-12-31T23:59:59.000Z' } as SourcedLogEntry;
  reads[1]?.answer({ entries: [before, ...page(['sent before the newest page'], 0)], nextBefore: 3 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(texts()).toEqual(['oldest', 'sent before the newest page', 'newest']);
  expect(reads).toHaveLength(2);
});

test('lines that the history does not have any more are said to be missing', async () => {
  const { phase, history, texts } = setup();
  phase('live');
  await history(['a']);
  phase('recovering');
  phase('live');
  await history(['y', 'z']);
  expect(texts()).toEqual(['a', 'gap', 'y', 'z']);
});

test('an answer to a connection that is gone is not believed', async () => {
  const { phase, history, texts, reads } = setup();
  phase('live');
  const [first] = reads;
  phase('recovering');
  phase('live');
  first?.answer({ entries: sourced(['of before']), nextBefore: undefined });
  await history(['of now']);
  expect(texts()).toEqual(['of now']);
});

test('without the history new lines are shown, and it is asked for again', async () => {
  const { phase, update, history, texts, reads, later } = setup();
  phase('live');
  update('new');
  reads[0]?.fail(new Error('no answer'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(texts()).toEqual(['new']);
  later();
  const entries: SourcedLogEntry[] = sourced(['new', 'newer']);
  await history(entries.map(({ message }) => message));
  expect(texts()).toEqual(['new', 'newer']);
  phase('stale');
  expect(reads, 'it is still the same connection').toHaveLength(2);
});
