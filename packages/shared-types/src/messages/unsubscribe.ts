import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { eventTypes } from './subscribe.ts';

export const unsubscribe = defineMessage({
  event: 'unsubscribe',
  from: 'client',
  needs: 'read',
  description: 'Stops receiving these messages. Before any subscribe it takes them away from everything.',
  data: z.object({ event_types: eventTypes }),
  examples: [{ event_types: ['log_update'] }],
});
