import { expect, it } from 'vitest';
import { lastWordsOf } from './last-words-of.ts';

const at = '2026-01-31T12:00:00.000Z';
const said = (message: string, timestamp = '2026-01-31T11:59:59.900Z') => ({ message, timestamp });

it.each([
  [
    [
      '/app/main.js:3',
      "throw new Error('no')",
      '^',
      'Error: connect ECONNREFUSED',
      '    at error.js:1',
      'Node.js v24',
    ],
    'Error: connect ECONNREFUSED',
  ],
  [['Traceback (most recent call last):', '  File "a.py"', "KeyError: 'port'"], "KeyError: 'port'"],
  [['giving up', ''], 'giving up'],
  [[], null],
])('finds the line that says why in %j', (lines, expected) => {
  expect(
    lastWordsOf(
      lines.map((line) => said(line)),
      at,
    ),
  ).toBe(expected);
  expect(lastWordsOf([said(lines.join('\n'))], at)).toBe(expected);
});

it('leaves out what was printed long before, and by the next start', () => {
  const others = [said('Error: old', '2026-01-31T11:59:00Z'), said('Error: next', '2026-01-31T12:00:05Z')];
  expect(lastWordsOf(others, at)).toBeNull();
});
