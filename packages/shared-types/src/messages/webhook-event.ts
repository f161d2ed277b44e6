import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, identifier, milliseconds, timestamp } from '../fields.ts';

/** The kinds of webhook targets, which decide the body that is sent. */
export const webhookType = z.enum(['discord', 'slack', 'dooray', 'teams', 'generic']);
export type WebhookType = z.output<typeof webhookType>;

export const webhookEvent = defineMessage({
  event: 'webhookEvent',
  from: 'server',
  delivery: 'durable',
  description: 'What became of a webhook: it was queued, sent, will be tried again, or has failed for good.',
  when: 'At every such step, so several times for one webhook_id.',
  whenNot: 'Not when a send_webhook was refused: that is answered with an error.',
  data: z.object({
    webhook_id: identifier,
    event_type: z.enum(['queued', 'sent', 'retrying', 'failed']),
    webhook_type: webhookType,
    url: z.string().describe('Masked: scheme, host and path up to the secret part.'),
    status: z.enum(['pending', 'success', 'failed']),
    response_code: z.int().min(100).max(599).optional().describe('The HTTP status of the last try.'),
    message: z.string(),
    sent_at: timestamp.optional(),
    response_time_ms: milliseconds.optional(),
    attempt: count.optional().describe('Which try this was, from 1.'),
    next_attempt_at: timestamp.optional(),
  }),
  examples: [
    {
      webhook_id: 'webhook_001',
      event_type: 'sent',
      webhook_type: 'discord',
      url: 'https://discord.com/api/webhooks/***',
      status: 'success',
      response_code: 200,
      message: '웹훅이 성공적으로 전송되었습니다',
      sent_at: '2024-01-01T12:00:00Z',
      response_time_ms: 245,
    },
  ],
});
