import { catalogue } from '@watchhamster/shared-types';
import { expect, test } from 'vitest';
import { createFramed, type Framed } from './frames.ts';
import { mergeLogs } from './merge-logs.ts';

let sequence = 0;
function update(texts: readonly string[], dropped_entries?: number): Framed {
  const entries = texts.map((message) => ({ timestamp: '2026-01-01T00:00:00Z', level: 'INFO', message }));
  const data = { file_name: 'app.log', entries, total_new_entries: entries.length };
  sequence += 1;
  return createFramed(
    {
      definition: catalogue.logUpdate,
      data: dropped_entries === undefined ? data : { ...data, dropped_entries },
      meta: {},
    },
    { sequence, publishedAt: 0 },
  );
}

/** Each message as a reader follows it: `-3` for three that were dropped, then the entries. */
const read = (messages: readonly Framed[]): unknown[] =>
  messages.map(({ parts: { data } }) => [
    ...(data.dropped_entries === undefined ? [] : [-Number(data.dropped_entries)]),
    ...(data.entries as { message: string }[]).map(({ message }) => message),
  ]);

test('updates of one log that wait together become one', () => {
  expect(read(mergeLogs([update(['a']), update(['b', 'c']), update(['d'])]))).toEqual([['a', 'b', 'c', 'd']]);
});

test('what was dropped stays told where it is missing', () => {
  const messages = [update(['a'], 2), update(['d']), update(['h'], 3), update(['i'])];
  expect(read(mergeLogs(messages))).toEqual([
    [-2, 'a', 'd'],
    [-3, 'h', 'i'],
  ]);
});
