import type { JsonSchema } from './data-schema.ts';
import { classesOf, hasEnd, isWhole, lengthOf, type Pattern, PatternError, parsePattern } from './pattern.ts';
import { malformed } from './well-formed.ts';

/**
 * What makes a schema mean the same to every reader of its file. Validators count texts differently, read other dialects
 * of regular expressions, and hold numbers in other types; a schema whose verdict depends on that is refused, with what
 * to write instead. `pnpm prove` shows that what is left is read alike.
 */

/** Something that validators read differently: where it is, and what to write instead. */
export interface PortabilityProblem {
  /** Dotted path of the field; empty for the top level. */
  readonly path: string;
  readonly problem: string;
}

/** The largest whole number that a double holds exactly, with all below it. */
const safe = Number.MAX_SAFE_INTEGER;

const annotations = [
  'title',
  'description',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'format',
  '$comment',
];
const understood = new Set([
  ...annotations,
  'type',
  'enum',
  'const',
  'not',
  'anyOf',
  'oneOf',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'minItems',
  'maxItems',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
]);

/**
 * The same schema in a form that all validators read alike: lengths in code points instead of patterns that count, and
 * patterns whose `$` is the end of the text for everybody.
 *
 * @returns the schema, and what could not be said in such a form
 */
export function toPortable(schema: JsonSchema): {
  readonly schema: JsonSchema;
  readonly problems: readonly PortabilityProblem[];
} {
  const problems: PortabilityProblem[] = [];
  return { schema: visit(schema, ''), problems };

  function visit(given: JsonSchema, path: string): JsonSchema {
    const complain = (problem: string): void => void problems.push({ path, problem });
    for (const keyword of Object.keys(given))
      if (!understood.has(keyword) && !keyword.startsWith('x-'))
        complain(`'${keyword}', which the proof of the schemas does not know`);
    malformed(given).forEach(complain);
    const read: JsonSchema = { ...checkText(given, complain) };
    checkNumber(read, complain);
    const under = (step: string): string => (path ? `${path}.${step}` : step);
    if (read.properties) {
      read.properties = Object.fromEntries(
        Object.entries(read.properties).map(([name, child]) => [name, visit(child, under(name))]),
      );
    }
    for (const keyword of ['items', 'additionalProperties', 'propertyNames'] as const) {
      const child = read[keyword];
      if (Array.isArray(child)) complain('a tuple, which the drafts write differently: use an object');
      else if (isSchema(child)) read[keyword] = visit(child, under(keyword === 'items' ? '[]' : '*'));
    }
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const options = read[keyword];
      if (Array.isArray(options)) read[keyword] = options.map((option) => visit(option as JsonSchema, path));
    }
    return read;
  }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

function checkText(schema: JsonSchema, complain: (problem: string) => void): JsonSchema {
  const { minLength = 0, maxLength } = schema as { minLength?: number; maxLength?: number };
  if (minLength > 1 || maxLength !== undefined)
    complain(
      'a length that Zod counts in UTF-16 units and JSON Schema in characters: use text(least, most) of fields.ts',
    );
  if (typeof schema.pattern !== 'string') return schema;
  const length = lengthOf(schema.pattern);
  if (length) {
    const { pattern: _, ...rest } = schema;
    return { ...rest, minLength: Math.max(minLength, length.least), maxLength: length.most };
  }
  let pattern: Pattern;
  try {
    pattern = parsePattern(schema.pattern);
  } catch (cause) {
    if (!(cause instanceof PatternError)) throw cause;
    complain(`a pattern that not every language reads alike: ${cause.message}`);
    return schema;
  }
  if (!hasEnd(pattern)) return schema;
  if (isWhole(pattern)) return withTrueEnd(schema, pattern, complain);
  complain('a pattern with $ that is not about the whole text: write ^ first and $ last, as in ^(?:a|b)$');
  return schema;
}

/**
 * For Python, Java, PCRE and .NET a `$` also matches before a line end that ends the text. A look-ahead would say it, but
 * Go, Rust and what is built on them have none; that no character outside the alphabet is there, all can say.
 */
function withTrueEnd(schema: JsonSchema, pattern: Pattern, complain: (problem: string) => void): JsonSchema {
  const classes = classesOf(pattern);
  if (classes.some(([from, to]) => from < 0x20 || to > 0x7e)) {
    if (
      classes.some(([from, to]) => [0x0a, 0x0d, 0x85, 0x2028, 0x2029].some((end) => from <= end && end <= to))
    ) {
      complain('a pattern with $ that takes line ends: list the characters that it takes, or use text()');
      return schema;
    }
    return { ...schema, not: { type: 'string', pattern: '[\\n\\r\u0085\u2028\u2029]' } };
  }
  return { ...schema, not: { type: 'string', pattern: '[^ -~]' } };
}

function checkNumber(schema: JsonSchema, complain: (problem: string) => void): void {
  const values = 'const' in schema ? [schema.const] : schema.enum;
  if (Array.isArray(values)) {
    if (values.some((value) => typeof value === 'number' && Math.abs(value) > safe))
      complain('a value beyond ±(2^53 − 1), which some languages hold exactly and others not: use a text');
    return;
  }
  const types = Array.isArray(schema.type) ? (schema.type as unknown[]) : [schema.type];
  if (!types.includes('number') && !types.includes('integer')) return;
  const bounds = schema as Record<'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum', unknown>;
  const within = (bound: unknown): boolean => typeof bound === 'number' && Math.abs(bound) <= safe;
  const bounded =
    (within(bounds.minimum) || within(bounds.exclusiveMinimum)) &&
    (within(bounds.maximum) || within(bounds.exclusiveMaximum));
  if (!bounded)
    complain(
      'a number without bounds, which some languages read as infinite and others exactly: use .min() and .max() within ±(2^53 − 1), or a number of fields.ts',
    );
}
