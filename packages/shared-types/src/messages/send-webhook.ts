import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, secret } from '../fields.ts';
import { webhookType } from './webhook-event.ts';

export const sendWebhook = defineMessage({
  event: 'sendWebhook',
  from: 'client',
  needs: 'operate',
  description: 'Queues a webhook: a message, or a template with its variables.',
  when: 'When somebody should be told outside of this system; webhook_event reports what becomes of it.',
  whenNot: 'Not again because of silence: a webhook that fails is tried again by the server.',
  data: z.object({
    webhook_type: webhookType.describe('Which kind of target, which decides the body that is sent.'),
    url: secret(z.string().min(1))
      .optional()
      .describe('Where to send it. Default: the first configured target of this type.'),
    target_id: identifier.optional().describe('The configured target to send to, in place of a url.'),
    message: z.string().optional().describe('The text to send.'),
    template_id: identifier
      .optional()
      .describe('The template to fill in, in place of a message or under it.'),
    variables: z.record(z.string(), z.string()).optional().describe('Values of the template’s placeholders.'),
  }),
  examples: [
    {
      webhook_type: 'discord',
      url: 'https://discord.com/api/webhooks/...',
      message: '테스트 메시지',
      template_id: 'posco_news_alert',
      variables: { title: '뉴스 제목', url: 'https://example.com', timestamp: '2024-01-01 12:00:00' },
    },
    { webhook_type: 'slack', target_id: 'on-call', message: 'The backup of last night is complete' },
  ],
});
