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
import type { RawData, WebSocket } from 'ws';
import type { Identity } from '../auth/identity.ts';
import type { Locale } from '../config/schema.ts';
import type { Behind } from './catch-up.ts';
import type { ClientShare } from './client-shares.ts';
import { frameText } from './frames.ts';
import type { Group } from './group.ts';
import { initialSubscription, type Subscription } from './subscriptions.ts';

/** One client's connection: its socket, and what is known of it. */
export interface Connection {
  readonly id: string;
  /** The remote address, for the log. */
  readonly address: string;
  readonly socket: WebSocket;
  /** The TCP or TLS stream under it: what the server sends is written there, framed already. */
  readonly stream: Duplex;
  /** Closes it because it does not read; says so in the log and the metrics. */
  readonly onSlow: (connection: Connection) => void;
  /** Bytes that may wait in the stream before the reader counts as too slow. */
  readonly queueBytes: number;
  /** When it was accepted, in milliseconds since 1970; every other time here is on the monotonic clock. */
  readonly connectedAt: number;
  readonly openedAt: number;
  /** Whether it was accepted without a credential: its messages may be small only. */
  readonly beganAsStranger: boolean;
  /** Where the journal stood when it began to receive: it is sent what comes after, or what it resumes from. */
  firstPosition: number;
  /** Who it is; undefined until a credential was presented, where one is needed. */
  identity: Identity | undefined;
  /** What its client, which may have several connections, has used of its limits. */
  share: ClientShare;
  /** The style in which broadcasts reach it. */
  dialect: Dialect;
  /** Whether the dialect was asked for; if not, the first message decides. */
  dialectIsSettled: boolean;
  locale: Locale;
  /** How the client calls itself. Its own word: nothing is permitted because of it. */
  clientId: string | undefined;
  subscription: Subscription;
  /** Those that get the same; undefined while it may not read. */
  group: Group | undefined;
  /** The last flush of its group that it has had. */
  flushId: number;
  /** What it has to catch up with; undefined when it gets what its group gets. */
  behind: Behind | undefined;
  /** Whether it has left its group's flushes because it reads too slowly. */
  wasSlow: boolean;
  /** Since when its socket has had no room, in milliseconds. */
  stuckSince: number | undefined;
  /** Bytes that its socket had still to send when that was looked at last. */
  remaining: number;
  /** Direct replies of this turn, which go out together. */
  replies: Buffer[];
  /** Messages that wait while a credential is looked at; undefined when none is. */
  backlog: { readonly data: RawData; readonly isBinary: boolean }[] | undefined;
  /** When the last message came in, in milliseconds. */
  lastInboundAt: number;
  /** When it was pinged last, and when it answered last; it has not been pinged before it answered first. */
  pingedAt: number;
  answeredAt: number;
  /** Its own pings and pongs in this second, and when the second began. */
  controlFrames: number;
  controlFramesSince: number;
  messagesReceived: number;
  bytesReceived: number;
  /** Messages refused for their rate, and since when they are counted. */
  refusals: { count: number; since: number } | undefined;
}

interface ConnectionOptions {
  readonly id: string;
  readonly address: string;
  readonly identity: Identity | undefined;
  readonly share: ClientShare;
  readonly socket: WebSocket;
  readonly stream: Duplex;
  readonly dialect: Dialect | undefined;
  readonly locale: Locale;
  readonly onSlow: (connection: Connection) => void;
  readonly queueBytes: number;
  readonly connectedAt: number;
  /** On the monotonic clock. */
  readonly openedAt: number;
  readonly firstPosition: number;
}

/** A new connection, which receives everything until it subscribes. */
export function createConnection({ dialect, ...given }: ConnectionOptions): Connection {
  return {
    ...given,
    beganAsStranger: given.identity === undefined,
    dialect: dialect ?? 'typed',
    dialectIsSettled: dialect !== undefined,
    clientId: undefined,
    subscription: initialSubscription,
    group: undefined,
    flushId: 0,
    behind: undefined,
    wasSlow: false,
    stuckSince: undefined,
    remaining: 0,
    replies: [],
    backlog: undefined,
    lastInboundAt: given.openedAt,
    pingedAt: given.openedAt,
    answeredAt: given.openedAt,
    controlFrames: 0,
    controlFramesSince: given.openedAt,
    messagesReceived: 0,
    bytesReceived: 0,
    refusals: undefined,
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
 * Sends a message to one connection: at the end of this turn of the event loop, in one write with the other replies of the
 * turn. Nothing happens when the connection is not open any more.
 * @param time the instant that the message bears, RFC 3339
 * @returns how many bytes it takes
 * @throws MessageValidationError when the data does not fit the definition.
 */
export function reply<D extends ServerDefinition>(
  connection: Connection,
  definition: D,
  data: Omit<DataOf<D['data']>, 'timestamp'>,
  time: string,
  to: ReplyTo,
): number {
  const parts = prepareMessage(definition, data, { timestamp: time, requestId: to.requestId });
  if (connection.socket.readyState !== connection.socket.OPEN) return 0;
  const frame = frameText(serialize(parts, to.dialect));
  if (connection.replies.push(frame) === 1 && replying.push(connection) === 1) setImmediate(flushAll);
  return frame.length;
}

/** Connections with replies of this turn. One task for all: what came in together is answered together. */
let replying: Connection[] = [];

function flushAll(): void {
  const due = replying;
  replying = [];
  for (const connection of due) flushReplies(connection);
}

/** Writes the replies that wait for the end of the turn. */
export function flushReplies(connection: Connection): void {
  const { replies, socket } = connection;
  const [first] = replies;
  if (!first) return;
  connection.replies = [];
  if (socket.readyState !== socket.OPEN) return;
  send(connection, replies.length === 1 ? first : Buffer.concat(replies));
}

/** Writes to an open socket. Who asks and does not read the answers would fill the memory with them. */
function send(connection: Connection, bytes: Buffer): void {
  const { stream, queueBytes } = connection;
  // What waited before: a message that is large by itself is nobody's slowness.
  const isFull = stream.writableLength > 2 * queueBytes;
  if (isFull) connection.onSlow(connection);
  else stream.write(bytes);
}

/** Writes frames to a connection, after the replies that it was given before. */
export function write(connection: Connection, frames: Buffer): void {
  if (connection.replies.length > 0) flushReplies(connection);
  if (connection.socket.readyState === connection.socket.OPEN) send(connection, frames);
}

/** Starts the closing handshake. A peer that does not answer it is ended by the gateway. */
export function closeConnection(connection: Connection, code: CloseCode, reason: string): void {
  flushReplies(connection);
  connection.socket.close(code, closeReason(reason));
}

/** How long a peer may take to answer the closing handshake, in milliseconds. */
export const closeTimeoutMs = 1000;

/** Closes a connection and ends it when its peer does not answer the closing handshake in time. */
export function closeSoon(connection: Connection, code: CloseCode, reason: string): void {
  closeConnection(connection, code, reason);
  setTimeout(() => connection.socket.terminate(), closeTimeoutMs).unref();
}

/** Closes a connection whose client does not read. */
export function dropSlowConsumer(connection: Connection): void {
  closeSoon(connection, CloseCode.SLOW_CONSUMER, 'the queue stayed full; reconnect, resume, and read faster');
}

/** A close frame has room for 123 bytes of reason (RFC 6455, section 5.5.1): what is longer is cut at a character. */
export function closeReason(reason: string): string {
  return new TextDecoder().decode(Buffer.from(reason).subarray(0, 123)).replace(/\uFFFD$/, '');
}
