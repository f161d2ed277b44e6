import type { JsonSchema } from './data-schema.ts';
import { hasHalf } from './pattern.ts';

const shapes: readonly (readonly [
  keywords: readonly string[],
  fits: (value: unknown) => boolean,
  what: string,
])[] = [
  [['title', 'description'], (value) => typeof value === 'string', 'text'],
  [['examples'], Array.isArray, 'list'],
  [['deprecated', 'writeOnly'], (value) => typeof value === 'boolean', 'true or false'],
  [
    ['minLength', 'maxLength', 'minItems', 'maxItems'],
    (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    'whole number from 0 up',
  ],
];

/**
 * What makes a schema none at all: validators do not load it, or JSON cannot hold it and something else is written in its
 * place. Zod takes all of these.
 *
 * @returns what is wrong, as it follows «has»
 */
export function malformed(schema: JsonSchema): string[] {
  const found: string[] = [];
  for (const [keywords, fits, what] of shapes)
    for (const keyword of keywords)
      if (schema[keyword] !== undefined && !fits(schema[keyword]))
        found.push(`'${keyword}' that is no ${what}, without which no validator loads it: correct it`);
  if (Array.isArray(schema.enum) || 'const' in schema)
    found.push(...wrongValues(Array.isArray(schema.enum) ? schema.enum : [schema.const]));
  for (const keyword of ['anyOf', 'oneOf'])
    if (Array.isArray(schema[keyword]) && (schema[keyword] as unknown[]).length === 0)
      found.push('a union without options, which nothing fits: leave the field out');
  for (const name of Object.keys(schema.properties ?? {})) {
    if (name === '') found.push('a field without a name, which some validators overlook: give it one');
    if (hasHalf(name)) found.push('a field with half a character in its name: UTF-8 has none');
  }
  return found;
}

function wrongValues(values: readonly unknown[]): string[] {
  if (values.length === 0) return ['a choice of no values, which nothing fits: leave the field out'];
  const found: string[] = [];
  if (values.some((value) => typeof value === 'number' && !Number.isFinite(value)))
    found.push('a value that is no finite number, in whose place JSON has null: use null, or a text');
  if (values.some((value) => typeof value === 'string' && hasHalf(value)))
    found.push('a value with half a character, which UTF-8 does not have: leave it out');
  if (new Set(values.map((value) => JSON.stringify(value))).size < values.length)
    found.push('the same value twice, with which no validator loads it: say it once');
  return found;
}
