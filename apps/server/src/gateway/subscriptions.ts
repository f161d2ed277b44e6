import type { EventName, LogEntry, MessageParts, SubscriptionFilters } from '@watchhamster/shared-types';

/**
 * What a connection wants to receive. A value, not an object that changes: a refused subscribe leaves the old one.
 * `everything` is how a connection starts: all types but those taken away.
 */
export interface Subscription {
  readonly everything: boolean;
  /** The types taken away from everything, or those that were asked for. */
  readonly types: ReadonlySet<EventName>;
  readonly filters: ReadonlyMap<EventName, SubscriptionFilters>;
}

/** A new connection receives every broadcast: the clients of both specifications never subscribe, and expect them. */
export const initialSubscription: Subscription = { everything: true, types: new Set(), filters: new Map() };

/** The first subscribe narrows to the listed types, further ones add. Filters replace earlier ones of the same types. */
export function addTypes(
  subscription: Subscription,
  types: readonly EventName[],
  filters: SubscriptionFilters | undefined,
): Subscription {
  const kept = subscription.everything ? [] : subscription.types;
  const nextFilters = new Map(subscription.filters);
  for (const type of types) {
    if (filters) nextFilters.set(type, filters);
    else nextFilters.delete(type);
  }
  return { everything: false, types: new Set([...kept, ...types]), filters: nextFilters };
}

/** Takes types away: from the listed ones, or from everything. */
export function removeTypes(subscription: Subscription, types: readonly EventName[]): Subscription {
  const next = new Set(subscription.types);
  for (const type of types) {
    if (subscription.everything) next.add(type);
    else next.delete(type);
  }
  const filters = new Map(subscription.filters);
  for (const type of types) filters.delete(type);
  return { ...subscription, types: next, filters };
}

/** Whether a type is wanted at all, before filters look at the message. */
export function wantsType(subscription: Subscription, type: EventName): boolean {
  return subscription.types.has(type) !== subscription.everything;
}

/**
 * What a subscription receives of a message: the message itself, a version with fewer log entries, or undefined for
 * nothing.
 */
export function select(subscription: Subscription, parts: MessageParts): MessageParts | undefined {
  const type = parts.definition.event as EventName;
  if (!wantsType(subscription, type)) return undefined;
  const filters = subscription.filters.get(type);
  if (!filters) return parts;
  const { service_id: serviceId, level } = parts.data;
  if (filters.service_ids && typeof serviceId === 'string' && !filters.service_ids.includes(serviceId))
    return undefined;
  if (type === 'alert' && filters.alert_levels && !filters.alert_levels.some((wanted) => wanted === level))
    return undefined;
  if (type === 'logUpdate' && filters.log_levels) return withLevels(parts, new Set(filters.log_levels));
  return parts;
}

/** A log update with the entries of these levels; total_new_entries counts what is sent. */
function withLevels(parts: MessageParts, levels: ReadonlySet<string>): MessageParts | undefined {
  const all = parts.data.entries as readonly LogEntry[];
  const entries = all.filter((entry) => levels.has(entry.level));
  if (entries.length === all.length) return parts;
  if (entries.length === 0) return undefined;
  return { ...parts, data: { ...parts.data, entries, total_new_entries: entries.length } };
}

/** A text that two subscriptions share exactly when they want the same. */
export function subscriptionKey({ everything, types, filters }: Subscription): string {
  const byType = [...filters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { service_ids, alert_levels, log_levels }]) => [
      type,
      ...[service_ids, alert_levels, log_levels].map((values) => values && [...new Set(values)].sort()),
    ]);
  return JSON.stringify([everything, [...types].sort(), byType]);
}
