import type { MessageData } from '@watchhamster/shared-types';
import type { RunState } from './states.ts';

/** A step as messages and the history show it. */
export type StepView = MessageData<'poscoEvent'>['steps'][number];

/** Why a run failed, for programs; the message beside it is for people. */
export type FailureCode =
  | 'step_failed'
  | 'step_timed_out'
  | 'step_not_started'
  | 'remote_unreachable'
  | 'branch_missing'
  | 'commit_missing'
  | 'repository_too_large'
  | 'diverged'
  | 'dirty'
  | 'checkout_failed'
  | 'interrupted';

/** What is known of a failure. */
export interface RunFailure {
  readonly code: FailureCode;
  /** The step that failed. */
  readonly step?: string;
  readonly exit_code?: number | null;
  readonly signal?: string | null;
  /** The last lines that it printed, secrets masked. */
  readonly lines?: readonly string[];
}

/** One run of a deployment, as it is kept. */
export interface RunRecord {
  readonly id: string;
  readonly deploymentId: string;
  readonly branch: string;
  /** Empty as long as it is not known. */
  readonly commit: string;
  /** Who asked for it: a look at the branch, or a person. */
  readonly trigger: 'poll' | 'request';
  readonly state: RunState;
  /** 0 to 100. */
  readonly progress: number;
  readonly message: string;
  readonly steps: readonly StepView[];
  readonly failure?: RunFailure;
  /** The commands of the rollback have begun. */
  readonly rollback?: true;
  /** The name of its release's folder, once it has one. */
  readonly release?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly finishedAt?: number;
}

/** How much of a total weight is done, as a whole percentage; 100 only when all is. */
export function progressOf(weights: readonly number[], done: number): number {
  const sum = (list: readonly number[]): number => list.reduce((total, weight) => total + weight, 0);
  if (done >= weights.length) return 100;
  return Math.min(99, Math.floor((100 * sum(weights.slice(0, done))) / sum(weights)));
}
