import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import type { JsonSchema } from '../codegen/data-schema.ts';
import { prove } from '../prove/prove.ts';
import { findPython } from '../prove/python.ts';
import { emittedSchemas, type SchemaFiles, subjectsOf } from '../prove/subjects.ts';
import { defineMessage } from '../src/define-message.ts';

const interpreter = findPython();
const missing = 'the proof needs Python’s jsonschema: `apt-get install python3-jsonschema`';
if (!interpreter && process.env.CI) throw new Error(missing);
if (!interpreter) console.warn(`Python is left out of the proof: ${missing}`);

const seed = Date.now() % 1_000_000;

/** The emitted schemas, with one text of one file replaced, as if the generator had written that. */
function planted(path: string, from: string, to: string): SchemaFiles {
  const schemas = new Map(emittedSchemas());
  for (const file of [path, `draft-07/${path}`]) {
    const text = JSON.stringify(schemas.get(file));
    expect(text).toContain(from);
    schemas.set(file, JSON.parse(text.replaceAll(from, to)) as JsonSchema);
  }
  return schemas;
}

describe('Zod, Ajv and Python’s jsonschema', () => {
  it(`agree on ten thousand messages${interpreter ? '' : ' (without Python: it is not there)'}`, async () => {
    const proof = await prove({ count: 10_000, seed, interpreter });
    expect({ seed, disagreements: proof.disagreements }).toEqual({ seed, disagreements: [] });
    expect(proof.messages).toBe(10_000);
    // A proof of nothing but refusals would say little.
    expect(proof.verdicts.accepted).toBeGreaterThan(2500);
    expect(proof.verdicts.refused).toBeGreaterThan(2500);
    expect(proof.verdicts['not JSON']).toBeGreaterThan(100);
    const tried = Object.entries(proof.subjects);
    expect(tried.length).toBe(
      [...emittedSchemas().keys()].filter((path) => !path.startsWith('draft-07/')).length,
    );
    for (const [path, times] of tried) expect(times, path).toBeGreaterThan(50);
  });
});

describe('the proof finds', () => {
  it('a bound that the schema lost, and shows the smallest message that it finds', async () => {
    const path = 'typed/server/pong.schema.json';
    const schemas = planted(path, '"minimum":0,', '');
    const { disagreements } = await prove({ count: 1000, seed: 1, interpreter: undefined, schemas, path });
    const [first] = disagreements;
    expect(first).toMatchObject({ path });
    expect(first?.text).toMatch(/"latency_ms":-\d/);
    expect(first?.text.length).toBeLessThan(200);
    expect(first?.opinions.map(({ validator, verdict }) => `${validator}: ${verdict}`)).toEqual([
      'Zod: refused',
      'Ajv, 2020-12, formats ignored: accepted',
      'Ajv, 2020-12, formats checked: accepted',
      'Ajv, draft-07, formats ignored: accepted',
      'Ajv, draft-07, formats checked: accepted',
    ]);
    expect(first?.opinions[0]?.reason).toContain('latency_ms');
  });

  it('a length that is counted in other units', async () => {
    const path = 'event/client/alertAction.schema.json';
    const schemas = planted(path, '"maxLength":256', '"maxLength":255');
    const { disagreements } = await prove({ count: 1000, seed: 1, interpreter: undefined, schemas, path });
    expect(disagreements[0]?.path).toBe(path);
  });

  it.skipIf(!interpreter)('what only Python reads differently: a line end at the end of a text', async () => {
    const path = 'typed/client/service_control.schema.json';
    const schemas = planted(path, ',"not":{"type":"string","pattern":"[^ -~]"}', '');
    const { disagreements } = await prove({ count: 3000, seed: 1, interpreter, processes: 1, schemas, path });
    const [first] = disagreements;
    expect(first?.text).toContain('\\n"');
    const accepted = first?.opinions.filter(({ verdict }) => verdict === 'accepted');
    expect(accepted?.every(({ validator }) => validator.startsWith('Python'))).toBe(true);
    expect(accepted).toHaveLength(4);
  });

  /** The first text of which a message in Zod and a schema that is not quite it say different things. */
  async function firstDifference(data: z.ZodObject | z3.AnyZodObject, schema: object): Promise<string> {
    const subjects = subjectsOf(
      defineMessage({ ...described, from: 'client', needs: 'read', data: data as z.ZodObject }),
    );
    const schemas = new Map(
      ['', 'draft-07/'].map((draft) => [
        `${draft}typed/client/probe_it.schema.json`,
        {
          $id: `https://watchhamster.example/schemas/${draft}typed/client/probe_it.schema.json`,
          type: 'object',
          properties: {
            type: { type: 'string', const: 'probe_it' },
            data: { type: 'object', ...schema },
          },
          required: ['type', 'data'],
        } as JsonSchema,
      ]),
    );
    const path = 'typed/client/probe_it.schema.json';
    const proof = await prove({ count: 3000, seed: 1, interpreter: undefined, schemas, subjects, path });
    const found = proof.disagreements[0]?.text;
    return found === undefined ? 'no difference' : JSON.stringify(JSON.parse(found));
  }
  const described = { event: 'probeIt', description: 'A', when: 'B', whenNot: 'C' } as const;
  const trueEnd = { type: 'string', pattern: '[^ -~]' };
  const a = (schema: object): object => ({ properties: { a: schema }, required: ['a'] });

  it.each<[string, z.ZodObject | z3.AnyZodObject, object, RegExp]>([
    [
      'that a pattern with $ looks at the end only',
      z.object({ a: z.string().regex(/x$/) }),
      a({ type: 'string', pattern: 'x$', not: trueEnd }),
      /"a":"[^ -~]x"/,
    ],
    [
      'that one of two has no $',
      z.object({ a: z.string().regex(/^a$|^b/) }),
      a({ type: 'string', pattern: '^a$|^b', not: trueEnd }),
      /"a":"b[^ -~]"/,
    ],
    [
      'a flag in the other fields',
      z.object({}).catchall(z.union([z.boolean(), z.string().regex(/^[^a]b/)])),
      { additionalProperties: { anyOf: [{ type: 'boolean' }, { type: 'string', pattern: '^[^a]b' }] } },
      /[\u{10000}-\u{10ffff}]b/u,
    ],
    [
      'that names of a record have a pattern in one place only',
      z.object({ a: z.record(z.string(), z.boolean()) }),
      a({ type: 'object', propertyNames: { pattern: '^a' }, additionalProperties: { type: 'boolean' } }),
      /"a":\{"/,
    ],
    [
      'a shortest length that is lost',
      z.object({
        a: z
          .string()
          .regex(/^[\s\S]{0,5}$/u)
          .min(1),
      }),
      a({ type: 'string', minLength: 0, maxLength: 5 }),
      /"a":""/,
    ],
    [
      'the first of two bounds that is lost',
      z3.object({ a: z3.number().min(3).min(0).max(5) }),
      a({ type: 'number', minimum: 0, maximum: 5 }),
      /"a":[0-2]/,
    ],
    [
      'a list that is one too long',
      z.object({ a: z.array(z.boolean()).max(3) }),
      a({ type: 'array', items: { type: 'boolean' }, maxItems: 4 }),
      /"a":\[/,
    ],
  ])('%s', async (_, data, schema, text) => {
    expect(await firstDifference(data, schema)).toMatch(text);
  });

  it('the same messages for the same seed', async () => {
    const run = () =>
      prove({ count: 200, seed: 5, interpreter: undefined, path: 'typed/client.schema.json' });
    expect(await run()).toEqual(await run());
  });
});
