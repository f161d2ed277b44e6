/** Whether something is well, as far as is known. */
export type Health = 'unknown' | 'healthy' | 'unhealthy';

/** How many probes in a row decide. */
export interface HealthLimits {
  readonly failures: number;
  readonly successes: number;
  /** Until when failures do not count, in milliseconds of the clock of the probes; the first success ends it. */
  readonly graceUntil?: number;
}

/** What the probes so far amount to. */
export interface HealthState {
  readonly health: Health;
  /** Failed probes in a row that count. */
  readonly failures: number;
  /** Good probes in a row. */
  readonly successes: number;
  /** Whether there has ever been a good one. */
  readonly wasWell: boolean;
}

/** Before the first probe. */
export const unprobed: HealthState = { health: 'unknown', failures: 0, successes: 0, wasWell: false };

/**
 * The state after one more probe. The first good probe makes something unknown healthy at once; after that `failures` bad
 * ones in a row make it unhealthy, and `successes` good ones healthy again.
 */
export function afterProbe(
  state: HealthState,
  isGood: boolean,
  at: number,
  limits: HealthLimits,
): HealthState {
  if (isGood) {
    const successes = state.successes + 1;
    const isWell = state.health !== 'unhealthy' || successes >= limits.successes;
    return { health: isWell ? 'healthy' : 'unhealthy', failures: 0, successes, wasWell: true };
  }
  const isGrace = !state.wasWell && limits.graceUntil !== undefined && at < limits.graceUntil;
  const failures = isGrace ? 0 : state.failures + 1;
  const health = failures >= limits.failures ? 'unhealthy' : state.health;
  return { ...state, health, failures, successes: 0 };
}
