import type { Duplex } from 'node:stream';
import {
  type Catalogue,
  CloseCode,
  type DataOf,
  type Dialect,
  prepareMessage,
  type ServerEventName,
  serialize,
} from '@watchhamster/shared-types';
import type { WebSocket } from 'ws';
import type { Role } from '../auth/roles.ts';
import type { Locale } from '../config/schema.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { initialSubscription, type Subscription } from './subscriptions.ts';

/** One client's connection: its socket, and what is known of it. */
export interface Connection {
  readonly id: string;
  /** The remote address, for the log. */
  readonly address: string;
  readonly role: Role;
  readonly socket: WebSocket;
  /** The TCP or TLS stream under it: broadcasts are written there, framed already. */
  readonly stream: Duplex;
  readonly outbox: Outbox;
  /** Bytes that may wait in the stream before the reader counts as too slow. */
  readonly queueBytes: number;
  /** The style in which broadcasts reach it. */
  dialect: Dialect;
  /** Whether the dialect was asked for; if not, the first message decides. */
  dialectIsSettled: boolean;
  locale: Locale;
  /** How the client calls itself. Its own word: nothing is permitted because of it. */
  clientId: string | undefined;
  subscription: Subscription;
  /** When the last message came in, in milliseconds. */
  lastInboundAt: number;
  /** Since when the queue of a slow reader has been full, in milliseconds. */
  stuckSince: number | undefined;
}

interface ConnectionOptions {
  readonly id: string;
  readonly address: string;
  readonly role: Role;
  readonly socket: WebSocket;
  readonly stream: Duplex;
  readonly dialect: Dialect | undefined;
  readonly locale: Locale;
  readonly queueBytes: number;
  readonly now: number;
}

/** A new connection, which receives everything until it subscribes. */
export function createConnection({ dialect, now, ...given }: ConnectionOptions): Connection {
  return {
    ...given,
    outbox: createOutbox(given.queueBytes),
    dialect: dialect ?? 'typed',
    dialectIsSettled: dialect !== undefined,
    clientId: undefined,
    subscription: initialSubscription,
    lastInboundAt: now,
    stuckSince: undefined,
  };
}

/** What a direct reply repeats of the message it answers. */
export interface ReplyTo {
  readonly dialect: Dialect;
  readonly requestId?: string | undefined;
}

/** The definition of a message that the server sends. */
export type ServerDefinition = Catalogue[ServerEventName];

/**
 * Sends a message to one connection, at once. Nothing happens when the connection is not open any more.
 * @param time the instant that the message bears, RFC 3339
 * @throws MessageValidationError when the data does not fit the definition.
 */
export function reply<D extends ServerDefinition>(
  connection: Connection,
  definition: D,
  data: Omit<DataOf<D['data']>, 'timestamp'>,
  time: string,
  to: ReplyTo,
): void {
  const parts = prepareMessage(definition, data, { timestamp: time, requestId: to.requestId });
  if (connection.socket.readyState === connection.socket.OPEN)
    connection.socket.send(serialize(parts, to.dialect));
}

/** Starts the closing handshake. A peer that does not answer it is ended by the gateway. */
export function closeConnection(connection: Connection, code: CloseCode, reason: string): void {
  connection.socket.close(code, closeReason(reason));
}

/** How long a peer may take to answer the closing handshake, in milliseconds. */
export const closeTimeoutMs = 1000;

/** Closes a connection whose client does not read, and ends it when not even the close frame gets through. */
export function dropSlowConsumer(connection: Connection): void {
  closeConnection(connection, CloseCode.SLOW_CONSUMER, 'the queue stayed full; reconnect and read faster');
  setTimeout(() => connection.socket.terminate(), closeTimeoutMs).unref();
}

/** A close frame has room for 123 bytes of reason (RFC 6455, section 5.5.1): what is longer is cut at a character. */
export function closeReason(reason: string): string {
  return new TextDecoder().decode(Buffer.from(reason).subarray(0, 123)).replace(/\uFFFD$/, '');
}
