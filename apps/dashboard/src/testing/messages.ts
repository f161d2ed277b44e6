import {
  type DecodedServerMessage,
  decodeServerMessage,
  encodeMessage,
  type MessageData,
  type ServiceSnapshot,
  type Snapshot,
  type SourcedLogEntry,
  type TypedServerMessage,
} from '@watchhamster/shared-types';

/** The time that test messages carry unless they say another. */
export const AT = '2026-01-01T00:00:00.000Z';

/** A message as it comes out of the real codec. */
export function received(message: TypedServerMessage): DecodedServerMessage {
  const decoded = decodeServerMessage(encodeMessage(message, 'typed'));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded;
}

/** A service_event at a position of the journal; without one it is a direct answer. */
export function serviceEvent(
  position: number | undefined,
  data: Partial<MessageData<'serviceEvent'>> = {},
  timestamp: string = AT,
): TypedServerMessage {
  return {
    type: 'service_event',
    data: {
      service_id: 'web',
      service_name: 'Web',
      event_type: 'started',
      status: 'running',
      message: 'started',
      ...data,
    },
    timestamp,
    ...(position === undefined ? {} : { broadcast_id: `service_${position}` }),
  };
}

/** A log_update with these texts. */
export function logUpdate(
  texts: readonly string[],
  change: Partial<MessageData<'logUpdate'>> = {},
): TypedServerMessage {
  return {
    type: 'log_update',
    data: {
      file_name: 'web',
      service_id: 'web',
      entries: texts.map((message) => ({ timestamp: AT, level: 'INFO', message })),
      total_new_entries: texts.length,
      ...change,
    },
    timestamp: AT,
  };
}

/** Log entries as the snapshot has them. */
export function sourced(texts: readonly string[]): SourcedLogEntry[] {
  return texts.map((message, index) => ({
    sequence: index,
    file_name: 'web',
    service_id: 'web',
    timestamp: AT,
    level: 'INFO',
    message,
  }));
}

/** A snapshot with one stopped service, `web`. */
export function snapshotAt(position: number, change: Partial<Snapshot> = {}): Snapshot {
  return {
    epoch: 'one',
    position,
    server: { version: '1.0.0', started_at: AT, time: AT, hostname: 'host', platform: 'linux' },
    status: null,
    services: [webService()],
    projects: [],
    alerts: [],
    webhooks: { pending: 0, failed: 0, targets: [] },
    deployments: [],
    recent_events: [],
    recent_logs: [],
    log_sources: [],
    ...change,
  };
}

/** The service that the snapshot has. */
export function webService(change: Partial<ServiceSnapshot> = {}): ServiceSnapshot {
  return {
    service_id: 'web',
    service_name: 'Web',
    kind: 'process',
    status: 'stopped',
    since: AT,
    restart_count: 0,
    depends_on: [],
    ...change,
  };
}

/** The greeting of a server. */
export function hello(change: Partial<MessageData<'connectionStatus'>> = {}): TypedServerMessage {
  return {
    type: 'connection_status',
    data: {
      status: 'connected',
      server_version: '1.0.0',
      server_time: AT,
      client_count: 1,
      uptime_seconds: 1,
      features: [],
      epoch: 'one',
      position: 0,
      ...change,
    },
    timestamp: AT,
  };
}
