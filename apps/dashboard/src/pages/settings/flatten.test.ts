import { expect, it } from 'vitest';
import { settingsOf } from './flatten.ts';

it('lists every value by its path', () => {
  expect(settingsOf({ a: { b: 1, c: [] }, d: [{ e: true }], f: ['x', 'y'], g: {} })).toEqual([
    { path: 'a.b', value: '1' },
    { path: 'a.c', value: undefined },
    { path: 'd[0].e', value: 'true' },
    { path: 'f', value: '"x", "y"' },
    { path: 'g', value: undefined },
  ]);
});
