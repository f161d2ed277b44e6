import { CloseCode, limits as protocolLimits } from '@watchhamster/shared-types';
import { type Connection, closeConnection } from './connection.ts';

interface LivenessOptions {
  readonly connections: Iterable<Connection>;
  readonly idleSeconds: number;
  readonly now: () => number;
  /** Time between two pings and time to answer one, in milliseconds. Default: the protocol's 30 s and 10 s. */
  readonly pingIntervalMs?: number;
  readonly pongTimeoutMs?: number;
}

/** Finds connections whose other side is gone, and those that say nothing for too long. */
export interface Liveness {
  watch(connection: Connection): void;
  close(): void;
}

/**
 * Pings every connection; one that does not answer in time is ended. One that sends no message for the idle time is
 * closed (first specification: «비활성 연결 타임아웃: 5분»): a protocol-level pong is no message.
 */
export function createLiveness({
  connections,
  idleSeconds,
  now,
  pingIntervalMs = protocolLimits.pingIntervalMs,
  pongTimeoutMs = protocolLimits.pongTimeoutMs,
}: LivenessOptions): Liveness {
  const pingedAt = new WeakMap<Connection, number>();
  const answeredAt = new WeakMap<Connection, number>();

  function check(connection: Connection, time: number): void {
    if (time - connection.lastInboundAt >= idleSeconds * 1000) {
      closeConnection(
        connection,
        CloseCode.IDLE_TIMEOUT,
        `no message for ${idleSeconds} seconds; send pings`,
      );
      return;
    }
    const answered = answeredAt.get(connection) ?? time;
    const pinged = pingedAt.get(connection);
    if (pinged !== undefined && answered < pinged) {
      if (time - pinged >= pongTimeoutMs) connection.socket.terminate();
    } else if (time - answered >= pingIntervalMs) {
      pingedAt.set(connection, time);
      connection.socket.ping();
    }
  }

  const everyMs = Math.max(10, Math.min(1000, pongTimeoutMs / 4, (idleSeconds * 1000) / 4));
  const timer = setInterval(() => {
    const time = now();
    for (const connection of connections) {
      if (connection.socket.readyState === connection.socket.OPEN) check(connection, time);
    }
  }, everyMs);
  timer.unref();

  return {
    watch(connection) {
      answeredAt.set(connection, now());
      connection.socket.on('pong', () => answeredAt.set(connection, now()));
    },
    close: () => clearInterval(timer),
  };
}
