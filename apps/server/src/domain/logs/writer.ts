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
  /** The most entries of one write; the event loop has a turn between two. Default: 250. */
  readonly batch?: number;
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
  let waiting: KeptEntry[] = [];
  let characters = 0;
  const positions = new Map<string, { readonly position: FilePosition; readonly after: number }>();
  let [stored, lost, accepted] = [0, 0, 0];
  let timer: NodeJS.Timeout | undefined;
  let failure: string | undefined;
  let closed = false;
  // An entry that was published and then lost by a crash had a number too: it is not given again.
  const lastSequence = store.lastSequence() + (store.lastSequence() > 0 ? maxWaiting.entries : 0);

  const lose = (count: number): void => {
    for (const { entry } of waiting.slice(0, count)) characters -= entry.message.length;
    waiting = waiting.slice(count);
    lost += count;
  };
  /** Writes one batch; tells whether it could. */
  const writeBatch = (): boolean => {
    const entries = waiting.slice(0, batch);
    // A position counts once everything before it is in the store, or lost.
    const reached = stored + lost + entries.length;
    const moved = [...positions].filter(([, { after }]) => after <= reached);
    if (entries.length === 0 && moved.length === 0) return true;
    try {
      store.append(
        entries,
        moved.map(([, { position }]) => position),
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
    for (const { entry } of entries) characters -= entry.message.length;
    waiting = waiting.slice(entries.length);
    stored += entries.length;
    for (const [path, { after }] of moved) if (positions.get(path)?.after === after) positions.delete(path);
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
    if (waiting.length > 0) schedule(waiting.length >= batch ? 10 : delayMs);
  }
  const sweeper = setInterval(prune, pruneMs);
  sweeper.unref();

  return {
    lastSequence,
    keep(entries, position) {
      if (closed) return;
      const received = now();
      for (const entry of entries) {
        waiting.push({ entry, received });
        characters += entry.message.length;
      }
      accepted += entries.length;
      if (position) positions.set(position.path, { position, after: accepted });
      let excess = Math.max(0, waiting.length - maxWaiting.entries);
      let remaining = characters;
      for (let index = 0; remaining > maxWaiting.characters && index < waiting.length; index += 1) {
        remaining -= waiting[index]?.entry.message.length ?? 0;
        excess = Math.max(excess, index + 1);
      }
      if (excess > 0) lose(excess);
      schedule(delayMs);
    },
    newestOf: (fileName): readonly SourcedLogEntry[] => {
      try {
        return store.read({ fileName, limit: earlierEntries });
      } catch {
        return [];
      }
    },
    readings: () => ({ stored, lost, waiting: waiting.length }),
    flush() {
      while (writeBatch() && (waiting.length > 0 || positions.size > 0));
    },
    close() {
      if (closed) return;
      clearTimeout(timer);
      clearInterval(sweeper);
      while (writeBatch() && (waiting.length > 0 || positions.size > 0));
      closed = true;
      lost += waiting.length;
    },
  };
}
