import type { AlertMetric } from '../config/alerts.ts';

/** What is said of alerts. Durations are in seconds. */
export interface AlertTexts {
  readonly metricName: (metric: AlertMetric) => string;
  readonly metricTitle: (metric: string, direction: 'above' | 'below') => string;
  /** `value` and `threshold` have their unit. */
  readonly metricMessage: (
    metric: string,
    value: string,
    threshold: string,
    direction: 'above' | 'below',
  ) => string;
  readonly serviceTitle: (name: string) => string;
  readonly unhealthyTitle: (name: string) => string;
  readonly crashLoopTitle: (name: string) => string;
  readonly freshnessTitle: (name: string) => string;
  readonly logTitle: (name: string) => string;
  readonly logMessage: (matches: number, withinSeconds: number, line: string) => string;
  readonly flapping: (changes: number, withinSeconds: number, calmSeconds: number) => string;
  readonly resolved: (afterSeconds: number) => string;
  readonly notWatched: () => string;
  readonly ruleChanged: () => string;
  readonly dismissed: (by: string) => string;
  readonly acknowledge: () => string;
  readonly dismiss: () => string;
  /** Before the title of a notification. */
  readonly resolvedMark: () => string;
  readonly summaryTitle: (count: number) => string;
}
