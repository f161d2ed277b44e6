/** What a histogram has counted. */
export interface HistogramCounts {
  /** Upper bounds of the buckets, ascending, in the unit of what was observed; the last bucket has none. */
  readonly bounds: readonly number[];
  /** How many values fell at or under each bound and above the one before; one entry more than there are bounds. */
  readonly counts: ArrayLike<number>;
  readonly sum: number;
}

/** Counts values by size. */
export interface Histogram extends HistogramCounts {
  observe(value: number): void;
}

/**
 * A histogram that costs a few nanoseconds a value: an array of counters, made cumulative only when somebody reads it.
 * Most values are small, so the search for the bucket starts at the bottom.
 */
export function createHistogram(bounds: readonly number[]): Histogram {
  const counts = new Float64Array(bounds.length + 1);
  const last = bounds.length;
  let sum = 0;
  return {
    bounds,
    counts,
    get sum() {
      return sum;
    },
    observe(value) {
      let at = 0;
      while (at < last && value > (bounds[at] as number)) at++;
      counts[at] = (counts[at] as number) + 1;
      sum += value;
    },
  };
}
