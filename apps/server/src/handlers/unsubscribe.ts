import { removeTypes } from '../gateway/subscriptions.ts';
import { resolveEventTypes } from './event-types.ts';
import { defineHandler } from './handler.ts';

/** Stops receiving some messages. */
export const unsubscribe = defineHandler('unsubscribe', ({ data, client }) => {
  client.setSubscription(removeTypes(client.subscription(), resolveEventTypes(data.event_types)));
});
