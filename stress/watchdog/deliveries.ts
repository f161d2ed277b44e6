import type { Accepted } from './asker.ts';
import type { Receiver } from './receiver.ts';

/** What was accepted for a path against what came there. */
export interface Comparison {
  readonly missing: readonly number[];
  readonly troubles: readonly string[];
}

/** At least once, and in order: what comes again is not counted, unless something else came between. */
export function compareDeliveries(path: string, accepted: Accepted, receiver: Receiver): Comparison {
  const came = [...new Set(receiver.taken(path).map(Number))];
  const there = new Set(came);
  const missing = (accepted.get(path.slice(1)) ?? []).filter((number) => !there.has(number));
  const late = came.findIndex((number, index) => index > 0 && number < (came[index - 1] ?? 0));
  const troubles: string[] = [];
  if (missing.length > 0)
    troubles.push(`${path}: accepted and never sent: ${missing.slice(0, 10).join(', ')} (${missing.length})`);
  if (late > 0) troubles.push(`${path}: ${came[late]} came after ${came[late - 1]}`);
  return { missing, troubles };
}
