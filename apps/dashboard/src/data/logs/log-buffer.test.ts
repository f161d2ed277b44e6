import { expect, test } from 'vitest';
import { logUpdate, received, sourced } from '../../testing/messages.ts';
import { LogBuffer, type LogRow, SnapshotOverlap } from './log-buffer.ts';

const at = (texts: readonly string[], change = {}) => {
  const message = received(logUpdate(texts, change));
  if (message.event !== 'logUpdate') throw new Error('not a log_update');
  return message.data;
};
const text = (row: LogRow) => (row.kind === 'entry' ? row.entry.message : row.kind);
const buffer = (capacity?: number) => new LogBuffer((run) => run(), capacity);

test('keeps the newest lines, with keys that name no other line', () => {
  const logs = buffer(100);
  for (let index = 0; index < 2000; index += 1) logs.append(at([`line ${index}`]));
  const rows = logs.from(0);
  expect(rows).toHaveLength(100);
  expect(rows.map(text)).toEqual(Array.from({ length: 100 }, (_, index) => `line ${1900 + index}`));
  expect(rows.map(({ key }) => key)).toEqual(Array.from({ length: 100 }, (_, index) => 1900 + index));
  expect(logs.from(1995).map(text)).toEqual([
    'line 1995',
    'line 1996',
    'line 1997',
    'line 1998',
    'line 1999',
  ]);
});

test('says where lines were dropped, before the ones that came', () => {
  const logs = buffer();
  logs.append(at(['after'], { dropped_entries: 7 }));
  expect(logs.from(0)).toMatchObject([{ kind: 'dropped', count: 7 }, { kind: 'entry' }]);
});

test('many appends are one notice', () => {
  const scheduled: (() => void)[] = [];
  const logs = new LogBuffer((run) => scheduled.push(run));
  let notices = 0;
  logs.subscribe(() => {
    notices += 1;
  });
  for (let index = 0; index < 50; index += 1) logs.append(at(['x']));
  expect(scheduled).toHaveLength(1);
  scheduled[0]?.();
  expect(notices).toBe(1);
});

test('a snapshot after an outage adds only what is missing', () => {
  const logs = buffer();
  logs.append(at(['a', 'b', 'b']));
  logs.merge(sourced(['b', 'b', 'b', 'c']));
  expect(logs.from(0).map(text)).toEqual(['a', 'b', 'b', 'b', 'c']);
});

test('a snapshot that has nothing in common with the buffer leaves a gap line', () => {
  const logs = buffer();
  logs.append(at(['a']));
  logs.merge(sourced(['x', 'y']));
  expect(logs.from(0).map(text)).toEqual(['a', 'gap', 'x', 'y']);
});

test('buffered entries that the snapshot has are taken away, as often as it has them', () => {
  const overlap = new SnapshotOverlap(sourced(['a', 'b', 'b']));
  expect(overlap.remove(at(['b', 'b', 'b', 'c'])).entries.map(({ message }) => message)).toEqual(['b', 'c']);
});
