/** Cancels a timer. Calling it again, or after the timer ran, does nothing. */
export type Cancel = () => void;

/** Where the client gets its time from. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after so many milliseconds. */
  after(ms: number, run: () => void): Cancel;
}

/** The longest that a timer of JavaScript can wait, in milliseconds; a longer one would be over at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** The machine's clock and timers. What would take longer than 24 days is over after 24 days. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, Math.min(ms, longestTimerMs));
    return () => clearTimeout(timer);
  },
};
