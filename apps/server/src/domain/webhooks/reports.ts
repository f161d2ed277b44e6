import { catalogue } from '@watchhamster/shared-types';
import type { WebhookTexts } from '../../i18n/texts.ts';
import type { Events } from '../events.ts';
import { resultOf } from './families.ts';
import type { Attempted } from './lane.ts';
import type { Webhook } from './outbox.ts';

/** Tells everybody what becomes of webhooks. */
export interface Reports {
  queued(webhook: Webhook): void;
  /** Returns what the try counts as. */
  attempted(attempted: Attempted): 'sent' | 'retrying' | 'failed';
}

/** What is said has the masked URL alone, and no more of a text than its own title. */
export function createReports(events: Events, texts: WebhookTexts): Reports {
  const common = ({ id, type, maskedUrl, target }: Webhook) => ({
    webhook_id: id,
    webhook_type: type,
    url: maskedUrl,
    ...(target === undefined ? {} : { target_id: target }),
  });
  return {
    queued(webhook) {
      events.publish(catalogue.webhookEvent, {
        ...common(webhook),
        event_type: 'queued',
        status: 'pending',
        message: texts.queued(),
      });
    },
    attempted({ webhook, outcome, attempt, at, tookMs, nextAt }) {
      const result = resultOf(outcome, nextAt);
      const status = { sent: 'success', retrying: 'pending', failed: 'failed' } as const;
      const reason = outcome.kind === 'sent' ? '' : outcome.reason;
      const message = {
        sent: () => texts.sent(),
        retrying: () => texts.retrying(reason, Math.ceil(((nextAt ?? at) - at) / 1000)),
        failed: () => texts.failed(reason, attempt),
      }[result]();
      events.publish(catalogue.webhookEvent, {
        ...common(webhook),
        event_type: result,
        status: status[result],
        // A status outside of what HTTP has is told in the message only.
        ...(outcome.status !== undefined && outcome.status >= 100 && outcome.status <= 599
          ? { response_code: outcome.status }
          : {}),
        message,
        attempt,
        response_time_ms: tookMs,
        ...(result === 'sent' ? { sent_at: new Date(at).toISOString() } : {}),
        ...(nextAt === undefined ? {} : { next_attempt_at: new Date(nextAt).toISOString() }),
      });
      return result;
    },
  };
}
