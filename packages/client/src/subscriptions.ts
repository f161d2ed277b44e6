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
  add(names: readonly ServerName[], filters: SubscriptionFilters | undefined): Change;
  remove(names: readonly ServerName[]): Change;
  /** The messages that bring a new connection to where this one is, in their order. */
  messages(): Message[];
  /** Whether the server would send this message to this client. */
  wants(message: SubscribedMessage): boolean;
}

/** A change of what is wanted. It counts from now on. */
export interface Change {
  /** What tells the server. */
  readonly message: Message;
  /** The server has answered, or will not. What it refused never was; what was changed before and since stays. */
  settle(isRefused: boolean): void;
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
  let settled: Wanted = { everything: true, removed: new Set(), types: new Map() };
  let wanted = settled;
  /** Those that are not answered, and those that came after one, in their order. */
  const changes: { apply: (before: Wanted) => Wanted; isSettled: boolean }[] = [];

  function begin(message: Message, apply: (before: Wanted) => Wanted): Change {
    const change = { apply, isSettled: false };
    changes.push(change);
    wanted = apply(wanted);
    return {
      message,
      settle(isRefused) {
        change.isSettled = true;
        if (isRefused) change.apply = (before) => before;
        while (changes[0]?.isSettled) settled = changes.shift()?.apply(settled) ?? settled;
        wanted = changes.reduce((before, { apply }) => apply(before), settled);
      },
    };
  }

  return {
    add(names, filters) {
      const added = names.map(typeOf);
      return begin(subscribe(added, filters), ({ types }) => ({
        everything: false,
        removed: new Set(),
        types: new Map([...types, ...added.map((type) => [type, filters] as const)]),
      }));
    },
    remove(names) {
      const gone = names.map(typeOf);
      return begin(unsubscribe(gone), ({ everything, removed, types }) => ({
        everything,
        removed: new Set(everything ? [...removed, ...gone] : []),
        types: new Map([...types].filter(([type]) => !gone.includes(type))),
      }));
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
  };
}

function subscribe(event_types: string[], filters: SubscriptionFilters | undefined): Message {
  return { type: 'subscribe', data: { event_types, ...(filters ? { filters } : {}) } };
}

function unsubscribe(event_types: string[]): Message {
  return { type: 'unsubscribe', data: { event_types } };
}
