import type { SourcedLogEntry } from '@watchhamster/shared-types';
import type { Logger } from '../../telemetry/logger.ts';
import type { LogKeeper } from './logs.ts';
import type { FilePosition, KeptEntry, LogStore } from './store.ts';

/** What has become of entries since the server started. */
export interface WriterReadings {
  readonly stored: number;
  /** Published, but not in the history: too many at once, or the store failed. */
  readonly lost: number;
  readonly waiting: number;
}

/** Brings entries into a store, behind the back of who makes them. */
export interface LogWriter extends LogKeeper {
  readings(): WriterReadings;
  /** Writes now what waits: for who wants to read the newest. A store that fails is tried again later. */
  flush(): void;
  /** Writes what waits, and takes nothing any more. */
  close(): void;
}

/** What {@link createLogWriter} needs. */
export interface LogWriterOptions {
  readonly store: LogStore;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  readonly logger: Logger;
  /** How long entries may wait to be written together, in milliseconds. Default: 200. */
  readonly delayMs?: number;
  /** How often old entries are looked for while nothing is written, in milliseconds. Default: one minute. */
  readonly pruneMs?: number;
  /** About the most entries of one write; the event loop has a turn between two. Default: 250. */
  readonly batch?: number;
}

/** Entries that were published together, and the position after the last of them. */
interface Chunk {
  readonly entries: readonly KeptEntry[];
  readonly position: FilePosition | undefined;
  readonly characters: number;
}

/** The most that waits; of more, the oldest are lost. Their messages are bounded too, in characters. */
const maxWaiting = { entries: 20_000, characters: 16 * 1024 * 1024 };

/** How many entries of before its start a source shows. */
const earlierEntries = 200;

/**
 * Writes in small batches, so that a flood never holds up the event loop for long. A store that fails keeps nothing from
 * working: it is told of once, the entries wait within their bound, and each batch is a new try.
 */
export function createLogWriter(options: LogWriterOptions): LogWriter {
  const { store, now, logger, delayMs = 200, pruneMs = 60_000, batch = 250 } = options;
  let waiting: Chunk[] = [];
  let [stored, lost, count, characters] = [0, 0, 0, 0];
  /** Positions of what was lost: it is passed over. */
  const passed = new Map<string, FilePosition>();
  let timer: NodeJS.Timeout | undefined;
  let failure: string | undefined;
  let closed = false;
  // An entry that was published and then lost by a crash had a number too: it is not given again.
  const lastSequence = store.lastSequence() + (store.lastSequence() > 0 ? maxWaiting.entries : 0);

  const forget = (chunks: readonly Chunk[]): number => {
    const entries = chunks.reduce((sum, chunk) => sum + chunk.entries.length, 0);
    characters -= chunks.reduce((sum, chunk) => sum + chunk.characters, 0);
    count -= entries;
    waiting = waiting.slice(chunks.length);
    return entries;
  };
  const loseOldest = (): void => {
    let chunks = 0;
    let [entries, size] = [count, characters];
    for (const chunk of waiting) {
      if (entries <= maxWaiting.entries && size <= maxWaiting.characters) break;
      entries -= chunk.entries.length;
      size -= chunk.characters;
      chunks += 1;
      if (chunk.position) passed.set(chunk.position.path, chunk.position);
    }
    if (chunks > 0) lost += forget(waiting.slice(0, chunks));
  };
  /** Writes the oldest chunks whole, each with the position it leads to; tells whether it could. */
  const writeBatch = (): boolean => {
    let chunks = 0;
    let size = 0;
    for (const { entries } of waiting) {
      if (chunks > 0 && size + entries.length > batch) break;
      size += entries.length;
      chunks += 1;
    }
    const oldest = waiting.slice(0, chunks);
    if (chunks === 0 && passed.size === 0) return true;
    const positions = new Map(passed);
    for (const { position } of oldest) if (position) positions.set(position.path, position);
    try {
      store.append(
        oldest.flatMap(({ entries }) => entries),
        [...positions.values()],
      );
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (reason !== failure)
        logger.error({ err: cause }, `log entries cannot be kept; the newest wait: ${reason}`);
      failure = reason;
      return false;
    }
    if (failure !== undefined) logger.info({}, 'log entries can be kept again');
    failure = undefined;
    passed.clear();
    stored += forget(oldest);
    return true;
  };
  const prune = (): number => {
    try {
      return store.prune(now());
    } catch (cause) {
      logger.warn({ err: cause }, 'old log entries could not be removed; tried again');
      return 0;
    }
  };
  const schedule = (ms: number): void => {
    timer ??= setTimeout(turn, ms);
  };
  function turn(): void {
    timer = undefined;
    if (closed) return;
    if (!writeBatch()) {
      schedule(1000);
      return;
    }
    prune();
    // Between two batches everybody else has their turn, and twice as much time as the batch.
    if (waiting.length > 0) schedule(count >= batch ? 10 : delayMs);
  }
  const sweeper = setInterval(prune, pruneMs);
  sweeper.unref();

  return {
    lastSequence,
    keep(entries, position) {
      if (closed) return;
      const received = now();
      const size = entries.reduce((sum, { message }) => sum + message.length, 0);
      waiting.push({ entries: entries.map((entry) => ({ entry, received })), position, characters: size });
      count += entries.length;
      characters += size;
      loseOldest();
      schedule(delayMs);
    },
    newestOf: (fileName): readonly SourcedLogEntry[] => {
      try {
        return store.read({ fileName, limit: earlierEntries });
      } catch {
        return [];
      }
    },
    readings: () => ({ stored, lost, waiting: count }),
    flush() {
      while (writeBatch() && waiting.length > 0);
    },
    close() {
      if (closed) return;
      clearTimeout(timer);
      clearInterval(sweeper);
      while (writeBatch() && waiting.length > 0);
      closed = true;
      lost += count;
    },
  };
}
