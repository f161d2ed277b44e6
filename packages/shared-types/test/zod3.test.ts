import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import { emitDataSchema } from '../codegen/data-schema.ts';
import { InexpressibleError } from '../codegen/inexpressible.ts';
import { emitMessageSchema } from '../codegen/message-schema.ts';
import { defineMessage } from '../src/define-message.ts';
import { validateParts } from '../src/envelope/validate.ts';
import { secret } from '../src/fields.ts';

const common = {
  event: 'callNote',
  from: 'client',
  needs: 'operate',
  description: 'A note on a call.',
  when: 'When somebody writes one.',
  whenNot: 'Not for calls that have ended.',
} as const;

const inZod3 = defineMessage({
  ...common,
  data: z3.object({
    call_id: z3.string().min(1).describe('The call.'),
    kind: z3.enum(['note', 'tag']),
    weight: z3.number().min(0).max(10).optional(),
    pin: secret(z3.string().min(1)),
    target: z3.object({ dn: z3.string().regex(/^[0-9]+$/), active: z3.boolean().nullable() }),
    labels: z3.array(z3.string()).optional(),
    more: z3.record(z3.unknown()).optional(),
  }),
});
const inZod4 = defineMessage({
  ...common,
  data: z.object({
    call_id: z.string().min(1).describe('The call.'),
    kind: z.enum(['note', 'tag']),
    weight: z.number().min(0).max(10).optional(),
    pin: secret(z.string().min(1)),
    target: z.object({ dn: z.string().regex(/^[0-9]+$/), active: z.boolean().nullable() }),
    labels: z.array(z.string()).optional(),
    more: z.record(z.string(), z.unknown()).optional(),
  }),
});

/** The same schema in one spelling: `type: [a, b]` and `anyOf` of single types say the same. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const { anyOf, ...rest } = value as { anyOf?: { type: string }[] };
  const merged = anyOf?.every((option) => Object.keys(option).join() === 'type')
    ? { ...rest, type: anyOf.map(({ type }) => type) }
    : value;
  return Object.fromEntries(Object.entries(merged).map(([key, child]) => [key, normal(child)]));
}

describe('a message authored with zod/v3', () => {
  it('is emitted as the same JSON Schema as in Zod 4, in both styles and drafts', () => {
    for (const dialect of ['typed', 'event'] as const) {
      for (const draft of ['2020-12', 'draft-07'] as const) {
        const [three, four] = [
          emitMessageSchema(inZod3, dialect, draft),
          emitMessageSchema(inZod4, dialect, draft),
        ];
        expect(normal(three)).toEqual(normal(four));
      }
    }
    expect(emitDataSchema(inZod3.data, '2020-12', 'callNote').properties?.pin).toEqual({
      type: 'string',
      minLength: 1,
      format: 'password',
      writeOnly: true,
    });
  });

  it('gives the same verdict and the same issues as in Zod 4', () => {
    const field = fc.oneof(
      fc.constantFrom('a', '1', '', 'note', 5, 11, null, true, {}, [], { dn: '1', active: null }),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const names = ['call_id', 'kind', 'weight', 'pin', 'target', 'labels', 'more'] as const;
    const valid = { call_id: 'a', kind: 'note', pin: 'p', target: { dn: '1', active: true } };
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), field, { noNullPrototype: true }), (change) => {
        const data = { ...valid, ...change };
        const [three, four] = [
          validateParts(inZod3, data, {}, 'typed'),
          validateParts(inZod4, data, {}, 'typed'),
        ];
        expect(three.ok).toBe(four.ok);
        if (three.ok && four.ok) expect(three.parts.data).toEqual(four.parts.data);
        if (!three.ok && !four.ok) {
          expect(three.issues.map(({ path }) => path).sort()).toEqual(
            four.issues.map(({ path }) => path).sort(),
          );
        }
      }),
    );
  });

  it('keeps track of its secrets', () => {
    expect(inZod3.secretPaths).toEqual(['pin']);
  });
});

describe('what JSON Schema cannot express', () => {
  it.each([
    ['a Zod 4 refinement', z.object({ a: z.object({ b: z.string().refine((text) => text !== 'x') }) })],
    ['a Zod 4 transform', z.object({ a: z.string().transform(Number) })],
    ['a Zod 4 date', z.object({ a: z.date() })],
    ['a zod/v3 refinement', z3.object({ a: z3.object({ b: z3.string().refine((text) => text !== 'x') }) })],
    ['a zod/v3 transform', z3.object({ a: z3.string().transform(Number) })],
  ])('%s fails the generation', (_, schema) => {
    expect(() => emitDataSchema(schema as z.ZodObject, '2020-12', 'probe')).toThrow();
  });

  it('says the message, the field and what to write', () => {
    const schema = z.object({ a: z.object({ b: z.string().refine((text) => text !== 'x') }) });
    const emit = () => emitDataSchema(schema, '2020-12', 'probe');
    expect(emit).toThrow(InexpressibleError);
    expect(emit).toThrow(/'probe'.*refinement.*a.*b/);
  });
});
