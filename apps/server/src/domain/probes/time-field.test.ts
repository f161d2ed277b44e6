import { expect, it } from 'vitest';
import { timeOf, valueAt } from './time-field.ts';

it.each([
  ['2024-01-02T06:00:15+09:00', '2024-01-01T21:00:15.000Z'],
  ['2024-01-02 06:00:15Z', '2024-01-02T06:00:15.000Z'],
  ['2024-01-02T06:00:15.250', '2024-01-01T21:00:15.000Z'],
  ['2024-01-02 06:00', '2024-01-01T21:00:00.000Z'],
  ['20240102060015', '2024-01-01T21:00:15.000Z'],
  ['20240102 060015', '2024-01-01T21:00:15.000Z'],
  ['2024.01.02', '2024-01-01T15:00:00.000Z'],
  ['Tue, 02 Jan 2024 06:00:15 GMT', '2024-01-02T06:00:15.000Z'],
  [1704175215, '2024-01-02T06:00:15.000Z'],
  ['1704175215000', '2024-01-02T06:00:15.000Z'],
])('reads %s', (value, expected) => {
  expect(new Date(timeOf(value, 'Asia/Seoul') ?? Number.NaN).toISOString()).toBe(expected);
});

it.each([['soon'], [''], ['2024-13-01'], ['2024-01-02 25:00'], ['Jan 2 2024'], [null], [true], [-1], [{}]])(
  'finds no time in %j',
  (value) => {
    expect(timeOf(value, 'UTC')).toBeUndefined();
  },
);

it('follows pointers and paths, into what an object has itself', () => {
  const json = { data: [{ 'a/b': 1, '~': 2, published: { at: 3 } }] };
  expect(valueAt(json, '/data/0/a~1b')).toBe(1);
  expect(valueAt(json, '/data/0/~0')).toBe(2);
  expect(valueAt(json, 'data.0.published.at')).toBe(3);
  expect(valueAt(json, 'data[0].published.at')).toBe(3);
  expect(valueAt(json, '/data/1')).toBeUndefined();
  expect(valueAt(json, 'constructor')).toBeUndefined();
  expect(valueAt(json, '/data/0/published/at/x')).toBeUndefined();
});
