/** When a connection is flushed: at once after a quiet spell, else together with what else happens in the interval. */
export interface Flusher<C> {
  /** Something waits for this connection. */
  schedule(connection: C): void;
  /** The connection is gone. */
  forget(connection: C): void;
  close(): void;
}

interface FlusherOptions<C> {
  /** The least time between two flushes of a connection, in milliseconds. */
  readonly intervalMs: number;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
  readonly flush: (connection: C) => void;
}

/**
 * The first specification allows five broadcasts a second and connection («초당 5회»). One timer serves all
 * connections; what is due at the same time goes out in the same turn, and no timer runs while nothing waits.
 */
export function createFlusher<C extends object>({
  intervalMs,
  monotonic,
  flush,
}: FlusherOptions<C>): Flusher<C> {
  const dueAt = new Map<C, number>();
  const lastFlush = new WeakMap<C, number>();
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let closed = false;

  function arm(at: number): void {
    if (at >= timerAt) return;
    stop();
    timerAt = at;
    const wait = at - monotonic();
    // What is due goes out at the end of this turn, with what else the turn brings; a timer would take a millisecond more.
    if (wait > 0) timer = setTimeout(run, wait);
    else soon = setImmediate(run);
  }

  function stop(): void {
    clearTimeout(timer);
    clearImmediate(soon);
  }

  function run(): void {
    timerAt = Number.POSITIVE_INFINITY;
    const time = monotonic();
    let next = Number.POSITIVE_INFINITY;
    for (const [connection, due] of dueAt) {
      if (due > time) {
        next = Math.min(next, due);
        continue;
      }
      dueAt.delete(connection);
      lastFlush.set(connection, time);
      flush(connection);
    }
    arm(next);
  }

  return {
    schedule(connection) {
      if (closed || dueAt.has(connection)) return;
      const due = Math.max(monotonic(), (lastFlush.get(connection) ?? Number.NEGATIVE_INFINITY) + intervalMs);
      dueAt.set(connection, due);
      arm(due);
    },
    forget(connection) {
      dueAt.delete(connection);
    },
    close() {
      closed = true;
      stop();
      dueAt.clear();
    },
  };
}
