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

const lastCodePoint = 0x10ffff;
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
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/**
 * Parses a pattern of the common subset: literals, classes, groups, `|`, `? * + {n,m}`, `^`, `$` and `[\s\S]`.
 *
 * @param source the pattern, as in `RegExp.source`
 * @throws PatternError when a part is outside the subset
 */
export function parsePattern(source: string): Pattern {
  const text = [...source];
  let at = 0;
  const pattern = choice();
  if (at < text.length) throw new PatternError(`'${text[at]}' at ${at + 1} closes nothing`);
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

/** Whether a pattern has the anchor `$`, which some engines let match before a line end that ends the text. */
export function hasEnd(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.some(hasEnd);
  if (pattern.kind === 'choice') return pattern.options.some(hasEnd);
  return pattern.kind === 'end' || (pattern.kind === 'repeat' && hasEnd(pattern.part));
}
