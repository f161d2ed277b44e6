import type { ServiceStatus } from '@watchhamster/shared-types';

/** The states of a service. In `waiting` a failed one waits for its next automatic start. */
export type ServiceState = 'stopped' | 'starting' | 'running' | 'stopping' | 'waiting' | 'error';

/**
 * What moves a service from one state to another.
 * - `start`: somebody asked for it, or the server starts it.
 * - `due`: the back-off is over.
 * - `settled`: the new process has lived long enough to count as running.
 * - `unwell`: it is unhealthy, or over a limit, and is ended for it; `failed` or `gave_up` follow.
 * - `stop`: somebody asked for it, or the server closes.
 * - `gone`: the process that was told to stop has ended, and its group with it.
 * - `completed`: the process ended by itself, and that is all right.
 * - `failed`: the process ended by itself or could not be started, and is started again after a back-off.
 * - `gave_up`: the same, but it stays down: a crash loop, a start that cannot succeed, or no restart by configuration.
 */
export type ServiceTrigger =
  | 'start'
  | 'due'
  | 'settled'
  | 'unwell'
  | 'stop'
  | 'gone'
  | 'completed'
  | 'failed'
  | 'gave_up';

/** The whole state machine. What is not in it cannot happen. */
export const transitions = {
  stopped: { start: 'starting' },
  starting: {
    settled: 'running',
    stop: 'stopping',
    completed: 'stopped',
    failed: 'waiting',
    gave_up: 'error',
  },
  running: {
    unwell: 'stopping',
    stop: 'stopping',
    completed: 'stopped',
    failed: 'waiting',
    gave_up: 'error',
  },
  stopping: { gone: 'stopped', failed: 'waiting', gave_up: 'error' },
  waiting: { start: 'starting', due: 'starting', stop: 'stopped' },
  error: { start: 'starting', stop: 'stopped' },
} as const satisfies Record<ServiceState, Partial<Record<ServiceTrigger, ServiceState>>>;

/** A trigger met a state that has no place for it: a mistake in the program, never the user's. */
export class IllegalTransitionError extends Error {
  override readonly name = 'IllegalTransitionError';
  readonly code = 'ILLEGAL_TRANSITION';
  readonly state: ServiceState;
  readonly trigger: ServiceTrigger;
  constructor(state: ServiceState, trigger: ServiceTrigger) {
    super(`a service that is ${state} has no transition for '${trigger}'; see the table in states.ts`);
    this.state = state;
    this.trigger = trigger;
  }
}

/**
 * The state that follows.
 * @throws IllegalTransitionError when the table has no such transition
 */
export function nextState(state: ServiceState, trigger: ServiceTrigger): ServiceState {
  const row: Partial<Record<ServiceTrigger, ServiceState>> = transitions[state];
  const next = row[trigger];
  if (next === undefined) throw new IllegalTransitionError(state, trigger);
  return next;
}

/** The state in the protocol's words: waiting for a restart shows as `error`, with the time of the next start. */
export function statusOf(state: ServiceState): ServiceStatus {
  return state === 'waiting' ? 'error' : state;
}
