import {
  type ServerEventName,
  type SubscriptionFilters,
  snakeCase,
  type TypedClientMessage,
} from '@watchhamster/shared-types';
import type { ServerName } from './names.ts';

type Message = Extract<TypedClientMessage, { type: 'subscribe' | 'unsubscribe' }>;

/**
 * What this client wants to receive, kept as the server keeps it, so that it can be said again on a new connection: all
 * types but those taken away, or (once something was subscribed to) those that were asked for.
 */
export interface Subscriptions {
  add(names: readonly ServerName[], filters: SubscriptionFilters | undefined): Message;
  remove(names: readonly ServerName[]): Message;
  /** The messages that bring a new connection to where this one is, in their order. */
  messages(): Message[];
  /** Whether the server would send this message to this client. */
  wants(message: SubscribedMessage): boolean;
  /** How it stands, to go back to with these names when the server refuses a change of them. */
  save(): (names: readonly ServerName[]) => void;
}

/** What of a message decides on whether it is sent. */
export interface SubscribedMessage {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Wanted {
  readonly everything: boolean;
  readonly removed: ReadonlySet<string>;
  readonly types: ReadonlyMap<string, SubscriptionFilters | undefined>;
}

const typeOf = (name: ServerName): string => snakeCase(name as ServerEventName);

export function createSubscriptions(): Subscriptions {
  let wanted: Wanted = { everything: true, removed: new Set(), types: new Map() };
  return {
    add(names, filters) {
      const types = new Map(wanted.types);
      for (const name of names) types.set(typeOf(name), filters);
      wanted = { everything: false, removed: new Set(), types };
      return subscribe(names.map(typeOf), filters);
    },
    remove(names) {
      const removed = new Set(wanted.removed);
      const types = new Map(wanted.types);
      for (const name of names) {
        if (wanted.everything) removed.add(typeOf(name));
        types.delete(typeOf(name));
      }
      wanted = { ...wanted, removed, types };
      return unsubscribe(names.map(typeOf));
    },
    messages() {
      if (wanted.everything) return wanted.removed.size > 0 ? [unsubscribe([...wanted.removed])] : [];
      // Nothing at all can only be said by asking for something and taking it away.
      if (wanted.types.size === 0) return [subscribe(['pong'], undefined), unsubscribe(['pong'])];
      const groups = new Map<string, { types: string[]; filters: SubscriptionFilters | undefined }>();
      for (const [type, filters] of wanted.types) {
        const key = JSON.stringify(filters ?? null);
        const group = groups.get(key);
        if (group) group.types.push(type);
        else groups.set(key, { types: [type], filters });
      }
      return [...groups.values()].map(({ types, filters }) => subscribe(types, filters));
    },
    wants({ type, data }) {
      if (wanted.everything) return !wanted.removed.has(type);
      if (!wanted.types.has(type)) return false;
      const { service_ids, alert_levels } = wanted.types.get(type) ?? {};
      if (service_ids && typeof data.service_id === 'string' && !service_ids.includes(data.service_id))
        return false;
      return !alert_levels || type !== 'alert' || alert_levels.some((level) => level === data.level);
    },
    save() {
      const before = wanted;
      return (names) => {
        const types = new Map(wanted.types);
        for (const type of names.map(typeOf)) {
          if (before.types.has(type)) types.set(type, before.types.get(type));
          else types.delete(type);
        }
        // What was changed after it was taken, and stays.
        wanted = before.everything && types.size === 0 ? before : { ...wanted, types };
      };
    },
  };
}

function subscribe(event_types: string[], filters: SubscriptionFilters | undefined): Message {
  return { type: 'subscribe', data: { event_types, ...(filters ? { filters } : {}) } };
}

function unsubscribe(event_types: string[]): Message {
  return { type: 'unsubscribe', data: { event_types } };
}
