import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, ErrorCode, type MessageParts } from '@watchhamster/shared-types';
import { type RawData, WebSocketServer } from 'ws';
import type { GuardedAuthenticator } from '../auth/attempts.ts';
import type { Authenticator } from '../auth/identity.ts';
import type { OriginPolicy } from '../auth/origin.ts';
import { isPermitted } from '../auth/roles.ts';
import type { LimitsConfig, Locale } from '../config/schema.ts';
import type { Events } from '../domain/events.ts';
import { CommandError, type HandlerServices, type Handlers } from '../handlers/handler.ts';
import { localeOfHeader } from '../i18n/negotiate.ts';
import type { Journal } from '../journal/journal.ts';
import type { ConnectionInfo } from '../telemetry/connections.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { GatewayReadings, Metrics } from '../telemetry/metrics.ts';
import { type Admitted, admit } from './admission.ts';
import { createClients } from './client.ts';
import { createClientShares } from './client-shares.ts';
import { ClientSocket, type SocketOwner } from './client-socket.ts';
import { type Connection, closeSoon, createConnection, flushReplies, type ReplyTo } from './connection.ts';
import { createDelivery } from './delivery.ts';
import { createDispatcher } from './dispatch.ts';
import { closeInBatches, reconnectTimes } from './drain.ts';
import { createLiveness } from './liveness.ts';
import { createPlaces } from './places.ts';
import { describeConnection, readGateway } from './readings.ts';
import { clientKey, createReception } from './reception.ts';
import { createStatus } from './status.ts';
import { chooseSubprotocol, refuseUpgrade } from './upgrade.ts';

/** What the gateway is made of. Everything comes in; it makes its sockets only. */
export interface GatewayOptions {
  readonly limits: LimitsConfig;
  readonly locale: Locale;
  readonly origins: OriginPolicy;
  readonly authenticator: GuardedAuthenticator;
  /** Whose sessions end before their time. */
  readonly sessions: Pick<Authenticator, 'onSessionEnd'>;
  readonly handlers: Handlers;
  readonly context: HandlerServices;
  readonly events: Events;
  readonly journal: Journal;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly version: string;
  readonly features: () => readonly string[];
  /** When the server started, in milliseconds. */
  readonly startedAt: number;
  /** The longest time over which a drain closes connections, in milliseconds. */
  readonly drainMs: number;
  readonly random: () => number;
  /** A clock that never goes back, in milliseconds: for everything that lasts. */
  readonly monotonic: () => number;
  /** Ids for connections and for internal errors. */
  readonly createId: () => string;
}

/** The WebSocket side of the server: who owns the sockets. */
export interface Gateway {
  /** Takes over an HTTP upgrade. Settles when it has become a connection, or was refused. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void>;
  /**
   * Publishes messages that are validated already: the durable ones are kept all together, or none.
   * @returns their broadcast ids
   * @throws JournalError when they could not be kept; nobody has seen any of them then.
   */
  publishAll(messages: readonly MessageParts[]): readonly string[];
  /** Accepts no new connections and tells everybody when to reconnect; those that are open go on working. */
  drain(): void;
  readonly isDraining: boolean;
  /** Closes every connection, in batches, and waits until they are gone. */
  close(): Promise<void>;
  /** What the connections look like now, for the metrics. */
  read(): GatewayReadings;
  /** Every open connection, for an administrator. */
  describe(): readonly ConnectionInfo[];
}

/** Bytes of a message on a connection that began without a credential. */
const strangerMessageBytes = 16_384;
/** Refused messages, in seconds of the permitted rate, after which a client floods. */
const floodSeconds = 10;

/** Creates the gateway. It starts to broadcast what the events publish, and to accept upgrades. */
export function createGateway(options: GatewayOptions): Gateway {
  const { limits, journal, logger, context, locale, metrics, authenticator } = options;
  const { now } = context;
  const { monotonic } = options;
  const connections = new Set<Connection>();
  const shares = createClientShares(limits.messages_per_second);
  let isDraining = false;
  const places = createPlaces(limits);

  const socketOptions = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // Answered and counted by the liveness: ws ends the connection without a word when there are too many.
    autoPong: false,
    WebSocket: ClientSocket,
    handleProtocols: chooseSubprotocol,
  };
  const sockets = new WebSocketServer({ ...socketOptions, maxPayload: limits.message_bytes });
  /** For who comes without a credential that is valid: what they may send before that must not fill the memory. */
  const strangers = new WebSocketServer({
    ...socketOptions,
    maxPayload: Math.min(limits.message_bytes, strangerMessageBytes),
  });
  const delivery = createDelivery({ journal, limits, logger, metrics, monotonic });
  const liveness = createLiveness({
    connections,
    limits,
    now,
    monotonic,
    metrics,
    logger,
    onRound: delivery.check,
  });
  const sendStatus = createStatus({ ...options, now, clientCount: () => connections.size });
  const clientOf = createClients({
    authenticator,
    logger,
    onMessage,
    onIdentity: (connection, identity) => reception.identify(connection, identity),
    onSubscribed(connection, next) {
      delivery.change(connection, () => {
        connection.subscription = next;
      });
      if (connection.group) delivery.sendStates(connection);
    },
    onResume: resume,
  });
  const dispatcher = createDispatcher({
    handlers: options.handlers,
    context,
    logger,
    metrics,
    monotonic,
    createErrorId: options.createId,
    maxRefusals: Math.ceil(floodSeconds * limits.messages_per_second),
    settleDialect(connection, dialect) {
      delivery.change(connection, () => {
        connection.dialect = dialect;
      });
      // What waited for the old group's flush would not come any more.
      if (connection.group) delivery.sendStates(connection);
    },
    clientOf,
  });
  const reception = createReception({
    places,
    shares,
    delivery,
    sendStatus,
    refuse: dispatcher.refuse,
    metrics,
    logger,
  });
  const owner: SocketOwner = {
    message: onMessage,
    ping: liveness.pinged,
    pong: liveness.ponged,
    error: ({ id, address }, err) => logger.debug({ connection: id, address, err }, 'WebSocket error'),
    close: onClose,
    explain: explainClose,
  };
  const unsubscribe = options.events.subscribe(delivery.publish);
  const sessionEnds = options.sessions.onSessionEnd((session) => {
    for (const connection of connections) {
      if (connection.identity?.session !== session) continue;
      closeSoon(connection, CloseCode.TOKEN_EXPIRED, 'signed out');
    }
  });
  const sweeper = setInterval(shares.sweep, 10_000);
  sweeper.unref();

  function resume(
    connection: Connection,
    from: { readonly epoch: string; readonly after: number } | undefined,
    to: ReplyTo,
  ): void {
    const { identity } = connection;
    if (from && !(identity && isPermitted(identity.role, 'read'))) {
      const code = identity ? ErrorCode.PERMISSION_DENIED : ErrorCode.AUTHENTICATION_REQUIRED;
      throw new CommandError(code, "resuming needs the permission 'read'", { required: 'read' });
    }
    if (from) {
      const resumed = delivery.resume(connection, from, () => sendStatus(connection, to, { resumed: true }));
      if (!resumed) sendStatus(connection, to, { resumed: false });
      metrics.resumed(resumed ? 'resumed' : 'refused');
      const log = { connection: connection.id, address: connection.address, after: from.after };
      logger.info(
        { ...log, position: journal.position() },
        `resume answered: ${resumed ? 'resumed' : 'refused'}`,
      );
    }
    delivery.release(connection);
  }

  function accept(socket: ClientSocket, stream: Duplex, request: IncomingMessage, admitted: Admitted): void {
    const { authentication } = admitted;
    const address = request.socket.remoteAddress ?? 'unknown';
    const identity = authentication.outcome === 'accepted' ? authentication.identity : undefined;
    const share = shares.of(clientKey(identity, address));
    const connection = createConnection({
      id: options.createId(),
      address,
      identity,
      share,
      socket,
      stream,
      dialect: admitted.dialect,
      locale: localeOfHeader(request.headers['accept-language']) ?? locale,
      onSlow: delivery.dropSlow,
      queueBytes: limits.queue_bytes,
      connectedAt: now(),
      openedAt: monotonic(),
      firstPosition: journal.position(),
    });
    const log = { connection: connection.id, address };
    socket.attach(connection, owner);
    if (authentication.outcome === 'rejected') {
      metrics.handshakeRefused(401);
      // What is wrong with it was logged where that was found.
      logger.debug(log, `connection refused: ${authentication.reason}`);
      const error = new CommandError(ErrorCode.AUTHENTICATION_REQUIRED, authentication.reason);
      reception.refuse(connection, CloseCode.BAD_CREDENTIAL, error);
      return;
    }
    const kind = identity ? 'known' : 'stranger';
    const exceeded = places.exceeded(kind, share.connections);
    if (exceeded) {
      reception.refuseForLimit(connection, exceeded);
      return;
    }
    connections.add(connection);
    share.connections++;
    metrics.connectionOpened();
    logger.info(
      {
        ...log,
        ...(identity && { name: identity.name, role: identity.role }),
        dialect: connection.dialect,
        clients: connections.size,
      },
      `WebSocket client connected: ${address}`,
    );
    places.take(kind);
    if (identity) reception.begin(connection, false);
  }

  function onMessage(connection: Connection, data: RawData, isBinary: boolean): void {
    // Who is being closed, or was never let in, is not listened to.
    const { socket } = connection;
    if (socket.readyState !== socket.OPEN || !connections.has(connection)) return;
    if (connection.backlog) {
      connection.backlog.push({ data, isBinary });
      return;
    }
    const fail = (err: unknown): void => {
      // Nothing is left to answer with: without this one connection's trouble would end the process.
      logger.error({ connection: connection.id, err }, 'a message could not be answered');
      closeSoon(connection, CloseCode.INTERNAL_ERROR, 'the server failed; its log has the reason');
    };
    try {
      dispatcher.handle(connection, asBytes(data), isBinary)?.catch(fail);
    } catch (cause) {
      fail(cause);
    }
  }

  function onClose(connection: Connection, code: number): void {
    if (!connections.delete(connection)) return;
    places.leave(connection.identity ? 'known' : 'stranger');
    connection.share.connections--;
    delivery.stop(connection);
    const seconds = (monotonic() - connection.openedAt) / 1000;
    metrics.connectionClosed(code, seconds);
    const { id, address } = connection;
    logger.info(
      { connection: id, address, code, seconds, clients: connections.size },
      `WebSocket client disconnected: ${address}`,
    );
  }

  /** Tells a client why its frame closes the connection. */
  function explainClose(connection: Connection, code: number): string {
    if (code !== CloseCode.MESSAGE_TOO_BIG) return 'the frame breaks RFC 6455; check the client library';
    metrics.limitHit('message_bytes');
    // The socket keeps the bound that it began with.
    const began = connection.beganAsStranger ? strangerMessageBytes : limits.message_bytes;
    const limit_bytes = Math.min(began, limits.message_bytes);
    const reason = `a message may have ${limit_bytes} bytes`;
    const details = { limit_bytes };
    const error = new CommandError(ErrorCode.MESSAGE_TOO_LARGE, reason, details);
    dispatcher.refuse(connection, error, { dialect: connection.dialect });
    flushReplies(connection);
    return `${reason}; split it, or use the HTTP API`;
  }

  return {
    publishAll: delivery.publishAll,
    read: () => readGateway(connections, delivery.lag),
    describe: () =>
      [...connections].map((connection) =>
        describeConnection(connection, delivery.lag(connection), now() - monotonic()),
      ),
    get isDraining() {
      return isDraining;
    },
    async upgrade(request, stream, head) {
      const admitted = await admit(request, stream, { ...options, isDraining: () => isDraining });
      if (!admitted) return;
      const kind = admitted.authentication.outcome === 'accepted' ? 'known' : 'stranger';
      if (places.isCrowded(kind)) {
        metrics.handshakeRefused(503);
        refuseUpgrade(stream, { status: 503, reason: 'too many refused connections', retryAfterSeconds: 2 });
        return;
      }
      const server = kind === 'known' ? sockets : strangers;
      server.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, request, admitted));
    },
    drain() {
      if (isDraining) return;
      isDraining = true;
      const times = reconnectTimes(connections.size, options.random);
      for (const [index, connection] of [...connections].entries()) {
        if (!connection.identity) continue;
        const draining = { status: 'draining' as const, reconnect_after_ms: times[index] ?? 0 };
        sendStatus(connection, { dialect: connection.dialect }, draining);
      }
      logger.info({ clients: connections.size }, 'draining: no new connections');
    },
    async close() {
      isDraining = true;
      unsubscribe();
      sessionEnds();
      liveness.close();
      clearInterval(sweeper);
      // What waits still goes out before each batch's close frames; who is still open gets what is still published.
      await closeInBatches([...connections], options.drainMs, delivery.flush);
      delivery.close();
      sockets.close();
      strangers.close();
    },
  };
}

/** The bytes of a message, in whichever form ws hands them over. */
function asBytes(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
