/** Who depends on whom, through any number of steps. */
export interface Dependencies {
  /** Everything that a service depends on. */
  readonly of: (id: string) => ReadonlySet<string>;
}

/** The closure of `depends_on`. A cycle, which the configuration check refuses, ends where it began. */
export function createDependencies(
  services: readonly { readonly id: string; readonly depends_on: readonly string[] }[],
): Dependencies {
  const direct = new Map(services.map(({ id, depends_on }) => [id, depends_on]));
  const closures = new Map<string, ReadonlySet<string>>();
  const nothing: ReadonlySet<string> = new Set();
  for (const { id } of services) {
    const found = new Set<string>();
    const open = [...(direct.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id || found.has(next)) continue;
      found.add(next);
      open.push(...(direct.get(next) ?? []));
    }
    closures.set(id, found);
  }
  return { of: (id) => closures.get(id) ?? nothing };
}
