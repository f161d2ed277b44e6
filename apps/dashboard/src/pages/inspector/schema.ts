/** As much of a JSON Schema as the messages' data use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly writeOnly?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

/** How a field is written in a form. */
export type FieldKind = 'text' | 'secret' | 'number' | 'flag' | 'choice' | 'choices' | 'json';

/** A field of a form. A nested object's fields stand in the same list, by their path. */
export interface FormField {
  readonly path: readonly string[];
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly description: string;
  readonly options: readonly string[];
  readonly nullable: boolean;
}

/** The fields of an object's schema, in its order. */
export function fieldsOf(
  schema: Schema,
  path: readonly string[] = [],
  isNeeded = true,
): readonly FormField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): readonly FormField[] => {
    const here = [...path, name];
    const required = isNeeded && (schema.required?.includes(name) ?? false);
    if (field.properties) return fieldsOf(field, here, required);
    const options = optionsOf(field);
    const kind = kindOf(field, options);
    const nullable = alternatives(field).some(({ type }) => type === 'null');
    return [{ path: here, kind, required, description: field.description ?? '', options, nullable }];
  });
}

function kindOf(field: Schema, options: readonly string[]): FieldKind {
  const types = alternatives(field).flatMap(({ type }) => (type === undefined ? [] : type));
  if (field.writeOnly || field.format === 'password') return 'secret';
  if (types.includes('array')) return options.length > 0 ? 'choices' : 'json';
  if (options.length > 0) return 'choice';
  if (types.includes('object') || types.length === 0) return 'json';
  if (types.includes('string')) return 'text';
  if (types.includes('boolean')) return 'flag';
  return 'number';
}

const alternatives = (schema: Schema): readonly Schema[] => schema.anyOf ?? [schema];

/** The values that a field, or the entries of a list, can have; empty when anything goes. */
function optionsOf(schema: Schema): readonly string[] {
  return alternatives(schema).flatMap((one) => {
    const list = one.items ? optionsOf(one.items) : [];
    const own = one.enum ?? (one.const === undefined ? [] : [one.const]);
    return [...list, ...own.filter((value): value is string => typeof value === 'string')];
  });
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), value);
}

/** A copy with another value at a path; undefined takes it away, and objects that become empty with it. */
export function withValue(value: unknown, path: readonly string[], next: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return next;
  const { [name]: old, ...others } = isRecord(value) ? value : {};
  const changed = withValue(old, rest, next);
  const isGone = changed === undefined || (rest.length > 0 && isRecord(changed) && isEmpty(changed));
  if (isGone) return others;
  // In its old place, so that nothing jumps in the editor.
  return isRecord(value) ? { ...value, [name]: changed } : { [name]: changed };
}

const isEmpty = (value: Record<string, unknown>) => Object.keys(value).length === 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What can be written at a place of a JSON text. */
export interface Completion {
  /** What is shown. */
  readonly label: string;
  readonly description: string;
  /** What is written, in place of the text from `from` to `to`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What can be written at the caret: names of fields that are not there yet, or the values of a choice. */
export function completionsAt(text: string, caret: number, schema: Schema): readonly Completion[] {
  const place = placeAt(text, caret);
  if (!place) return [];
  const { path, typed, from, to, isName, present } = place;
  const object = path.reduce<Schema | undefined>(
    (at, name) => (name === '*' ? at?.items : at?.properties?.[name]),
    schema,
  );
  const range = { from, to };
  if (isName) {
    return Object.entries(object?.properties ?? {})
      .filter(([name]) => !present.includes(name) && name.toLowerCase().includes(typed.toLowerCase()))
      .map(([name, field]) => ({
        label: name,
        description: field.description ?? '',
        text: place.hasColon ? JSON.stringify(name) : `${JSON.stringify(name)}: `,
        ...range,
      }));
  }
  const options: readonly unknown[] = object
    ? object.type === 'boolean'
      ? [true, false]
      : optionsOf(object)
    : [];
  return options
    .filter((value) => String(value).toLowerCase().includes(typed.toLowerCase()))
    .map((value) => ({ label: String(value), description: '', text: JSON.stringify(value), ...range }));
}

interface Place {
  /** Where the object (for a name) or the value is; `*` for an entry of a list. */
  readonly path: readonly string[];
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  readonly isName: boolean;
  readonly hasColon: boolean;
  /** The names that the object has already. */
  readonly present: readonly string[];
}

interface Level {
  readonly isList: boolean;
  name: string | undefined;
  readonly names: string[];
  /** After a colon, a value comes. */
  awaitsValue: boolean;
}

const tokens = /"(?:[^"\\\n]|\\.)*"?|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/** Reads the text as far as the caret; it need not be whole JSON. */
function placeAt(text: string, caret: number): Place | undefined {
  const levels: Level[] = [];
  for (const match of text.matchAll(tokens)) {
    const [token] = match;
    const start = match.index;
    const end = start + token.length;
    const level = levels.at(-1);
    const isWord = !'{}[]:,'.includes(token);
    if (start >= caret && !(isWord && start === caret)) break;
    if (isWord && caret <= end) return placeOf(text, levels, unquoted(token), start, end);
    if (token === '{' || token === '[')
      levels.push({ isList: token === '[', name: undefined, names: [], awaitsValue: false });
    else if (token === '}' || token === ']') {
      levels.pop();
    } else if (token === ':') {
      if (level) level.awaitsValue = true;
    } else if (token === ',') {
      if (level) level.awaitsValue = false;
    } else if (level && !level.isList && !level.awaitsValue) {
      level.name = unquoted(token);
      level.names.push(level.name);
    }
  }
  return placeOf(text, levels, '', caret, caret);
}

function placeOf(
  text: string,
  levels: readonly Level[],
  typed: string,
  from: number,
  to: number,
): Place | undefined {
  const level = levels.at(-1);
  if (!level) return undefined;
  const above = levels.slice(0, -1).map(({ isList, name }) => (isList ? '*' : (name ?? '')));
  const isName = !level.isList && !level.awaitsValue;
  const path = isName ? above : [...above, level.isList ? '*' : (level.name ?? '')];
  const after = [...text.slice(to).matchAll(/"((?:[^"\\\n]|\\.)*)"\s*:/g)].map(([, name = '']) => name);
  const hasColon = /^\s*:/.test(text.slice(to));
  return {
    path,
    typed,
    from,
    to,
    isName,
    hasColon,
    present: [...level.names, ...(levels.length === 1 ? after : [])],
  };
}

const unquoted = (token: string): string => token.replace(/^"|"$/g, '');
