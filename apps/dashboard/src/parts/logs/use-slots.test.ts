import { expect, test } from 'vitest';
import { Slots } from './use-slots.ts';

test('a row keeps its element as long as it is drawn, and those that come take over those of rows that went', () => {
  const slots = new Slots<string>();
  expect(slots.of(['a', 'b', 'c'], true)).toEqual([0, 1, 2]);
  expect(slots.of(['b', 'c', 'd'], true), 'one moves to the end').toEqual([1, 2, 0]);
  expect(slots.of(['e', 'f', 'g'], true), 'no element moves').toEqual([1, 2, 0]);
  expect(slots.of(['e', 'f', 'g'], true)).toEqual([1, 2, 0]);
});

test('a list that grows gets new elements, and one that shrank does not give two rows the same', () => {
  const slots = new Slots<number>();
  expect(slots.of([1], true)).toEqual([0]);
  expect(slots.of([1, 2, 3], true)).toEqual([0, 1, 2]);
  expect(slots.of([2], true)).toEqual([1]);
  const grown = slots.of([2, 4, 5, 6], true);
  expect(grown[0]).toBe(1);
  expect(new Set(grown).size).toBe(4);
});

test('where nothing is lent, every row that comes has an element of its own, and what is drawn stays', () => {
  const slots = new Slots<string>();
  slots.of(['a', 'b'], true);
  expect(slots.of(['b', 'c'], false)).toEqual([1, 2]);
  expect(slots.of(['a', 'b'], false)).toEqual([3, 1]);
});
