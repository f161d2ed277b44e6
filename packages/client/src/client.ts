import {
  catalogue,
  decodeServerMessage,
  type EventClientMessage,
  encodeMessage,
  limits,
  type MessageData,
  type ServerEventName,
  type Snapshot,
  type SubscriptionFilters,
  type TypedClientMessage,
  toTyped,
} from '@watchhamster/shared-types';
import { type CommandName, type Commands, commandsOf } from './commands.ts';
import { createConnection } from './connection.ts';
import { createCredentials } from './credentials.ts';
import { type RequestError, retryAfterOf } from './errors.ts';
import { createFrameTap, type Frame } from './frames.ts';
import { createHandlers, type Handlers, handlerFailures } from './handlers.ts';
import { createHistory, type HistoryEntry } from './history.ts';
import { createHttpSide } from './http.ts';
import type { EventOf, MessageHandler, ReceivedMessage, ServerName, Unsubscribe } from './names.ts';
import { eventOf } from './names.ts';
import { type ClientOptions, resolveOptions } from './options.ts';
import { createOutbox } from './outbox.ts';
import { connectionStateOf } from './phase.ts';
import { createRequests, type RequestOptions, type RequestResult } from './requests.ts';
import { createSession } from './session.ts';
import type { SocketLike } from './socket.ts';
import type { ConnectionState, Gap, Place } from './state.ts';
import { createStore, type Readable } from './store.ts';
import { type Change, createSubscriptions } from './subscriptions.ts';
import { until } from './until.ts';

/** What `getConnectionStatus()` says: everything about the connection, in one object. */
export interface ConnectionReport extends ConnectionState {
  readonly url: string;
  readonly place: Place | undefined;
  readonly latencyMs: number | undefined;
  readonly lastMessageAt: number | undefined;
  /** Requests that wait to be sent. */
  readonly queued: number;
}

/** A client of one server. */
export interface Client extends Commands {
  /** The state of the connection; shaped for `useSyncExternalStore`. */
  readonly connection: Readable<ConnectionState>;
  /** Where the client stands in the journal: what {@link ClientOptions.resumeFrom} takes. */
  readonly place: Place | undefined;
  /** The round trip of the last ping, by this side's clock. */
  readonly latencyMs: number | undefined;
  /** When the last message arrived, in milliseconds since the epoch. */
  readonly lastMessageAt: number | undefined;
  /** The WebSocket of now. What is sent on it directly is not checked, and not counted. */
  readonly socket: SocketLike | undefined;
  /**
   * Calls back for every message of a name, in either style. Durable messages come in the journal's order, each once,
   * over reconnects; they are not subscribed to by this: that is {@link subscribe}.
   */
  on<N extends ServerName>(name: N, handler: MessageHandler<N>): Unsubscribe;
  /** Calls back for every message. */
  onMessage(handler: (message: ReceivedMessage) => void): Unsubscribe;
  /** Calls back when durable messages were missed for good, before the next one: fetch anew what you show. */
  onGap(handler: (gap: Gap) => void): Unsubscribe;
  /**
   * Calls back for every frame in both directions, the client's own pings and introductions too, read and judged; secrets
   * are masked. For looking at the wire: {@link on} is what an application listens with.
   */
  onFrame(handler: (frame: Frame) => void): Unsubscribe;
  /**
   * Narrows what the server sends to these messages; further calls add. The client says it again on every connection.
   * Settles when the server has taken it; at once when there is no connection, and then it is part of the next.
   * @throws RequestError when the server refuses it; what was wanted before stays.
   */
  subscribe(names: readonly ServerName[], filters?: SubscriptionFilters): Promise<void>;
  /** Takes messages away, from what was subscribed to or from everything. See {@link subscribe}. */
  unsubscribe(names: readonly ServerName[]): Promise<void>;
  /**
   * Sends a command, and settles with its outcome. It is never sent twice.
   * @throws RequestError saying why, and whether it may have been carried out.
   * @throws MessageValidationError when the data does not fit.
   */
  request<E extends CommandName>(
    name: E,
    data: MessageData<E>,
    options?: RequestOptions,
  ): Promise<RequestResult>;
  /**
   * Sends a message in either style, without following what becomes of it; false when there is no connection, and then
   * nothing is kept. A `subscribe` or `unsubscribe` counts like a call of the method.
   * @throws MessageValidationError when it does not fit.
   */
  send(message: TypedClientMessage | EventClientMessage): boolean;
  /** The newest message of a name that arrived; undefined when none has. */
  latest<N extends ServerName>(name: N): ReceivedMessage<EventOf<N>> | undefined;
  /** Fetches the state from the HTTP side, with the position that it was true at. @throws SnapshotError */
  snapshot(options?: { readonly signal?: AbortSignal | undefined }): Promise<Snapshot>;
  /** Connects now: after `connect: 'manual'` or `close()`, after the client gave up, or instead of waiting. */
  connect(): void;
  /** Closes the connection and leaves nothing behind. Handlers stay, for another `connect()`. */
  close(): void;
  /** Whether frames are kept for {@link getMessageHistory}. */
  enableDebug: boolean;
  getConnectionStatus(): ConnectionReport;
  /** The newest frames in both directions, oldest first, while {@link enableDebug} is on; secrets are masked. */
  getMessageHistory(): readonly HistoryEntry[];
  reconnectInterval: number;
  maxReconnectAttempts: number;
}

/**
 * Makes a client and connects it.
 * @throws ClientOptionsError when an option cannot work; the message says what will.
 */
export function createClient(options: ClientOptions = {}): Client {
  const resolved = resolveOptions(options);
  const { clock, dialect, addresses, times, onProblem } = resolved;
  const handlerFailed = (cause: unknown): void =>
    onProblem({ kind: 'handler', message: 'a handler threw an error', cause });
  const byEvent = new Map<ServerEventName, Handlers<ReceivedMessage>>();
  const forAll = createHandlers<ReceivedMessage>(handlerFailed);
  const latest = new Map<ServerEventName, ReceivedMessage>();
  const gaps = createHandlers<Gap>(handlerFailed);
  const history = createHistory(clock.now, options.enableDebug);
  const frames = createFrameTap(clock.now, handlerFailed);
  const http = createHttpSide(addresses.api, resolved.fetch, clock);
  const subscriptions = createSubscriptions();
  const reported = new Set<string>();
  /** `close()` was called, and `connect()` not since. */
  let isClosed = false;

  const credentials = createCredentials(options.credential, {
    clock,
    renew: (token) => session.renew(token),
    onFailed: (cause) => onProblem({ kind: 'credential', message: 'the credential could not be had', cause }),
  });
  const outbox = createOutbox({ clock, send: sendText });
  const requests = createRequests({
    clock,
    newId: resolved.newId,
    outbox,
    dialect,
    timeoutMs: resolved.requestTimeoutMs,
    queueLimit: resolved.queueLimit,
    messageBytes: () => session.state.get().hello?.limits?.message_bytes ?? limits.messageBytes,
    standing() {
      const { ready, everReady } = session.state.get();
      if (ready) return 'ready';
      return isClosed || connection.link.get().kind === 'closed' ? 'closed' : everReady ? 'lost' : 'first';
    },
  });
  const session = createSession({
    clock,
    dialect,
    identity: resolved.identity,
    subscriptions,
    resumeFrom: options.resumeFrom,
    sendNow: outbox.sendNow,
    newRequestId: requests.ownId,
    deliver(message) {
      latest.set(message.event, message);
      byEvent.get(message.event)?.call(message);
      forAll.call(message);
    },
    missed: ({ epoch, position: after }, { position: upTo }, signal) =>
      http.missed({ epoch, after, upTo }, signal, credentials.current),
    onGap: gaps.call,
    onReady(hello) {
      connection.accepted();
      if (hello.limits?.messages_per_second !== undefined) outbox.setRate(hello.limits.messages_per_second);
      credentials.inUse();
      outbox.open();
    },
    onDraining: (ms) => connection.notBefore(ms),
    onUnanswered: () =>
      connection.fail({ kind: 'timeout', message: 'the server did not let the client in, in time' }),
  });
  const connection = createConnection({
    ...resolved,
    url: addresses.socket,
    protocol: `watchhamster.${dialect}.v1`,
    credential: credentials.ask,
    explain: http.explain,
    onOpen: session.opened,
    onFrame: receive,
    onDown() {
      outbox.shut();
      credentials.notInUse();
      session.down();
      requests.connectionLost();
    },
    ping(client_time) {
      const message = { type: 'ping', data: { client_time }, request_id: requests.ownId() } as const;
      return outbox.sendNow(encodeMessage(message, dialect));
    },
  });

  const state = createStore(connectionStateOf(connection.link.get(), session.state.get()), handlerFailed);
  const refresh = (): void => {
    const next = connectionStateOf(connection.link.get(), session.state.get());
    if (next.phase === 'closed') requests.closed();
    const now = state.get();
    const isSame = (Object.keys(next) as (keyof ConnectionState)[]).every((key) =>
      Object.is(next[key], now[key]),
    );
    if (!isSame) state.set(next);
  };
  connection.link.subscribe(refresh);
  session.state.subscribe(refresh);

  function sendText(text: string): boolean {
    const sent = connection.send(text);
    if (sent) {
      history.add('sent', text);
      frames.show('sent', text);
    }
    return sent;
  }

  function receive(frame: unknown): void {
    history.add('received', frame);
    frames.show('received', frame);
    const message = decodeServerMessage(frame);
    if (!message.ok) {
      const { code, message: text } = message.error;
      reportOnce(`${code}: ${text}`);
      return;
    }
    if (message.event === 'pong') connection.ponged(message.data.client_time);
    if (message.event === 'ack') requests.acked(message.data);
    if (message.event === 'error') failed(message.meta.requestId, message.data);
    session.receive(message);
  }

  function failed(requestId: string | undefined, error: MessageData<'error'>): void {
    const retryAfterMs = retryAfterOf(error.details);
    if (requestId === undefined && retryAfterMs !== undefined) {
      if (error.error_code === 'RATE_LIMIT_EXCEEDED' && session.state.get().ready) outbox.pause(retryAfterMs);
      else connection.notBefore(retryAfterMs);
    }
    const answers = requests.refused(requestId, error);
    if (answers === 'request') return;
    onProblem({ kind: 'server', message: `${error.error_code}: ${error.error_message}` });
    // It may have been the request to resume: the connection is of no use without its answer.
    if (error.error_code === 'RATE_LIMIT_EXCEEDED' && !session.state.get().ready) {
      connection.fail({ kind: 'server', message: error.error_message });
    }
  }

  /** Bounded: a server that sends ever new nonsense must not fill the memory with it. */
  function reportOnce(message: string): void {
    if (reported.has(message) || reported.size >= 100) return;
    reported.add(message);
    onProblem({ kind: 'message', message });
  }

  /** Says a change of what is wanted, when there is somebody to say it to. */
  async function say({ message, settle }: Change): Promise<void> {
    try {
      // What was wanted was said as the socket opened: what is wanted since then waits for the answer to that.
      const { state: at } = session;
      const pending = until(at, () => at.get().ready || connection.link.get().kind !== 'open');
      if (pending) await pending;
      if (at.get().ready) await requests.send(message);
    } catch (cause) {
      const { outcome } = cause as Partial<RequestError>;
      // Lost on the way: the next connection begins with it.
      const isLost = outcome === 'unknown' || (outcome === 'not-sent' && !session.state.get().ready);
      settle(!isLost);
      if (isLost) return;
      throw cause;
    }
    settle(false);
  }

  const request: Client['request'] = (name, data, requestOptions) => {
    const message = { type: catalogue[name].type, data } as TypedClientMessage;
    return requests.send(message, requestOptions);
  };

  const client: Client = {
    ...commandsOf(request),
    connection: state,
    on(name, handler) {
      const event = eventOf(name);
      const handlers = byEvent.get(event) ?? createHandlers<ReceivedMessage>(handlerFailed);
      byEvent.set(event, handlers);
      // The handlers of an event are called with its messages only.
      return handlers.add(handler as (message: ReceivedMessage) => void);
    },
    onMessage: forAll.add,
    onGap: gaps.add,
    onFrame: frames.add,
    subscribe: (names, filters) => say(subscriptions.add(names, filters)),
    unsubscribe: (names) => say(subscriptions.remove(names)),
    request,
    send(message) {
      const typed = 'type' in message ? message : toTyped(message);
      const { type, data } = typed;
      if (type === 'subscribe' || type === 'unsubscribe') {
        const names = data.event_types as ServerName[];
        const changed =
          type === 'subscribe' ? client.subscribe(names, data.filters) : client.unsubscribe(names);
        changed.catch((cause: unknown) =>
          onProblem({ kind: 'subscription', message: 'the server refused a subscription', cause }),
        );
        return session.state.get().ready;
      }
      // What does not fit is a mistake of the caller, with a connection or without one.
      encodeMessage(typed, dialect);
      if (!session.state.get().ready) return false;
      const request_id = typed.request_id ?? requests.ownId();
      const text = encodeMessage({ ...typed, request_id } as TypedClientMessage, dialect);
      outbox.push(text, () => {});
      return true;
    },
    // The newest of an event is a message of that event.
    latest: (name) => latest.get(eventOf(name)) as never,
    snapshot: ({ signal } = {}) => http.snapshot(signal, credentials.current),
    connect() {
      isClosed = false;
      connection.connect();
    },
    close() {
      isClosed = true;
      connection.close();
      requests.closed();
      outbox.clear();
      credentials.notInUse();
    },
    getConnectionStatus: () => ({
      ...state.get(),
      url: addresses.socket,
      place: session.place,
      latencyMs: connection.latencyMs,
      lastMessageAt: connection.receivedAt,
      queued: outbox.size,
    }),
    getMessageHistory: history.read,
    get place() {
      return session.place;
    },
    get latencyMs() {
      return connection.latencyMs;
    },
    get lastMessageAt() {
      return connection.receivedAt;
    },
    get socket() {
      return connection.socket;
    },
    get enableDebug() {
      return history.enabled;
    },
    set enableDebug(enabled) {
      history.enabled = enabled;
    },
    get reconnectInterval() {
      return times.reconnectInterval;
    },
    set reconnectInterval(ms) {
      times.reconnectInterval = ms;
    },
    get maxReconnectAttempts() {
      return times.maxReconnectAttempts;
    },
    set maxReconnectAttempts(attempts) {
      times.maxReconnectAttempts = attempts;
    },
  };
  handlerFailures.set(client, handlerFailed);
  if (options.connect !== 'manual') connection.connect();
  return client;
}
