import { performance } from 'node:perf_hooks';
import type { Dialect } from '@watchhamster/shared-types';
import type { Journal } from '../journal/journal.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type CatchUp, countSent, type Standing } from './catch-up.ts';
import { type Connection, write } from './connection.ts';
import type { Framed } from './frames.ts';
import { type Batch, createPending } from './pending.ts';
import type { Subscription } from './subscriptions.ts';

/**
 * The connections with one dialect and one subscription: what one of them should get, all should get, as the same bytes.
 * A broadcast costs something per group; only the write costs something per connection.
 */
export interface Group {
  readonly dialect: Dialect;
  readonly subscription: Subscription;
  readonly size: number;
  /** Takes a broadcast in for the next flush. */
  offer(message: Framed): void;
  /** The journal position up to which its members have been sent everything they want. */
  settled(): number;
  /** The number of the last broadcast that its members have been sent. */
  flushed(): number;
  /** Adds a connection that stands somewhere: where the others are, or behind or ahead of them. */
  join(connection: Connection, at: Standing, held: boolean): void;
  /** Removes a connection; returns where it stands. */
  leave(connection: Connection): Standing;
  /** Sends what waits to every member. */
  flush(): void;
  /** Sends a member what a flush under way has for it, now: its standing is that of the group then. */
  serveNow(connection: Connection): void;
  /** Whether a flush is under way that has not reached this member yet. */
  isAwaited(connection: Connection): boolean;
}

interface GroupOptions {
  readonly dialect: Dialect;
  readonly subscription: Subscription;
  readonly journal: Journal;
  /** The number of the last broadcast. */
  readonly sequence: () => number;
  readonly catchUp: CatchUp;
  readonly queueBytes: number;
  readonly metrics: Metrics;
  /** Asks for a flush. */
  readonly schedule: (group: Group) => void;
}

/** Numbers the flushes of all groups: a connection bears the number of the last one that it has had. */
let flushes = 0;

/** Members that are written to in one turn of the event loop: at 5 µs a write, a turn of 2 ms. */
const turnMembers = 400;

export function createGroup(options: GroupOptions): Group {
  const { dialect, subscription, journal, catchUp, queueBytes, metrics } = options;
  const members = new Set<Connection>();
  const pending = createPending(dialect, queueBytes, metrics.dropped);
  /** The flush that is under way, and the members that it has not come to yet. */
  let flushing: { id: number; batch: Batch; before: Standing; left: Iterator<Connection> } | undefined;

  const settled = (): number => (pending.firstPosition() ?? journal.position() + 1) - 1;
  const flushed = (): number => (pending.firstSequence() ?? options.sequence() + 1) - 1;

  function serve(connection: Connection, batch: Batch, before: Standing): boolean {
    const { stream, socket } = connection;
    if (socket.readyState !== socket.OPEN) return false;
    if (!connection.behind) {
      if (batch.bytes && stream.writableLength + batch.bytes.length <= queueBytes) {
        write(connection, batch.bytes);
        return true;
      }
      // The batch is more than the socket has room for: the reader goes on from the journal at its own pace.
      if (stream.writableLength > 0) {
        metrics.slowReader('lagging');
        connection.wasSlow = true;
      }
      catchUp.enter(connection, before, false);
    }
    if (connection.behind) catchUp.take(connection, connection.behind, batch);
    return false;
  }

  /** Writes to some members, and leaves the others to the next turn. */
  function proceed(): void {
    if (!flushing) return;
    const { id, batch, before, left } = flushing;
    let live = 0;
    for (let seen = 0; seen < turnMembers; seen++) {
      const { done, value: connection } = left.next();
      if (done) {
        flushing = undefined;
        break;
      }
      if (connection.flushId === id) continue;
      connection.flushId = id;
      if (serve(connection, batch, before)) live++;
    }
    if (live > 0) countSent(metrics, batch.messages, dialect, live);
    if (flushing) setImmediate(proceed);
    else if (pending.firstSequence() !== undefined) options.schedule(group);
  }

  /**
   * What a reader brings along that it will not get here. What waits here and is newer than what it has had comes with the
   * next flush. By number: a group with other filters has another version of the same broadcast.
   */
  function withoutWaiting({ streams = [], sequence: had }: Standing): readonly Framed[] {
    const waiting = new Set(pending.list().map(({ sequence }) => sequence));
    return streams.filter(({ sequence }) => sequence <= had || !waiting.has(sequence));
  }

  const group: Group = {
    dialect,
    subscription,
    get size() {
      return members.size;
    },
    settled,
    flushed,
    serveNow(connection) {
      if (!flushing || connection.flushId === flushing.id) return;
      connection.flushId = flushing.id;
      if (serve(connection, flushing.batch, flushing.before))
        countSent(metrics, flushing.batch.messages, dialect, 1);
    },
    isAwaited: (connection) => flushing !== undefined && connection.flushId !== flushing.id,
    offer(message) {
      const isFirst = pending.firstSequence() === undefined;
      pending.add(message);
      if (isFirst) options.schedule(group);
    },
    join(connection, at, held) {
      members.add(connection);
      connection.group = group;
      // A flush that is under way is not for who comes while it is.
      connection.flushId = flushing?.id ?? 0;
      const streams = at.streams?.length ? withoutWaiting(at) : [];
      const isLevel = at.position === settled() && at.sequence === flushed() && streams.length === 0;
      if (isLevel && !held) return;
      catchUp.enter(connection, { position: at.position, sequence: at.sequence, streams }, held);
      catchUp.proceed(connection);
    },
    leave(connection) {
      group.serveNow(connection);
      members.delete(connection);
      connection.group = undefined;
      const { behind } = connection;
      connection.behind = undefined;
      const waiting = pending.list().filter(({ parts }) => parts.definition.delivery === 'stream');
      return behind
        ? {
            position: behind.cursor,
            sequence: Math.max(behind.afterSequence, flushed()),
            streams: [
              ...(behind.streams?.take(Number.POSITIVE_INFINITY) ?? []),
              ...waiting.filter(({ sequence }) => sequence > behind.afterSequence),
            ],
          }
        : { position: settled(), sequence: flushed(), streams: waiting };
    },
    flush() {
      // A flush that is still under way goes first; it asks for this one when it is done.
      if (flushing) return;
      const before = { position: settled(), sequence: flushed() };
      const batch = pending.take();
      if (!batch) return;
      // The one that waited longest stands for the batch.
      const [oldest] = batch.unmerged;
      if (oldest) metrics.queued((performance.now() - oldest.publishedAt) / 1000);
      flushing = { id: ++flushes, batch, before, left: members.values() };
      proceed();
    },
  };
  return group;
}
