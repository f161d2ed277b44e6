import { describe, expect, it } from 'vitest';
import { currentSchemas } from '../codegen/compat/baseline.ts';
import { breakingChanges, type Schemas } from '../codegen/compat/compare.ts';
import { IncomparableError } from '../codegen/compat/subset.ts';
import type { JsonSchema } from '../codegen/data-schema.ts';

const sides = ['server', 'client'] as const;
type Side = (typeof sides)[number];
/** A schema as it is written here; `type` may be a list. */
type Given = Readonly<Record<string, unknown>>;
type Change = readonly [before: Given, after: Given];

/** A message of one field, before and after, in the typed style. */
function messages(from: Side, before: Given, after: Given): [Schemas, Schemas] {
  const make = (data: Given): Schemas => ({
    [`typed/${from}/probe.schema.json`]: { properties: { data: data as JsonSchema } },
  });
  return [make(before), make(after)];
}

/** What breaks when one field changes. */
function changes(from: Side, [before, after]: Change): string[] {
  const data = (field: Given): Given => ({
    type: 'object',
    properties: { field },
    required: ['field'],
  });
  return breakingChanges(...messages(from, data(before), data(after))).map(
    ({ rule, path }) => `${rule} ${path}`,
  );
}

const membersOf = (union: JsonSchema | undefined): { $ref: string }[] =>
  (union?.oneOf ?? []) as { $ref: string }[];

/** Changes that take something away from what is accepted; the other way round they add it. */
const narrowings: readonly (readonly [rule: string, wide: Given, narrow: Given, path?: string])[] = [
  ['type', { type: 'number' }, { type: 'integer' }],
  ['type', { type: ['string', 'null'] }, { type: 'string' }],
  ['type', {}, { type: 'string' }],
  ['values', { type: 'string', enum: ['a', 'b'] }, { type: 'string', enum: ['a'] }],
  ['values', { type: 'string' }, { type: 'string', const: 'a' }],
  ['minimum', { type: 'number', minimum: 0 }, { type: 'number', minimum: 1 }],
  ['minimum', { type: 'number', minimum: 0 }, { type: 'number', exclusiveMinimum: 0 }],
  ['minimum', { type: 'number' }, { type: 'number', minimum: 0 }],
  ['maximum', { type: 'number', maximum: 9 }, { type: 'number', maximum: 8 }],
  ['maximum', { type: 'number', maximum: 9 }, { type: 'number', exclusiveMaximum: 9 }],
  ['shortest', { type: 'string' }, { type: 'string', minLength: 1 }],
  ['longest', { type: 'string', maxLength: 9 }, { type: 'string', maxLength: 8 }],
  ['fewest', { type: 'array' }, { type: 'array', minItems: 1 }],
  ['most', { type: 'array' }, { type: 'array', maxItems: 5 }],
  ['pattern', { type: 'string' }, { type: 'string', pattern: '^a$' }],
  ['format', { type: 'string' }, { type: 'string', format: 'date-time' }],
  ['closed', { type: 'object' }, { type: 'object', additionalProperties: false }],
  ['unproven', { type: 'string' }, { type: 'string', not: { type: 'string', pattern: 'a' } }],
  ['type', { type: 'array', items: {} }, { type: 'array', items: { type: 'string' } }, 'data.field[]'],
  [
    'type',
    { type: 'object', additionalProperties: {} },
    { type: 'object', additionalProperties: { type: 'string' } },
    'data.field.*',
  ],
  [
    'shortest',
    { type: 'object', propertyNames: { type: 'string' } },
    { type: 'object', propertyNames: { type: 'string', minLength: 1 } },
    'data.field.*',
  ],
  ['type', { anyOf: [{ type: 'string' }, { type: 'null' }] }, { type: 'string' }],
  [
    'required',
    { type: 'object', properties: { a: {} } },
    { type: 'object', properties: { a: {} }, required: ['a'] },
    'data.field.a',
  ],
];

describe.each(narrowings.map(([rule, wide, narrow, path = 'data.field']) => ({ rule, wide, narrow, path })))(
  '$rule: $wide and $narrow',
  ({ rule, wide, narrow, path }) => {
    it('may be narrowed in what the server sends, and widened in what clients send', () => {
      expect(changes('server', [wide, narrow])).toEqual([]);
      expect(changes('client', [narrow, wide])).toEqual([]);
    });

    it('breaks the other way round', () => {
      // Of a union whose options have no counterparts, all that is said is that it changed.
      const named = 'anyOf' in wide ? [rule, 'unproven'] : [rule];
      for (const found of [changes('server', [narrow, wide]), changes('client', [wide, narrow])]) {
        expect(found).toHaveLength(1);
        expect(named.map((name) => `${name} ${path}`)).toContain(found[0]);
      }
    });
  },
);

/** An option of a union, told from the others by its `kind`. */
function option(kind: string, names: readonly string[]): Given {
  const fields = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  return { type: 'object', properties: { kind: { const: kind }, ...fields }, required: ['kind'] };
}

/** Changes that break in both directions. */
const either: readonly (readonly [rule: string, before: Given, after: Given, path?: string])[] = [
  ['type', { type: 'string' }, { type: 'number' }],
  ['values', { type: 'string', enum: ['a'] }, { type: 'string', enum: ['b'] }],
  ['pattern', { type: 'string', pattern: '^a$' }, { type: 'string', pattern: '^b$' }],
  ['format', { type: 'string', format: 'date-time' }, { type: 'string', format: 'date' }],
  ['unproven', { not: { type: 'string' } }, { not: { type: 'null' } }],
  ['unproven', { type: 'boolean', default: true }, { type: 'boolean', default: false }],
  ['unproven', { $ref: 'a.schema.json' }, { $ref: 'b.schema.json' }],
  ['unproven', { oneOf: [{ type: 'string' }] }, { oneOf: [{ type: 'null' }] }],
  ['unproven', { $id: 'https://watchhamster.example/a' }, { $id: 'https://watchhamster.example/b' }],
  [
    'removed field',
    { type: 'object', properties: { a: { type: 'string' } } },
    { type: 'object', properties: { b: { type: 'string' } } },
    'data.field.a',
  ],
  [
    'removed field',
    { anyOf: [{ type: 'object', properties: { a: {} } }, { type: 'null' }] },
    { anyOf: [{ type: 'object' }, { type: 'null' }] },
    'data.field.a',
  ],
  [
    'removed field',
    { type: 'array', items: { type: 'object', properties: { a: { properties: { b: {} } } } } },
    { type: 'array', items: { type: 'object' } },
    'data.field[].a',
  ],
  [
    'removed field',
    { anyOf: [option('a', ['n', 'x']), option('b', ['n'])] },
    { anyOf: [option('a', ['n', 'x']), option('b', [])] },
    'data.field.n',
  ],
  [
    'removed field',
    { type: 'array', items: { anyOf: [option('a', ['n']), option('b', ['n'])] } },
    { type: 'array', items: { anyOf: [option('b', []), option('a', ['n'])] } },
    'data.field[].n',
  ],
  [
    'removed field',
    {
      anyOf: [
        { type: 'object', properties: { n: {}, a: {} } },
        { type: 'object', properties: { n: {} } },
      ],
    },
    {
      anyOf: [
        { type: 'object', properties: { n: {}, a: {} } },
        { type: 'object', properties: {} },
      ],
    },
    'data.field.n',
  ],
];

it.each(either.map(([rule, before, after, path = 'data.field']) => ({ rule, before, after, path })))(
  '$rule breaks in both directions: $before to $after',
  ({ rule, before, after, path }) => {
    for (const from of sides) expect(changes(from, [before, after])).toEqual([`${rule} ${path}`]);
  },
);

it('an open record whose members get a type breaks those who send others', () => {
  const typed = { type: 'object', properties: { a: { type: 'string' } } };
  for (const open of [
    { type: 'object', additionalProperties: {} },
    { type: 'object', additionalProperties: true },
  ])
    expect(changes('client', [open, typed])).toEqual(['type data.field.a']);
});

function text(pattern: string): Given {
  return { type: 'string', pattern };
}

describe('what may always change', () => {
  it.each<Change>([
    [
      { title: 'a', description: 'b', examples: [1] },
      { deprecated: true, writeOnly: true },
    ],
    [{ type: 'object' }, { type: 'object', properties: { added: { type: 'string' } } }],
    [
      { type: 'string', enum: ['a', 'b'] },
      { enum: ['b', 'a'], type: 'string' },
    ],
  ])('%j to %j', (before, after) => {
    for (const from of sides) expect(changes(from, [before, after])).toEqual([]);
  });

  it.each<readonly [what: string, sent: Given, read: Given]>([
    ['a number', { type: 'number', enum: [1, 5] }, { type: 'number', minimum: 1, maximum: 5 }],
    ['a whole number', { type: 'number', const: 3 }, { type: 'integer' }],
    ['a text', { type: 'string', enum: ['ab', '😀'] }, { type: 'string', minLength: 1, maxLength: 2 }],
    ['texts and a pattern', { type: 'string', enum: ['ab', 'c'] }, { type: 'string', pattern: '^[a-c]+$' }],
    ['a true end', { type: 'string', const: 'a' }, { not: { type: 'string', pattern: '[^ -~]' } }],
    ['a pattern', text('^[a-z]{2,8}$'), { ...text('^[a-z]{2,8}$'), minLength: 2, maxLength: 8 }],
    ['whole numbers', { type: 'integer', exclusiveMinimum: 0 }, { type: 'integer', minimum: 1 }],
    ['whole numbers', { type: 'integer', maximum: 4 }, { type: 'integer', exclusiveMaximum: 5 }],
  ])('a bound that %s implies: %j is taken by %j', (_, sent, read) => {
    expect(changes('server', [read, sent])).toEqual([]);
    expect(changes('client', [sent, read])).toEqual([]);
  });

  it.each<readonly [rule: string, sent: Given, read: Given]>([
    ['minimum', { type: 'number', enum: [0, 5] }, { type: 'number', minimum: 1 }],
    ['longest', { type: 'string', enum: ['ab', 'abc'] }, { type: 'string', maxLength: 2 }],
    ['pattern', { type: 'string', enum: ['ab', 'd'] }, { type: 'string', pattern: '^[a-c]+$' }],
    ['unproven', { type: 'string', const: 'é' }, { not: { type: 'string', pattern: '[^ -~]' } }],
    ['longest', text('^[a-z]{2,9}$'), { ...text('^[a-z]{2,9}$'), maxLength: 8 }],
    ['shortest', text('^[a-z]*$'), { ...text('^[a-z]*$'), minLength: 1 }],
    ['longest', text('^(?:a|bc)+$'), { ...text('^(?:a|bc)+$'), maxLength: 8 }],
    ['minimum', { type: 'integer', exclusiveMinimum: 0 }, { type: 'integer', minimum: 2 }],
  ])('but not, by %s, a bound that it does not imply: %j and %j', (rule, sent, read) => {
    expect(changes('server', [read, sent])).toEqual([`${rule} data.field`]);
    expect(changes('client', [sent, read])).toEqual([`${rule} data.field`]);
  });

  it('a default that is said for the first time, at any depth', () => {
    const nest = (inner: Given): Given => ({
      type: 'object',
      properties: { a: { type: 'array', items: { anyOf: [inner, { type: 'null' }] } } },
    });
    const [without, said] = [nest({ type: 'boolean' }), nest({ type: 'boolean', default: true })];
    for (const from of sides) {
      expect(changes(from, [without, said])).toEqual([]);
      expect(changes(from, [said, without])).toHaveLength(1);
      expect(changes(from, [{ type: 'object' }, said])).toEqual([]);
    }
  });

  it('a field that is marked as a secret, or no longer', () => {
    const [plain, marked] = [
      { type: 'string' },
      { type: 'string', format: 'password', writeOnly: true },
    ] as const;
    for (const from of sides) {
      expect(changes(from, [plain, marked])).toEqual([]);
      expect(changes(from, [marked, plain])).toEqual([]);
    }
  });

  it('a new message', () => {
    const released = currentSchemas();
    const { 'typed/server.schema.json': union } = released;
    const oneOf = [...membersOf(union), { $ref: 'server/added.schema.json' }];
    const added = {
      ...released,
      'typed/server.schema.json': { ...union, oneOf },
      'typed/server/added.schema.json': {},
    };
    expect(breakingChanges(released, added)).toEqual([]);
  });
});

describe('messages', () => {
  it.each([
    ['typed/server/alert.schema.json', 'alert', 'typed', 'server'],
    ['event/client/serviceControl.schema.json', 'serviceControl', 'event', 'client'],
    ['http/snapshot.schema.json', 'HTTP snapshot', undefined, 'server'],
  ])('%s that is gone is named, once', (file, message, dialect, from) => {
    const released = currentSchemas();
    const { [file]: _, ...left } = released;
    const union = `${dialect}/${from}.schema.json`;
    const without = membersOf(left[union]).filter(({ $ref }) => file !== `${dialect}/${$ref}`);
    const current = left[union] ? { ...left, [union]: { ...left[union], oneOf: without } } : left;
    expect(breakingChanges(released, current)).toMatchObject([
      { file, message, dialect, from, rule: 'removed message' },
    ]);
  });

  it('that left the union are named', () => {
    const released = currentSchemas();
    const union = released['event/server.schema.json'];
    const current = {
      ...released,
      'event/server.schema.json': { ...union, oneOf: membersOf(union).slice(1) },
    };
    expect(breakingChanges(released, current)).toMatchObject([
      { message: 'every message from the server', dialect: 'event', rule: 'unproven' },
    ]);
  });

  it('a renamed name is a field that no longer has the value', () => {
    const released = currentSchemas();
    const text = JSON.stringify(released['typed/server/alert.schema.json']).replace(
      '"const":"alert"',
      '"const":"alarm"',
    );
    const current = { ...released, 'typed/server/alert.schema.json': JSON.parse(text) as JsonSchema };
    expect(breakingChanges(released, current)).toMatchObject([{ path: 'type', rule: 'values' }]);
  });
});

describe('what cannot be compared', () => {
  it.each(['if', 'dependentRequired', 'uniqueItems', 'patternProperties', '$defs', 'allOf', 'somethingNew'])(
    'the keyword %s is an error, also where both sides have it',
    (keyword) => {
      const schema = { type: 'object', [keyword]: {} };
      expect(() => breakingChanges(...messages('server', schema, schema))).toThrow(IncomparableError);
      expect(() => breakingChanges(...messages('client', schema, schema))).toThrow(
        `schemas/typed/client/probe.schema.json: the keyword '${keyword}' at 'data'`,
      );
    },
  );
});
