import { expect, it } from 'vitest';
import { sectionsOf, settingsOf } from './flatten.ts';

it('lists every value by its path', () => {
  expect(settingsOf({ a: { b: 1, c: [] }, d: [{ e: true }], f: ['x', 'y'], g: {} })).toEqual([
    { path: 'a.b', value: '1' },
    { path: 'a.c', value: undefined },
    { path: 'd[0].e', value: 'true' },
    { path: 'f', value: '"x", "y"' },
    { path: 'g', value: undefined },
  ]);
});

it('puts together what is of one section', () => {
  const settings = settingsOf({
    services: [{ id: 'a' }, { id: 'b' }],
    storage: {},
    host: { interval_seconds: 2 },
  });
  expect(sectionsOf(settings).map(({ name, settings: { length } }) => [name, length])).toEqual([
    ['services', 2],
    ['storage', 1],
    ['host', 1],
  ]);
});
