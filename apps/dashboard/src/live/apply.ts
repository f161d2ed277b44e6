import {
  catalogue,
  type DecodedServerMessage,
  type JournalEntry,
  type MessageData,
  type ServiceSnapshot,
  type Snapshot,
} from '@watchhamster/shared-types';

/** Durable messages kept for the timeline. */
export const EVENT_CAPACITY = 300;

/**
 * The sequence in a broadcast id: `service_12` is 12. Undefined when there is none, as on a direct answer.
 */
export function positionOf(broadcastId: string | undefined): number | undefined {
  const digits = /_(\d+)$/.exec(broadcastId ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a message is journaled, and so belongs to the timeline. */
export function isDurable(message: DecodedServerMessage): boolean {
  return catalogue[message.event].delivery === 'durable';
}

/**
 * The snapshot after a message. Returns the same object when the message changes nothing: when the snapshot was taken
 * after it, when it came before, or when it is not about what a snapshot holds.
 */
export function applyMessage(snapshot: Snapshot, message: DecodedServerMessage): Snapshot {
  if (message.event === 'statusUpdate') return applyStatus(snapshot, message);
  if (message.event === 'projectsUpdate') return { ...snapshot, projects: message.data.data };
  if (!isDurable(message)) return snapshot;
  const position = positionOf(message.meta.broadcastId);
  // A direct answer has no position: it tells a service's state and is no event of its own.
  if (position === undefined) return applyToService(snapshot, message);
  const recent_events = insertEvent(snapshot.recent_events, entryOf(position, message));
  if (position <= snapshot.position) {
    return recent_events === snapshot.recent_events ? snapshot : { ...snapshot, recent_events };
  }
  return applyToService({ ...snapshot, position, recent_events }, message);
}

/**
 * A newly fetched snapshot with the events that the page already had: the server keeps the newest hundred only, and the
 * timeline should not forget what it showed. Events of another epoch have positions that mean nothing, and go.
 */
export function mergeSnapshots(previous: Snapshot | undefined, next: Snapshot): Snapshot {
  if (!previous || previous.epoch !== next.epoch) return next;
  let recent_events: readonly JournalEntry[] = previous.recent_events;
  for (const entry of next.recent_events) recent_events = insertEvent(recent_events, entry);
  return { ...next, recent_events: [...recent_events] };
}

/** Whether a message is about a service that the snapshot does not know, or whose definition changed. */
export function needsRefetch(snapshot: Snapshot, message: DecodedServerMessage): boolean {
  if (message.event !== 'serviceEvent') return false;
  const { service_id, event_type } = message.data;
  return (
    event_type === 'config_changed' || !snapshot.services.some((service) => service.service_id === service_id)
  );
}

function applyStatus(
  snapshot: Snapshot,
  message: DecodedServerMessage & { event: 'statusUpdate' },
): Snapshot {
  const sampled_at = message.meta.timestamp ?? snapshot.server.time;
  if (snapshot.status && Date.parse(sampled_at) < Date.parse(snapshot.status.sampled_at)) return snapshot;
  return { ...snapshot, status: { ...message.data, sampled_at } };
}

function entryOf(position: number, { event, data, meta }: DecodedServerMessage): JournalEntry {
  return {
    position,
    message: {
      type: catalogue[event].type,
      data,
      timestamp: meta.timestamp ?? '',
      broadcast_id: meta.broadcastId,
    },
  };
}

/** Keeps the entries in journal order, each once. Almost every entry is the newest. */
function insertEvent(entries: readonly JournalEntry[], entry: JournalEntry): JournalEntry[] {
  let index = entries.length;
  while (index > 0 && (entries[index - 1]?.position ?? 0) > entry.position) index -= 1;
  if (entries[index - 1]?.position === entry.position) return entries as JournalEntry[];
  return entries.toSpliced(index, 0, entry).slice(-EVENT_CAPACITY);
}

function applyToService(snapshot: Snapshot, message: DecodedServerMessage): Snapshot {
  if (message.event !== 'serviceEvent') return snapshot;
  const { data, meta } = message;
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
