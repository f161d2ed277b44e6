/** Cancels a timer. Calling it again, or after the timer ran, does nothing. */
export type Cancel = () => void;

/** Where the simulator gets its time from. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after so many milliseconds. */
  after(ms: number, run: () => void): Cancel;
}

/** The machine's clock and timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Goes on by so many milliseconds and runs what is due, in order of its time. */
  advance(ms: number): void;
}

/** A clock for tests. @param start milliseconds since the epoch */
export function createManualClock(start: number): ManualClock {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + Math.max(0, ms), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
    },
  };
}

/** Timers that can all be cancelled at once, when the simulator ends. */
export interface Timers extends Clock {
  cancelAll(): void;
}

/** The same clock, which remembers what it was asked for. */
export function createTimers(clock: Clock): Timers {
  const open = new Set<Cancel>();
  return {
    now: () => clock.now(),
    after(ms, run) {
      const cancel = clock.after(ms, () => {
        open.delete(forget);
        run();
      });
      const forget = (): void => {
        open.delete(forget);
        cancel();
      };
      open.add(forget);
      return forget;
    },
    cancelAll() {
      for (const cancel of [...open]) cancel();
    },
  };
}
