import { CloseCode } from '@watchhamster/shared-types';
import type { LimitsConfig } from '../config/schema.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Connection, closeSoon } from './connection.ts';

interface LivenessOptions {
  readonly connections: Iterable<Connection>;
  readonly limits: Pick<
    LimitsConfig,
    'idle_seconds' | 'ping_seconds' | 'pong_seconds' | 'credential_seconds' | 'control_frames_per_second'
  >;
  /** The time, for what a credential says. */
  readonly now: () => number;
  /** A clock that never goes back, in milliseconds, for everything else: a step of the time closes nobody. */
  readonly monotonic: () => number;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Called for every open connection in every round. */
  readonly onRound: (connection: Connection) => void;
}

/** Finds connections that should not be there any more. */
export interface Liveness {
  /** A ping came in: it is answered, and counted. */
  pinged(connection: Connection, data: Buffer): void;
  /** A pong came in. */
  ponged(connection: Connection): void;
  close(): void;
}

/**
 * Pings every connection that has been quiet, and answers its pings; one that does not answer in time is ended. One that sends no message for the
 * idle time is closed (first specification: «비활성 연결 타임아웃: 5분»): a protocol-level pong is no message. So is one
 * whose credential has expired, one that presents none, and one that floods with control frames.
 */
export function createLiveness({
  connections,
  limits,
  now,
  monotonic,
  metrics,
  logger,
  onRound,
}: LivenessOptions): Liveness {
  const idleMs = limits.idle_seconds * 1000;
  const pingMs = limits.ping_seconds * 1000;
  const pongMs = limits.pong_seconds * 1000;

  function closeWith(connection: Connection, code: CloseCode, reason: string): void {
    const { id, address } = connection;
    logger.info({ connection: id, address, code }, `WebSocket client closed: ${reason}`);
    closeSoon(connection, code, reason);
  }

  function checkCredential(connection: Connection, time: number): boolean {
    const { identity } = connection;
    if (identity === undefined && time - connection.openedAt >= limits.credential_seconds * 1000) {
      metrics.limitHit('credential_timeout');
      const reason = `no credential within ${limits.credential_seconds} seconds`;
      closeWith(connection, CloseCode.BAD_CREDENTIAL, reason);
      return false;
    }
    if (identity?.expiresAt !== undefined && identity.expiresAt <= now()) {
      closeWith(connection, CloseCode.TOKEN_EXPIRED, 'the credential expired; reconnect with a new one');
      return false;
    }
    return true;
  }

  function check(connection: Connection, time: number): void {
    if (!checkCredential(connection, time)) return;
    if (time - connection.lastInboundAt >= idleMs) {
      metrics.limitHit('idle');
      const reason = `no message for ${limits.idle_seconds} seconds; send pings`;
      closeWith(connection, CloseCode.IDLE_TIMEOUT, reason);
      return;
    }
    const { pingedAt, answeredAt } = connection;
    if (answeredAt < pingedAt) {
      if (time - pingedAt < pongMs) return;
      metrics.limitHit('liveness');
      logger.info(
        { connection: connection.id, address: connection.address },
        'WebSocket client does not answer',
      );
      connection.socket.terminate();
    } else if (time - answeredAt >= pingMs) {
      connection.pingedAt = time;
      connection.socket.ping();
    }
    onRound(connection);
  }

  /** A client's own pings and pongs cost something too: many in a second are no sign of life but a flood. */
  function countControlFrame(connection: Connection): void {
    const time = monotonic();
    if (time - connection.controlFramesSince >= 1000) {
      connection.controlFramesSince = time;
      connection.controlFrames = 0;
    }
    if (++connection.controlFrames !== limits.control_frames_per_second + 1) return;
    metrics.limitHit('control_frames');
    closeWith(connection, CloseCode.BANNED, 'flooding with control frames');
  }

  const everyMs = Math.max(10, Math.min(1000, pongMs / 4, idleMs / 4, limits.credential_seconds * 250));
  const timer = setInterval(() => {
    const time = monotonic();
    for (const connection of connections) {
      if (connection.socket.readyState === connection.socket.OPEN) check(connection, time);
    }
  }, everyMs);
  timer.unref();

  return {
    pinged(connection, data) {
      countControlFrame(connection);
      const { socket, stream, queueBytes } = connection;
      if (socket.readyState !== socket.OPEN) return;
      if (stream.writableLength > 2 * queueBytes) connection.onSlow(connection);
      else socket.pong(data);
    },
    ponged(connection) {
      connection.answeredAt = monotonic();
      countControlFrame(connection);
    },
    close: () => clearInterval(timer),
  };
}
