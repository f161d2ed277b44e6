import type { SourcedLogEntry } from '@watchhamster/shared-types';
import type { LogQuery, LogStore } from './store.ts';
import type { LogWriter } from './writer.ts';

/** What to look for in the history. */
export interface HistoryQuery extends LogQuery {
  /** Text that the message contains, in any case. */
  readonly text?: string | undefined;
  /** Half of the entries are before this time and half after it, in milliseconds since 1970; wins over the others. */
  readonly around?: number | undefined;
}

/** A part of the history. */
export interface HistoryPage {
  /** Oldest first. */
  readonly entries: readonly SourcedLogEntry[];
  /** Entries before it may be found with this as `before`; undefined when there are none. */
  readonly nextBefore: number | undefined;
  /** Entries after it, also those that are still to come, are found with this as `after`. */
  readonly nextAfter: number | undefined;
}

/** What was logged, as far as it is kept. */
export interface LogHistory {
  /** @throws StorageError when it cannot be read */
  read(query: HistoryQuery): HistoryPage;
}

/** How many entries one request looks at for a text: 10 ms or so. A page may be empty and still have a next one. */
const maxLooked = 10_000;
const step = 1000;

/** The history with what was published but not written yet. */
export function createLogHistory(store: LogStore, writer: Pick<LogWriter, 'flush'>): LogHistory {
  const readOlder = (query: HistoryQuery): HistoryPage => {
    const found = search(store, query, 'older');
    const entries = found.entries.reverse();
    return {
      entries,
      nextBefore: found.next,
      nextAfter:
        entries.at(-1)?.sequence ?? (query.before === undefined ? store.lastSequence() : query.before - 1),
    };
  };
  const readNewer = (query: HistoryQuery): HistoryPage => {
    const { entries, next } = search(store, query, 'newer');
    const [first] = entries;
    return {
      entries,
      nextBefore: first?.sequence ?? (query.after ?? 0) + 1,
      nextAfter: next ?? entries.at(-1)?.sequence ?? query.after,
    };
  };
  return {
    read(query) {
      writer.flush();
      if (query.around !== undefined) {
        const middle = store.firstSince(query.around) ?? store.lastSequence() + 1;
        const half = Math.ceil(query.limit / 2);
        const before = readOlder({ ...query, before: middle, after: undefined, limit: half });
        const after = readNewer({ ...query, after: middle - 1, limit: query.limit - half });
        return {
          entries: [...before.entries, ...after.entries],
          nextBefore: before.nextBefore,
          nextAfter: after.nextAfter,
        };
      }
      return query.after === undefined ? readOlder(query) : readNewer(query);
    },
  };
}

/** Walks in one direction until there are enough; `next` is where it stopped, if anything may follow. */
function search(
  store: LogStore,
  query: HistoryQuery,
  direction: 'older' | 'newer',
): { entries: SourcedLogEntry[]; next: number | undefined } {
  const needle = query.text?.toLowerCase();
  const entries: SourcedLogEntry[] = [];
  let { before, after } = query;
  for (let looked = 0; looked < maxLooked; ) {
    // One more than asked for tells whether there is another page.
    const limit = needle === undefined ? query.limit + 1 : step;
    const page = store.read({ ...query, before, after, limit });
    if (direction === 'older') page.reverse();
    for (const entry of page) {
      if (needle !== undefined && !entry.message.toLowerCase().includes(needle)) continue;
      const last = entries.at(-1);
      if (entries.length === query.limit && last) return { entries, next: last.sequence };
      entries.push(entry);
    }
    const last = page.at(-1);
    if (page.length < limit || !last) return { entries, next: undefined };
    looked += page.length;
    if (direction === 'older') before = last.sequence;
    else after = last.sequence;
  }
  return { entries, next: direction === 'older' ? before : after };
}
