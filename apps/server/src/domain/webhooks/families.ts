import type { Family } from '../../telemetry/families.ts';
import { histogramSamples } from '../../telemetry/families.ts';
import { createHistogram } from '../../telemetry/histogram.ts';
import { createTally } from '../../telemetry/tally.ts';
import type { Outcome } from './retry-policy.ts';

/** Counts what happens to webhooks. */
export interface WebhookMeter {
  accepted(count: number): void;
  /** @param result of a try: sent, to be tried again, given up @param seconds it took */
  tried(result: 'sent' | 'retrying' | 'failed', seconds: number): void;
  /** The metrics under the names that Prometheus knows them by; docs/operations/metrics.md explains each. */
  families(read: () => WebhookReadings): readonly Family[];
}

/** What can be read at the moment somebody asks. */
export interface WebhookReadings {
  readonly pending: number;
  readonly failed: number;
  /** How long the oldest has been waiting, in seconds; 0 when none is. */
  readonly oldestSeconds: number;
}

/** What a try counts as. */
export function resultOf({ kind }: Outcome, nextAt: number | undefined): 'sent' | 'retrying' | 'failed' {
  if (kind === 'sent') return 'sent';
  return nextAt === undefined ? 'failed' : 'retrying';
}

export function createWebhookMeter(): WebhookMeter {
  let acceptedCount = 0;
  const attempts = createTally(['sent', 'retrying', 'failed']);
  const seconds = createHistogram([0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30]);
  return {
    accepted(count) {
      acceptedCount += count;
    },
    tried(result, took) {
      attempts.add(result);
      seconds.observe(took);
    },
    families(read) {
      let last: WebhookReadings | undefined;
      const gauge = (name: string, help: string, value: (now: WebhookReadings) => number): Family => ({
        name,
        help,
        type: 'gauge',
        read: () => (last ? [{ value: value(last) }] : []),
      });
      return [
        {
          name: 'webhooks_accepted_total',
          help: 'Webhooks that were stored to be sent.',
          type: 'counter',
          read() {
            // The first of the family is asked first; one look at the outbox serves all of them.
            last = readOrNothing(read);
            return [{ value: acceptedCount }];
          },
        },
        {
          name: 'webhook_attempts_total',
          help: 'Tries to send a webhook, by what came of them.',
          type: 'counter',
          read: () => attempts.entries().map(([result, value]) => ({ labels: { result }, value })),
        },
        {
          name: 'webhook_attempt_seconds',
          help: 'Time that tries to send a webhook took.',
          type: 'histogram',
          read: () => histogramSamples(seconds),
        },
        gauge('webhooks_pending', 'Webhooks that wait to be sent.', (now) => now.pending),
        gauge('webhooks_failed', 'Dead letters that are kept.', (now) => now.failed),
        gauge(
          'webhooks_oldest_pending_seconds',
          'How long the oldest webhook has been waiting.',
          (now) => now.oldestSeconds,
        ),
      ];
    },
  };
}

function readOrNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
