import type { LimitsConfig } from '../config/schema.ts';
import type { Journal } from '../journal/journal.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Broadcaster, createBroadcaster } from './broadcaster.ts';
import { createCatchUp } from './catch-up.ts';
import { type Connection, dropSlowConsumer, write } from './connection.ts';
import { createFlusher } from './flusher.ts';
import type { Group } from './group.ts';
import { createGroups } from './groups.ts';
import { createReplay } from './replay.ts';
import { select } from './subscriptions.ts';

interface DeliveryOptions {
  readonly journal: Journal;
  readonly limits: Pick<LimitsConfig, 'flushes_per_second' | 'queue_bytes' | 'message_bytes'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
}

/** How broadcasts reach connections. */
export interface Delivery extends Pick<Broadcaster, 'publish' | 'publishAll'> {
  /** A connection begins to receive: the latest states at once, and what comes after. Durable messages are held back. */
  start(connection: Connection): void;
  /** Sends what was held back, and goes on. */
  release(connection: Connection): void;
  /**
   * Replays what came after a position.
   * @param announce called when that is possible, before the first replayed message
   * @returns false when it is not: another epoch, no longer kept, or something newer was sent already.
   */
  resume(connection: Connection, from: { epoch: string; after: number }, announce: () => void): boolean;
  /** Changes what decides on a connection's group (dialect, subscription). */
  change(connection: Connection, change: () => void): void;
  /** Sends the latest of each wanted state. */
  sendStates(connection: Connection): void;
  stop(connection: Connection): void;
  /** Gives up a connection that is too far behind. */
  check(connection: Connection): void;
  /** Closes a connection whose client does not read. */
  dropSlow(connection: Connection): void;
  /** How many durable messages a connection has still to get. */
  lag(connection: Connection): number;
  /** Sends what waits, now. */
  flush(): void;
  /** Sends nothing any more. */
  close(): void;
}

/**
 * How long durable messages are held back for a client that has not said yet whether it resumes, in milliseconds: at least
 * this, at most twice.
 */
const resumeGraceMs = 300;

/** Releases what was held, in rounds: a timer for each connection would be memory for each connection. */
function createHolds(release: (connection: Connection) => void) {
  let [older, newer]: [Connection[], Connection[]] = [[], []];
  let timer: NodeJS.Timeout | undefined;
  const round = (): void => {
    const due = older;
    [older, newer] = [newer, []];
    timer = older.length > 0 ? setTimeout(round, resumeGraceMs) : undefined;
    for (const connection of due) release(connection);
  };
  return {
    hold(connection: Connection): void {
      newer.push(connection);
      timer ??= setTimeout(round, resumeGraceMs);
    },
    close: () => clearTimeout(timer),
  };
}

/** Puts together journal, groups, flusher and catch-up. */
export function createDelivery({ journal, limits, logger, metrics, monotonic }: DeliveryOptions): Delivery {
  const flusher = createFlusher<Group>({
    intervalMs: 1000 / limits.flushes_per_second,
    monotonic,
    flush: (group) => group.flush(),
  });
  const replay = createReplay(journal);
  const catchUp = createCatchUp({
    journal,
    replay,
    queueBytes: limits.queue_bytes,
    latestState: (event) => broadcaster.state(event),
    metrics,
    logger,
    monotonic,
  });
  const groups = createGroups({
    groupOptions: {
      journal,
      sequence: () => broadcaster.sequence(),
      catchUp,
      queueBytes: limits.queue_bytes,
      metrics,
      schedule: flusher.schedule,
    },
    forget: flusher.forget,
  });
  const broadcaster = createBroadcaster({
    journal,
    groups,
    replay,
    messageBytes: limits.message_bytes,
    logger,
    metrics,
  });

  function sendStates(connection: Connection): void {
    for (const state of broadcaster.states()) {
      if (!select(connection.subscription, state.parts)) continue;
      const frame = state.frame(connection.dialect);
      write(connection, frame);
      metrics.sent(state.parts.definition.event, 1, frame.length);
    }
  }

  function release(connection: Connection): void {
    const { behind } = connection;
    if (!behind?.held) return;
    behind.held = false;
    catchUp.proceed(connection);
  }

  function dropSlow(connection: Connection): void {
    metrics.slowReader('closed');
    metrics.limitHit('queue_bytes');
    const log = { connection: connection.id, address: connection.address };
    const queued_bytes = connection.stream.writableLength;
    logger.warn({ ...log, queued_bytes, lag: lag(connection) }, 'closed a slow consumer');
    dropSlowConsumer(connection);
  }

  function lag({ behind, group }: Connection): number {
    return behind && group ? Math.max(0, journal.position() - behind.cursor) : 0;
  }

  const holds = createHolds(release);

  /** Whether a durable message may have been sent on this connection. */
  function hasSentDurable({ group, behind, firstPosition }: Connection): boolean {
    return (behind?.cursor ?? group?.settled() ?? firstPosition) !== firstPosition;
  }

  return {
    publish: broadcaster.publish,
    publishAll: broadcaster.publishAll,
    sendStates,
    release,
    start(connection) {
      connection.firstPosition = journal.position();
      sendStates(connection);
      const at = { position: connection.firstPosition, sequence: broadcaster.sequence() };
      groups.join(connection, at, true);
      holds.hold(connection);
    },
    resume(connection, { epoch, after }, announce) {
      const { group } = connection;
      const isKept = after <= journal.position() && after + 1 >= journal.oldest();
      if (!group || epoch !== journal.epoch || !isKept || hasSentDurable(connection)) return false;
      group.serveNow(connection);
      // What the flush had for it may have been durable.
      if (hasSentDurable(connection)) return false;
      announce();
      const behind =
        connection.behind ?? catchUp.enter(connection, { position: after, sequence: group.flushed() }, false);
      behind.cursor = after;
      behind.held = false;
      catchUp.proceed(connection);
      return true;
    },
    change: groups.move,
    stop: (connection) => void groups.leave(connection),
    check: catchUp.check,
    lag,
    dropSlow,
    flush() {
      for (const group of groups) group.flush();
    },
    close() {
      broadcaster.close();
      holds.close();
      flusher.close();
    },
  };
}
