import * as z from 'zod';
import type { ZodTypeAny } from 'zod/v3';
import { ignoreOverride, zodToJsonSchema } from 'zod-to-json-schema';
import type { DataSchema } from '../src/define-message.ts';
import { isZod4 } from '../src/fields.ts';
import { secretPathsOf } from '../src/secrets.ts';
import { flagProblems, toPortable } from './portable.ts';

/** The drafts of JSON Schema that are emitted. */
export type Draft = '2020-12' | 'draft-07';

/** A JSON Schema, as far as this generator looks into it. */
export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: unknown;
  [keyword: string]: unknown;
}

/** A schema says something that JSON Schema cannot: other languages would accept what this one refuses. */
export class InexpressibleError extends Error {
  override readonly name = 'InexpressibleError';
}

/**
 * The JSON Schema of a message's data. Schemas in Zod 4 go through Zod's own emitter, schemas in `zod/v3` through
 * zod-to-json-schema, which reads only those; what comes out is the same for the same schema written both ways.
 *
 * @throws InexpressibleError naming the field, when the schema has a part that JSON Schema cannot express
 */
export function emitDataSchema(schema: DataSchema | z.ZodType, draft: Draft, name: string): JsonSchema {
  const emitted = isZod4(schema)
    ? emitZod4(schema, draft, name)
    : emitZod3(schema as unknown as ZodTypeAny, name);
  const portable = toPortable(emitted);
  for (const { path, problem } of [...flagProblems(schema), ...portable.problems]) {
    throw new InexpressibleError(
      `'${name}' has ${problem} (at '${path || 'its top level'}'): validators would not agree`,
    );
  }
  return portable.schema;
}

function emitZod4(schema: z.core.$ZodType, draft: Draft, name: string): JsonSchema {
  const emitted = z.toJSONSchema(schema, {
    target: draft === '2020-12' ? 'draft-2020-12' : 'draft-7',
    // Readers ignore fields that they do not know: objects stay open.
    io: 'input',
    unrepresentable: 'throw',
    reused: 'inline',
    override({ zodSchema, jsonSchema, path }) {
      const def = zodSchema._zod.def as { type: string; checks?: { _zod: { def: { check: string } } }[] };
      const custom = def.checks?.some((check) => check._zod.def.check === 'custom');
      if (custom || def.type === 'custom') refuse(name, path.join('.'), 'a refinement');
      if (def.type === 'transform' || def.type === 'pipe') refuse(name, path.join('.'), 'a transform');
      // Every name of a JSON object is a string.
      if (jsonSchema.propertyNames && Object.keys(jsonSchema.propertyNames).join() === 'type')
        delete jsonSchema.propertyNames;
    },
  }) as JsonSchema;
  const { $schema: _, '~standard': __, ...rest } = emitted;
  return rest as JsonSchema;
}

function emitZod3(schema: ZodTypeAny, name: string): JsonSchema {
  const emitted = zodToJsonSchema(schema, {
    target: 'jsonSchema7',
    $refStrategy: 'none',
    removeAdditionalStrategy: 'strict',
    override(def, refs) {
      const { typeName } = def as { typeName?: string };
      if (typeName === 'ZodEffects' || typeName === 'ZodPipeline') {
        refuse(
          name,
          refs.currentPath.filter((step) => step !== '#' && step !== 'properties').join('.'),
          'a refinement or transform',
        );
      }
      return ignoreOverride;
    },
  });
  const { $schema: _, ...rest } = emitted as JsonSchema;
  const data = withoutOpen(rest) as JsonSchema;
  for (const path of secretPathsOf(schema as unknown as DataSchema)) markSecret(data, path.split('.'));
  return data;
}

/** zod-to-json-schema has no metadata: what `secret()` says of a field in Zod 4 is put in afterwards. */
function markSecret(schema: JsonSchema, [first, ...rest]: readonly string[]): void {
  const property = first === undefined ? undefined : schema.properties?.[first];
  if (!property) return;
  if (rest.length > 0) markSecret(property, rest);
  else Object.assign(property, { format: 'password', writeOnly: true });
}

/** Drops `additionalProperties: true`, which says what is the case without it. */
function withoutOpen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOpen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([keyword, content]) => !(keyword === 'additionalProperties' && content === true))
      .map(([keyword, content]) => [keyword, withoutOpen(content)]),
  );
}

function refuse(name: string, field: string, what: string): never {
  throw new InexpressibleError(
    `'${name}' has ${what} at '${field || 'its top level'}', which JSON Schema cannot express: say it with types, bounds, enums or patterns`,
  );
}
