import type { JsonSchema } from '../data-schema.ts';
import type { Schema } from './subset.ts';

/**
 * What is released next, without each `default` that the release did not say: it documents what was the case, and takes
 * nothing from anybody. Options of a union are taken in their order.
 */
export function withoutNewDefaults(before: Schema | undefined, after: Schema): Schema {
  if (typeof after === 'boolean') return after;
  const old: JsonSchema = typeof before === 'object' ? before : {};
  const next: JsonSchema = { ...after };
  if (!('default' in old)) delete next.default;
  if (after.properties)
    next.properties = Object.fromEntries(
      Object.entries(after.properties).map(([name, child]) => [
        name,
        withoutNewDefaults(old.properties?.[name], child) as JsonSchema,
      ]),
    );
  for (const keyword of ['items', 'additionalProperties'] as const) {
    const child = after[keyword] as Schema | undefined;
    if (child !== undefined) next[keyword] = withoutNewDefaults(old[keyword] as Schema | undefined, child);
  }
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const options = after[keyword] as readonly Schema[] | undefined;
    const olds = old[keyword] as readonly Schema[] | undefined;
    if (options) next[keyword] = options.map((option, index) => withoutNewDefaults(olds?.[index], option));
  }
  return next;
}
