import { CloseCode, type Dialect } from '@watchhamster/shared-types';
import type { Journal } from '../journal/journal.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Connection, closeSoon, write } from './connection.ts';
import type { Framed } from './frames.ts';
import { type Batch, joinFrames } from './pending.ts';
import type { Replay } from './replay.ts';
import { remainingBytes } from './socket-progress.ts';
import { createStreamQueue, type StreamQueue } from './stream-queue.ts';
import { select } from './subscriptions.ts';

/**
 * A reader that does not take part in its group's flushes as they are: it has durable messages to get from the journal
 * first. So is one that resumes, one that reads too slowly, and one that was just accepted or changed its group.
 */
export interface Behind {
  /** The last position it has got, or does not want. */
  cursor: number;
  /** The last of the other broadcasts it has got: those up to it are not sent again. */
  afterSequence: number;
  /** Durable messages are held back until the client has said whether it resumes. */
  held: boolean;
  /** Stream messages that wait because the socket is full. Made when there are any: every new connection is behind. */
  streams: StreamQueue | undefined;
  /** Kinds of state that were skipped because the socket was full: the latest of each follows. */
  skippedStates: Set<string> | undefined;
  /** Whether a turn is due, or the socket will say when it has room. */
  scheduled: boolean;
}

/** Where a reader stands. */
export interface Standing {
  readonly position: number;
  readonly sequence: number;
  /** Stream messages that it should have got and has not. */
  readonly streams?: readonly Framed[];
}

interface CatchUpOptions {
  readonly journal: Journal;
  readonly replay: Replay;
  readonly queueBytes: number;
  readonly latestState: (event: string) => Framed | undefined;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
}

/** Brings readers that are behind to where the others are. */
export interface CatchUp {
  /** Puts a reader behind. */
  enter(connection: Connection, at: Standing, held: boolean): Behind;
  /** What a flush of its group means for a reader that is behind. */
  take(connection: Connection, behind: Behind, batch: Batch): void;
  /** Goes on, if nothing is on the way already. */
  proceed(connection: Connection): void;
  /** Gives up readers that have been stuck too long. */
  check(connection: Connection): void;
}

/** Bytes written in one turn: other connections have theirs in between. */
const turnBytes = 128 * 1024;
/** How long a reader may take nothing at all before it is closed as a slow consumer, in milliseconds. */
const stuckTimeoutMs = 10_000;

export function createCatchUp(options: CatchUpOptions): CatchUp {
  const { journal, replay, queueBytes, latestState, metrics, logger, monotonic } = options;
  const streamBytes = Math.ceil(queueBytes / 4);

  function proceed(connection: Connection): void {
    const { behind } = connection;
    if (!behind || behind.held || behind.scheduled) return;
    behind.scheduled = true;
    setImmediate(turn, connection, behind);
  }

  /** A turn of the event loop for one reader. A journal that cannot be read is its trouble alone. */
  function turn(connection: Connection, behind: Behind): void {
    try {
      advance(connection, behind);
    } catch (err) {
      metrics.journalFailed();
      logger.error(
        { err, connection: connection.id, address: connection.address },
        'the journal cannot be read',
      );
      closeSoon(connection, CloseCode.INTERNAL_ERROR, 'the server failed; its log has the reason');
    }
  }

  /** One turn: a piece of what is missing, as far as the socket has room. */
  function advance(connection: Connection, behind: Behind): void {
    behind.scheduled = false;
    const { group, stream, socket, dialect } = connection;
    if (!group || connection.behind !== behind || socket.readyState !== socket.OPEN) return;
    // The flush that is under way goes on with this reader when it comes to it.
    if (behind.held || group.isAwaited(connection)) return;
    const target = group.settled();
    const room = Math.min(turnBytes, queueBytes - stream.writableLength);
    if (room <= 0) {
      awaitRoom(connection, behind);
      return;
    }
    const frames = [...durableFrames(connection, behind, target, room)];
    if (behind.cursor < target && journal.oldest() > behind.cursor + 1) {
      connection.onSlow(connection);
      return;
    }
    const { streams } = behind;
    if (streams && streams.size > 0 && behind.cursor >= target) {
      const messages = streams.take(room);
      for (const message of messages) frames.push(message.frame(dialect));
      countSent(metrics, messages, dialect, 1);
    }
    if (frames.length > 0) {
      write(connection, frames.length === 1 ? (frames[0] as Buffer) : Buffer.concat(frames));
    }
    if (behind.cursor < target || (streams && streams.size > 0)) {
      if (stream.writableNeedDrain) awaitRoom(connection, behind);
      else proceed(connection);
    } else if (behind.cursor === target) becomeLive(connection, behind);
    // Else it is ahead of its new group: the group's next flush brings them together.
  }

  /** The frames of durable messages from where the reader stands; moves it on. */
  function* durableFrames(
    connection: Connection,
    behind: Behind,
    target: number,
    room: number,
  ): Generator<Buffer> {
    let left = room;
    while (behind.cursor < target && left > 0) {
      if (journal.oldest() > behind.cursor + 1) return;
      const messages = replay.between(behind.cursor, target);
      if (messages.length === 0) behind.cursor = target;
      for (const message of messages) {
        behind.cursor = message.position ?? behind.cursor;
        if (!isWanted(connection, message)) continue;
        const frame = message.frame(connection.dialect);
        metrics.sent(message.parts.definition.event, 1, frame.length);
        yield frame;
        left -= frame.length;
        if (left <= 0) break;
      }
    }
  }

  /** Whether a reader wants a message. One that is damaged nobody gets, rather than nobody what comes after it. */
  function isWanted({ subscription }: Connection, message: Framed): boolean {
    try {
      return select(subscription, message.parts) !== undefined;
    } catch (err) {
      metrics.journalFailed();
      logger.error({ err, position: message.position }, 'a message of the journal is left out');
      return false;
    }
  }

  function queueStream({ dialect }: Connection, behind: Behind, message: Framed): void {
    behind.streams ??= createStreamQueue(dialect, streamBytes, metrics.dropped);
    behind.streams.add(message);
  }

  function skipState(behind: Behind, message: Framed): void {
    behind.skippedStates ??= new Set();
    behind.skippedStates.add(message.parts.definition.event);
  }

  function awaitRoom(connection: Connection, behind: Behind): void {
    behind.scheduled = true;
    // One listener a connection, whatever it changes meanwhile, and one time since when it is stuck.
    if (connection.stuckSince !== undefined) return;
    connection.stuckSince = monotonic();
    connection.stream.once('drain', () => {
      connection.stuckSince = undefined;
      if (connection.behind) turn(connection, connection.behind);
    });
  }

  function becomeLive(connection: Connection, behind: Behind): void {
    if (behind.afterSequence > (connection.group?.flushed() ?? 0)) return;
    connection.behind = undefined;
    for (const event of behind.skippedStates ?? []) {
      const state = latestState(event);
      if (state && select(connection.subscription, state.parts)) {
        write(connection, state.frame(connection.dialect));
        countSent(metrics, [state], connection.dialect, 1);
      }
    }
    if (connection.wasSlow) metrics.slowReader('caught_up');
    connection.wasSlow = false;
  }

  return {
    proceed,
    enter(connection, at, held) {
      const behind: Behind = {
        cursor: at.position,
        afterSequence: at.sequence,
        held,
        streams: undefined,
        skippedStates: undefined,
        scheduled: false,
      };
      connection.behind = behind;
      for (const message of at.streams ?? []) queueStream(connection, behind, message);
      return behind;
    },
    take(connection, behind, batch) {
      const { stream, dialect } = connection;
      const partly = behind.afterSequence >= (batch.unmerged[0]?.sequence ?? 0);
      const others = partly
        ? batch.unmerged.filter(
            ({ position, sequence }) => position === undefined && sequence > behind.afterSequence,
          )
        : batch.messages.filter(({ position }) => position === undefined);
      if (others.length > 0) {
        const bytes = partly ? joinFrames(others, dialect) : batch.rest();
        if (!behind.streams?.size && stream.writableLength + bytes.length <= queueBytes) {
          write(connection, bytes);
          countSent(metrics, others, dialect, 1);
        } else {
          for (const message of others) {
            if (message.parts.definition.delivery === 'stream') queueStream(connection, behind, message);
            else skipState(behind, message);
          }
        }
      }
      proceed(connection);
    },
    check(connection) {
      const { behind } = connection;
      if (!behind) return;
      const remaining = remainingBytes(connection.stream);
      if (connection.stuckSince !== undefined && remaining < connection.remaining)
        connection.stuckSince = monotonic();
      connection.remaining = remaining;
      const isStuck =
        connection.stuckSince !== undefined && monotonic() - connection.stuckSince > stuckTimeoutMs;
      if (
        isStuck ||
        (!behind.held && journal.oldest() > behind.cursor + 1 && behind.cursor < journal.position())
      )
        connection.onSlow(connection);
    },
  };
}

/** Counts messages that were written to so many connections. */
export function countSent(
  metrics: Metrics,
  messages: readonly Framed[],
  dialect: Dialect,
  connections: number,
): void {
  for (const message of messages)
    metrics.sent(message.parts.definition.event, connections, message.frame(dialect).length);
}
