import type { Dialect } from '@watchhamster/shared-types';
import type { Framed } from './frames.ts';
import { entriesOf, isLog, logOf, onlyDropped, withDropped } from './merge-logs.ts';

/**
 * Stream messages that wait for a reader, bounded: the oldest go first, and are counted. Of logs the reader is told how many
 * entries are missing; what else is dropped can be read over HTTP.
 */
export interface StreamQueue {
  add(message: Framed): void;
  /**
   * Takes the oldest, up to so many bytes and at least one. The next of a log says what was dropped before it; what was
   * dropped of logs that have nothing waiting is said by updates without entries, last.
   */
  take(maxBytes: number): Framed[];
  /** What waits, oldest first, without what was dropped. */
  list(): readonly Framed[];
  /** How many messages there are to take. */
  readonly size: number;
}

/** Logs whose dropped entries are remembered; of more than these, the oldest count is forgotten. */
const rememberedLogs = 1000;

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
  /** What was dropped since the last update of each log: an update that says so, without the entries. */
  const dropped = new Map<string, { entries: number; tell: Framed }>();

  const waitingCount = (): number => waiting.length - start;
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

  function drop(message: Framed): void {
    if (!isLog(message)) {
      onDropped(1);
      return;
    }
    const log = logOf(message);
    const entries = (dropped.get(log)?.entries ?? 0) + entriesOf(message);
    dropped.set(log, { entries, tell: onlyDropped(message, entries) });
    const [oldest] = dropped.keys();
    if (dropped.size > rememberedLogs && oldest !== undefined) dropped.delete(oldest);
    onDropped(Number(message.parts.data.total_new_entries ?? 0));
  }

  /** A message that says what was dropped before it, which then has been said. */
  function telling(message: Framed): Framed {
    if (!isLog(message)) return message;
    const log = logOf(message);
    const missing = dropped.get(log);
    dropped.delete(log);
    return missing ? withDropped(message, missing.entries) : message;
  }

  return {
    get size() {
      return waitingCount() + dropped.size;
    },
    list: () => waiting.slice(start),
    add(message) {
      waiting.push(message);
      bytes += message.frame(dialect).length;
      while (bytes > maxBytes && waitingCount() > 1) {
        const oldest = shift();
        if (oldest) drop(oldest);
      }
    },
    take(maxTaken) {
      const taken: Framed[] = [];
      let room = maxTaken;
      for (let next = waiting[start]; next; next = waiting[start]) {
        const length = next.frame(dialect).length;
        if (taken.length > 0 && length > room) return taken;
        shift();
        room -= length;
        taken.push(telling(next));
      }
      for (const [log, { tell }] of dropped) {
        if (taken.length > 0 && room <= 0) break;
        dropped.delete(log);
        room -= tell.frame(dialect).length;
        taken.push(tell);
      }
      return taken;
    },
  };
}
