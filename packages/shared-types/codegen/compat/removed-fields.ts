import { isDeepStrictEqual } from 'node:util';
import { valuesOf } from './implied.ts';
import { join, type Schema } from './subset.ts';

/** The fields that a schema has lost, also those that were optional; of a lost object, not its fields too. */
export function removedFields(before: Schema, after: Schema): string[] {
  const left = new Set(fieldsOf(after, ''));
  const gone = fieldsOf(before, '').filter((path) => !left.has(path));
  const lost = [...new Set([...gone, ...lostInOptions(before, after, '')])];
  return lost.filter(
    (path) => !lost.some((other) => path.startsWith(`${other}.`) || path.startsWith(`${other}[`)),
  );
}

function fieldsOf(schema: Schema | undefined, path: string): string[] {
  if (typeof schema !== 'object') return [];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, child]) => [
      join(path, name),
      ...fieldsOf(child, join(path, name)),
    ]),
    ...fieldsOf(schema.items as Schema | undefined, `${path}[]`),
    ...fieldsOf(schema.additionalProperties as Schema | undefined, join(path, '*')),
    ...optionsOf(schema).flatMap((option) => fieldsOf(option, path)),
  ];
}

/** The fields that one option of a union has lost, while another option has a field of that name. */
function lostInOptions(before: Schema | undefined, after: Schema | undefined, path: string): string[] {
  if (typeof before !== 'object' || typeof after !== 'object') return [];
  const inside = (keyword: 'items' | 'additionalProperties', at: string): string[] =>
    lostInOptions(before[keyword] as Schema | undefined, after[keyword] as Schema | undefined, at);
  const [olds, nexts] = [optionsOf(before), optionsOf(after)];
  const kept = olds.map((old) => nexts.find((next) => isDeepStrictEqual(old, next)));
  return [
    ...Object.entries(before.properties ?? {}).flatMap(([name, child]) =>
      lostInOptions(child, after.properties?.[name], join(path, name)),
    ),
    ...inside('items', `${path}[]`),
    ...inside('additionalProperties', join(path, '*')),
    ...olds.flatMap((old, index) => {
      if (kept[index] !== undefined) return [];
      const heir = nexts.find((next) => isSameKind(old, next)) ?? sameAmount(olds, nexts)[index];
      if (heir === undefined) return [];
      const left = new Set(fieldsOf(heir, path));
      return fieldsOf(old, path).filter((field) => !left.has(field));
    }),
  ];
}

/** Options that nothing tells apart are taken in their order, as long as there are as many. */
const sameAmount = (olds: readonly Schema[], nexts: readonly Schema[]): readonly Schema[] =>
  olds.length === nexts.length ? nexts : [];

/** Whether two options are told from the others by the same value of the same field. */
function isSameKind(one: Schema, other: Schema): boolean {
  const kind = kindOf(one);
  return kind.length > 0 && isDeepStrictEqual(kind, kindOf(other));
}

function kindOf(schema: Schema): readonly (readonly [name: string, values: readonly unknown[]])[] {
  if (typeof schema !== 'object') return [];
  return Object.entries(schema.properties ?? {})
    .flatMap(([name, child]) => ('const' in child ? [[name, valuesOf(child) ?? []] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function optionsOf(schema: Schema): readonly Schema[] {
  if (typeof schema !== 'object') return [];
  return [...((schema.anyOf as Schema[]) ?? []), ...((schema.oneOf as Schema[]) ?? [])];
}
