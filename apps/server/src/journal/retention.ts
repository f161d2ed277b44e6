/** How long messages are kept: whichever bound is reached first takes the oldest away. */
export interface Retention {
  /** At most so many. */
  readonly messages: number;
  /** At most so old, in days; looked at every few seconds. */
  readonly days: number;
}

export const defaultRetention: Retention = { messages: 100_000, days: 30 };

/** Does something again and again until the returned function is called. */
export type Repeat = (work: () => void, milliseconds: number) => () => void;

/** By the clock of the process, which it does not keep alive. */
export const repeatByTimer: Repeat = (work, milliseconds) => {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
};

/** Time between two looks at the age of the oldest messages, in milliseconds. */
export const expiryIntervalMs = 5000;

/** Messages made before this time, in milliseconds, are too old. */
export function cutoffOf({ days }: Retention, now: number): number {
  return now - days * 86_400_000;
}
