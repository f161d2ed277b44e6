/** The schemas directly inside a schema, with the path step that leads to each; Zod 4 and `zod/v3` alike. */
function children(schema: unknown): [step: string, child: unknown][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = schema as {
    _zod?: { def: Record<string, unknown> };
    _def?: Record<string, unknown>;
  };
  const def = inner._zod?.def ?? inner._def ?? {};
  if ('shape' in schema && typeof schema.shape === 'object' && schema.shape !== null)
    return [
      ...Object.entries(schema.shape),
      ...(def.catchall ? [['', def.catchall] as [string, unknown]] : []),
    ];
  const nested = [def.innerType, def.element, def.keyType, def.valueType].filter(
    (child) => typeof child === 'object',
  );
  const arrayOfV3 = !inner._zod && typeof def.type === 'object' ? [def.type] : [];
  const options = Array.isArray(def.options) ? def.options : [];
  return [...nested, ...arrayOfV3, ...options].map((child) => ['', child]);
}

/** Calls `visit` for every field at any depth, with its dotted path: elements and members of records add no step. */
export function walk(
  schema: unknown,
  path: string,
  visit: (path: string, name: string, schema: unknown) => void,
  above: readonly unknown[] = [],
): void {
  // What holds itself has shown its fields the first time; codegen refuses it.
  if (above.includes(schema)) return;
  for (const [step, child] of children(schema)) {
    const here = step ? (path ? `${path}.${step}` : step) : path;
    if (step) visit(here, step, child);
    walk(child, here, visit, [...above, schema]);
  }
}

/** Calls `visit` for a schema and for every schema inside it. */
export function walkAll(
  schema: unknown,
  visit: (schema: object) => void,
  above: readonly unknown[] = [],
): void {
  if (above.includes(schema)) return;
  if (typeof schema === 'object' && schema !== null) visit(schema);
  for (const [, child] of children(schema)) walkAll(child, visit, [...above, schema]);
}
