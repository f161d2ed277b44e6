import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, identifier, secret, text, timestamp } from '../fields.ts';

export const clientInfo = defineMessage({
  event: 'clientInfo',
  from: 'client',
  needs: 'connect',
  description:
    'A client introduces itself. All of it is the client’s own word: nothing is permitted because of it. With resume it asks for the durable messages that it missed; with token it presents a credential, or renews one that is about to expire.',
  when: 'Once after connecting, best as the first message; again to renew a token, before the old one expires.',
  whenNot:
    'Not needed at all: without it errors are in the language of the handshake, and nothing is resumed. Not with a token of another client, which closes the connection.',
  data: z.object({
    client_id: identifier.describe('How the client calls itself, for logs.'),
    client_type: z.string().optional().describe('What kind of program it is.'),
    user_agent: z.string().optional().describe('The browser or library, with its version.'),
    screen_resolution: z.string().optional().describe('Width and height in pixels, such as 1920x1080.'),
    timezone: z.string().optional().describe('An IANA name, such as Asia/Seoul.'),
    language: z.string().optional().describe('BCP 47, such as ko-KR: the language of error messages.'),
    features: z.array(z.string()).optional().describe('What the client can do. Unknown names are ignored.'),
    timestamp: timestamp.optional().describe('When it was sent: the same as the envelope’s.'),
    resume: z
      .object({
        epoch: z.string().describe('The epoch of the last connection_status.'),
        after: count.describe('The highest position that the client has handled.'),
      })
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
    {
      client_id: 'watcher-1',
      timestamp: '2024-01-01T12:00:00.000Z',
      resume: { epoch: '01HV8Z9Q', after: 41 },
      token: 'the-token-of-this-client',
    },
  ],
});
