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
    webhook_id: identifier.describe('Which webhook: the same in all its messages.'),
    event_type: z.enum(['queued', 'sent', 'retrying', 'failed']).describe('What happened.'),
    webhook_type: webhookType.describe('Which kind of target.'),
    target_id: identifier.optional().describe('The configured target; absent for a URL that a client named.'),
    url: z.string().describe('Where it is sent, masked: scheme, host and path up to the secret part.'),
    status: z.enum(['pending', 'success', 'failed']).describe('Where it stands now.'),
    response_code: z.int().min(100).max(599).optional().describe('The HTTP status of the last try.'),
    message: z.string().describe('For a person.'),
    sent_at: timestamp.optional().describe('When the last try was sent.'),
    response_time_ms: milliseconds.optional().describe('How long the target took to answer.'),
    attempt: count.optional().describe('Which try this was, from 1.'),
    next_attempt_at: timestamp.optional().describe('When it is tried again, if it is.'),
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
    {
      webhook_id: 'webhook_002',
      event_type: 'retrying',
      webhook_type: 'slack',
      target_id: 'on-call',
      url: 'https://hooks.slack.com/services/***',
      status: 'pending',
      response_code: 503,
      message: 'The target answered 503; it is tried again',
      sent_at: '2024-01-01T12:00:00Z',
      response_time_ms: 1200,
      attempt: 1,
      next_attempt_at: '2024-01-01T12:00:05Z',
    },
  ],
});
