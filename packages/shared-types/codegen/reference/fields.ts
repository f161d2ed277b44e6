import type { JsonSchema } from '../data-schema.ts';
import { code } from './markdown.ts';

/** One field of a message's data, as the reference shows it. */
export interface FieldRow {
  /** The path: `entries[].level` is the level of each of the entries. */
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly unit: string;
  readonly default: string;
  readonly bounds: string;
  readonly description: string;
}

/** All fields of an object's schema, those of nested objects below the field that holds them. */
export function fieldRows(schema: JsonSchema, above = ''): FieldRow[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = above ? `${above}.${name}` : name;
    return [rowOf(field, path, required.includes(name)), ...nestedRows(field, path)];
  });
}

function nestedRows(schema: JsonSchema, path: string): FieldRow[] {
  if (schema.properties) return fieldRows(schema, path);
  if (isSchema(schema.items)) return nestedRows(schema.items, `${path}[]`);
  return optionsOf(schema).flatMap((option) => nestedRows(option, path));
}

function rowOf(schema: JsonSchema, path: string, isRequired: boolean): FieldRow {
  const notes = [
    schema.deprecated === true ? '**Deprecated.**' : '',
    schema.writeOnly === true ? '**Secret.**' : '',
    schema.description,
  ];
  return {
    path,
    type: typeOf(schema),
    isRequired,
    unit: text(schema['x-unit']) || text(isSchema(schema.items) ? schema.items['x-unit'] : undefined),
    default: schema.default === undefined ? '' : code(JSON.stringify(schema.default)),
    bounds: boundsOf(schema),
    description: notes.filter(Boolean).join(' '),
  };
}

function typeOf(schema: JsonSchema): string {
  if ('const' in schema) return code(JSON.stringify(schema.const));
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => code(JSON.stringify(value))).join(' · ');
  const options = optionsOf(schema);
  if (options.length > 0) return isAnything(options) ? 'any JSON value' : options.map(typeOf).join(' or ');
  const { type, items } = schema;
  if (Array.isArray(type)) return type.join(' or ');
  if (type === 'array')
    return isSchema(items) && Object.keys(items).length > 0 ? `array of ${typeOf(items)}` : 'array';
  if (type === 'object' && isSchema(schema.additionalProperties)) {
    const values = schema.additionalProperties;
    return Object.keys(values).length > 0 ? `object with values ${typeOf(values)}` : 'object with any fields';
  }
  if (type === 'string' && schema.format === 'date-time') return 'timestamp';
  return type ?? 'any JSON value';
}

/** Whether a union has every type of JSON: the reader does not need the list. */
function isAnything(options: readonly JsonSchema[]): boolean {
  return ['string', 'number', 'boolean', 'null', 'array', 'object'].every((type) =>
    options.some((option) => option.type === type),
  );
}

function boundsOf(schema: JsonSchema): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minItems, maxItems, minLength, pattern } =
    schema;
  const parts: string[] = [];
  if (minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER) parts.push(`≥ ${minimum}`);
  if (exclusiveMinimum !== undefined) parts.push(`> ${exclusiveMinimum}`);
  if (maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER) parts.push(`≤ ${maximum}`);
  if (exclusiveMaximum !== undefined) parts.push(`< ${exclusiveMaximum}`);
  if (schema.multipleOf !== undefined) parts.push(`a multiple of ${schema.multipleOf}`);
  if (minItems !== undefined && minItems === maxItems) parts.push(`${minItems} elements`);
  else {
    if (minItems !== undefined) parts.push(`at least ${minItems} elements`);
    if (maxItems !== undefined) parts.push(`at most ${maxItems} elements`);
  }
  if (minLength !== undefined) parts.push('not empty');
  if (typeof pattern === 'string' && schema.format !== 'date-time') parts.push(patternText(pattern));
  if (isSchema(schema.items)) {
    const each = boundsOf(schema.items);
    if (each) parts.push(`each: ${each}`);
  }
  for (const option of optionsOf(schema)) {
    const own = boundsOf(option);
    if (own) parts.push(own);
  }
  return parts.join(', ');
}

/** A pattern in words, where it only bounds the number of characters. */
function patternText(pattern: string): string {
  const counted = /^\^\[\\s\\S\]\{(\d+),(\d+)\}/.exec(pattern);
  return counted ? `${counted[1]} to ${counted[2]} characters` : code(pattern);
}

function optionsOf(schema: JsonSchema): JsonSchema[] {
  return [schema.anyOf, schema.oneOf].flatMap((options) =>
    Array.isArray(options) ? options.filter(isSchema) : [],
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
