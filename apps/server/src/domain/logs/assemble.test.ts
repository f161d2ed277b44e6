import { describe, expect, it } from 'vitest';
import { createAssembler, maxGroup } from './assemble.ts';

function group(lines: readonly string[]): string[][] {
  const assembler = createAssembler();
  const groups = lines.map((line) => assembler.add(line));
  return [...groups, assembler.take()].filter((one) => one !== undefined).map((one) => one.lines);
}

describe('lines that belong together', () => {
  const traceback = [
    'Traceback (most recent call last):',
    '  File "a.py", line 1, in <module>',
    '    main()',
  ];
  const cases: [string, string[][]][] = [
    ['plain lines', [['one'], ['two'], ['three']]],
    ['a JavaScript stack', [['before'], ['Error: x', '    at a (b.js:1:2)', '    at c'], ['after']]],
    ['an object printed with its error', [['Error: x', '    at a {', "  code: 'X'", '}'], ['after']]],
    [
      'a Java stack',
      [['java.lang.X: m', '\tat a.b(C.java:1)', 'Caused by: java.Y', '\tat d', '\t... 3 more'], ['after']],
    ],
    ['a traceback', [['before'], [...traceback, 'ValueError: bad'], ['after']]],
    [
      'chained tracebacks',
      [
        [
          ...traceback,
          'KeyError: 1',
          'During handling of the above exception, another exception occurred:',
          ...traceback,
          'ValueError: bad',
        ],
        ['after'],
      ],
    ],
    [
      'a traceback behind a logged error',
      [['2024-01-01 12:00:00,1 - n - ERROR - failed', ...traceback, 'E: x'], ['after']],
    ],
    ['a traceback behind a logged message', [['INFO:root:fine'], [...traceback, 'E: x'], ['after']]],
    [
      'two tracebacks, one after the other',
      [
        [...traceback, 'E: x'],
        [...traceback, 'E: y'],
      ],
    ],
    ['an indented first line', [['  indented', '  too']]],
  ];
  it.each(cases)('%s', (_, groups) => expect(group(groups.flat())).toEqual(groups));

  it('ignores empty lines', () => {
    expect(group(['', 'one', ' ', '  more', '', 'two'])).toEqual([['one', '  more'], ['two']]);
  });

  it('bounds an entry by lines and by length, with one mark', () => {
    const [byLines = []] = group(['head', ...Array.from({ length: 1000 }, (_, n) => `  ${n}`)]);
    expect(byLines).toHaveLength(maxGroup.lines + 1);
    expect(byLines.at(-1)).toBe('…');
    const [byLength = []] = group([
      'head',
      ...Array.from({ length: 50 }, () => ` ${'x'.repeat(8000)}`),
      ' short',
    ]);
    expect(byLength.join('').length).toBeLessThanOrEqual(maxGroup.length + 1);
    expect(byLength.filter((line) => line === '…')).toHaveLength(1);
    expect(byLength.at(-1)).toBe('…');
  });
});
