import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import { emitDataSchema, type JsonSchema } from '../codegen/data-schema.ts';
import { InexpressibleError } from '../codegen/inexpressible.ts';
import { emitTree } from '../codegen/tree.ts';
import { createLocalJudges } from '../prove/judges.ts';
import { subjectsOf } from '../prove/subjects.ts';
import { type DataSchema, defineMessage } from '../src/define-message.ts';
import { secret } from '../src/fields.ts';

const define = (data: DataSchema) =>
  defineMessage({
    event: 'tryIt',
    from: 'client',
    needs: 'operate',
    description: 'Is tried.',
    when: 'Never.',
    whenNot: 'Always.',
    data: data as z.ZodObject,
  });
const dataOf = (schema: object): JsonSchema => emitDataSchema(schema as DataSchema, '2020-12', 'tryIt');
const conditional = Object.assign({ abort: false }, { when: () => false });
const beyondHalves = '\uffff';
const half = '\ud800';

const tree = z.object({
  get children() {
    return z.array(tree);
  },
});

describe('what Zod takes and no schema can say is refused, with the field and what to write', () => {
  it.each<readonly [what: string, schema: object, says: RegExp]>([
    ['a fraction of an element', z.array(z.boolean()).min(1.5), /'minItems'.*whole number/],
    ['less than no elements', z.array(z.boolean()).min(-1), /'minItems'.*whole number/],
    ['endless elements', z.array(z.boolean()).max(Number.POSITIVE_INFINITY), /'maxItems'.*whole number/],
    ['endless elements in zod/v3', z3.array(z3.boolean()).max(Number.POSITIVE_INFINITY), /'maxItems'/],
    ['half a character at least', z.string().min(0.5), /'minLength'.*whole number/],
    ['half a character at least in zod/v3', z3.string().min(0.5), /'minLength'.*whole number/],
    ['an enum of nothing', z.enum([]).optional(), /a never/],
    ['an enum of nothing in zod/v3', z3.enum([] as unknown as ['a']), /no values/],
    ['an enum with NaN', z.enum({ a: 'x', b: Number.NaN as unknown as string }), /no finite number/],
    ['an enum with NaN in zod/v3', z3.nativeEnum({ a: Number.NaN }), /no finite number/],
    ['an enum with a value twice', z.enum({ a: 'x', b: 'x' }), /the same value twice/],
    ['an enum with a value twice in zod/v3', z3.nativeEnum({ a: 'x', b: 'x' }), /the same value twice/],
    ['a literal twice', z.literal([1, 1]), /the same value twice/],
    ['0 and -0', z.literal([0, -0]), /the same value twice/],
    ['a literal of half a character', z.literal(half), /half a character/],
    ['a pattern of half a character', z.string().regex(new RegExp(`^[${half}a]`)), /a pattern/],
    ['a range across the halves', z.string().regex(new RegExp(`^[a-${beyondHalves}]`)), /flag u/],
    ['\\v', z.string().regex(/^[\v]b/), /\\v/],
    ['a union of nothing', z.union([] as unknown as [z.ZodString]), /without options/],
    ['a field without a name', z.object({ '': z.string() }), /without a name/],
    ['a name of half a character', z.object({ [half]: z.string() }), /half a character/],
    ['a pattern with a condition', z.string().check(z.regex(/^a/, conditional)), /a condition/],
    ['a length with a condition', z.array(z.boolean()).check(z.minLength(2, conditional)), /a condition/],
    ['a title that is a number', z.string().meta({ title: 5 as unknown as string }), /'title'.*text/],
    ['examples that are a text', z.string().meta({ examples: 'x' }), /an example/],
    ['an example of another type', z.string().meta({ examples: [5] }), /an example/],
    ['a default of another type', z.int().optional().meta({ default: 'x' }), /a default/],
    ['a default beyond the bounds', z.int().max(5).optional().meta({ default: 6 }), /a default/],
    ['deprecated as a text', z.string().meta({ deprecated: 'x' as unknown as boolean }), /'deprecated'/],
    ['a unit that is a number', z.int().meta({ unit: 5 }), /a unit/],
    ['itself', tree, /itself/],
  ])('%s', (_what, field, says) => {
    const object = (
      '_zod' in field ? z.object({ a: field as z.ZodType }) : z3.object({ a: field as z3.ZodTypeAny })
    ) as DataSchema;
    const emit = () => emitTree([define(object)]);
    expect(emit).toThrow(InexpressibleError);
    expect(emit).toThrow(says);
    expect(emit).toThrow(/'tryIt'.*'a/);
  });
});

it('lengths and metadata as usual are taken', () => {
  const a = z
    .array(z.boolean())
    .min(1)
    .max(3)
    .meta({ examples: [[true]], default: [false], title: 'A', unit: 's' });
  expect(
    dataOf(z.object({ a: a.optional(), b: z.string().min(1), c: z.array(z.boolean()).length(2) })),
  ).toMatchObject({
    properties: { a: { minItems: 1, maxItems: 3 }, b: { minLength: 1 }, c: { minItems: 2, maxItems: 2 } },
  });
});

it('a union of types loads in strict mode, and takes what Zod takes', () => {
  const definition = define(
    z.object({
      a: z.union([z.string(), z.boolean()]),
      b: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
      c: z.string().nullable(),
    }),
  );
  const schemas = new Map(
    [...emitTree([definition])]
      .filter(([path]) => path.includes('/client/'))
      .map(([path, text]) => [path, JSON.parse(text) as JsonSchema]),
  );
  const judges = createLocalJudges(subjectsOf(definition), schemas);
  const judge = (data: object) => judges.judge(0, JSON.stringify({ type: 'try_it', data }));
  expect(judge({ a: 'x', b: { x: null, y: true }, c: null })).toBe('accepted');
  expect(judge({ a: true, b: { x: '' }, c: '' })).toBe('accepted');
  expect(judge({ a: null, b: {}, c: '' })).toBe('refused');
  expect(judge({ a: '', b: { x: [] }, c: '' })).toBe('refused');
});

it.each<readonly [where: string, zod3: object, zod4: object]>([
  [
    'an array',
    z3.array(z3.object({ pw: secret(z3.string()) })),
    z.array(z.object({ pw: secret(z.string()) })),
  ],
  [
    'a record',
    z3.record(z3.object({ pw: secret(z3.string()) })),
    z.record(z.string(), z.object({ pw: secret(z.string()) })),
  ],
  [
    'an object or null',
    z3.object({ pw: secret(z3.string()) }).nullable(),
    z.object({ pw: secret(z.string()) }).nullable(),
  ],
  [
    'a union',
    z3.union([z3.boolean(), z3.object({ pw: secret(z3.string()) })]),
    z.union([z.boolean(), z.object({ pw: secret(z.string()) })]),
  ],
  ['itself, or null', secret(z3.string().min(1)).nullable(), secret(z.string().min(1)).nullable()],
])('a secret of zod/v3 inside %s is marked as one of Zod 4 is', (_where, zod3, zod4) => {
  const emitted = dataOf(z3.object({ a: zod3 as z3.ZodTypeAny }));
  expect(JSON.stringify(emitted)).toContain('"format":"password","writeOnly":true');
  expect(emitted).toEqual(dataOf(z.object({ a: zod4 as z.ZodType })));
});
