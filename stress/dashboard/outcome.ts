/** What a program is told. */
export interface Settings {
  /** How many kills, or how many seconds. */
  readonly count: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** What came of it: no troubles, and it passed. */
export interface Outcome {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly troubles: readonly string[];
}
