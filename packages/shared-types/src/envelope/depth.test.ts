import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDeeperThan } from './depth.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

it('finds the depth that parsing finds, whatever the strings hold', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), fc.nat({ max: 8 }), (text, levels) => {
      // Texts no longer than the bound cannot be deeper and are not looked at.
      const padded = `${' '.repeat(levels)}${text} `;
      expect(isDeeperThan(padded, levels)).toBe(depthOf(JSON.parse(text)) > levels);
    }),
  );
});

it.each([
  ['brackets in a string', '["[[[[[["]', false],
  ['an escaped quote before brackets', '["\\"[[[[[["]', false],
  ['a backslash at the end of a string', '["\\\\",[[[1]]]]', true],
  ['a string without end', '["[[[[[[[[[[', false],
])('%s', (_, text, isDeep) => {
  expect(isDeeperThan(text, 3)).toBe(isDeep);
});
