import { addTypes } from '../gateway/subscriptions.ts';
import { resolveEventTypes } from './event-types.ts';
import { defineHandler } from './handler.ts';
import { requireServices } from './known-service.ts';

/** Chooses what to receive. Everything is checked before anything changes. */
export const subscribe = defineHandler('subscribe', ({ data, client, services }) => {
  const types = resolveEventTypes(data.event_types);
  requireServices(services, data.filters?.service_ids ?? []);
  client.setSubscription(addTypes(client.subscription(), types, data.filters));
});
