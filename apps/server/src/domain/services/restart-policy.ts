import type { ProcessConfig } from '../../config/services.ts';

/** How a run ended that nobody asked to end. */
export interface UnaskedEnd {
  /** When, in milliseconds of a clock that never goes back. */
  readonly at: number;
  /** How long the process ran, in milliseconds; 0 when it could not be started. */
  readonly ranMs: number;
  /** Whether it ended with exit code 0. */
  readonly clean: boolean;
}

/** What follows an end that nobody asked for. */
export type RestartDecision =
  | { readonly kind: 'completed' }
  | { readonly kind: 'stay_down' }
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'crash_loop'; readonly failures: number };

/** Decides whether and when a service is started again. */
export interface RestartPolicy {
  decide(end: UnaskedEnd): RestartDecision;
  /** Forgets the past: a person has started the service. */
  reset(): void;
  /** The past as it counts now. */
  past(): RestartPast;
}

/** What is remembered of earlier runs. */
export interface RestartPast {
  /** How often the back-off has doubled. */
  readonly attempt: number;
  /** When it failed, in milliseconds of the clock of {@link UnaskedEnd.at}. */
  readonly failures: readonly number[];
}

/** What {@link createRestartPolicy} needs. */
export interface RestartPolicyOptions {
  readonly config: ProcessConfig['restart'];
  /** A number from 0 up to 1, for the jitter. */
  readonly random: () => number;
  /** Default: nothing has happened yet. */
  readonly past?: RestartPast | undefined;
}

/**
 * The rules: a clean end is a completion unless the policy is `always`; other ends are failures. After each failure the
 * service waits, between one and two times the back-off, which doubles from `min_delay_seconds` and is never over
 * `max_delay_seconds`; a run of `stable_seconds` sets it back. More than `max_failures` failures within
 * `window_seconds`, however long the runs between them were, are a crash loop. Clean ends under `always` back off too,
 * but are never a crash loop.
 */
export function createRestartPolicy({ config, random, past }: RestartPolicyOptions): RestartPolicy {
  let attempt = past?.attempt ?? 0;
  let failures: readonly number[] = past?.failures ?? [];

  return {
    decide({ at, ranMs, clean }) {
      if (clean && config.policy !== 'always') return { kind: 'completed' };
      if (config.policy === 'never') return { kind: 'stay_down' };
      if (!clean) {
        failures = [...failures, at].filter((time) => time > at - config.window_seconds * 1000);
        if (failures.length > config.max_failures) return { kind: 'crash_loop', failures: failures.length };
      }
      if (ranMs >= config.stable_seconds * 1000) attempt = 0;
      const delayMs = backOffMs(config, attempt, random());
      attempt += 1;
      return { kind: 'retry', delayMs };
    },
    reset() {
      attempt = 0;
      failures = [];
    },
    past: () => ({ attempt, failures }),
  };
}

/**
 * The delay before automatic start number `attempt` (from 0), in milliseconds: evenly spread over [b, 2b), where b
 * doubles from the least delay, and never over the longest.
 */
export function backOffMs(
  {
    min_delay_seconds: min,
    max_delay_seconds: max,
  }: Pick<ProcessConfig['restart'], 'min_delay_seconds' | 'max_delay_seconds'>,
  attempt: number,
  random: number,
): number {
  // 2 ** 40 is more than any allowed ratio of the two delays, and keeps the product finite.
  const highest = Math.min(max, min * 2 ** Math.min(attempt + 1, 40));
  const lowest = Math.min(highest, Math.max(min, highest / 2));
  return Math.round((lowest + (highest - lowest) * random) * 1000);
}
