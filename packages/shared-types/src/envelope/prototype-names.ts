import type { DataSchema } from '../define-message.ts';
import type { MessageIssue } from '../errors.ts';
import { isZod4 } from '../fields.ts';

/** What is looked at in a Zod 4 schema. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly catchall?: unknown;
  readonly options?: readonly unknown[];
}

interface Schema {
  readonly _zod: { readonly def: Def };
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: { issues: readonly { message: string }[] };
  };
}

const places = new WeakMap<object, boolean>();

/**
 * Members called `__proto__` of records, and of objects with a catchall, whose values have a type. Zod leaves such a member out without looking at its
 * value, where every other validator of the JSON Schema looks: here it is checked like its neighbours.
 *
 * @returns what is wrong, with paths in the data; empty for schemas in `zod/v3`, which looks at every member
 */
export function prototypeNameIssues(schema: DataSchema, data: unknown): MessageIssue[] {
  if (!isZod4(schema) || !hasTypedRecord(schema)) return [];
  const issues: MessageIssue[] = [];
  visit(schema as unknown as Schema, data, [], issues);
  return issues;
}

function visit(schema: Schema, value: unknown, path: readonly string[], issues: MessageIssue[]): void {
  if (typeof value !== 'object' || value === null || !hasTypedRecord(schema)) return;
  const { innerType, element, shape = {}, options } = schema._zod.def;
  const valueType = schema._zod.def.valueType ?? schema._zod.def.catchall;
  if (innerType) visit(innerType as Schema, value, path, issues);
  if (options) visitOptions(options as readonly Schema[], value, path, issues);
  for (const [name, child] of Object.entries(shape)) {
    if (Object.hasOwn(value, name))
      visit(child as Schema, (value as Record<string, unknown>)[name], [...path, name], issues);
  }
  if (!element && !valueType) return;
  for (const [name, child] of Object.entries(value)) {
    if (Object.hasOwn(shape, name)) continue;
    const result = name === '__proto__' && valueType ? (valueType as Schema).safeParse(child) : undefined;
    const found = result?.error?.issues[0];
    if (found) issues.push({ path: [...path, name].join('.'), message: found.message });
    visit((element ?? valueType) as Schema, child, [...path, name], issues);
  }
}

/** A value fits a union when it fits one of its schemas altogether. */
function visitOptions(
  options: readonly Schema[],
  value: unknown,
  path: readonly string[],
  issues: MessageIssue[],
): void {
  let first: MessageIssue[] | undefined;
  for (const option of options) {
    if (!option.safeParse(value).success) continue;
    const own: MessageIssue[] = [];
    visit(option, value, path, own);
    if (own.length === 0) return;
    first ??= own;
  }
  issues.push(...(first ?? []));
}

/** Whether a schema has a record, at any depth, that does not take every value. */
function hasTypedRecord(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null || !isZod4(schema)) return false;
  let known = places.get(schema);
  if (known === undefined) {
    // A schema that contains itself is looked at once.
    places.set(schema, false);
    const def = schema._zod.def as unknown as Def;
    const values = def.valueType ?? def.catchall;
    const valueType = (values as Schema | undefined)?._zod.def.type;
    const children = [def.innerType, def.element, values, ...(def.options ?? [])];
    known =
      (valueType !== undefined && !['unknown', 'any', 'never'].includes(valueType)) ||
      [...children, ...Object.values(def.shape ?? {})].some(hasTypedRecord);
    places.set(schema, known);
  }
  return known;
}
