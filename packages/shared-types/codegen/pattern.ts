/**
 * The patterns that every regular-expression engine reads alike. A message's pattern is read by JavaScript, Python, Java,
 * Go's RE2 and Rust's regex: what only some of them know, or read in different ways (`\d` is ASCII in one and Unicode in
 * another, `.` stops at other line ends), is refused with what to write instead.
 */

/** Characters of a class, from and to, in code points, both included. */
export type Range = readonly [from: number, to: number];

/** A pattern, parsed. */
export type Pattern =
  | { readonly kind: 'class'; readonly ranges: readonly Range[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number };

/** The pattern has a part that engines read differently. The message says what to write instead. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

/** Whether a text has one half of a character beyond U+FFFF without the other: UTF-8, and with it the wire, has none. */
export function hasHalf(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

const lastCodePoint = 0x10ffff;
/** RE2, and with it Go, repeats nothing more often than this, repetitions inside repetitions multiplied. */
const mostRepeats = 1000;
const anything = '[\\s\\S]';
const advice: Readonly<Record<string, string>> = {
  d: 'write [0-9] for \\d',
  D: 'list the characters instead of \\D',
  w: 'write [A-Za-z0-9_] for \\w',
  W: 'list the characters instead of \\W',
  s: 'write [ \\t] or list the characters for \\s',
  S: 'list the characters instead of \\S',
  b: 'leave \\b away: languages disagree about what a word is',
  B: 'leave \\B away: languages disagree about what a word is',
  v: '\\v is one character for some engines and every line end for others: leave it away',
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, f: 12, r: 13 };

/**
 * Parses a pattern of the common subset: literals, classes, groups, `|`, `? * + {n,m}`, `^`, `$` and `[\s\S]`.
 *
 * @param source the pattern, as in `RegExp.source`
 * @throws PatternError when a part is outside the subset
 */
export function parsePattern(source: string): Pattern {
  if (hasHalf(source))
    throw new PatternError('half of a character beyond U+FFFF: UTF-8, and with it the wire, has none');
  const text = [...source];
  let at = 0;
  const pattern = choice();
  if (at < text.length) throw new PatternError(`'${text[at]}' at ${at + 1} closes nothing`);
  if (repeatsOf(pattern) > mostRepeats)
    throw new PatternError(
      `it repeats something more than ${mostRepeats} times, counting repetitions inside each other, which RE2 and Go refuse: use text(least, most) for lengths, or * and + without an upper bound`,
    );
  return pattern;

  function choice(): Pattern {
    const options = [sequence()];
    while (text[at] === '|') {
      at++;
      options.push(sequence());
    }
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  function sequence(): Pattern {
    const parts: Pattern[] = [];
    while (at < text.length && text[at] !== '|' && text[at] !== ')') parts.push(repeat(atom()));
    return { kind: 'sequence', parts };
  }

  function repeat(part: Pattern): Pattern {
    const found = /^(?:\?|\*|\+|\{([0-9]+)(,?)([0-9]*)\})/.exec(text.slice(at, at + 16).join(''));
    if (!found) return part;
    at += found[0].length;
    if (text[at] === '?' || text[at] === '+')
      throw new PatternError('lazy and possessive quantifiers do not change what matches: leave them away');
    const [symbol, least, comma, most] = found;
    if (symbol === '?') return { kind: 'repeat', part, least: 0, most: 1 };
    if (symbol === '*') return { kind: 'repeat', part, least: 0, most: Number.POSITIVE_INFINITY };
    if (symbol === '+') return { kind: 'repeat', part, least: 1, most: Number.POSITIVE_INFINITY };
    const upper = comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: 'repeat', part, least: Number(least), most: upper };
  }

  function atom(): Pattern {
    if (text.slice(at, at + anything.length).join('') === anything) {
      at += anything.length;
      return { kind: 'class', ranges: [[0, lastCodePoint]] };
    }
    const character = text[at++] ?? '';
    if (character === '^') return { kind: 'start' };
    if (character === '$') return { kind: 'end' };
    if (character === '.') throw new PatternError('write [\\s\\S] or list the characters for .');
    if (character === '[') return characterClass();
    if (character === '(') return group();
    if ('*+?{}]'.includes(character)) throw new PatternError(`write \\${character} for the character itself`);
    const code = character === '\\' ? escaped() : (character.codePointAt(0) ?? 0);
    return { kind: 'class', ranges: [[code, code]] };
  }

  function group(): Pattern {
    if (text[at] === '?') {
      if (text[at + 1] !== ':')
        throw new PatternError('look-arounds, named groups and flags are not known everywhere');
      at += 2;
    }
    const inner = choice();
    if (text[at++] !== ')') throw new PatternError('a group is not closed');
    return inner;
  }

  function characterClass(): Pattern {
    const negated = text[at] === '^';
    if (negated) at++;
    const ranges: Range[] = [];
    if (text[at] === ']')
      throw new PatternError('[] and [^] are not read alike: list characters, or write [\\s\\S] for any');
    while (at < text.length && text[at] !== ']') {
      const from = member();
      if (text[at] === '-' && text[at + 1] !== ']') {
        at++;
        ranges.push([from, member()]);
      } else ranges.push([from, from]);
    }
    if (text[at++] !== ']') throw new PatternError('a class is not closed');
    return { kind: 'class', ranges: negated ? complement(ranges) : ranges };
  }

  function member(): number {
    const character = text[at++] ?? '';
    if (character === '[') throw new PatternError('write \\[ inside a class');
    if ('&-~|'.includes(character) && (text[at] === character || text[at - 2] === character))
      throw new PatternError(
        `${character}${character} inside a class is an operation for some engines: list the character once`,
      );
    return character === '\\' ? escaped() : (character.codePointAt(0) ?? 0);
  }

  function escaped(): number {
    const character = text[at++] ?? '';
    const control = controls[character];
    if (control !== undefined) return control;
    if (/[A-Za-z0-9]/.test(character))
      throw new PatternError(advice[character] ?? `\\${character} is not known everywhere`);
    return character.codePointAt(0) ?? 0;
  }
}

function complement(ranges: readonly Range[]): Range[] {
  const left: Range[] = [];
  let next = 0;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from > next) left.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= lastCodePoint) left.push([next, lastCodePoint]);
  return left;
}

/** The bounds of a pattern that says only how long a text is: `^[\s\S]{1,256}$`. Undefined for every other. */
export function lengthOf(source: string): { readonly least: number; readonly most: number } | undefined {
  const found = /^\^\[\\s\\S\]\{([0-9]+)(?:,([0-9]+))?\}\$$/.exec(source);
  if (!found) return undefined;
  return { least: Number(found[1]), most: Number(found[2] ?? found[1]) };
}

/** Every class of a pattern: what its characters may be. */
export function classesOf(pattern: Pattern): readonly Range[] {
  if (pattern.kind === 'class') return pattern.ranges;
  if (pattern.kind === 'sequence') return pattern.parts.flatMap(classesOf);
  if (pattern.kind === 'choice') return pattern.options.flatMap(classesOf);
  return pattern.kind === 'repeat' ? classesOf(pattern.part) : [];
}

/** How often a part of the pattern is repeated at most, as RE2 counts: without an upper bound, the lower one counts. */
function repeatsOf(pattern: Pattern): number {
  if (pattern.kind === 'sequence') return Math.max(1, ...pattern.parts.map(repeatsOf));
  if (pattern.kind === 'choice') return Math.max(1, ...pattern.options.map(repeatsOf));
  if (pattern.kind !== 'repeat') return 1;
  const own = Number.isFinite(pattern.most) ? pattern.most : pattern.least;
  return Math.max(1, own) * repeatsOf(pattern.part);
}

/** Whether a pattern has the anchor `$`, which some engines let match before a line end that ends the text. */
export function hasEnd(pattern: Pattern): boolean {
  return has(pattern, 'end');
}

/** Whether a pattern is about the whole text: `^` first, `$` last, and neither in between. */
export function isWhole(pattern: Pattern): boolean {
  if (pattern.kind !== 'sequence' || pattern.parts.length < 2) return false;
  const inner = pattern.parts.slice(1, -1);
  return (
    pattern.parts[0]?.kind === 'start' &&
    pattern.parts.at(-1)?.kind === 'end' &&
    !inner.some((part) => has(part, 'start') || has(part, 'end'))
  );
}

function has(pattern: Pattern, anchor: 'start' | 'end'): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.some((part) => has(part, anchor));
  if (pattern.kind === 'choice') return pattern.options.some((option) => has(option, anchor));
  return pattern.kind === anchor || (pattern.kind === 'repeat' && has(pattern.part, anchor));
}

/** How many characters a text may have that a pattern about whole texts takes. */
export function lengthsOf(pattern: Pattern): { readonly least: number; readonly most: number } {
  switch (pattern.kind) {
    case 'class':
      return { least: 1, most: 1 };
    case 'sequence':
      return pattern.parts
        .map(lengthsOf)
        .reduce((a, b) => ({ least: a.least + b.least, most: a.most + b.most }), { least: 0, most: 0 });
    case 'choice': {
      const options = pattern.options.map(lengthsOf);
      return {
        least: Math.min(...options.map(({ least }) => least)),
        most: Math.max(...options.map(({ most }) => most)),
      };
    }
    case 'repeat': {
      const { least, most } = lengthsOf(pattern.part);
      // Nothing, as often as one likes, is nothing.
      return {
        least: least * pattern.least,
        most: most === 0 || pattern.most === 0 ? 0 : most * pattern.most,
      };
    }
    default:
      return { least: 0, most: 0 };
  }
}
