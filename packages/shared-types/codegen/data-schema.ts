import * as z from 'zod';
import type { ZodTypeAny } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';
import type { DataSchema } from '../src/define-message.ts';
import { isZod4 } from '../src/fields.ts';
import { secretPathsOf } from '../src/secrets.ts';
import { assertExpressibleZod3 } from './expressible-zod3.ts';
import { assertExpressibleZod4 } from './expressible-zod4.ts';
import { InexpressibleError } from './inexpressible.ts';
import { toPortable } from './portable.ts';

/** The drafts of JSON Schema that are emitted. */
export type Draft = '2020-12' | 'draft-07';

/** How units of measure are said: strict validators take no keyword that they do not know, AsyncAPI does. */
export type Units = 'in words' | 'as x-unit';

/** A JSON Schema, as far as this generator looks into it. */
export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: unknown;
  [keyword: string]: unknown;
}

/**
 * The JSON Schema of a message's data. Schemas in Zod 4 go through Zod's own emitter, schemas in `zod/v3` through
 * zod-to-json-schema, which reads only those; what comes out is the same for the same schema written both ways.
 *
 * @throws InexpressibleError naming the field and what to write instead, when the schema has a part that JSON Schema
 *   cannot express, or that the validators of other languages would read otherwise
 */
export function emitDataSchema(
  schema: DataSchema | z.ZodType,
  draft: Draft,
  name: string,
  units: Units = 'in words',
): JsonSchema {
  const emitted = isZod4(schema)
    ? emitZod4(schema, draft, name, units)
    : emitZod3(schema as unknown as ZodTypeAny, name);
  const portable = toPortable(emitted);
  for (const { path, problem } of portable.problems) {
    throw new InexpressibleError(
      `'${name}' has ${problem} (at '${path || 'its top level'}'): validators would not agree`,
    );
  }
  return portable.schema;
}

function emitZod4(schema: z.core.$ZodType, draft: Draft, name: string, units: Units): JsonSchema {
  assertExpressibleZod4(schema, name);
  const emitted = z.toJSONSchema(schema, {
    target: draft === '2020-12' ? 'draft-2020-12' : 'draft-7',
    // Readers ignore fields that they do not know: objects stay open.
    io: 'input',
    unrepresentable: 'throw',
    reused: 'inline',
    cycles: 'throw',
    override({ jsonSchema }) {
      // Every name of a JSON object is a string.
      if (jsonSchema.propertyNames && Object.keys(jsonSchema.propertyNames).join() === 'type')
        delete jsonSchema.propertyNames;
      // Of the program's own value, not of the message.
      delete jsonSchema.readOnly;
    },
  }) as JsonSchema;
  const { $schema: _, '~standard': __, ...rest } = emitted;
  sayUnits(rest as JsonSchema, units);
  spreadTypes(rest as JsonSchema);
  return rest as JsonSchema;
}

const unitNames: Readonly<Record<string, string>> = {
  '%': 'percent',
  B: 'bytes',
  s: 'seconds',
  ms: 'milliseconds',
};

/** `unit` is no keyword of JSON Schema, and strict validators refuse to load it: there, the description says it. */
function sayUnits(schema: JsonSchema, units: Units): void {
  const { unit, description = '' } = schema;
  delete schema.unit;
  if (typeof unit === 'string' && typeof description === 'string') {
    const name = unitNames[unit] ?? unit;
    if (units === 'as x-unit') schema['x-unit'] = unit;
    else if (!description.toLowerCase().includes(name))
      schema.description = `${description} In ${name}.`.trimStart();
  }
  for (const inner of schemasIn(schema)) sayUnits(inner, units);
}

/** Strict validators take no list of types but that of a type and null. */
function spreadTypes(schema: JsonSchema): void {
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [];
  if (types.length > 2 || (types.length === 2 && !types.includes('null'))) {
    delete schema.type;
    schema.anyOf = types.map((type) => ({ type }));
  }
  for (const inner of schemasIn(schema)) spreadTypes(inner);
}

/** The schemas directly inside one. What stands in `default`, `const`, `enum` and `examples` is no schema. */
function schemasIn(schema: JsonSchema): JsonSchema[] {
  const { properties = {}, items, additionalProperties, anyOf, oneOf } = schema;
  return [Object.values(properties), items, additionalProperties, anyOf, oneOf]
    .flat()
    .filter((inner): inner is JsonSchema => typeof inner === 'object' && inner !== null);
}

function emitZod3(schema: ZodTypeAny, name: string): JsonSchema {
  assertExpressibleZod3(schema, name);
  const emitted = zodToJsonSchema(schema, {
    target: 'jsonSchema7',
    $refStrategy: 'none',
    removeAdditionalStrategy: 'strict',
  });
  const { $schema: _, ...rest } = emitted as JsonSchema;
  const data = strict(rest) as JsonSchema;
  for (const path of secretPathsOf(schema as unknown as DataSchema)) markSecret(data, path.split('.'));
  return data;
}

/** zod-to-json-schema has no metadata: what `secret()` says of a field in Zod 4 is put in afterwards. */
function markSecret(schema: JsonSchema, path: readonly string[]): void {
  const [first, ...rest] = path;
  // Elements, members of records and options add no step to a path.
  for (const inner of [schema.items, schema.additionalProperties, schema.anyOf].flat())
    if (typeof inner === 'object' && inner !== null) markSecret(inner as JsonSchema, path);
  if (first === undefined) {
    if ([schema.type].flat().includes('string'))
      Object.assign(schema, { format: 'password', writeOnly: true });
    return;
  }
  const property = schema.properties?.[first];
  if (property) markSecret(property, rest);
}

/**
 * What Ajv takes in strict mode, and Zod 4 emits: no `additionalProperties: true`, which says what is the case without it,
 * and no list of types but that of a type and null.
 */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const { type, ...rest } = value as JsonSchema;
  const types: readonly unknown[] = Array.isArray(type) ? type : [];
  const isList = types.length > 2 || (types.length === 2 && !types.includes('null'));
  const plain = !isList
    ? value
    : 'enum' in value
      ? rest
      : { ...rest, anyOf: types.map((one) => ({ type: one })) };
  return Object.fromEntries(
    Object.entries(plain)
      .filter(([keyword, content]) => !(keyword === 'additionalProperties' && content === true))
      .map(([keyword, content]) => [keyword, strict(content)]),
  );
}
