import type { JournalEntry, MessageData, ServiceSnapshot, Snapshot } from '@watchhamster/shared-types';
import { applySection } from './apply-sections.ts';
import type { ReceivedMessage } from './names.ts';

/** Durable messages kept in `recent_events`. */
const eventCapacity = 300;

/**
 * The server's snapshot after a message: services, metrics, projects, alerts, deployments, and the newest durable
 * messages. The same object when the message changes nothing of these. Log lines are not applied: there are too many of
 * them for a state.
 *
 * @param refetch called for what the message does not tell: a service or log that is new or has another definition, how
 * the outbox of webhooks stands, and what git says after a deployment.
 */
export function applySnapshot(snapshot: Snapshot, message: ReceivedMessage, refetch: () => void): Snapshot {
  if (message.event === 'statusUpdate') return applyStatus(snapshot, message);
  if (message.event === 'projectsUpdate') return { ...snapshot, projects: message.data.data };
  if (message.event === 'logUpdate') {
    if (!snapshot.log_sources.some(({ file_name }) => file_name === message.data.file_name)) refetch();
    return snapshot;
  }
  const { position } = message;
  // A direct answer has no position: it tells a service's state and is no event of its own.
  if (position === undefined) return applyService(snapshot, message, () => {});
  const recent_events = [...snapshot.recent_events, entryOf(position, message)].slice(-eventCapacity);
  const next = applySection({ ...snapshot, position, recent_events }, message, refetch);
  return applyService(next, message, refetch);
}

/**
 * A newly fetched snapshot with the events that were known already: the server tells the newest hundred only. Those of
 * another epoch have positions that mean nothing, and go.
 */
export function mergeSnapshots(previous: Snapshot, next: Snapshot): Snapshot {
  if (previous.epoch !== next.epoch) return next;
  const oldest = next.recent_events[0]?.position ?? Number.POSITIVE_INFINITY;
  const older = previous.recent_events.filter(
    ({ position }) => position < oldest && position <= next.position,
  );
  return { ...next, recent_events: [...older, ...next.recent_events].slice(-eventCapacity) };
}

function applyStatus(snapshot: Snapshot, { data, meta }: ReceivedMessage<'statusUpdate'>): Snapshot {
  const sampled_at = meta.timestamp ?? snapshot.server.time;
  const olderMs = Date.parse(snapshot.status?.sampled_at ?? sampled_at) - Date.parse(sampled_at);
  // Older than what was fetched meanwhile; much older only by a clock that was put back.
  if (olderMs > 0 && olderMs < 60_000) return snapshot;
  return { ...snapshot, status: { ...data, sampled_at } };
}

function entryOf(position: number, { type, data, meta }: ReceivedMessage): JournalEntry {
  return {
    position,
    message: { type, data, timestamp: meta.timestamp ?? '', broadcast_id: meta.broadcastId },
  };
}

function applyService(snapshot: Snapshot, message: ReceivedMessage, refetch: () => void): Snapshot {
  if (message.event !== 'serviceEvent') return snapshot;
  const { data, meta } = message;
  const isKnown = snapshot.services.some(({ service_id }) => service_id === data.service_id);
  if (!isKnown || data.event_type === 'config_changed') refetch();
  const services = snapshot.services.map((service) =>
    service.service_id === data.service_id ? serviceAfter(service, data, meta.timestamp) : service,
  );
  return { ...snapshot, services };
}

/** The service after one of its events. What the details do not say stays as it was, unless the status rules it out. */
function serviceAfter(
  service: ServiceSnapshot,
  { event_type, status, details = {} }: MessageData<'serviceEvent'>,
  at: string | undefined,
): ServiceSnapshot {
  const { pid: _pid, next_restart_at: _next, ...rest } = service;
  const entered = status !== service.status || event_type === 'started' || event_type === 'restarted';
  const exited = details.exit_code !== undefined || details.signal !== undefined;
  const alive = status === 'running' || status === 'stopping' || status === 'starting';
  const pid = countOf(details.pid) ?? (alive && !entered ? service.pid : undefined);
  const shownPid = alive ? (pid ?? (status === 'stopping' ? service.pid : undefined)) : undefined;
  const nextRestart = typeof details.next_restart_at === 'string' ? details.next_restart_at : undefined;
  return {
    ...rest,
    status,
    since: entered && at !== undefined ? at : service.since,
    restart_count: countOf(details.restart_count) ?? service.restart_count,
    ...(shownPid === undefined ? {} : { pid: shownPid }),
    ...(nextRestart === undefined ? {} : { next_restart_at: nextRestart }),
    ...(exited && at !== undefined
      ? {
          last_exit: {
            at,
            exit_code: typeof details.exit_code === 'number' ? details.exit_code : null,
            signal: typeof details.signal === 'string' ? details.signal : null,
          },
        }
      : {}),
  };
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
