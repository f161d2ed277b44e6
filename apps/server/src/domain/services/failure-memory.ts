import type { ProcessConfig } from '../../config/services.ts';
import { createRestartPolicy, type RestartPolicy } from './restart-policy.ts';
import type { FailureRecord, ServiceStore } from './store.ts';

/** The failures of a service, kept over restarts of the server. */
export interface FailureMemory {
  readonly policy: RestartPolicy;
  /** As it was kept. */
  readonly restartCount: number;
  /** The failures of the crash loop that it was in when the server ended. */
  readonly crashLoop: number | undefined;
  /** Keeps the present state, if it has changed. */
  keep(restartCount: number, crashLoop: number | undefined): void;
}

interface FailureMemoryOptions {
  readonly config: ProcessConfig;
  readonly store: ServiceStore;
  readonly random: () => number;
  readonly now: () => number;
}

/** The policy counts on a clock that never goes back; what is kept is of the calendar's, which outlives the process. */
export function createFailureMemory({ config, store, random, now }: FailureMemoryOptions): FailureMemory {
  const kept = store.failuresOf(config.id);
  // A clock that was set back must not make failures of the future.
  const shift = (): number => performance.now() - now();
  const policy = createRestartPolicy({
    config: config.restart,
    random,
    past: kept && {
      attempt: kept.attempt,
      failures: kept.failures.map((time) => Math.min(time + shift(), performance.now())),
    },
  });
  const isSame = (a: FailureRecord, b: FailureRecord): boolean =>
    a.restartCount === b.restartCount &&
    a.attempt === b.attempt &&
    a.crashLoop === b.crashLoop &&
    a.failures.length === b.failures.length &&
    a.failures.at(-1) === b.failures.at(-1);
  const present = (restartCount: number, crashLoop: number | undefined): FailureRecord => ({
    restartCount,
    crashLoop,
    ...policy.past(),
  });
  let last = present(kept?.restartCount ?? 0, kept?.crashLoop);

  return {
    policy,
    restartCount: kept?.restartCount ?? 0,
    crashLoop: kept?.crashLoop,
    keep(restartCount, crashLoop) {
      const next = present(restartCount, crashLoop);
      if (isSame(last, next)) return;
      last = next;
      const offset = shift();
      store.keepFailures(config.id, {
        ...next,
        failures: next.failures.map((time) => Math.round(time - offset)),
      });
    },
  };
}
