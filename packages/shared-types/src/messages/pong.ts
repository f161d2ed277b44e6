import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { milliseconds, timestamp } from '../fields.ts';

export const pong = defineMessage({
  event: 'pong',
  from: 'server',
  delivery: 'direct',
  description: 'The answer to ping.',
  when: 'At once, in the style of the ping. With a request id an ack follows too.',
  whenNot: 'Never without a ping; protocol-level WebSocket pings are answered by WebSocket pongs.',
  data: z.object({
    client_time: timestamp.describe('The ping’s client_time, unchanged.'),
    server_time: timestamp.describe('The server’s clock when it answered.'),
    latency_ms: milliseconds.describe(
      'server_time − client_time, at least 0. It compares two clocks: measure a round trip with your own.',
    ),
  }),
  examples: [
    { client_time: '2024-01-01T12:00:00Z', server_time: '2024-01-01T12:00:00.123Z', latency_ms: 123 },
  ],
});
