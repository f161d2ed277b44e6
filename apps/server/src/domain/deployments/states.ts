/** Where a run of a deployment stands. */
export type RunState =
  | 'waiting'
  | 'running'
  | 'rolling_back'
  | 'completed'
  | 'failed'
  | 'rolled_back'
  | 'superseded';

/** What moves a run from one state to the next. */
export type RunTrigger =
  | 'start'
  | 'newer'
  | 'done'
  | 'step_failed'
  | 'roll_back'
  | 'rolled_back'
  | 'interrupted';

const transitions: Readonly<Record<RunState, Partial<Readonly<Record<RunTrigger, RunState>>>>> = {
  waiting: { start: 'running', newer: 'superseded', interrupted: 'failed' },
  running: {
    newer: 'superseded',
    done: 'completed',
    step_failed: 'failed',
    roll_back: 'rolling_back',
    interrupted: 'failed',
  },
  rolling_back: { rolled_back: 'rolled_back', step_failed: 'failed', interrupted: 'failed' },
  completed: {},
  failed: {},
  rolled_back: {},
  superseded: {},
};

/** The state after a trigger; undefined when it cannot happen in this state. */
export function nextRunState(state: RunState, trigger: RunTrigger): RunState | undefined {
  return transitions[state][trigger];
}

/** Whether nothing can happen to the run any more. */
export function isFinished(state: RunState): boolean {
  return Object.keys(transitions[state]).length === 0;
}

/** What a run that was tried before says about trying its commit again. */
export interface Attempt {
  readonly state: RunState;
  /** Whether the server ended while it ran. */
  readonly interrupted: boolean;
}

/**
 * Whether a look at the branch starts a deployment by itself. Every commit is tried once; one whose only try was cut off
 * by the end of the server once more, so that a commit that ends the server does not do so for ever.
 * @param attempts the runs of the commit at the tip, newest first
 */
export function isWorthTrying(
  tip: string,
  deployed: string | undefined,
  attempts: readonly Attempt[],
): boolean {
  if (tip === deployed) return false;
  const tried = attempts.filter(({ state }) => state !== 'superseded');
  return tried.length === 0 || (tried.length === 1 && tried[0]?.interrupted === true);
}
