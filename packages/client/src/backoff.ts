/** Bounds of the delay before a reconnect, in milliseconds. */
export interface BackoffOptions {
  /** Upper bound of the first delay. Default: 1 s. */
  readonly base?: number;
  /** Upper bound of every delay. Default: 30 s. */
  readonly cap?: number;
}

/**
 * The delay before the next attempt, in milliseconds: full jitter over an exponentially growing bound, so that a
 * thousand clients that lost the same server do not come back in the same moment.
 *
 * @param attempt how many attempts have failed since the last good connection, from 0
 * @param random a number in [0, 1)
 */
export function backoffDelay(attempt: number, random: number, options: BackoffOptions = {}): number {
  const { base = 1000, cap = 30_000 } = options;
  // 2^30 is past any cap in use, and keeps a client that has waited for a year away from Infinity.
  const bound = Math.min(cap, base * 2 ** Math.min(Math.max(attempt, 0), 30));
  return Math.round(random * bound);
}
