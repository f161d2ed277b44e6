/** What the order of starting depends on. */
export interface Dependent {
  readonly id: string;
  readonly depends_on: readonly string[];
}

/**
 * For every service the ids of those that must be handled before it: its dependencies, as far as they exist and are not
 * part of a cycle through it. Loading refuses unknown ids and cycles; here they are left out, so that following the
 * result always ends: it has no cycles whatever comes in.
 */
export function acyclicDependencies(services: readonly Dependent[]): Map<string, string[]> {
  const wanted = new Map(services.map(({ id, depends_on }) => [id, depends_on]));
  const kept = new Map<string, string[]>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    if (kept.has(id)) return;
    open.add(id);
    const mine: string[] = [];
    for (const dependency of new Set(wanted.get(id))) {
      // Still open: it depends, over some way, on this one.
      if (!wanted.has(dependency) || open.has(dependency)) continue;
      visit(dependency);
      mine.push(dependency);
    }
    open.delete(id);
    kept.set(id, mine);
  };
  for (const { id } of services) visit(id);
  return kept;
}

/** The same edges turned round: for every service the ids of those that depend on it. */
export function dependents(dependencies: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const result = new Map<string, string[]>([...dependencies.keys()].map((id) => [id, []]));
  for (const [id, before] of dependencies) for (const other of before) result.get(other)?.push(id);
  return result;
}

/**
 * Runs a task for every id, each as soon as the tasks of all ids before it have ended, well or not; independent ones run
 * side by side. Resolves when all have ended.
 * @param before must have no cycles; see {@link acyclicDependencies}
 */
export async function inOrder(
  before: ReadonlyMap<string, readonly string[]>,
  task: (id: string) => Promise<void>,
): Promise<void> {
  const tasks = new Map<string, Promise<void>>();
  const run = (id: string): Promise<void> => {
    const existing = tasks.get(id);
    if (existing) return existing;
    const promise = Promise.allSettled((before.get(id) ?? []).map(run)).then(() => task(id));
    tasks.set(id, promise);
    return promise;
  };
  await Promise.all([...before.keys()].map(run));
}
