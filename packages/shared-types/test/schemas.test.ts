import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { codeBlocks, specifications } from '../../../scripts/code-blocks.ts';
import { emitAsyncApi } from '../codegen/asyncapi/emit.ts';
import { emitDataSchema } from '../codegen/data-schema.ts';
import { emitMessageSchema } from '../codegen/message-schema.ts';
import { emitReference } from '../codegen/reference/emit.ts';
import { emitTree, schemaBase } from '../codegen/tree.ts';
import { catalogue } from '../src/catalogue.ts';
import { defineMessage } from '../src/define-message.ts';
import { toEventEnvelope } from '../src/envelope/event.ts';
import { toTypedEnvelope } from '../src/envelope/typed.ts';
import { decodeClientMessage, decodeServerMessage, type TypedMessage, toEvent } from '../src/websocket.ts';
import { arbitraryParts } from './arbitrary.ts';

const tree = new Map(
  [...emitTree()].map(([path, text]) => [
    path,
    JSON.parse(text) as Node & { $id: string; type?: string; examples?: unknown[] },
  ]),
);
const folders = { '2020-12': '', 'draft-07': 'draft-07/' } as const;

function validators(draft: keyof typeof folders): (path: string) => ValidateFunction {
  const ajv = draft === '2020-12' ? new Ajv2020({ strict: true }) : new Ajv({ strict: true });
  addFormats.default(ajv, ['date-time', 'password']);
  for (const [path, schema] of tree)
    if (path.startsWith('draft-07/') === (draft === 'draft-07')) ajv.addSchema(schema);
  return (path) => {
    const validate = ajv.getSchema(`${schemaBase}${folders[draft]}${path}`);
    if (!validate) throw new Error(`no schema ${path}`);
    return validate;
  };
}
const schemaOf = { '2020-12': validators('2020-12'), 'draft-07': validators('draft-07') };
const drafts = ['2020-12', 'draft-07'] as const;

describe.each(drafts)('draft %s', (draft) => {
  it('has examples that validate, in every file, in Ajv’s strict mode', () => {
    let checked = 0;
    for (const [path, { examples = [] }] of tree) {
      if (!path.startsWith(folders[draft]) || (draft === '2020-12' && path.startsWith('draft-07/'))) continue;
      const validate = schemaOf[draft](path.slice(folders[draft].length));
      for (const example of examples) {
        expect(validate(example), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
        checked++;
      }
    }
    expect(checked).toBeGreaterThanOrEqual(Object.keys(catalogue).length * 2);
  });
});

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The paths of all fields of a schema, with the schema of each. */
function fieldsOf(node: Node, path = ''): [path: string, field: Node][] {
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, field]): [string, Node][] => [
      [`${path}.${name}`, field],
      ...fieldsOf(field, `${path}.${name}`),
    ]),
    ...(node.items ? fieldsOf(node.items, path) : []),
    ...(node.anyOf ?? []).flatMap((option) => fieldsOf(option, path)),
  ];
}

/** The paths of all fields of a value. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => [
    `${path}.${name}`,
    ...pathsOf(child, `${path}.${name}`),
  ]);
}

describe('what a reader finds in the schemas', () => {
  it.each([...tree].filter(([, schema]) => schema.type === 'object'))(
    '%s: every field is described',
    (_, schema) => {
      for (const [path, field] of fieldsOf(schema)) expect(field.description, path).toMatch(/\S.{3,}/);
    },
  );

  it.each(Object.values(catalogue).map((definition) => [definition.event, definition] as const))(
    '%s: every field of its data is in an example',
    (_, { data, examples, event }) => {
      const shown = new Set(examples.flatMap((example) => pathsOf(example)));
      for (const [path] of fieldsOf(emitDataSchema(data, '2020-12', event)))
        expect(shown.has(path), path).toBe(true);
    },
  );

  it('says the unit of measure in words, and AsyncAPI in a field', () => {
    const { properties } = emitDataSchema(catalogue.statusUpdate.data, '2020-12', 'statusUpdate');
    expect(properties?.memory_used).toMatchObject({ description: 'Memory in use. In bytes.' });
    expect(properties?.memory_used).not.toHaveProperty('unit');
    const annotated = emitDataSchema(catalogue.statusUpdate.data, 'draft-07', 'statusUpdate', 'as x-unit');
    expect(annotated.properties?.memory_used).toMatchObject({ description: 'Memory in use.', 'x-unit': 'B' });
  });

  it('marks what clients send in secret, in every style and draft', () => {
    for (const [path, secret] of [
      ['typed/client/start_outbound', ['data', 'project', 'client_secret']],
      ['event/client/startOutbound', ['payload', 'project', 'client_secret']],
      ['typed/client/send_webhook', ['data', 'url']],
      ['event/client/clientInfo', ['payload', 'token']],
    ] as const) {
      for (const folder of Object.values(folders)) {
        let node = tree.get(`${folder}${path}.schema.json`) as Node | undefined;
        for (const name of secret) node = node?.properties?.[name];
        expect(node, path).toMatchObject({ writeOnly: true, format: 'password' });
      }
    }
  });

  it('marks a deprecated message, and says what to use instead', () => {
    const old = defineMessage({
      event: 'oldNews',
      from: 'server',
      delivery: 'state',
      description: 'Old news.',
      when: 'Seldom.',
      whenNot: 'Never twice.',
      deprecated: 'Use statusUpdate.',
      data: z.object({ text: z.string().meta({ deprecated: true, description: 'The text.' }) }),
      examples: [{ text: 'old' }],
    });
    const schema = emitMessageSchema(old, 'event', 'draft-07');
    expect(schema).toMatchObject({
      deprecated: true,
      description: expect.stringContaining('Use statusUpdate.'),
    });
    expect(schema.properties?.payload?.properties?.text).toMatchObject({ deprecated: true });
    const page = emitReference(emitAsyncApi([old])).get('old_news.md');
    expect(page).toContain('**Deprecated:** Use statusUpdate.');
    expect(page).toContain('**Deprecated.** The text.');
  });
});

describe('the JSON examples of the specifications', () => {
  const blocks = codeBlocks(specifications.typed).filter(({ language }) => language === 'json');
  const messages = blocks.filter(({ code }) => !code.includes('// 메시지별 데이터'));

  it('are all there: sixteen messages and the one outline that is no JSON', () => {
    expect(messages).toHaveLength(15);
    expect(blocks).toHaveLength(16);
  });

  it.each(messages.map(({ code, heading, line }) => [`${heading} (line ${line})`, code]))('%s', (_, code) => {
    const value = JSON.parse(code) as TypedMessage;
    const definition = Object.values(catalogue).find(({ type }) => type === value.type);
    if (!definition) throw new Error(`unknown: ${value.type}`);
    const { from, type, event } = definition;
    const decode = from === 'server' ? decodeServerMessage : decodeClientMessage;
    expect(decode(code)).toMatchObject({ ok: true, dialect: 'typed', event });
    const converted = toEvent(value);
    expect(decode(converted)).toMatchObject({ ok: true, dialect: 'event', event });
    for (const draft of drafts) {
      for (const path of [`typed/${from}/${type}.schema.json`, `typed/${from}.schema.json`]) {
        const validate = schemaOf[draft](path);
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
      }
      expect(schemaOf[draft](`event/${from}/${event}.schema.json`)(converted)).toBe(true);
    }
  });
});

/** Breaks one thing of a message, somewhere. */
const mutation = fc.record({
  where: fc.nat(),
  what: fc.oneof(
    fc.constant({ kind: 'remove' as const }),
    fc
      .oneof(
        fc.constantFrom(
          null,
          '',
          'x',
          '***',
          0,
          -1,
          1.5,
          101,
          1e300,
          true,
          [],
          {},
          '2024-02-30T00:00:00Z',
          '😀',
          '\ud800',
          [null],
          { a: { b: [1] } },
        ),
        fc.jsonValue({ maxDepth: 1 }),
      )
      .map((value) => ({ kind: 'replace' as const, value })),
    fc
      .constantFrom('extra', 'timestamp', 'type', 'event', 'toString')
      .map((name) => ({ kind: 'add' as const, name })),
  ),
});

type Json = Record<string, unknown> | unknown[];

function mutate(
  message: unknown,
  { where, what }: typeof mutation extends fc.Arbitrary<infer M> ? M : never,
): unknown {
  const copy = JSON.parse(JSON.stringify(message)) as Json;
  const places: [Json, string][] = [];
  const collect = (value: Json): void => {
    for (const [key, child] of Object.entries(value)) {
      places.push([value, key]);
      if (typeof child === 'object' && child !== null) collect(child as Json);
    }
  };
  collect(copy);
  const [parent, key] = places[where % places.length] ?? [copy, ''];
  const target = parent as Record<string, unknown>;
  if (what.kind === 'replace') target[key] = what.value;
  else if (what.kind === 'add' && !Array.isArray(parent)) target[what.name] ??= 1;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete target[key];
  return copy;
}

describe.each(Object.values(catalogue).map((definition) => [definition.event, definition] as const))(
  'the schemas of %s',
  (event, definition) => {
    const { from, type } = definition;
    const decode = from === 'server' ? decodeServerMessage : decodeClientMessage;

    it('accept and refuse exactly what the runtime does', () => {
      fc.assert(
        fc.property(arbitraryParts(definition), mutation, fc.boolean(), (parts, change, broken) => {
          for (const dialect of ['typed', 'event'] as const) {
            const envelope = dialect === 'typed' ? toTypedEnvelope(parts) : toEventEnvelope(parts);
            const candidate = broken ? mutate(envelope, change) : JSON.parse(JSON.stringify(envelope));
            // A message with both names, or another's name, is not a question for this schema.
            const name = candidate as { type?: unknown; event?: unknown };
            if (
              ('type' in name && 'event' in name) ||
              (dialect === 'typed' ? name.type !== type : name.event !== event)
            )
              return;
            const runtime = decode(candidate).ok;
            for (const draft of drafts) {
              const path = `${dialect}/${from}/${dialect === 'typed' ? type : event}.schema.json`;
              expect(schemaOf[draft](path)(candidate), JSON.stringify(candidate)).toBe(runtime);
            }
          }
        }),
        { numRuns: 150 },
      );
    });
  },
);
