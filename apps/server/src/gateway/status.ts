import { catalogue } from '@watchhamster/shared-types';
import type { LimitsConfig } from '../config/schema.ts';
import type { Journal } from '../journal/journal.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Connection, type ReplyTo, reply } from './connection.ts';

interface StatusOptions {
  readonly limits: LimitsConfig;
  readonly journal: Journal;
  readonly metrics: Metrics;
  readonly version: string;
  readonly features: () => readonly string[];
  readonly startedAt: number;
  readonly now: () => number;
  readonly clientCount: () => number;
}

/** What a connection_status says beside what is always the case. */
export interface StatusNews {
  readonly status?: 'connected' | 'draining';
  /** Answers a request to resume. */
  readonly resumed?: boolean;
  readonly reconnect_after_ms?: number;
}

/** Sends connection_status: where the journal stands, and what this connection may do. */
export type SendStatus = (connection: Connection, to: ReplyTo, news?: StatusNews) => void;

export function createStatus(options: StatusOptions): SendStatus {
  const { limits, journal, now } = options;
  return (connection, to, news = {}) => {
    const time = now();
    const at = new Date(time).toISOString();
    const { identity } = connection;
    const status = {
      status: 'connected' as const,
      server_version: options.version,
      server_time: at,
      client_count: options.clientCount(),
      uptime_seconds: Math.max(0, Math.floor((time - options.startedAt) / 1000)),
      features: [...options.features()],
      epoch: journal.epoch,
      position: journal.position(),
      dialect: connection.dialect,
      ...(identity ? { role: identity.role } : {}),
      limits: {
        message_bytes: limits.message_bytes,
        messages_per_second: limits.messages_per_second,
        idle_seconds: limits.idle_seconds,
        flushes_per_second: limits.flushes_per_second,
        queue_bytes: limits.queue_bytes,
      },
      ...news,
    };
    const bytes = reply(connection, catalogue.connectionStatus, status, at, to);
    if (bytes > 0) options.metrics.sent(catalogue.connectionStatus.event, 1, bytes);
  };
}
