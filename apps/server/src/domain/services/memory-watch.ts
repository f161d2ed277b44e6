import type { ProcessTable } from '../leftovers/process-table.ts';

/** A process group whose memory is bounded. */
export interface WatchedGroup {
  readonly group: number;
  readonly mostBytes: number;
  readonly intervalMs: number;
  readonly onExceeded: (bytes: number) => void;
}

/** Looks at the memory of process groups. The timer runs only while there is one. */
export interface MemoryWatch {
  /** The returned function ends it. */
  watch(group: WatchedGroup): () => void;
}

/** One look at the list of processes serves all groups that are due. */
export function createMemoryWatch(table: ProcessTable): MemoryWatch {
  const groups = new Map<WatchedGroup, number>();
  let timer: NodeJS.Timeout | undefined;

  const schedule = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (groups.size === 0) return;
    const next = Math.min(...groups.values());
    timer = setTimeout(() => void look().finally(schedule), Math.max(0, next - performance.now()));
  };
  const look = async (): Promise<void> => {
    const time = performance.now();
    const due = [...groups].filter(([, at]) => at <= time + 1).map(([group]) => group);
    for (const group of due) groups.set(group, nextLook(time + 1, group));
    const entries = await table.list();
    const used = new Map<number, number>();
    for (const { group, residentBytes } of entries) used.set(group, (used.get(group) ?? 0) + residentBytes);
    for (const watched of due) {
      const bytes = used.get(watched.group) ?? 0;
      // It may have ended while the list was read.
      if (groups.has(watched) && bytes > watched.mostBytes) watched.onExceeded(bytes);
    }
  };

  return {
    watch(group) {
      groups.set(group, nextLook(performance.now(), group));
      schedule();
      return () => {
        if (groups.delete(group)) schedule();
      };
    },
  };
}

/** Groups with one interval are looked at together, whenever each of them began. */
function nextLook(time: number, { intervalMs }: WatchedGroup): number {
  return (Math.floor(time / intervalMs) + 1) * intervalMs;
}
