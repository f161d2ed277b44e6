import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { eventTypes } from './subscribe.ts';

export const unsubscribe = defineMessage({
  event: 'unsubscribe',
  from: 'client',
  needs: 'read',
  description: 'Stops receiving these messages. Before any subscribe it takes them away from everything.',
  when: 'When a listed message is not wanted any more.',
  whenNot: 'Not before closing: a connection’s subscription ends with it. Direct messages come regardless.',
  data: z.object({ event_types: eventTypes }),
  examples: [{ event_types: ['log_update'] }],
});
