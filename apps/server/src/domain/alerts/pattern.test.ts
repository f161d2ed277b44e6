import { describe, expect, it } from 'vitest';
import { compilePattern, PatternError } from './pattern.ts';

describe('a pattern', () => {
  it.each([
    ['(a+)+$', 'aaaa', true],
    ['\\bpool\\b.*exhausted', 'the pool is exhausted', true],
    ['\\u00e9', 'café', true],
    ['(?i)timeout', 'Timeout', true],
    ['^(?<level>E|F)\\d{3}', 'E123 x', true],
    ['연결 실패', 'DB 연결 실패', true],
    ['a/b', 'a-b', false],
  ])('%s in %s: %s', (source, text, found) => expect(compilePattern(source).test(text)).toBe(found));

  it('that would backtrack without end takes its time by the length of the text', () => {
    const pattern = compilePattern('(a+)+$');
    // A backtracking engine takes 2^4095 steps for one of these.
    for (let round = 0; round < 200; round++) expect(pattern.test(`${'a'.repeat(4095)}!`)).toBe(false);
  });

  it.each([
    ['(?=a)b', 'look-arounds'],
    ['(a)\\1', 'back-references'],
    ['[', 'missing closing ]'],
    ['(a{1000}){1000}', 'repeat count'],
    ['*', 'missing argument'],
  ])('%s is refused', (source, reason) => {
    expect(() => compilePattern(source)).toThrow(PatternError);
    expect(() => compilePattern(source)).toThrow(reason);
  });
});
