import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import { emitDataSchema } from '../codegen/data-schema.ts';
import { parsePattern } from '../codegen/pattern.ts';
import { toPortable } from '../codegen/portable.ts';
import type { DataSchema } from '../src/define-message.ts';
import { number, text } from '../src/fields.ts';

const emit = (schema: z.ZodObject | z3.AnyZodObject) =>
  emitDataSchema(schema as unknown as DataSchema, '2020-12', 'probe');

describe('what validators would read differently is refused', () => {
  it.each<[string, z.ZodObject | z3.AnyZodObject, RegExp]>([
    ['a longest length', z.object({ a: z.string().max(5) }), /'a'.*UTF-16.*text\(1, 64\)/],
    ['a shortest length', z.object({ a: z.object({ b: z.string().min(2) }) }), /'a\.b'/],
    ['a length in zod/v3', z3.object({ a: z3.array(z3.string().max(5)) }), /'a\.\[\]'.*UTF-16/],
    ['a number without bounds', z.object({ a: z.number() }), /bounds.*'a'/],
    ['a number with one bound', z.object({ a: z.number().min(0) }), /bounds/],
    ['a bound beyond 2^53', z.object({ a: z.number().min(0).max(1e300) }), /2\^53/],
    ['an integer without bounds in zod/v3', z3.object({ a: z3.number().int() }), /bounds/],
    ['a number in a record', z.object({ a: z.record(z.string(), z.number()) }), /bounds.*'a\.\*'/],
    ['a multiple', z.object({ a: z.number().min(0).max(1).multipleOf(0.1) }), /a step .* 'a'/],
    ['a tuple', z.object({ a: z.tuple([z.string()]) }), /prefixItems|tuple/],
    ['\\d', z.object({ a: z.string().regex(/^\d$/) }), /\[0-9\] for \\d/],
    ['\\w', z.object({ a: z.string().regex(/^\w$/) }), /\[A-Za-z0-9_\]/],
    ['\\s', z.object({ a: z.string().regex(/^a\sb$/) }), /\\s/],
    ['a dot', z.object({ a: z.string().regex(/^.$/) }), /for \./],
    ['a look-ahead', z.object({ a: z.string().regex(/^(?!a)[a-z]$/) }), /look-arounds/],
    ['a back reference', z.object({ a: z.string().regex(/^(a)\1$/) }), /\\1/],
    ['a flag', z.object({ a: z.string().regex(/^[a-z]$/i) }), /with the flag i/],
    ['a flag in zod/v3', z3.object({ a: z3.string().regex(/^[a-z]$/i) }), /with the flag i/],
    ['characters beyond U+FFFF without the flag u', z.object({ a: z.string().regex(/[^a]/) }), /the flag u/],
    [
      'an end without a start',
      z.object({ a: z.string().regex(/x$/) }),
      /\$ that is not about the whole text.*'a'/,
    ],
    ['an end in one of two', z.object({ a: z.string().regex(/^a$|^b/) }), /\^\(\?:a\|b\)\$/],
    ['an end inside a group', z.object({ a: z.string().regex(/^(?:a$|b)/) }), /whole text/],
    ['two ends', z.object({ a: z.string().regex(/^a$b$/) }), /whole text/],
    ['a start in the middle', z.object({ a: z.string().regex(/^a^b$/) }), /whole text/],
    ['an end without a start in zod/v3', z3.object({ a: z3.string().regex(/x$/) }), /whole text/],
    ['an end in the other fields', z.object({}).catchall(z.string().regex(/x$/)), /whole text.*'\*'/],
    ['a literal beyond 2^53', z.object({ a: z.literal(2 ** 60) }), /beyond.*2\^53/],
    ['more repetitions than RE2 takes', z.object({ a: z.string().regex(/^[a-z]{1,1001}$/) }), /1000 times/],
    [
      'repetitions inside each other',
      z.object({ a: z.string().regex(/^(?:[ab]{40}c?){30}$/) }),
      /1000 times/,
    ],
    [
      'a least of more than RE2 takes',
      z.object({ a: z.string().regex(/^(?:[ab]{40,}){30}$/) }),
      /1000 times/,
    ],
    ['an end after what may be a line end', z.object({ a: z.string().regex(/^[^a]$/u) }), /line ends/],
  ])('%s', (_, schema, problem) => {
    expect(() => emit(schema)).toThrow(problem);
    expect(() => emit(schema)).toThrow(/'probe'/);
  });
});

describe('what is left is said in a form that all read alike', () => {
  it('a length in characters is one', () => {
    expect(emit(z.object({ a: text(1, 5) })).properties?.a).toEqual({
      type: 'string',
      minLength: 1,
      maxLength: 5,
    });
    expect(text(1, 2).safeParse('😀😀').success).toBe(true);
    expect(text(1, 2).safeParse('abc').success).toBe(false);
  });

  it('the stricter of two shortest lengths is kept', () => {
    expect(emit(z.object({ a: text(0, 5).min(1) })).properties?.a).toMatchObject({ minLength: 1 });
    expect(emit(z.object({ a: text(3, 5).min(1) })).properties?.a).toMatchObject({ minLength: 3 });
    const inZod3 = z3.object({
      a: z3
        .string()
        .min(1)
        .regex(/^[\s\S]{0,5}$/u),
    });
    expect(emit(inZod3).properties?.a).toMatchObject({ minLength: 1, maxLength: 5 });
  });

  it('values of several types are loaded by Ajv in strict mode, also from zod/v3', () => {
    const either = z3.union([z3.literal('x'), z3.literal(null), z3.literal(true)]);
    const data = z3.object({ either, any: z3.union([z3.string(), z3.boolean()]), n: z3.string().nullable() });
    const validate = new Ajv2020({ strict: true }).compile(emit(data));
    for (const [value, accepted] of [
      ['x', true],
      [null, true],
      [true, true],
      [1, false],
      [false, false],
    ])
      expect(validate({ either: value, any: 'a', n: null }), String(value)).toBe(accepted);
  });

  it('a repetition without end, or within what RE2 takes, is taken', () => {
    for (const pattern of ['^a{0,1000}$', '^(?:[ab]{10}c){100}$', '^(?:a+b)*$', '^a{3,}$'])
      expect(() => parsePattern(pattern)).not.toThrow();
  });

  it('the end of a text is its end', () => {
    const pattern = { type: 'string', pattern: '^[a-z]+$' };
    expect(toPortable(pattern).schema).toEqual({ ...pattern, not: { type: 'string', pattern: '[^ -~]' } });
    const korean = toPortable({ type: 'string', pattern: '^[가-힣]+$' }).schema;
    expect(korean.not).toEqual({ type: 'string', pattern: '[\\n\\r\u0085\u2028\u2029]' });
    expect(toPortable({ type: 'string', pattern: 'a' }).schema).toEqual({ type: 'string', pattern: 'a' });
  });

  it('a number has bounds', () => {
    expect(emit(z.object({ a: number })).properties?.a).toEqual({
      type: 'number',
      minimum: Number.MIN_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
    });
  });
});

it.each([
  '[]',
  '[^]',
  'a|[]',
  '[a&&b]',
  '[+--]',
  '[--a]',
  '[a~~b]',
  '[a||b]',
  'a)',
  '(a',
  '[a',
  'a{',
  'a*?',
  'a++',
  '\\p{L}',
  '(?<n>a)',
  '\\bx',
  '*',
])('the pattern %s is refused', (source) => {
  expect(() => parsePattern(source)).toThrow();
});
