import type { JsonSchema } from '../data-schema.ts';
import { isWhole, lengthsOf, PatternError, parsePattern } from '../pattern.ts';

/** What a schema says without saying it: the bounds of its values, of its whole numbers, and of its pattern. */

/** The values that a schema lists, if it does. */
export function valuesOf(schema: JsonSchema): readonly unknown[] | undefined {
  if ('const' in schema) return [schema.const];
  return schema.enum as readonly unknown[] | undefined;
}

/** The schema with the bounds that its `enum`, `const`, `type: integer` or `pattern` imply. */
export function implied(schema: JsonSchema): JsonSchema {
  const values = valuesOf(schema);
  if (values) return { ...schema, ...boundsOfValues(values) };
  if (schema.type === 'integer') return wholeBounds(schema);
  return typeof schema.pattern === 'string' ? { ...schema, ...lengthsOfPattern(schema) } : schema;
}

function boundsOfValues(values: readonly unknown[]): JsonSchema {
  const numbers = values.filter((value) => typeof value === 'number');
  const texts = values.filter((value) => typeof value === 'string').map((text) => [...text].length);
  return {
    minimum: Math.min(...numbers),
    maximum: Math.max(...numbers),
    minLength: Math.min(...texts),
    maxLength: Math.max(...texts),
    // Values that are lists are compared as values only.
    ...(values.some(Array.isArray) ? {} : { minItems: Number.POSITIVE_INFINITY, maxItems: 0 }),
  };
}

/** The schema with bounds that are whole numbers and included, if it is one of whole numbers. */
export function wholeBounds(schema: JsonSchema): JsonSchema {
  if (schema.type !== 'integer') return schema;
  const { exclusiveMinimum: above, exclusiveMaximum: below, ...rest } = schema as Bounds;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = rest;
  return {
    ...rest,
    minimum: Math.ceil(Math.max(minimum, above === undefined ? minimum : Math.floor(above) + 1)),
    maximum: Math.floor(Math.min(maximum, below === undefined ? maximum : Math.ceil(below) - 1)),
  };
}

type Bounds = JsonSchema & {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
};

function lengthsOfPattern(schema: JsonSchema): JsonSchema {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema as Record<
    string,
    number | undefined
  >;
  try {
    const pattern = parsePattern(String(schema.pattern));
    if (!isWhole(pattern)) return {};
    const { least, most } = lengthsOf(pattern);
    return { minLength: Math.max(minLength, least), maxLength: Math.min(maxLength, most) };
  } catch (cause) {
    if (cause instanceof PatternError) return {};
    throw cause;
  }
}

/** Whether a schema lists its values, and all texts among them match a pattern. */
export function allMatch(schema: JsonSchema, pattern: unknown): boolean {
  const texts = valuesOf(schema)?.filter((value) => typeof value === 'string');
  return texts !== undefined && typeof pattern === 'string' && texts.every((text) => find(pattern, text));
}

/** Whether a schema lists its values, and none of them is a text with a pattern that must not be there. */
export function avoids(schema: JsonSchema, not: unknown): boolean {
  const { type, pattern, ...rest } = not as JsonSchema;
  const values = valuesOf(schema);
  if (!values || type !== 'string' || typeof pattern !== 'string' || Object.keys(rest).length > 0)
    return false;
  return !values.some((value) => typeof value === 'string' && find(pattern, value));
}

const find = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);
