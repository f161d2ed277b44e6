import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, identifier, secret, text, timestamp } from '../fields.ts';

export const clientInfo = defineMessage({
  event: 'clientInfo',
  from: 'client',
  needs: 'connect',
  description:
    'A client introduces itself, once after connecting. All of it is the client’s own word: nothing is permitted because of it. With resume it asks for the durable messages that it missed; with token it presents a credential, or renews one that is about to expire.',
  data: z.object({
    client_id: identifier,
    client_type: z.string().optional(),
    user_agent: z.string().optional(),
    screen_resolution: z.string().optional(),
    timezone: z.string().optional(),
    language: z.string().optional().describe('BCP 47, such as ko-KR: the language of error messages.'),
    features: z.array(z.string()).optional(),
    timestamp: timestamp.optional(),
    resume: z
      .object({ epoch: z.string(), after: count })
      .optional()
      .describe('Where the client stood: the epoch, and the last position that it has seen.'),
    token: secret(text(1, 8192))
      .optional()
      .describe(
        'A credential, for clients that could not present it when they connected, or its renewal. Never shown again.',
      ),
  }),
  examples: [
    {
      client_id: 'dashboard_client_1',
      client_type: 'web_dashboard',
      user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36',
      screen_resolution: '1920x1080',
      timezone: 'Asia/Seoul',
      language: 'ko-KR',
      features: ['real_time_updates', 'log_streaming', 'service_control'],
    },
  ],
});
