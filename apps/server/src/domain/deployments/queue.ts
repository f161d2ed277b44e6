/** Who asked for a run. */
export type Trigger = 'poll' | 'request';

/** A run that waits or is under way, as far as the order of runs is concerned. */
export interface Queued {
  readonly id: string;
  readonly trigger: Trigger;
  /** Empty for the branch's tip, whatever that is by then. */
  readonly commit: string;
}

/** One run under way, and at most one that waits for it. */
export interface RunQueue<R extends Queued = Queued> {
  readonly running: R | undefined;
  readonly waiting: R | undefined;
}

/** What comes of a request. */
export interface Placed<R extends Queued> {
  readonly queue: RunQueue<R>;
  /** What waited before, and will not run any more. */
  readonly superseded: R | undefined;
}

/**
 * Puts a run in line: one that waits already gives way to the newer one. What a person asked for gives way to a person
 * only: undefined then, and the look at the branch comes again anyway.
 */
export function place<R extends Queued>(queue: RunQueue<R>, run: R): Placed<R> | undefined {
  const { waiting } = queue;
  if (run.trigger === 'poll') {
    if (waiting?.trigger === 'request') return undefined;
    if (run.commit !== '' && [queue.running?.commit, waiting?.commit].includes(run.commit)) return undefined;
  }
  return { queue: { ...queue, waiting: run }, superseded: waiting };
}

/** Takes the next run that may start; nothing while one is under way. */
export function takeNext<R extends Queued>(queue: RunQueue<R>): RunQueue<R> | undefined {
  const { running, waiting } = queue;
  return running || !waiting ? undefined : { running: waiting, waiting: undefined };
}
