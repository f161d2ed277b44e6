import type { Random } from '../../../stress/fuzz/random.ts';
import type { JsonSchema } from '../codegen/data-schema.ts';
import { type Pattern, parsePattern, type Range } from '../codegen/pattern.ts';
import { fromValue, type Member, type Node, raw } from './node.ts';
import { instants, oddCharacters, oddNames } from './odd.ts';

/** Makes a tree that a JSON Schema accepts, as a rule: texts, numbers and sizes at and around their bounds. */
export function generate(schema: JsonSchema, random: Random, depth = 0): Node {
  if ('const' in schema) return fromValue(schema.const);
  if (Array.isArray(schema.enum)) return fromValue(schema.enum[random.below(schema.enum.length)]);
  const options = (schema.anyOf ?? schema.oneOf) as readonly JsonSchema[] | undefined;
  if (options) return generate(options[random.below(options.length)] ?? {}, random, depth);
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]) as readonly (string | undefined)[];
  switch (types[random.below(types.length)]) {
    case 'object':
      return generateObject(schema, random, depth);
    case 'array':
      return generateArray(schema, random, depth);
    case 'string':
      return raw(quote(generateText(schema, random), random));
    case 'number':
    case 'integer':
      return raw(generateNumber(schema, random));
    case 'boolean':
      return raw(random.oneIn(2) ? 'true' : 'false');
    case 'null':
      return raw('null');
    default:
      return anyValue(random, depth);
  }
}

const anything: readonly [JsonSchema, ...JsonSchema[]] = [
  { type: 'string' },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'null' },
  { type: 'array' },
  { type: 'object', additionalProperties: {} },
];

function anyValue(random: Random, depth: number): Node {
  return depth > 4 ? raw('1') : generate(random.pick(anything), random, depth + 1);
}

function generateObject(schema: JsonSchema, random: Random, depth: number): Node {
  const required = new Set(schema.required);
  const members: Member[] = Object.entries(schema.properties ?? {})
    .filter(([name]) => required.has(name) || random.oneIn(2))
    .map(([name, child]) => [name, generate(child, random, depth + 1)]);
  const open = schema.additionalProperties;
  if (typeof open === 'object' && open !== null) {
    const names: JsonSchema = { type: 'string', ...(schema.propertyNames as JsonSchema | undefined) };
    for (let count = random.below(4); count > 0; count--)
      members.push([generateName(names, random), generate(open as JsonSchema, random, depth + 1)]);
  }
  // Names come in any order.
  if (random.oneIn(4)) members.reverse();
  return { kind: 'object', members };
}

/** A name of a record: as a rule one that its schema takes, else any, and now and then one that reaches something. */
function generateName(names: JsonSchema, random: Random): string {
  if (random.oneIn(8)) return random.pick(oddNames);
  return generateText(random.oneIn(6) ? { type: 'string' } : names, random);
}

function generateArray(schema: JsonSchema, random: Random, depth: number): Node {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema as {
    minItems?: number;
    maxItems?: number;
  };
  // Now and then one too few or too many.
  const count = random.oneIn(12)
    ? Math.max(0, random.oneIn(2) || !Number.isFinite(maxItems) ? minItems - 1 : Math.min(100, maxItems) + 1)
    : Math.min(maxItems, minItems + (random.oneIn(3) ? 0 : random.below(4)));
  const items = (schema.items ?? {}) as JsonSchema;
  return { kind: 'array', items: Array.from({ length: count }, () => generate(items, random, depth + 1)) };
}

function generateNumber(schema: JsonSchema, random: Random): string {
  const bounds = schema as {
    minimum?: number;
    maximum?: number;
    exclusiveMinimum?: number;
    exclusiveMaximum?: number;
  };
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = bounds;
  const least = Math.max(minimum ?? exclusiveMinimum ?? -1000, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
  const most = Math.min(maximum ?? exclusiveMaximum ?? 1000, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
  const whole = schema.type === 'integer';
  if (random.oneIn(8)) {
    // Every bound that is said, also one that another makes needless, and its neighbours.
    const said = [least, most, minimum, exclusiveMinimum, maximum, exclusiveMaximum].filter(
      (bound) => bound !== undefined,
    );
    return String((said[random.below(said.length)] ?? 0) + random.pick([-1, -0.5, 0, 0.5, 1]));
  }
  switch (random.below(8)) {
    case 0:
      return String(least);
    case 1:
      return String(most);
    case 2:
      return whole ? `${least}.0` : String(least + 0.5);
    case 3:
      return whole ? '1e2' : '12.5e0';
    case 4:
      return least <= 0 ? '-0' : String(least);
    default: {
      const value = least + (Math.min(most - least, 1e6) * random.below(1_000_001)) / 1_000_000;
      return String(whole ? Math.round(value) : value);
    }
  }
}

/** Characters of one, two, three and four bytes, controls, combining marks, and halves of a pair. */
const characters: readonly [string, ...string[]] = [
  'a',
  'Z',
  '0',
  ' ',
  '"',
  '\\',
  '/',
  '\n',
  '\u0000',
  '\u007f',
  'é',
  '\u0301',
  '한',
  '\u2028',
  '\ufeff',
  '\uffff',
  '😀',
  '\u{10ffff}',
  '\ud800',
  '\udfff',
];

function generateText(schema: JsonSchema, random: Random): string {
  if (schema.format === 'date-time' && random.oneIn(20)) return random.pick(instants);
  if (typeof schema.pattern === 'string') {
    const text = matching(patternOf(schema.pattern), random);
    // A pattern that does not look at all of a text takes what is put around it; one that does refuses it.
    if (random.oneIn(10)) return `${random.pick(oddCharacters)}${text}`;
    return random.oneIn(10) ? `${text}${random.pick(oddCharacters)}` : text;
  }
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema as {
    minLength?: number;
    maxLength?: number;
  };
  if (Number.isFinite(maxLength) && random.oneIn(4)) {
    // Around the bounds, in characters that count as two for those who count UTF-16 units.
    const length = random.pick([
      minLength - 1,
      minLength,
      maxLength - 1,
      maxLength,
      maxLength + 1,
      maxLength / 2 + 1,
    ]);
    return random.pick(['😀', 'x', '\ud800', '한']).repeat(Math.max(0, Math.min(300, Math.floor(length))));
  }
  const length = Math.min(maxLength, minLength + random.below(8));
  return Array.from({ length }, () => random.pick(characters)).join('');
}

const patterns = new Map<string, Pattern>();

function patternOf(source: string): Pattern {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = parsePattern(source);
    patterns.set(source, pattern);
  }
  return pattern;
}

function matching(pattern: Pattern, random: Random): string {
  switch (pattern.kind) {
    case 'class':
      return character(pattern.ranges, random);
    case 'sequence':
      return pattern.parts.map((part) => matching(part, random)).join('');
    case 'choice': {
      const chosen = pattern.options[random.below(pattern.options.length)];
      return chosen ? matching(chosen, random) : '';
    }
    case 'repeat': {
      const most = Math.min(pattern.most, pattern.least + (random.oneIn(8) ? 200 : 6));
      const times = pattern.least + random.below(most - pattern.least + 1);
      return Array.from({ length: times }, () => matching(pattern.part, random)).join('');
    }
    default:
      return '';
  }
}

function character(ranges: readonly Range[], random: Random): string {
  const [from, to] = ranges[random.below(ranges.length)] ?? [0x61, 0x61];
  return String.fromCodePoint(from + random.below(to - from + 1));
}

/** A text as JSON: now and then with escapes where none are needed. */
function quote(text: string, random: Random): string {
  const quoted = JSON.stringify(text);
  return random.oneIn(6)
    ? quoted.replace(/[^\\"\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : quoted;
}
