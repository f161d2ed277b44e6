import { expect, test } from 'vitest';
import { logUpdate, received } from '../../testing/messages.ts';
import { LogBuffer, type LogRow } from './log-buffer.ts';
import { everything, LogView } from './log-view.ts';

function setup(capacity = 1000) {
  const logs = new LogBuffer((run) => run(), capacity);
  const view = new LogView(logs);
  view.subscribe(() => {});
  const append = (texts: readonly string[], change = {}) => {
    const message = received(logUpdate(texts, change));
    if (message.event === 'logUpdate') logs.append(message.data);
  };
  const shown = () =>
    view.get().rows.map((row: LogRow) => (row.kind === 'entry' ? row.entry.message : row.kind));
  return { view, append, shown };
}

test('shows what matches the text, the level and the service, old lines and new', () => {
  const { view, append, shown } = setup();
  append(['Alpha', 'beta']);
  append(['alpha of another'], { service_id: 'other', file_name: 'other' });
  view.setFilter({ ...everything, text: ' ALPHA ' });
  append(['gamma', 'alphabet']);
  expect(shown()).toEqual(['Alpha', 'alpha of another', 'alphabet']);
  view.setFilter({ ...everything, serviceId: 'other' });
  expect(shown()).toEqual(['alpha of another']);
  view.setFilter({ ...everything, minLevel: 'ERROR' });
  expect(shown()).toEqual([]);
  expect(view.get().total).toBe(5);
});

test('lines that tell of missing ones are shown whatever the level is', () => {
  const { view, append, shown } = setup();
  view.setFilter({ ...everything, minLevel: 'CRITICAL' });
  append(['x'], { dropped_entries: 3 });
  expect(shown()).toEqual(['dropped']);
});

test('a held view keeps its lines although the buffer lets go of them, and counts what comes', () => {
  const { view, append, shown } = setup(10);
  append(['a', 'b']);
  view.hold();
  const { rows } = view.get();
  append(Array.from({ length: 1000 }, (_, index) => `new ${index}`));
  expect(view.get().rows).toBe(rows);
  expect(shown()).toEqual(['a', 'b']);
  expect(view.get().heldBack).toBe(10);
  view.release();
  expect(shown()).toEqual(Array.from({ length: 10 }, (_, index) => `new ${990 + index}`));
  expect(view.get()).toMatchObject({ held: false, heldBack: 0 });
});

test('a held view can be searched, and still shows nothing newer', () => {
  const { view, append, shown } = setup();
  append(['apple', 'pear']);
  view.hold();
  append(['apple two', 'plum']);
  view.setFilter({ ...everything, text: 'apple' });
  expect(shown()).toEqual(['apple']);
  expect(view.get().heldBack).toBe(1);
});

test('lines that the buffer lets go of leave a view that follows', () => {
  const { append, shown } = setup(10);
  for (let index = 0; index < 2000; index += 1) append([`${index}`]);
  expect(shown()).toEqual(Array.from({ length: 10 }, (_, index) => `${1990 + index}`));
});
