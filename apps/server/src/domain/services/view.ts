import type {
  MessageData,
  ServiceEventType,
  ServiceSnapshot,
  SourcedLogEntry,
} from '@watchhamster/shared-types';
import type { ProcessConfig, ServiceConfig } from '../../config/services.ts';
import type { MonitorReading } from '../probes/monitor.ts';
import type { Exit } from './process.ts';
import { type ServiceState, statusOf } from './states.ts';

/** What is known of a service. Times are milliseconds since 1970. */
export interface ServiceRecord {
  readonly config: ProcessConfig;
  state: ServiceState;
  /** Since when it is in this state. */
  since: number;
  pid?: number;
  /** Why it is in `error` or not healthy, in the server's locale. */
  reason?: string;
  /** What the probes of the running process say; not there without probes. */
  health?: () => HealthView;
  /** Automatic restarts. */
  restartCount: number;
  nextRestartAt?: number;
  lastExit?: Exit & { readonly at: number };
}

/** The event that a state looks like to somebody who asks for it. */
const eventOf: Readonly<Record<ServiceState, ServiceEventType>> = {
  stopped: 'stopped',
  starting: 'started',
  running: 'started',
  stopping: 'stopped',
  waiting: 'error',
  error: 'error',
};

/** The service as the snapshot shows it. */
export function snapshotOf(record: ServiceRecord): ServiceSnapshot {
  const { config, lastExit } = record;
  return {
    service_id: config.id,
    service_name: nameOf(config),
    kind: config.kind,
    status: statusOf(record.state),
    since: iso(record.since),
    restart_count: record.restartCount,
    depends_on: [...config.depends_on],
    ...pidAndNext(record),
    ...(record.reason === undefined ? {} : { reason: record.reason }),
    ...(record.health ? { health: record.health() } : {}),
    ...(lastExit
      ? { last_exit: { at: iso(lastExit.at), exit_code: lastExit.exitCode, signal: lastExit.signal } }
      : {}),
  };
}

/** The present state in the form of an event, with a message that says it. */
export function describe(record: ServiceRecord, message: string): MessageData<'serviceEvent'> {
  const { config, lastExit, state } = record;
  const exit = lastExit && eventOf[state] !== 'started';
  return {
    service_id: config.id,
    service_name: nameOf(config),
    event_type: eventOf[state],
    status: statusOf(state),
    message,
    details: {
      ...pidAndNext(record),
      restart_count: record.restartCount,
      ...(record.health ? { health: record.health().state, ...latencyOf(record.health()) } : {}),
      ...(exit ? { exit_code: lastExit.exitCode, signal: lastExit.signal } : {}),
    },
  };
}

/** The event that the present state looks like. */
export function presentEvent(record: ServiceRecord): ServiceEventType {
  return eventOf[record.state];
}

/** What probes say, as the snapshot shows it. */
export type HealthView = NonNullable<ServiceSnapshot['health']>;

/** A monitor's reading as the snapshot shows it. */
export function healthView({ state, last }: MonitorReading): HealthView {
  return {
    state: state.health,
    failures: state.failures,
    ...(last ? { checked_at: iso(last.at), latency_ms: last.latencyMs } : {}),
  };
}

/** How long the last probe took, for the details of an event. */
export function latencyOf({ latency_ms }: HealthView): { latency_ms?: number } {
  return latency_ms === undefined ? {} : { latency_ms };
}

/** The longest line in the details of an event, in characters. */
const maxLineLength = 500;

/** Log entries as lines for the details of an event. */
export function lastLines(entries: readonly SourcedLogEntry[]): string[] {
  return entries.map(({ timestamp, level, message }) => {
    const line = `${timestamp} ${level} ${message}`;
    return line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line;
  });
}

/** What people see. */
export function nameOf(config: ServiceConfig): string {
  return config.name ?? config.id;
}

function pidAndNext({ pid, nextRestartAt }: ServiceRecord): { pid?: number; next_restart_at?: string } {
  return {
    ...(pid === undefined ? {} : { pid }),
    ...(nextRestartAt === undefined ? {} : { next_restart_at: iso(nextRestartAt) }),
  };
}

/** A time as the protocol writes it. */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}
