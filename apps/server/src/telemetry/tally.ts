/** Counts by name, for a fixed set of names. */
export interface Tally {
  add(name: string | number, amount?: number): void;
  /** Every name with its count, those that never occurred among them: a rate needs a zero to start from. */
  entries(): (readonly [name: string, count: number])[];
}

/**
 * Counts by name. What is not one of `names` counts as `other`, so that nobody outside can make up names: each would
 * cost memory here, and a time series wherever the metrics are kept.
 */
export function createTally(names: Iterable<string | number>, other = 'other'): Tally {
  const rest = { name: other, count: 0 };
  const slots = new Map<string | number, { readonly name: string; count: number }>();
  for (const name of names) slots.set(name, { name: String(name), count: 0 });
  return {
    add(name, amount = 1) {
      const slot = slots.get(name) ?? rest;
      slot.count += amount;
    },
    entries: () => [...slots.values(), rest].map(({ name, count }) => [name, count] as const),
  };
}
