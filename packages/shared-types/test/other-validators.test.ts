import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/draft-07';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { emitTree, schemaBase } from '../codegen/tree.ts';

/**
 * The schemas in validators that are nobody's relatives: all must load the whole folder without a complaint, resolve
 * every reference in it, take every example, and refuse what is wrong. No network: an `$id` resolves nowhere.
 */

interface Schema {
  readonly $id: string;
  readonly $schema: string;
  readonly oneOf?: readonly { readonly $ref: string }[];
  readonly examples?: readonly object[];
}

/** Ajv logs what it does not like and goes on: here, that is a failure. */
const complain = {
  log: (...args: unknown[]): void => void args,
  warn: (...args: unknown[]): void => {
    throw new Error(`Ajv warns: ${args.join(' ')}`);
  },
  error: (...args: unknown[]): void => {
    throw new Error(`Ajv complains: ${args.join(' ')}`);
  },
};

const tree = new Map([...emitTree()].map(([path, text]) => [path, JSON.parse(text) as Schema]));
const unions = [...tree].filter(([, { oneOf }]) => oneOf);

/** Each example, with its own schema and, for messages, the union that has it. */
const questions = [...tree].flatMap(([path, { $id, examples = [] }]) =>
  examples.flatMap((example) => {
    const union = `${path.slice(0, path.lastIndexOf('/'))}.schema.json`;
    const ids = tree.has(union) ? [$id, `${schemaBase}${union}`] : [$id];
    return ids.flatMap((id) => [
      { id, value: example as unknown, expected: true },
      {
        id,
        value: { ...example, ...Object.fromEntries(Object.keys(example).map((name) => [name, 1])) },
        expected: false,
      },
      { id, value: [], expected: false },
    ]);
  }),
);

it('asks enough', () => {
  expect(unions).toHaveLength(8);
  expect(questions.length).toBeGreaterThan(400);
});

describe.each([
  ['2020-12', '', () => new Ajv2020({ strict: true, logger: complain })],
  ['draft-07', 'draft-07/', () => new Ajv({ strict: true, logger: complain })],
] as const)('Ajv in strict mode, draft %s', (_, folder, create) => {
  it('agrees with every expectation, and says nothing', () => {
    const ajv = addFormats.default(create());
    for (const schema of tree.values()) if (isOf(folder, schema.$id)) ajv.addSchema(schema);
    for (const { id, value, expected } of questions.filter((question) => isOf(folder, question.id))) {
      expect(ajv.validate(id, value), `${id}: ${ajv.errorsText()}`).toBe(expected);
    }
  });
});

describe('@hyperjump/json-schema', () => {
  beforeAll(() => {
    for (const { $id, ...schema } of tree.values()) registerSchema(schema as never, $id);
  });

  it.each(['', 'draft-07/'])('agrees with every expectation in schemas/%s', async (folder) => {
    for (const { id, value, expected } of questions.filter((question) => isOf(folder, question.id))) {
      expect((await validate(id, value as never)).valid, id).toBe(expected);
    }
  });
});

const python = '/usr/bin/python3';
const hasJsonschema = spawnSync(python, ['-c', 'import jsonschema']).status === 0;
const missing = 'the check with Python needs a package of Python: `apt-get install python3-jsonschema`';
// On a machine that checks every change nothing may be left out in silence.
if (!hasJsonschema && process.env.CI) throw new Error(missing);
if (!hasJsonschema) console.warn(`skipped: ${missing}`);

describe.skipIf(!hasJsonschema)('Python’s jsonschema', () => {
  it('agrees with every expectation, in both drafts, with all warnings as errors', () => {
    const script = fileURLToPath(new URL('validate_schemas.py', import.meta.url));
    const input = JSON.stringify({ schemas: [...tree.values()], questions });
    const output = execFileSync(python, ['-W', 'error', script], {
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(JSON.parse(output)).toEqual({ asked: questions.length, wrong: [] });
  });
});

function isOf(folder: string, id: string): boolean {
  return id.startsWith(`${schemaBase}draft-07/`) === (folder === 'draft-07/');
}
