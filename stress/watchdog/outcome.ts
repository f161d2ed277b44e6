/** How often, from which seed, and where progress is told. */
export interface Run {
  readonly count: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** What a run found: it passed when there is no trouble. */
export interface Outcome {
  readonly troubles: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}
