import type { Clock } from '../webhooks/index.ts';

/** Tells of changes, not more often than is good for everybody. */
export interface Announcer {
  /** @param by what changed, such as a project's id */
  changed(by: string): void;
  close(): void;
}

interface AnnouncerOptions {
  /** @param by what changed, when it was one thing */
  readonly announce: (by: string | undefined) => void;
  readonly clock: Clock;
  /** Told what went wrong where announcing failed; what changed is announced with the next try. */
  readonly onFailure: (cause: unknown) => void;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
  /** The shortest time between two announcements, in milliseconds. */
  readonly leastMs: number;
  /** The longest time that a change waits, in milliseconds, whatever announcing costs. */
  readonly mostMs: number;
}

/** Between two announcements is at least so many times what one took: announcing is a small part of the work. */
const share = 15;
/** How long it rests after announcing failed, in milliseconds. */
const failurePauseMs = 1000;

/** The first change is told in this turn of the event loop, later ones together. */
export function createAnnouncer({
  announce,
  onFailure,
  clock,
  monotonic,
  leastMs,
  mostMs,
}: AnnouncerOptions): Announcer {
  const ended = new AbortController();
  let waiting = new Set<string>();
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    // What changes in the same turn is told together.
    await Promise.resolve();
    while (waiting.size > 0 && !ended.signal.aborted) {
      const [first, ...others] = waiting;
      waiting = new Set();
      const startedAt = monotonic();
      let pauseMs = 0;
      try {
        announce(others.length === 0 ? first : undefined);
      } catch (cause) {
        onFailure(cause);
        for (const by of [first, ...others]) if (by !== undefined) waiting.add(by);
        pauseMs = failurePauseMs;
      }
      const cost = (monotonic() - startedAt) * share;
      await clock.wait(Math.max(pauseMs, Math.min(Math.max(leastMs, cost), mostMs)), ended.signal);
    }
    isRunning = false;
  };
  return {
    changed(by) {
      waiting.add(by);
      if (!isRunning && !ended.signal.aborted) void run();
    },
    close: () => ended.abort(),
  };
}
