import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { z as z3 } from 'zod/v3';
import { emitDataSchema } from '../codegen/data-schema.ts';
import { InexpressibleError, type ObstacleName, obstacles } from '../codegen/inexpressible.ts';
import { emitTree } from '../codegen/tree.ts';
import { defineMessage } from '../src/define-message.ts';
import { text as chars, jsonValue, timestamp, timestampPattern } from '../src/fields.ts';

const text = z.string();
const recursive: z.ZodType = z.lazy(() => z.array(recursive));
const tree = z.object({
  name: text,
  get children() {
    return z.array(tree);
  },
});

/** Every construct of Zod 4 that cannot cross to another language, by what is in its way. */
const inZod4: readonly (readonly [ObstacleName, string, z.ZodType])[] = [
  ['refinement', 'refine', text.refine((value) => value !== 'x')],
  ['refinement', 'superRefine', text.superRefine(() => undefined)],
  ['refinement', 'check', text.check(() => undefined)],
  ['refinement', 'refine of a number', z.number().refine(Number.isInteger)],
  ['refinement', 'refine of an object', z.object({ a: text }).refine(() => true)],
  ['pipe', 'transform', text.transform(Number)],
  ['transform', 'a bare transform', z.transform(Number)],
  ['pipe', 'pipe', text.pipe(z.string())],
  ['pipe', 'preprocess', z.preprocess(String, text)],
  [
    'pipe',
    'codec',
    z.codec(z.iso.datetime(), z.date(), { decode: (value) => new Date(value), encode: String }),
  ],
  ['pipe', 'stringbool', z.stringbool()],
  ['overwrite', 'trim', text.trim()],
  ['overwrite', 'toLowerCase', text.toLowerCase()],
  ['overwrite', 'toUpperCase', text.toUpperCase()],
  ['overwrite', 'normalize', text.normalize()],
  ['coerce', 'coerce.string', z.coerce.string()],
  ['coerce', 'coerce.number', z.coerce.number()],
  ['coerce', 'coerce.boolean', z.coerce.boolean()],
  ['default', 'default', text.default('x')],
  ['default', 'prefault', text.prefault('x')],
  ['catch', 'catch', text.catch('x')],
  ['date', 'date', z.date()],
  ['date', 'coerce.date', z.coerce.date()],
  ['bigint', 'bigint', z.bigint()],
  ['bigint', 'int64', z.int64()],
  ['bigint', 'a literal bigint', z.literal(1n)],
  ['symbol', 'symbol', z.symbol()],
  ['undefined', 'undefined', z.undefined()],
  ['undefined', 'void', z.void()],
  ['undefined', 'a union with undefined', z.union([text, z.undefined()])],
  ['undefined', 'a literal undefined', z.literal(undefined)],
  ['never', 'never', z.never()],
  ['nan', 'nan', z.nan()],
  ['infinite', 'a literal Infinity', z.literal(Number.POSITIVE_INFINITY)],
  ['map', 'map', z.map(text, text)],
  ['set', 'set', z.set(text)],
  ['file', 'file', z.file()],
  ['promise', 'promise', z.promise(text)],
  ['function', 'function', z.function() as unknown as z.ZodType],
  ['custom', 'custom', z.custom<string>()],
  ['custom', 'instanceof', z.instanceof(URL)],
  ['success', 'success', z.success(text)],
  ['lazy', 'lazy', z.lazy(() => text)],
  ['lazy', 'a recursive lazy', recursive],
  ['lazy', 'json', z.json()],
  ['recursion', 'a getter that refers to its object', tree],
  ['intersection', 'intersection', z.intersection(z.object({ a: text }), z.object({ b: text }))],
  ['tuple', 'tuple', z.tuple([text, z.number()])],
  ['template', 'templateLiteral', z.templateLiteral(['a', z.number()])],
  ['nonoptional', 'nonoptional', text.optional().nonoptional()],
  ['keys', 'a record of an enum', z.record(z.enum(['a', 'b']), text)],
  ['keys', 'a partial record', z.partialRecord(z.enum(['a', 'b']), text)],
  ['keys', 'a record with a pattern', z.record(text.regex(/^a/), text)],
  ['keys', 'a loose record', z.looseRecord(text.regex(/^a/), text)],
  ['format', 'email', z.email()],
  ['format', 'email as a check', text.email()],
  ['format', 'url', z.url()],
  ['format', 'uuid', z.uuid()],
  ['format', 'iso.datetime', z.iso.datetime({ offset: true })],
  ['format', 'iso.date', z.iso.date()],
  ['format', 'jwt', z.jwt()],
  ['format', 'startsWith', text.startsWith('a')],
  ['format', 'endsWith', text.endsWith('a')],
  ['format', 'includes', text.includes('a', { position: 2 })],
  ['format', 'lowercase', text.lowercase()],
  ['flags', 'a pattern with i', text.regex(/^a$/i)],
  ['flags', 'a pattern with m', text.regex(/^a$/m)],
  ['flags', 'a pattern with s', text.regex(/^.$/s)],
  ['pattern', 'a pattern that u refuses', text.regex(/^a]$/)],
  ['textLength', 'min', text.min(2)],
  ['textLength', 'max', text.max(2)],
  ['textLength', 'length', text.length(2)],
  ['step', 'multipleOf', z.number().multipleOf(0.1)],
  ['step', 'a whole multipleOf', z.int().multipleOf(5)],
  ['patterns', 'two patterns', text.regex(/^a/).regex(/b$/)],
  ['patterns', 'text() and a pattern', chars(1, 5).regex(/^a/)],
  ['units', 'a pattern that counts UTF-16 units', text.regex(/^[^a]b/)],
  ['meta', 'a date-time beside a pattern of its own', text.regex(/^[0-9]{4}$/).meta({ format: 'date-time' })],
  ['meta', 'a pattern as metadata', text.meta({ pattern: '^a$' })],
  ['meta', 'a bound as metadata', z.number().meta({ minimum: 3 })],
  ['meta', 'an id, which becomes a reference', text.meta({ id: 'shared' })],
  ['meta', 'a format that nothing checks', text.meta({ format: 'email' })],
  ['meta', 'a date-time that nothing checks', text.meta({ format: 'date-time' })],
];

/** The same of `zod/v3`, which goes through zod-to-json-schema. */
const inZod3: readonly (readonly [ObstacleName, string, z3.ZodTypeAny])[] = [
  ['refinement', 'refine', z3.string().refine((value) => value !== 'x')],
  ['refinement', 'superRefine', z3.string().superRefine(() => undefined)],
  ['refinement', 'refine of an object', z3.object({ a: z3.string() }).refine(() => true)],
  ['refinement', 'custom', z3.custom<string>(() => true)],
  ['refinement', 'instanceof', z3.instanceof(URL)],
  ['transform', 'transform', z3.string().transform(Number)],
  ['pipe', 'preprocess', z3.preprocess(String, z3.string())],
  ['pipe', 'pipe', z3.string().pipe(z3.string())],
  ['overwrite', 'trim', z3.string().trim()],
  ['overwrite', 'toLowerCase', z3.string().toLowerCase()],
  ['overwrite', 'toUpperCase', z3.string().toUpperCase()],
  ['coerce', 'coerce.string', z3.coerce.string()],
  ['coerce', 'coerce.number', z3.coerce.number()],
  ['coerce', 'coerce.boolean', z3.coerce.boolean()],
  ['default', 'default', z3.string().default('x')],
  ['catch', 'catch', z3.string().catch('x')],
  ['date', 'date', z3.date()],
  ['date', 'coerce.date', z3.coerce.date()],
  ['bigint', 'bigint', z3.bigint()],
  ['bigint', 'a literal bigint', z3.literal(1n)],
  ['symbol', 'symbol', z3.symbol()],
  ['symbol', 'a literal symbol', z3.literal(Symbol.iterator)],
  ['undefined', 'undefined', z3.undefined()],
  ['undefined', 'void', z3.void()],
  ['undefined', 'a literal undefined', z3.literal(undefined)],
  ['never', 'never', z3.never()],
  ['nan', 'nan', z3.nan()],
  ['infinite', 'a literal NaN', z3.literal(Number.NaN)],
  ['map', 'map', z3.map(z3.string(), z3.string())],
  ['set', 'set', z3.set(z3.string())],
  ['promise', 'promise', z3.promise(z3.string())],
  ['function', 'function', z3.function()],
  ['lazy', 'lazy', z3.lazy(() => z3.string())],
  ['intersection', 'intersection', z3.intersection(z3.object({}), z3.object({}))],
  ['tuple', 'tuple', z3.tuple([z3.string()])],
  ['keys', 'a record of an enum', z3.record(z3.enum(['a', 'b']), z3.string())],
  ['keys', 'a record with bounded names', z3.record(z3.string().min(3), z3.string())],
  ['format', 'email', z3.string().email()],
  ['format', 'url', z3.string().url()],
  ['format', 'datetime', z3.string().datetime()],
  ['format', 'startsWith', z3.string().startsWith('a')],
  ['flags', 'a pattern with i', z3.string().regex(/^a$/i)],
  ['pattern', 'a pattern that u refuses', z3.string().regex(/^a]$/)],
  ['textLength', 'max', z3.string().max(8)],
  ['textLength', 'length', z3.string().length(8)],
  ['step', 'multipleOf', z3.number().multipleOf(0.5)],
  ['step', 'a whole multipleOf', z3.number().multipleOf(5)],
  ['patterns', 'two patterns', z3.string().regex(/^a/).regex(/b$/)],
  ['units', 'a pattern that counts UTF-16 units', z3.string().regex(/^[^a]b/)],
  ['bounds', 'min twice', z3.number().min(3).min(0).max(5)],
  ['bounds', 'max twice', z3.number().min(0).lt(9).max(5)],
  ['bounds', 'the least of a text twice', z3.string().min(1).min(0)],
  ['bounds', 'a length and a bound of a list', z3.array(z3.string()).min(3).length(2)],
  ['literal', 'a literal object', z3.literal({ x: 1 } as never)],
];

/** Places that a construct hides in, with the path that the error has to name. */
const places4: readonly (readonly [string, string, (inner: z.ZodType) => z.ZodObject])[] = [
  ['a field', 'a', (a) => z.object({ a })],
  ['an optional field', 'a', (a) => z.object({ a: a.optional() })],
  [
    'deep inside',
    'a.[].b.{}.c',
    (c) => z.object({ a: z.array(z.object({ b: z.record(text, z.object({ c: c.nullable() })) })) }),
  ],
  ['an option of a union', 'a.b', (b) => z.object({ a: z.union([z.object({ b }), z.null()]) })],
  ['the other fields', '{}', (rest) => z.object({}).catchall(rest)],
];
const places3: readonly (readonly [string, string, (inner: z3.ZodTypeAny) => z3.AnyZodObject])[] = [
  ['a field', 'a', (a) => z3.object({ a })],
  ['an optional field', 'a', (a) => z3.object({ a: a.optional() })],
  [
    'deep inside',
    'a.[].b.{}.c',
    (c) => z3.object({ a: z3.array(z3.object({ b: z3.record(z3.object({ c: c.nullable() })) })) }),
  ],
  ['an option of a union', 'a.b', (b) => z3.object({ a: z3.union([z3.object({ b }), z3.null()]) })],
  ['a brand', 'a', (a) => z3.object({ a: a.brand('x').readonly() })],
  ['the other fields', '{}', (rest) => z3.object({}).catchall(rest)],
];

function errorOf(action: () => unknown): InexpressibleError {
  try {
    action();
  } catch (error) {
    if (error instanceof InexpressibleError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

function expectRefusal(emit: () => unknown, obstacle: ObstacleName, path: string): void {
  const { what, instead } = obstacles[obstacle];
  expect(errorOf(emit).message).toMatch(`'probe' has ${what} at '${path}', which `);
  expect(errorOf(emit).message).toContain(`Instead: ${instead}.`);
}

describe('what other languages could not follow, in Zod 4', () => {
  describe.each(inZod4)('%s: %s', (obstacle, _, schema) => {
    it.each(places4)('fails the generation in %s, at %s', (place, path, put) => {
      // never is how Zod says that there are no other fields
      if (obstacle === 'never' && place === 'the other fields') return;
      const data = put(schema);
      for (const draft of ['2020-12', 'draft-07'] as const) {
        const inner = obstacle === 'recursion' ? '.children.[]' : '';
        const step = /refine of an object/.test(_) ? '' : inner;
        expectRefusal(() => emitDataSchema(data, draft, 'probe'), obstacle, path + step);
      }
    });
  });
});

describe('what other languages could not follow, in zod/v3', () => {
  describe.each(inZod3)('%s: %s', (obstacle, _, schema) => {
    it.each(places3)('fails the generation in %s, at %s', (place, path, put) => {
      if (obstacle === 'never' && place === 'the other fields') return;
      expectRefusal(() => emitDataSchema(put(schema), '2020-12', 'probe'), obstacle, path);
    });
  });
});

describe('names that every object inherits', () => {
  it.each(Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__'))(
    '%s fails the generation and the definition, in both versions of Zod',
    (name) => {
      for (const data of [
        z.object({ a: z.object({ [name]: text.optional() }) }),
        z3.object({ a: z3.object({ [name]: z3.string().optional() }) }) as unknown as z.ZodObject,
      ]) {
        expectRefusal(() => emitDataSchema(data, '2020-12', 'probe'), 'inherited', `a.${name}`);
        expect(() => probe(data)).toThrow(`'probeIt': 'a.${name}' is a name that every object inherits`);
      }
      expect(() => probe(z.object({}).catchall(z.object({ [name]: text })))).toThrow(name);
    },
  );

  it('are no names of fields in the event style either', () => {
    expect(() =>
      defineMessage({
        ...described,
        from: 'server',
        delivery: 'state',
        data: z.object({ a: text }),
        eventFields: { a: 'toString' },
      }),
    ).toThrow(/'toString' is a name that every object inherits/);
  });
});

const described = { event: 'probeIt', description: 'A', when: 'B', whenNot: 'C' } as const;
const probe = (data: z.ZodObject) => defineMessage({ ...described, from: 'client', needs: 'read', data });

describe('a timestamp in the data, which is the envelope’s too', () => {
  it.each<[string, z.ZodObject | z3.AnyZodObject]>([
    ['a number', z.object({ timestamp: z.int() })],
    ['any text', z.object({ timestamp: text })],
    ['null or a timestamp', z.object({ timestamp: timestamp.nullable() })],
    ['a number in zod/v3', z3.object({ timestamp: z3.number() })],
  ])('is not %s', (_, data) => {
    expect(() => probe(data as z.ZodObject)).toThrow(
      /'timestamp' means the same.*use timestamp of fields\.ts/,
    );
  });

  it.each<[string, z.ZodObject | z3.AnyZodObject]>([
    ['is one', z.object({ timestamp: timestamp.describe('When.') })],
    ['may be optional', z.object({ timestamp: timestamp.optional().describe('When.') })],
    ['is one in zod/v3', z3.object({ timestamp: z3.string().regex(timestampPattern).optional() })],
  ])('%s', (_, data) => {
    expect(probe(data as z.ZodObject).hasTimestamp).toBe(true);
  });
});

it('metadata of the names of a record is looked at', () => {
  const data = z.object({ a: z.record(text.meta({ pattern: '^a' }), text) });
  expectRefusal(() => emitDataSchema(data, '2020-12', 'probe'), 'meta', 'a.{}');
});

it('data is an object, with nothing around it', () => {
  const data = z.object({ a: text }).readonly() as unknown as z.ZodObject;
  expect(() => probe(data)).toThrow(/'probeIt': data must be a z\.object\(\)/);
});

describe('the whole generation', () => {
  it('fails with the name of the message, and writes nothing in its place', () => {
    const definition = defineMessage({
      event: 'callNote',
      from: 'client',
      needs: 'operate',
      description: 'A note.',
      when: 'Now.',
      whenNot: 'Later.',
      data: z.object({ call: z.object({ at: z.date() }) }),
    });
    expect(() => emitTree([definition])).toThrow(
      "'callNote' has a Date at 'call.at', which no JSON text can hold. Instead: use timestamp from fields.ts, which is a text.",
    );
  });

  it('says so of the top level too', () => {
    const data = z.object({ a: text }).refine(() => true);
    expect(errorOf(() => emitDataSchema(data, '2020-12', 'probe')).message).toContain(
      "'probe' has a refinement at its top level",
    );
  });

  it('takes what every language has', () => {
    const data = z.object({
      id: text.regex(/^[a-z]{1,8}$/u).describe('An id.'),
      name: text.min(1),
      at: timestamp.optional(),
      size: z.int().min(0).max(10),
      share: z.number().gt(0).lt(1).nullable(),
      kind: z.enum(['a', 'b']).meta({ default: 'a', deprecated: true }),
      one: z.literal([1, 'x', null]),
      number: z.literal(1),
      level: z.enum({ low: 1, high: 2 }),
      whole: text.regex(/^(?:a|b)$/),
      list: z
        .array(z.union([z.boolean(), z.null()]))
        .length(2)
        .readonly(),
      more: z.record(text, z.unknown()),
      any: jsonValue,
      either: z.discriminatedUnion('t', [
        z.object({ t: z.literal('a') }),
        z.strictObject({ t: z.literal('b') }),
      ]),
    });
    expect(emitDataSchema(data, '2020-12', 'probe').properties?.kind).toEqual({
      type: 'string',
      enum: ['a', 'b'],
      default: 'a',
      deprecated: true,
    });
  });
});
