import type { Metric, Registry } from 'prom-client';
import type { HistogramCounts } from './histogram.ts';

/** One line of the exposition: labels and a value; `suffix` tells the lines of a histogram apart. */
export interface Sample {
  readonly value: number;
  readonly labels?: Readonly<Record<string, string | number>>;
  readonly suffix?: '_bucket' | '_sum' | '_count';
}

/** All lines of one metric name, read at the moment somebody asks. */
export interface Family {
  /** Without the prefix; see {@link prefix}. */
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary';
  readonly read: () => readonly Sample[];
}

/** What the names of this program's own metrics begin with. */
export const prefix = 'watchhamster_';

/**
 * Gives a registry families that are kept elsewhere. prom-client's own counters look their labels up by a string made
 * for each call, which costs more than the message that is counted; so it only writes here what plain counters hold.
 */
export function addFamilies(registry: Registry, families: readonly Family[]): void {
  for (const { name, help, type, read } of families) {
    const metric = {
      name: prefix + name,
      help,
      type,
      get: async () => ({
        name: prefix + name,
        help,
        type,
        aggregator: 'sum',
        values: read().map(({ value, labels = {}, suffix = '' }) => ({
          value,
          labels,
          metricName: prefix + name + suffix,
        })),
      }),
    };
    // A registry asks a metric for its name and for get(); the type of registerMetric names prom-client's classes.
    registry.registerMetric(metric as unknown as Metric);
  }
}

/** The lines of one histogram: buckets cumulative, as the format wants them, then sum and count. */
export function histogramSamples(
  { bounds, counts, sum }: HistogramCounts,
  labels: Readonly<Record<string, string>> = {},
): Sample[] {
  let count = 0;
  const buckets = [...bounds, '+Inf'].map((le, index): Sample => {
    count += counts[index] ?? 0;
    return { suffix: '_bucket', labels: { le, ...labels }, value: count };
  });
  return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: count }];
}
