import type { Dialect, SubscriptionFilters } from '@watchhamster/shared-types';

/** What a connection has chosen to receive. Names of messages are those of the typed style (`status_update`). */
export interface SubscriptionInfo {
  /** Whether it receives every type but those listed, which is how a connection begins. */
  readonly everything: boolean;
  /** The types that were asked for; with `everything`, those that were taken away. */
  readonly types: readonly string[];
  /** Filters by type; a type without any is not here. */
  readonly filters: Readonly<Record<string, SubscriptionFilters>>;
}

/** One open WebSocket connection, as an administrator sees it. Times are RFC 3339 in UTC; nothing in it is secret. */
export interface ConnectionInfo {
  readonly id: string;
  /** The remote address, without the port. */
  readonly address: string;
  /** Whose credential it came with; `local` where none is configured. */
  readonly name: string;
  readonly role: string;
  /** How the client calls itself. Its own word: nothing is permitted because of it. */
  readonly client_id?: string;
  /** The style in which broadcasts reach it. */
  readonly dialect: Dialect;
  readonly connected_at: string;
  /** When the last message came in; equal to `connected_at` before the first. */
  readonly last_message_at: string;
  readonly subscription: SubscriptionInfo;
  readonly messages_received: number;
  readonly bytes_received: number;
  /** Bytes that wait in its socket. */
  readonly queued_bytes: number;
  /** Durable messages that it has still to get. */
  readonly lag: number;
  /** `lagging` once it is too far behind to take part in the common flush. */
  readonly state: 'live' | 'lagging';
}
