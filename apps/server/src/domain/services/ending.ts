import type { ProcessConfig } from '../../config/services.ts';
import type { ServiceTexts } from '../../i18n/texts.ts';
import type { Exit } from './process.ts';
import type { RestartPolicy } from './restart-policy.ts';
import { describeStartFailure, type StartFailure } from './start-failure.ts';

/** A sentence in any language. */
export type Say = (texts: ServiceTexts) => string;

/** Why a running service is ended by the server. `problem` is a part of a sentence. */
export interface Unwell {
  readonly reason: 'unhealthy' | 'memory_limit';
  readonly problem: Say;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A run that ended without anybody asking, or did not begin. */
export interface Ending {
  /** Undefined when the process could not be started; `failure` says why. */
  readonly exit: Exit | undefined;
  readonly failure: StartFailure | undefined;
  /** Why it was ended, when the server did that. */
  readonly unwell?: Unwell | undefined;
  /** When it ended and how long it ran, in milliseconds of a clock that never goes back. */
  readonly at: number;
  readonly ranMs: number;
}

/** What follows from an ending: the state machine's trigger, and what is told. */
export interface Verdict {
  readonly trigger: 'completed' | 'failed' | 'gave_up';
  readonly say: Say;
  readonly details: Readonly<Record<string, unknown>>;
  /** With `failed`: when it is started again, in milliseconds from now. */
  readonly delayMs?: number;
  /** With a crash loop: its failures. */
  readonly crashLoop?: number;
}

/** What {@link judge} goes by. */
export interface JudgeOptions {
  readonly policy: RestartPolicy;
  readonly config: ProcessConfig['restart'];
  /** Whether the server is closing: then nothing is started again. */
  readonly sealed: boolean;
  /** The service's last log lines; asked for only when a crash loop has to be explained. */
  readonly lastLines: () => string[];
}

/** Decides what becomes of a service whose run has ended by itself. */
export function judge(ending: Ending, { policy, config, sealed, lastLines }: JudgeOptions): Verdict {
  const { exit, failure, unwell, at, ranMs } = ending;
  const details = { ...exitDetails(exit), ...(unwell ? { ...unwell.details, reason: unwell.reason } : {}) };
  if (failure?.permanent) {
    return {
      trigger: 'gave_up',
      say: (t) => describeStartFailure(t, failure),
      details: { reason: failure.cause },
    };
  }
  const clean = exit?.exitCode === 0 && !unwell;
  const how = exit ?? { exitCode: null, signal: null };
  const decision = policy.decide({ at, ranMs: exit ? ranMs : 0, clean });
  if (decision.kind === 'completed' || (sealed && clean)) {
    return { trigger: 'completed', say: (t) => t.completed(), details };
  }
  if (decision.kind === 'stay_down' || sealed) {
    const say: Say = (t) => {
      if (unwell) return t.unwellStaysDown(unwell.problem(t));
      return failure ? describeStartFailure(t, failure) : t.failedStaysDown(how);
    };
    return { trigger: 'gave_up', say, details };
  }
  if (decision.kind === 'crash_loop') {
    const { failures } = decision;
    return {
      trigger: 'gave_up',
      say: (t) => t.crashLoop(failures, config.window_seconds),
      details: { ...details, reason: 'crash_loop', failures, last_log_lines: lastLines() },
      crashLoop: failures,
    };
  }
  const { delayMs } = decision;
  const seconds = Math.round(delayMs / 100) / 10;
  const say: Say = (t) => {
    if (unwell) return t.unwellWillRetry(unwell.problem(t), seconds);
    return failure ? t.startFailedWillRetry(failure.subject, seconds) : t.failedWillRetry(how, seconds);
  };
  return { trigger: 'failed', say, details, delayMs };
}

/** How a process ended, for the details of an event; nothing when it did not begin. */
export function exitDetails(exit: Exit | undefined): Record<string, unknown> {
  return exit ? { exit_code: exit.exitCode, signal: exit.signal } : {};
}
