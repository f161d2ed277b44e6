/** The trouble that a project has with its PBX, and how long nothing is asked of it because of that. */
export interface Trouble {
  /** Whether there was some, and nothing has gone well since. */
  isThere(): boolean;
  /** Not before this time of the monotonic clock, in milliseconds, is anything asked. */
  holdUntil(): number;
  /** The PBX was in trouble. What goes wrong for several calls at the same time is one trouble. */
  happened(): void;
  /** The PBX did what it was asked, or said what is wrong with it. */
  isOver(): void;
}

/** Pauses, in milliseconds: doubled each time. */
const pauseMs = { least: 1000, most: 60_000 };

/** @param monotonic a clock that nobody sets, in milliseconds */
export function createTrouble(monotonic: () => number): Trouble {
  let holdUntil = 0;
  let times = 0;
  return {
    isThere: () => times > 0,
    holdUntil: () => holdUntil,
    happened() {
      const at = monotonic();
      if (at < holdUntil) return;
      holdUntil = at + Math.min(pauseMs.least * 2 ** times, pauseMs.most);
      times += 1;
    },
    isOver() {
      times = 0;
    },
  };
}
