import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { timestamp } from '../fields.ts';

export const ping = defineMessage({
  event: 'ping',
  from: 'client',
  needs: 'connect',
  description: 'Asks for a pong.',
  when: 'Every 30 seconds: it keeps the connection from counting as idle (5 minutes by default), and shows that it is alive.',
  whenNot: 'Not more often: it counts as one of the messages that a client may send in a second.',
  data: z.object({ client_time: timestamp.describe('The client’s clock; the pong repeats it.') }),
  examples: [{ client_time: '2024-01-01T12:00:00Z' }],
});
