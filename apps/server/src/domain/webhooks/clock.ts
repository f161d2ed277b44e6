import { setTimeout as delay } from 'node:timers/promises';

/** Time, so that tests can have their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or when the signal ends it. Never rejects. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The longest that a timer of Node.js can be. */
const longest = 2 ** 31 - 1;

/** The time of this machine. */
export function systemClock(now: () => number): Clock {
  return {
    now,
    wait: (ms, signal) => delay(Math.min(ms, longest), undefined, { signal }).catch(() => {}),
  };
}
