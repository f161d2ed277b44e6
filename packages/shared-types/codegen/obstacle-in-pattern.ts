import type { ObstacleName } from './inexpressible.ts';
import { classesOf, type Pattern, parsePattern } from './pattern.ts';

/**
 * What JSON Schema would read otherwise in a regular expression of Zod 4 or `zod/v3`: it knows no flags, and reads
 * patterns as if with `u`. What engines read differently in the pattern itself is found by `toPortable`.
 */
export function obstacleInPattern({ source, flags }: RegExp): ObstacleName | undefined {
  if (flags.replace('u', '') !== '') return 'flags';
  try {
    new RegExp(source, 'u');
  } catch {
    return 'pattern';
  }
  return flags === '' && takesAstral(source) ? 'units' : undefined;
}

function takesAstral(source: string): boolean {
  let pattern: Pattern;
  try {
    pattern = parsePattern(source);
  } catch {
    return false;
  }
  // A range that spans the surrogates takes one half of a character without the flag, and with it none.
  return classesOf(pattern).some(([from, to]) => to > 0xffff || (from <= 0xdfff && to >= 0xd800));
}
