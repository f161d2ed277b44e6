import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '../data-schema.ts';
import { allMatch, avoids, implied, valuesOf, wholeBounds } from './implied.ts';

/**
 * Whether every value that one schema accepts is accepted by another. That is not decidable in general; what cannot be
 * shown to hold is a difference that may break, and what is not understood is an error: nothing passes because nobody
 * looked at it.
 */

/** A schema, or `true` for anything and `false` for nothing. */
export type Schema = JsonSchema | boolean;

/** A value that the first schema accepts and the second may not. */
export interface Difference {
  /** Where in the message: `data.service_id`; `[]` for the elements of an array, `*` for the members of a record. */
  readonly path: string;
  readonly rule: Rule;
  /** What of the first, the sender's schema, does not fit; as text. Empty where the schema does not say. */
  readonly sent: string;
  /** What of the second, the reader's schema, refuses it. */
  readonly read: string;
}

/** The rules that a difference breaks. */
export type Rule =
  | 'required'
  | 'type'
  | 'values'
  | 'minimum'
  | 'maximum'
  | 'shortest'
  | 'longest'
  | 'fewest'
  | 'most'
  | 'pattern'
  | 'format'
  | 'closed'
  | 'unproven';

/** The files cannot be compared. The message says what is not understood, and where. */
export class IncomparableError extends Error {
  override readonly name = 'IncomparableError';
}

/** Keywords that describe and do not validate. */
const described = new Set([
  'title',
  'description',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
]);
const compared = new Set([
  '$schema',
  '$id',
  '$ref',
  'type',
  'const',
  'enum',
  'anyOf',
  'oneOf',
  'not',
  'default',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
]);

/**
 * The same schema without what only describes it.
 * @throws IncomparableError when it has a keyword that the comparison does not understand
 */
export function validating(schema: Schema, path = ''): Schema {
  if (typeof schema === 'boolean') return schema;
  const kept: JsonSchema = {};
  for (const [keyword, content] of Object.entries(schema)) {
    // A note for who shows the field, as `writeOnly` is: no validator checks it.
    if (described.has(keyword) || (keyword === 'format' && content === 'password')) continue;
    if (!compared.has(keyword)) {
      throw new IncomparableError(
        `the keyword '${keyword}' at '${path || 'the top level'}' cannot be compared: teach codegen/compat/subset.ts what it means`,
      );
    }
    if (keyword === 'properties')
      kept[keyword] = mapValues(
        content as Record<string, Schema>,
        (child, name) => validating(child, join(path, name)) as JsonSchema,
      );
    else if (keyword === 'anyOf' || keyword === 'oneOf')
      kept[keyword] = (content as Schema[]).map((option) => validating(option, path));
    else if (['items', 'additionalProperties', 'propertyNames', 'not'].includes(keyword)) {
      if (Array.isArray(content))
        throw new IncomparableError(`the tuple at '${path}' cannot be compared: use an object`);
      kept[keyword] = validating(content as Schema, path);
    } else kept[keyword] = content;
  }
  return kept;
}

/** What a sender may send that a reader may refuse. Both schemas come from {@link validating}. */
export function differences(sent: Schema, read: Schema, path = ''): Difference[] {
  if (isDeepStrictEqual(sent, read) || read === true || sent === false) return [];
  if (read === false) return [{ path, rule: 'closed', sent: 'anything', read: 'nothing' }];
  const sender = sent === true ? {} : sent;
  if (Object.keys(read).length === 0) return [];
  const unproven = (keyword: string): Difference => ({
    path,
    rule: 'unproven',
    sent: show(sender[keyword]),
    read: show(read[keyword]),
  });
  for (const keyword of ['$ref', '$id', '$schema', 'not', 'default'] as const) {
    const matters =
      keyword === 'not' ? 'not' in read && !avoids(sender, read.not) : keyword in read || keyword in sender;
    if (matters && !isDeepStrictEqual(sender[keyword], read[keyword])) return [unproven(keyword)];
  }
  if (sender.anyOf || read.anyOf || sender.oneOf || read.oneOf) return compareOptions(sender, read, path);
  return [
    ...compareType(sender, read, path),
    ...compareValues(sender, read, path),
    ...compareBounds(sender, read, path),
    ...compareText(sender, read, path),
    ...compareMembers(sender, read, path),
    ...compareItems(sender, read, path),
  ];
}

/** Every option of the sender has to fit one of the reader's. Of `oneOf` exactly one may fit, which is not shown here. */
function compareOptions(sent: JsonSchema, read: JsonSchema, path: string): Difference[] {
  const keyword = 'oneOf' in read || 'oneOf' in sent ? 'oneOf' : 'anyOf';
  const beside = (schema: JsonSchema): JsonSchema => {
    const { anyOf: _, ...rest } = schema;
    return rest;
  };
  const [sentOptions, readOptions] = [optionsOf(sent), optionsOf(read)];
  const provable =
    keyword === 'anyOf' &&
    ('anyOf' in read ? Object.keys(beside(read)).length === 0 : true) &&
    ('anyOf' in sent ? Object.keys(beside(sent)).length === 0 : true);
  const missing = provable
    ? sentOptions.filter(
        (option) => !readOptions.some((other) => differences(option, other, path).length === 0),
      )
    : sentOptions;
  if (missing.length === 0) return [];
  const [only] = readOptions;
  // With one option on either side, what differs is inside it.
  if (provable && missing.length === 1 && readOptions.length === 1 && only !== undefined)
    return differences(missing[0] ?? true, only, path);
  return [{ path, rule: 'unproven', sent: show(missing), read: show(readOptions) }];
}

const optionsOf = (schema: JsonSchema): readonly Schema[] =>
  (schema.anyOf as Schema[] | undefined) ?? (schema.oneOf as Schema[] | undefined) ?? [schema];

function compareType(sent: JsonSchema, read: JsonSchema, path: string): Difference[] {
  if (read.type === undefined) return [];
  const values = valuesOf(sent);
  const [senderTypes, readerTypes] = [
    values ? [...new Set(values.map(typeOf))] : typesOf(sent),
    typesOf(read),
  ];
  const fits = (type: string): boolean =>
    readerTypes.includes(type) || (type === 'integer' && readerTypes.includes('number'));
  return senderTypes.every(fits)
    ? []
    : [{ path, rule: 'type', sent: senderTypes.join(' or '), read: readerTypes.join(' or ') }];
}

const allTypes = ['object', 'array', 'string', 'number', 'boolean', 'null'];

function typesOf(schema: JsonSchema): readonly string[] {
  const { type } = schema as { type?: string | string[] };
  if (type !== undefined) return Array.isArray(type) ? type : [type];
  return allTypes;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function compareValues(sent: JsonSchema, read: JsonSchema, path: string): Difference[] {
  const [sentValues, readValues] = [valuesOf(sent), valuesOf(read)];
  if (!readValues) return [];
  const missing = sentValues?.filter((value) => !readValues.some((other) => isDeepStrictEqual(value, other)));
  if (missing?.length === 0) return [];
  return [{ path, rule: 'values', sent: missing ? list(missing) : 'any value', read: list(readValues) }];
}

function compareBounds(sent: JsonSchema, read: JsonSchema, path: string): Difference[] {
  const [known, wanted] = [implied(sent), wholeBounds(read)];
  const [from, to] = [lowerOf(known), lowerOf(wanted)];
  const [sentUpper, readUpper] = [upperOf(known), upperOf(wanted)];
  const found: Difference[] = [];
  if (to.bound > from.bound || (to.bound === from.bound && to.open && !from.open))
    found.push({ path, rule: 'minimum', sent: showBound(from), read: showBound(to) });
  if (
    readUpper.bound < sentUpper.bound ||
    (readUpper.bound === sentUpper.bound && readUpper.open && !sentUpper.open)
  )
    found.push({ path, rule: 'maximum', sent: showBound(sentUpper), read: showBound(readUpper) });
  const sizes = [
    ['shortest', 'minLength', 0],
    ['longest', 'maxLength', Number.POSITIVE_INFINITY],
    ['fewest', 'minItems', 0],
    ['most', 'maxItems', Number.POSITIVE_INFINITY],
  ] as const;
  for (const [rule, keyword, without] of sizes) {
    const [a, b] = [known[keyword] ?? without, read[keyword] ?? without] as [number, number];
    if (without === 0 ? b > a : b < a) found.push({ path, rule, sent: bound(a), read: bound(b) });
  }
  return found;
}

interface Bound {
  readonly bound: number;
  /** Whether the bound itself is left out. */
  readonly open: boolean;
}

function lowerOf(schema: JsonSchema): Bound {
  const { minimum = Number.NEGATIVE_INFINITY, exclusiveMinimum = Number.NEGATIVE_INFINITY } =
    schema as Bounds;
  return exclusiveMinimum >= minimum && Number.isFinite(exclusiveMinimum)
    ? { bound: exclusiveMinimum, open: true }
    : { bound: minimum, open: false };
}

function upperOf(schema: JsonSchema): Bound {
  const { maximum = Number.POSITIVE_INFINITY, exclusiveMaximum = Number.POSITIVE_INFINITY } =
    schema as Bounds;
  return exclusiveMaximum <= maximum && Number.isFinite(exclusiveMaximum)
    ? { bound: exclusiveMaximum, open: true }
    : { bound: maximum, open: false };
}

type Bounds = Partial<Record<'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum', number>>;

const bound = (value: number): string => (Number.isFinite(value) ? String(value) : 'none');
const showBound = (given: Bound): string => `${bound(given.bound)}${given.open ? ' (left out)' : ''}`;

/** Whether one pattern takes all that another takes is not looked into: another pattern may break. */
function compareText(sent: JsonSchema, read: JsonSchema, path: string): Difference[] {
  return (['pattern', 'format'] as const)
    .filter((keyword) => read[keyword] !== undefined && read[keyword] !== sent[keyword])
    .filter((keyword) => keyword === 'format' || !allMatch(sent, read.pattern))
    .map((rule) => ({ path, rule, sent: show(sent[rule]), read: show(read[rule]) }));
}

function compareMembers(sent: JsonSchema, read: JsonSchema, path: string): Difference[] {
  const found: Difference[] = [];
  const [own, other] = [sent.properties ?? {}, read.properties ?? {}] as Record<string, Schema>[];
  for (const name of read.required ?? []) {
    if (!sent.required?.includes(name))
      found.push({ path: join(path, name), rule: 'required', sent: 'optional', read: 'required' });
  }
  const [rest, readRest] = [openOf(sent), openOf(read)];
  for (const name of new Set([...Object.keys(own ?? {}), ...Object.keys(other ?? {})])) {
    const [mine, theirs] = [own?.[name], other?.[name]];
    // A name that only one side knows is, for the other, one of those that it has no word for: readers ignore them, and
    // senders do not send them, unless the object is a record, which has any name.
    if (mine !== undefined && theirs !== undefined)
      found.push(...differences(mine, theirs, join(path, name)));
    else if (mine !== undefined) found.push(...differences(mine, readRest, join(path, name)));
    else if (theirs !== undefined && isRecord(sent))
      found.push(...differences(rest, theirs, join(path, name)));
  }
  if (readRest === false && rest !== false)
    found.push({ path, rule: 'closed', sent: 'further fields', read: 'no further fields' });
  else found.push(...differences(rest, readRest, join(path, '*')));
  found.push(
    ...differences(
      (sent.propertyNames ?? true) as Schema,
      (read.propertyNames ?? true) as Schema,
      join(path, '*'),
    ),
  );
  return found;
}

const openOf = (schema: JsonSchema): Schema => (schema.additionalProperties ?? true) as Schema;
/** An object that says what its other members are, be it anything, is meant to have some. */
const isRecord = (schema: JsonSchema): boolean => schema.additionalProperties !== undefined;

function compareItems(sent: JsonSchema, read: JsonSchema, path: string): Difference[] {
  return differences((sent.items ?? true) as Schema, (read.items ?? true) as Schema, `${path}[]`);
}

export function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

function mapValues<V, R>(
  given: Readonly<Record<string, V>>,
  change: (value: V, name: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, change(value, name)]));
}

const list = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
