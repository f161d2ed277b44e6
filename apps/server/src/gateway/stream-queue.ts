import type { Dialect } from '@watchhamster/shared-types';
import type { Framed } from './frames.ts';
import { entriesOf, logOf, onlyDropped, withDropped } from './merge-logs.ts';

/** Stream messages that wait for a reader, bounded: the oldest go first, and are counted. */
export interface StreamQueue {
  add(message: Framed): void;
  /** Takes the oldest, up to so many bytes and at least one. The next of a log says what was dropped before it. */
  take(maxBytes: number): Framed[];
  /** Keeps only what is still wanted. */
  keep(isWanted: (message: Framed) => boolean): void;
  /** What waits, oldest first. */
  list(): readonly Framed[];
  /** What waits, with what it has to say of dropped entries: what another queue should take over. */
  handOver(): readonly Framed[];
  readonly size: number;
}

/**
 * A queue for readers of one dialect.
 * @param maxBytes how much may wait; the newest message is kept even when it alone is larger
 * @param onDropped told how many entries were dropped
 */
export function createStreamQueue(
  dialect: Dialect,
  maxBytes: number,
  onDropped: (entries: number) => void,
): StreamQueue {
  let waiting: Framed[] = [];
  let start = 0;
  let bytes = 0;
  /** What was dropped since the last update of each log, with the update that was dropped last. */
  const dropped = new Map<string, { entries: number; last: Framed }>();

  const size = (): number => waiting.length - start;
  const shift = (): Framed | undefined => {
    const message = waiting[start];
    if (!message) return undefined;
    start++;
    bytes -= message.frame(dialect).length;
    // Cut in blocks: taking one off the front each time would move all the others each time.
    if (start > 64 && start * 2 > waiting.length) {
      waiting = waiting.slice(start);
      start = 0;
    }
    return message;
  };

  /** A message that says what was dropped before it, which then has been said. */
  const telling = (message: Framed): Framed => {
    const missing = dropped.get(logOf(message));
    dropped.delete(logOf(message));
    return missing ? withDropped(message, missing.entries) : message;
  };

  return {
    get size() {
      return size();
    },
    list: () => waiting.slice(start),
    handOver() {
      const messages = waiting.slice(start).map(telling);
      const others = [...dropped.values()].map(({ entries, last }) => onlyDropped(last, entries));
      dropped.clear();
      return [...others, ...messages];
    },
    add(message) {
      waiting.push(message);
      bytes += message.frame(dialect).length;
      while (bytes > maxBytes && size() > 1) {
        const oldest = shift();
        if (!oldest) return;
        const log = logOf(oldest);
        dropped.set(log, { entries: (dropped.get(log)?.entries ?? 0) + entriesOf(oldest), last: oldest });
        onDropped(Number(oldest.parts.data.total_new_entries ?? 0));
      }
    },
    keep(isWanted) {
      const kept = waiting.slice(start).filter(isWanted);
      waiting = kept;
      start = 0;
      bytes = kept.reduce((sum, message) => sum + message.frame(dialect).length, 0);
    },
    take(maxTaken) {
      const taken: Framed[] = [];
      let room = maxTaken;
      for (let next = waiting[start]; next; next = waiting[start]) {
        const length = next.frame(dialect).length;
        if (taken.length > 0 && length > room) break;
        shift();
        room -= length;
        taken.push(telling(next));
      }
      return taken;
    },
  };
}
