import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, serviceId } from '../fields.ts';
import { alertLevel } from './alert.ts';
import { logLevel } from './log-update.ts';

/** Names of messages, in either style: `status_update` or `statusUpdate`. */
export const eventTypes = z
  .array(identifier)
  .min(1)
  .max(100)
  .describe('Names of messages, as type or as event.');

/** Narrows what is received of the subscribed types. A filter applies to the messages that have what it looks at. */
export const subscriptionFilters = z.object({
  service_ids: z
    .array(serviceId)
    .max(1000)
    .optional()
    .describe('Only these services, in messages that carry a service_id.'),
  alert_levels: z.array(alertLevel).optional().describe('Only alerts of these levels.'),
  log_levels: z.array(logLevel).optional().describe('Only log entries of these levels, inside log_update.'),
});
export type SubscriptionFilters = z.output<typeof subscriptionFilters>;

export const subscribe = defineMessage({
  event: 'subscribe',
  from: 'client',
  needs: 'read',
  description:
    'Chooses what to receive. The first subscribe narrows a connection from everything to the listed types, further ones add. Filters replace the earlier ones of the same types.',
  when: 'When less than everything is wanted, or other filters. The latest of each listed state follows.',
  whenNot:
    'Not needed by a client that wants every broadcast. A refused subscribe (an unknown name or service) changes nothing.',
  data: z.object({
    event_types: eventTypes,
    filters: subscriptionFilters.optional().describe('Less of these types. Missing: all of them.'),
  }),
  examples: [
    {
      event_types: ['status_update', 'service_event', 'alert'],
      filters: {
        service_ids: ['posco_news', 'github_pages'],
        alert_levels: ['warning', 'error', 'critical'],
        log_levels: ['INFO', 'WARNING', 'ERROR'],
      },
    },
  ],
});
