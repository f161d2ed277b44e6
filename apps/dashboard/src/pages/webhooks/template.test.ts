import { expect, it } from 'vitest';
import { fillIn, placeholdersOf } from './template.ts';

it('finds and fills in placeholders as the server does', () => {
  expect(placeholdersOf('{a} {{ b }} \\{c\\} {a}')).toEqual(['a', 'b']);
  expect(fillIn('{a} {{ b }} \\{c\\} {d}', { a: '{b}', b: '2' })).toBe('{b} 2 {c} {d}');
});
