/** How long to wait before the next try. */
export interface BackoffBounds {
  readonly minMs: number;
  readonly maxMs: number;
}

/**
 * A wait somewhere between the smallest and twice that for each failure before, up to the largest: those who lost the
 * same PBX do not all come back in the same moment.
 * @param failures in a row, from 1
 * @param random from 0 up to 1
 */
export function backoffMs({ minMs, maxMs }: BackoffBounds, failures: number, random: () => number): number {
  const most = Math.min(maxMs, minMs * 2 ** Math.min(failures, 30));
  return minMs + random() * Math.max(0, most - minMs);
}
