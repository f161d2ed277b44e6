import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, catalogue, ErrorCode } from '@watchhamster/shared-types';
import { type RawData, WebSocketServer } from 'ws';
import type { OriginPolicy } from '../auth/origin.ts';
import type { Role } from '../auth/roles.ts';
import type { LimitsConfig, Locale } from '../config/schema.ts';
import type { Events } from '../domain/events.ts';
import { CommandError, type HandlerServices, type Handlers } from '../handlers/handler.ts';
import { localeOfHeader } from '../i18n/negotiate.ts';
import type { Journal } from '../journal/journal.ts';
import type { Logger } from '../telemetry/logger.ts';
import { createBroadcaster } from './broadcaster.ts';
import { ClientSocket } from './client-socket.ts';
import {
  type Connection,
  closeConnection,
  closeTimeoutMs,
  createConnection,
  dropSlowConsumer,
  type ReplyTo,
  reply,
} from './connection.ts';
import { createDispatcher } from './dispatch.ts';
import { createFlusher } from './flusher.ts';
import { createLiveness } from './liveness.ts';
import { createRateLimit } from './rate-limit.ts';
import { select } from './subscriptions.ts';
import { chooseSubprotocol, readUpgrade, refuseUpgrade } from './upgrade.ts';

/** What the gateway is made of. Everything comes in; it makes its sockets only. */
export interface GatewayOptions {
  readonly limits: LimitsConfig;
  readonly locale: Locale;
  readonly origins: OriginPolicy;
  readonly handlers: Handlers;
  readonly context: HandlerServices;
  readonly events: Events;
  readonly journal: Journal;
  readonly logger: Logger;
  readonly version: string;
  readonly features: readonly string[];
  /** When the server started, in milliseconds. */
  readonly startedAt: number;
  /** Ids for connections and for internal errors. */
  readonly createId: () => string;
}

/** The WebSocket side of the server: who owns the sockets. */
export interface Gateway {
  /** Takes over an HTTP upgrade. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Closes every connection with 1001 and waits until they are gone, one second at most. */
  close(): Promise<void>;
}

/** How long a reader may stay over its bound before it is closed as a slow consumer. */
const stuckTimeoutMs = 10_000;

/** Creates the gateway. It starts to broadcast what the events publish, and to accept upgrades. */
export function createGateway(options: GatewayOptions): Gateway {
  const { limits, journal, logger, context, locale } = options;
  const { now } = context;
  const connections = new Set<Connection>();
  /** In a configuration without credentials everybody who gets in is local, and may do everything. */
  const role: Role = 'admin';

  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.message_bytes,
    WebSocket: ClientSocket,
    handleProtocols: chooseSubprotocol,
  });
  const flusher = createFlusher({ intervalMs: 1000 / limits.flushes_per_second, now, flush });
  const broadcaster = createBroadcaster({ journal, connections, schedule: flusher.schedule, logger });
  const liveness = createLiveness({ connections, idleSeconds: limits.idle_seconds, now });
  const rateLimit = createRateLimit(limits.messages_per_second);
  const dispatcher = createDispatcher({
    handlers: options.handlers,
    context,
    logger,
    createErrorId: options.createId,
    limitRate: (connection) => rateLimit(connection.address),
    sendStatus,
    onSubscribed(connection) {
      connection.outbox.keep((parts) => select(connection.subscription, parts) !== undefined);
      broadcaster.sendState(connection);
    },
  });
  const unsubscribe = options.events.subscribe(broadcaster.publish);

  /** Writes what waits for a connection, in one write; a reader that is behind waits until it has caught up. */
  function flush(connection: Connection): void {
    const { stream, socket, outbox } = connection;
    if (socket.readyState !== socket.OPEN) return;
    const room = limits.queue_bytes - stream.writableLength;
    if (room > 0) {
      connection.stuckSince = undefined;
      const frames = outbox.take(connection.dialect, room);
      if (frames.length > 0) stream.write(Buffer.concat(frames));
    } else {
      connection.stuckSince ??= now();
      if (outbox.durableBytes() > limits.queue_bytes || now() - connection.stuckSince > stuckTimeoutMs) {
        logger.warn({ connection: connection.id }, 'closed a slow consumer');
        dropSlowConsumer(connection);
        return;
      }
    }
    if (outbox.size > 0) flusher.schedule(connection);
  }

  function sendStatus(connection: Connection, to: ReplyTo, resumed?: false): void {
    const time = now();
    const at = new Date(time).toISOString();
    const status = {
      status: 'connected' as const,
      server_version: options.version,
      server_time: at,
      client_count: connections.size,
      uptime_seconds: Math.max(0, Math.floor((time - options.startedAt) / 1000)),
      features: [...options.features],
      epoch: journal.epoch,
      position: journal.position(),
      dialect: connection.dialect,
      role: connection.role,
      limits: {
        message_bytes: limits.message_bytes,
        messages_per_second: limits.messages_per_second,
        idle_seconds: limits.idle_seconds,
      },
      ...(resumed === undefined ? {} : { resumed }),
    };
    reply(connection, catalogue.connectionStatus, status, at, to);
  }

  /** The limit that one more connection from this address would break, or undefined. */
  function exceededLimit(address: string): string | undefined {
    if (connections.size >= limits.connections) return `the server has its ${limits.connections} connections`;
    let own = 0;
    for (const connection of connections) if (connection.address === address) own++;
    return own >= limits.connections_per_client
      ? `this client has its ${limits.connections_per_client} connections`
      : undefined;
  }

  function accept(
    socket: ClientSocket,
    stream: Duplex,
    request: IncomingMessage,
    dialect: Connection['dialect'] | undefined,
  ): void {
    const connection = createConnection({
      id: options.createId(),
      address: request.socket.remoteAddress ?? 'unknown',
      role,
      socket,
      stream,
      dialect,
      locale: localeOfHeader(request.headers['accept-language']) ?? locale,
      queueBytes: limits.queue_bytes,
      now: now(),
    });
    const log = { connection: connection.id, address: connection.address };
    socket.on('error', (error) => logger.debug({ ...log, err: error }, 'WebSocket error'));
    const exceeded = exceededLimit(connection.address);
    if (exceeded) {
      logger.warn(log, `connection refused: ${exceeded}`);
      dispatcher.refuse(connection, new CommandError(ErrorCode.CONNECTION_LIMIT_EXCEEDED, exceeded), {
        dialect: connection.dialect,
      });
      closeConnection(connection, CloseCode.TRY_AGAIN_LATER, exceeded);
      setTimeout(() => socket.terminate(), closeTimeoutMs).unref();
      return;
    }
    connections.add(connection);
    logger.info({ ...log, clients: connections.size }, `WebSocket client connected: ${connection.address}`);
    socket.explain = (code) => explainClose(connection, code);
    socket.on('message', (data: RawData) => {
      dispatcher.handle(connection, asBytes(data)).catch((err: unknown) => {
        // Nothing is left to answer with: without this one connection's trouble would end the process.
        logger.error({ ...log, err }, 'a message could not be answered');
        closeConnection(connection, CloseCode.INTERNAL_ERROR, 'the server failed; its log has the reason');
      });
    });
    socket.on('close', (code) => {
      connections.delete(connection);
      flusher.forget(connection);
      logger.info({ ...log, code, clients: connections.size }, 'WebSocket client disconnected');
    });
    liveness.watch(connection);
    sendStatus(connection, { dialect: connection.dialect });
    broadcaster.sendState(connection);
  }

  /** Tells a client why its frame closes the connection. */
  function explainClose(connection: Connection, code: number): string {
    if (code !== CloseCode.MESSAGE_TOO_BIG) return 'the frame breaks RFC 6455; check the client library';
    const reason = `a message may have ${limits.message_bytes} bytes`;
    const details = { limit_bytes: limits.message_bytes };
    const error = new CommandError(ErrorCode.MESSAGE_TOO_LARGE, reason, details);
    dispatcher.refuse(connection, error, { dialect: connection.dialect });
    return `${reason}; split it, or use the HTTP API`;
  }

  return {
    upgrade(request, stream, head) {
      const wanted = readUpgrade(request, options.origins);
      if ('status' in wanted) {
        logger.warn(
          { address: request.socket.remoteAddress, status: wanted.status },
          `handshake refused: ${wanted.reason}`,
        );
        refuseUpgrade(stream, wanted);
        return;
      }
      sockets.handleUpgrade(request, stream, head, (socket) =>
        accept(socket, stream, request, wanted.dialect),
      );
    },
    async close() {
      unsubscribe();
      flusher.close();
      // What the last flush left waiting still goes out before the close frame.
      for (const connection of connections) flush(connection);
      liveness.close();
      const closed = [...connections].map(
        (connection) => new Promise<void>((resolve) => connection.socket.once('close', () => resolve())),
      );
      for (const connection of connections)
        closeConnection(connection, CloseCode.GOING_AWAY, 'the server is stopping');
      const timer = setTimeout(() => {
        for (const connection of connections) connection.socket.terminate();
      }, closeTimeoutMs);
      await Promise.all(closed);
      clearTimeout(timer);
      sockets.close();
    },
  };
}

/** The bytes of a message, in whichever form ws hands them over. */
function asBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
