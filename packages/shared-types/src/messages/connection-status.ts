import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, milliseconds, number, seconds, timestamp } from '../fields.ts';

export const connectionStatus = defineMessage({
  event: 'connectionStatus',
  from: 'server',
  delivery: 'direct',
  description: 'Where this connection stands: the server, the journal, and what this connection may do.',
  when: 'As the first message on every connection that has its credential, as the answer to a request to resume, and, with status `draining`, before the server stops.',
  whenNot:
    'Not when others connect or leave, and not to a client without a credential where the server wants one.',
  data: z.object({
    status: z
      .enum(['connected', 'draining'])
      .describe('draining: the server stops soon and wants no new connection.'),
    server_version: z.string().describe('The server’s version, as in its package.'),
    server_time: timestamp.describe('The server’s clock when this was sent.'),
    client_count: count.describe('Open connections, this one included.'),
    uptime_seconds: seconds.describe('Seconds since the server started.'),
    features: z.array(z.string()).describe('What this server can do. Unknown names are to be ignored.'),
    epoch: z.string().optional().describe('The journal’s identity; positions of another epoch mean nothing.'),
    position: count.optional().describe('The journal’s last position when this was sent.'),
    resumed: z
      .boolean()
      .optional()
      .describe(
        'Answer to a resume: true when everything missed follows; false when the client must fetch its snapshot again.',
      ),
    dialect: z
      .enum(['typed', 'event'])
      .optional()
      .describe('The style in which broadcasts reach this connection.'),
    role: z
      .enum(['viewer', 'operator', 'publisher', 'admin'])
      .optional()
      .describe('What this connection may do.'),
    limits: z
      .record(z.string(), number)
      .optional()
      .describe('The limits that apply to this connection, by name.'),
    reconnect_after_ms: milliseconds
      .optional()
      .describe('When draining: how long to wait before reconnecting.'),
  }),
  examples: [
    {
      status: 'connected',
      server_version: '1.0.0',
      server_time: '2024-01-01T12:00:00Z',
      client_count: 3,
      uptime_seconds: 86400,
      features: ['real_time_metrics', 'log_streaming', 'webhook_notifications', 'posco_integration'],
    },
    {
      status: 'draining',
      server_version: '1.0.0',
      server_time: '2024-01-01T12:00:00Z',
      client_count: 3,
      uptime_seconds: 86400,
      features: ['real_time_metrics', 'log_streaming', 'service_control'],
      epoch: '01HV8Z9Q',
      position: 41,
      resumed: true,
      dialect: 'typed',
      role: 'operator',
      limits: { message_bytes: 1048576, messages_per_second: 10 },
      reconnect_after_ms: 1500,
    },
  ],
});
