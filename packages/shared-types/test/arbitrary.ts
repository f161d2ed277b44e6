import fc from 'fast-check';
import type { z } from 'zod';
import type { AnyMessageDefinition } from '../src/define-message.ts';
import type { MessageParts } from '../src/envelope/parts.ts';
import { timestamp } from '../src/fields.ts';

/** What this generator looks at in a Zod 4 schema. */
interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
}

/** The bounds of a schema. They are read from its checks: copies made by `describe` and `meta` have nothing else. */
interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  readonly pattern?: RegExp;
  readonly length?: number;
}

function boundsOf(schema: z.core.$ZodType): Bounds {
  const { checks = [] } = schema._zod.def as unknown as {
    checks?: { _zod: { def: Record<string, unknown> } }[];
  };
  const bounds: Record<string, unknown> = {};
  for (const def of [
    schema._zod.def as unknown as Record<string, unknown>,
    ...checks.map((check) => check._zod.def),
  ]) {
    if (def.check === 'number_format') bounds.integer = true;
    if (def.check === 'greater_than') bounds.minimum = def.value;
    if (def.check === 'less_than') bounds.maximum = def.value;
    if (def.check === 'min_length') bounds.minimum = def.minimum;
    if (def.check === 'length_equals') bounds.length = def.length;
    if (def.check === 'string_format') bounds.pattern = def.pattern;
  }
  return bounds;
}

/** Instants as they may be written: with and without fractions, in UTC and with an offset. */
const instant = fc
  .tuple(
    fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2399-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('Z', '+09:00', '-03:30'),
    fc.boolean(),
  )
  .map(([date, offset, fraction]) => `${date.toISOString().slice(0, 19)}${fraction ? '.25' : ''}${offset}`);

/** Values that a Zod 4 schema accepts. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const bounds = boundsOf(schema);
  switch (def.type) {
    case 'object':
      return objectOf(def.shape ?? {});
    case 'optional':
    case 'nullable': {
      const inner = def.innerType ? arbitraryOf(def.innerType) : fc.constant(null);
      return def.type === 'optional' ? inner : fc.option(inner, { nil: null });
    }
    case 'string':
      return stringOf(schema, bounds);
    case 'number':
      return numberOf(bounds);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'unknown':
      return json;
    case 'array': {
      const { length, minimum = 0 } = bounds;
      const size =
        length === undefined
          ? { minLength: minimum, maxLength: minimum + 4 }
          : { minLength: length, maxLength: length };
      return fc.array(def.element ? arbitraryOf(def.element) : json, size);
    }
    case 'record':
      return fc.dictionary(keys, def.valueType ? arbitraryOf(def.valueType) : json, {
        maxKeys: 4,
        noNullPrototype: true,
      });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(arbitraryOf));
    default:
      throw new Error(`no generator for ${def.type}`);
  }
}

/** Names of open records; `__proto__` is left out, which Zod drops from records on purpose. */
const keys = fc.string({ unit: 'binary', maxLength: 8 }).filter((key) => key !== '__proto__');
/** JSON values without −0, which JSON.stringify turns into 0. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

function objectOf(shape: Record<string, z.core.$ZodType>): fc.Arbitrary<unknown> {
  const required = Object.keys(shape).filter((name) => shape[name]?._zod.optin !== 'optional');
  const model = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, arbitraryOf(field)]));
  return fc.record(model, { requiredKeys: required, noNullPrototype: true });
}

function stringOf(schema: z.core.$ZodType, { pattern, minimum = 0 }: Bounds): fc.Arbitrary<string> {
  if (pattern && pattern === boundsOf(timestamp).pattern) return instant;
  if (pattern) return fc.stringMatching(pattern);
  return fc
    .string({ unit: 'binary', minLength: minimum, maxLength: 12 + minimum })
    .filter((text) => accepts(schema, text));
}

function numberOf({ minimum = -1e6, maximum = 1e6, integer }: Bounds): fc.Arbitrary<number> {
  if (integer) return fc.integer({ min: minimum, max: maximum });
  return fc
    .double({ min: minimum, max: maximum, noNaN: true })
    .map((value) => (Object.is(value, -0) ? 0 : value));
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

/** Whole messages of one definition, out of their envelope. */
export function arbitraryParts(definition: AnyMessageDefinition): fc.Arbitrary<MessageParts> {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
  const server = fc.record(
    { timestamp: instant, broadcastId: text, triggeredBy: text, requestId: text },
    {
      requiredKeys: definition.triggeredBy ? ['timestamp', 'triggeredBy'] : ['timestamp'],
      noNullPrototype: true,
    },
  );
  const client = fc.record(
    { timestamp: instant, clientId: text, requestId: text },
    { requiredKeys: [], noNullPrototype: true },
  );
  const meta: fc.Arbitrary<MessageParts['meta']> = definition.from === 'server' ? server : client;
  const data = arbitraryOf(definition.data as z.ZodObject) as fc.Arbitrary<Record<string, unknown>>;
  return fc.tuple(data, meta).map(([fields, envelope]) => {
    if (!definition.hasTimestamp) return { definition, data: fields, meta: envelope };
    // Data and envelope share one timestamp: a message has it in both places or in neither.
    const { timestamp: own, ...rest } = fields;
    const shared = envelope.timestamp ?? (own as string | undefined);
    return shared === undefined
      ? { definition, data: rest, meta: envelope }
      : { definition, data: { ...rest, timestamp: shared }, meta: { ...envelope, timestamp: shared } };
  });
}
