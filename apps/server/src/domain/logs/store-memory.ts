import type { LogLevel, SourcedLogEntry } from '@watchhamster/shared-types';
import type { LogRetention } from '../../config/logs.ts';
import {
  type FilePosition,
  type KeptEntry,
  type LogQuery,
  type LogSize,
  type LogStore,
  levelOrder,
  pruneBatch,
  sizeOfEntry,
} from './store.ts';

/** Whatever the configuration allows: a level takes no more memory than this, in bytes. */
const maxLevelBytes = 4 * 1024 * 1024;

interface Level {
  entries: (KeptEntry & { readonly bytes: number })[];
  bytes: number;
}

/** Log entries in memory, at most 4 MiB of each level: a restart forgets them. */
export function createMemoryLogStore(retention: () => LogRetention): LogStore {
  const emptyLevel = (): Level => ({ entries: [], bytes: 0 });
  const levels: Readonly<Record<LogLevel, Level>> = {
    DEBUG: emptyLevel(),
    INFO: emptyLevel(),
    WARNING: emptyLevel(),
    ERROR: emptyLevel(),
    CRITICAL: emptyLevel(),
  };
  const positions = new Map<string, FilePosition>();
  let last = 0;

  /** The entries of a level that a query wants, in its direction, at most so many as it asks for. */
  const select = (level: LogLevel, query: LogQuery): SourcedLogEntry[] => {
    const { entries } = levels[level];
    const found: SourcedLogEntry[] = [];
    const fits = ({ entry }: KeptEntry): boolean =>
      (query.fileName === undefined || entry.file_name === query.fileName) &&
      (query.serviceId === undefined || entry.service_id === query.serviceId);
    if (query.after !== undefined) {
      const from = lowerBound(entries, ({ entry }) => entry.sequence > (query.after ?? 0));
      for (let index = from; index < entries.length && found.length < query.limit; index += 1) {
        const kept = entries[index];
        if (kept && fits(kept)) found.push(kept.entry);
      }
      return found;
    }
    const before = query.before ?? Number.POSITIVE_INFINITY;
    const end = lowerBound(entries, ({ entry }) => entry.sequence >= before);
    for (let index = end - 1; index >= 0 && found.length < query.limit; index -= 1) {
      const kept = entries[index];
      if (kept && fits(kept)) found.push(kept.entry);
    }
    return found;
  };

  return {
    append(entries, moved) {
      for (const kept of entries) {
        const level = levels[kept.entry.level];
        const bytes = sizeOfEntry(kept.entry);
        level.entries.push({ ...kept, bytes });
        level.bytes += bytes;
        last = Math.max(last, kept.entry.sequence);
      }
      for (const position of moved) positions.set(position.path, position);
    },
    read(query) {
      const all = (query.levels ?? levelOrder).flatMap((level) => select(level, query));
      all.sort((a, b) => a.sequence - b.sequence);
      if (query.limit <= 0) return [];
      return query.after === undefined ? all.slice(-query.limit) : all.slice(0, query.limit);
    },
    firstSince(time) {
      const firsts = levelOrder.flatMap((name) => {
        const { entries } = levels[name];
        const first = entries[lowerBound(entries, ({ received }) => received >= time)];
        return first ? [first.entry.sequence] : [];
      });
      return firsts.length === 0 ? undefined : Math.min(...firsts);
    },
    lastSequence: () => last,
    positions: () => [...positions.values()],
    prune(now) {
      let removed = 0;
      for (const name of levelOrder) {
        const level = levels[name];
        const { days, megabytes } = retention()[name];
        const oldest = now - days * 86_400_000;
        const most = Math.min(megabytes * 1e6, maxLevelBytes);
        let count = 0;
        for (const { received, bytes } of level.entries) {
          if (count === pruneBatch || (received >= oldest && level.bytes <= most)) break;
          level.bytes -= bytes;
          count += 1;
        }
        if (count > 0) level.entries = level.entries.slice(count);
        removed += count;
      }
      return removed;
    },
    sizes: () => ({
      DEBUG: sizeOf(levels.DEBUG),
      INFO: sizeOf(levels.INFO),
      WARNING: sizeOf(levels.WARNING),
      ERROR: sizeOf(levels.ERROR),
      CRITICAL: sizeOf(levels.CRITICAL),
    }),
  };
}

function sizeOf({ entries, bytes }: Level): LogSize {
  return { entries: entries.length, bytes };
}

/** The first index whose item fits, of items of which all after one that fits do too. */
function lowerBound<T>(items: readonly T[], fits: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && fits(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
