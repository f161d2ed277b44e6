import type { Client } from '@watchhamster/client';
import type { MessageData, SourcedLogEntry } from '@watchhamster/shared-types';
import { type LogBuffer, SnapshotOverlap } from './log-buffer.ts';

/** A page of the log's history. */
export interface LogPage {
  /** Oldest first. */
  readonly entries: readonly SourcedLogEntry[];
  /** What to ask for next, for older ones; undefined when there are none. */
  readonly nextBefore: number | undefined;
}

/** Pages that are read after an outage, at most: with more missing the list says that there is a gap. */
const maxPages = 8;
/** After a page could not be read, in milliseconds. */
const retryMs = 2000;

interface LogFeedOptions {
  readonly client: Pick<Client, 'on' | 'connection'>;
  readonly buffer: LogBuffer;
  /** Reads the newest entries, or those before a sequence. */
  readonly read: (before: number | undefined, signal: AbortSignal) => Promise<LogPage>;
  readonly after: (ms: number, run: () => void) => void;
}

/**
 * Fills a buffer with what is logged, each entry once. Log updates are not replayed after an outage, so on every
 * connection the newest entries are read from the history, back to one that is known; updates wait for that.
 */
export function feedLogs({ client, buffer, read, after }: LogFeedOptions): void {
  /** Updates that came while the history is read; undefined when it has been. */
  let waiting: MessageData<'logUpdate'>[] | undefined = [];
  let overlap: SnapshotOverlap | undefined;
  let reading: AbortController | undefined;

  async function catchUp(): Promise<void> {
    const asking = new AbortController();
    reading = asking;
    waiting = [];
    try {
      const entries = await readBack(asking.signal);
      if (asking.signal.aborted) return;
      buffer.merge(entries);
      overlap = new SnapshotOverlap(entries);
    } catch {
      if (asking.signal.aborted) return;
      // Without the history the new lines are still worth showing; it is asked for again.
      after(retryMs, () => {
        if (reading === asking && isOpen()) void catchUp();
      });
    }
    for (const update of waiting ?? []) buffer.append(overlap ? overlap.remove(update) : update);
    waiting = undefined;
  }

  async function readBack(signal: AbortSignal): Promise<SourcedLogEntry[]> {
    const pages: (readonly SourcedLogEntry[])[] = [];
    let before: number | undefined;
    for (let count = 0; count < maxPages; count += 1) {
      const page = await read(before, signal);
      pages.unshift(page.entries);
      before = page.nextBefore;
      // The first connection needs no more than one page; a later one reads until it finds what is known.
      const isEnough = buffer.nextKey === 0 || buffer.has(page.entries);
      if (before === undefined || (isEnough && reachesWaiting(page.entries))) break;
    }
    return pages.flat();
  }

  /** Whether the history goes back to before the first update: what came before it must not stand after it. */
  function reachesWaiting([oldest]: readonly SourcedLogEntry[]): boolean {
    const first = waiting?.find(({ entries }) => entries.length > 0)?.entries[0];
    return !first || !oldest || Date.parse(oldest.timestamp) < Date.parse(first.timestamp);
  }

  const isOpen = (): boolean => ['live', 'stale'].includes(client.connection.get().phase);
  let wasOpen = false;
  const check = (): void => {
    const open = isOpen();
    if (open === wasOpen) return;
    wasOpen = open;
    reading?.abort();
    if (open) void catchUp();
  };
  client.connection.subscribe(check);
  check();
  client.on('logUpdate', ({ data }) => {
    if (waiting) waiting.push(data);
    else buffer.append(overlap?.removeLate(data) ?? data);
  });
}
