import type { LogEntry, MessageData, SourcedLogEntry } from '@watchhamster/shared-types';

/** A line of the log view. `key` grows by one with every line, and never names another line. */
export type LogRow =
  | {
      readonly kind: 'entry';
      readonly key: number;
      readonly entry: LogEntry;
      readonly fileName: string;
      readonly serviceId: string | undefined;
    }
  /** So many entries did not reach this page: the server dropped them under load. */
  | {
      readonly kind: 'dropped';
      readonly key: number;
      readonly count: number;
      readonly fileName: string;
      readonly serviceId: string | undefined;
    }
  /** The connection was interrupted, and entries may be missing here. */
  | { readonly kind: 'gap'; readonly key: number };

/** Lines kept by default. */
export const LOG_CAPACITY = 10_000;

/** Lines over the capacity before the oldest go: trimming a thousand at once is cheaper than one at a time. */
const SLACK = 1000;

/**
 * The newest log lines of all sources. Lines are appended at once; watchers are told through the given scheduler, so
 * that a thousand lines a second cost one notice a frame.
 */
export class LogBuffer {
  readonly #capacity: number;
  readonly #schedule: (run: () => void) => void;
  readonly #listeners = new Set<() => void>();
  #rows: LogRow[] = [];
  #nextKey = 0;
  #scheduled = false;

  /** @param schedule runs a notice soon, once; the page gives it an animation frame. */
  constructor(schedule: (run: () => void) => void, capacity: number = LOG_CAPACITY) {
    this.#schedule = schedule;
    this.#capacity = capacity;
  }

  /** The key that the next line will get. */
  get nextKey(): number {
    return this.#nextKey;
  }

  /** The key of the oldest line that is kept. */
  get oldestKey(): number {
    return Math.max(0, this.#nextKey - Math.min(this.#rows.length, this.#capacity));
  }

  /** The kept lines from this key on, oldest first. */
  from(key: number): LogRow[] {
    const first = this.#nextKey - this.#rows.length;
    return this.#rows.slice(Math.max(key, this.oldestKey) - first);
  }

  /** Calls back after lines were added, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Appends what a log_update brought. Dropped entries were older than the ones that came, and stand before them. */
  append(update: MessageData<'logUpdate'>): void {
    const { file_name: fileName, service_id: serviceId, dropped_entries: count = 0 } = update;
    if (count > 0) this.#push({ kind: 'dropped', key: this.#nextKey, count, fileName, serviceId });
    for (const entry of update.entries) {
      this.#push({ kind: 'entry', key: this.#nextKey, entry, fileName, serviceId });
    }
    this.#changed();
  }

  /**
   * Appends what a snapshot has and this buffer has not. After an outage the two overlap when it was short; when they do
   * not, a gap line says that entries may be missing.
   */
  merge(entries: readonly SourcedLogEntry[]): void {
    const known = new Counter();
    for (const row of this.#rows) if (row.kind === 'entry') known.add(keyOf(row.fileName, row.entry));
    const fresh = entries.filter((entry) => !known.take(keyOf(entry.file_name, entry)));
    const overlaps = fresh.length < entries.length;
    if (this.#rows.length > 0 && !overlaps) this.#push({ kind: 'gap', key: this.#nextKey });
    for (const { file_name: fileName, service_id: serviceId, ...entry } of fresh) {
      this.#push({ kind: 'entry', key: this.#nextKey, entry, fileName, serviceId });
    }
    this.#changed();
  }

  /** Whether one of these is here. */
  has(entries: readonly SourcedLogEntry[]): boolean {
    const known = new Counter();
    for (const entry of entries) known.add(keyOf(entry.file_name, entry));
    return this.#rows.some((row) => row.kind === 'entry' && known.take(keyOf(row.fileName, row.entry)));
  }

  #push(row: LogRow): void {
    this.#rows.push(row);
    this.#nextKey += 1;
    if (this.#rows.length > this.#capacity + SLACK) this.#rows = this.#rows.slice(-this.#capacity);
  }

  #changed(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(() => {
      this.#scheduled = false;
      for (const listener of [...this.#listeners]) listener();
    });
  }
}

/**
 * What of a log_update the snapshot does not have already. The message carries no sequence, so entries are compared by
 * source, time, level and text, as often as each occurs.
 */
export class SnapshotOverlap {
  readonly #known = new Counter();
  /** Sources that sent something newer than the snapshot. */
  readonly #passed = new Set<string>();

  constructor(entries: readonly SourcedLogEntry[]) {
    for (const entry of entries) this.#known.add(keyOf(entry.file_name, entry));
  }

  /** The update, which came before the snapshot, without the entries that the snapshot has. */
  remove(update: MessageData<'logUpdate'>): MessageData<'logUpdate'> {
    const entries = update.entries.filter((entry) => !this.#known.take(keyOf(update.file_name, entry)));
    return { ...update, entries };
  }

  /**
   * The same for an update that came after the snapshot: the server collects entries for a while before it sends them,
   * and a snapshot made meanwhile has them too. The entries of a source come in order, so that nothing of the snapshot
   * follows its first newer one.
   */
  removeLate(update: MessageData<'logUpdate'>): MessageData<'logUpdate'> {
    if (this.#passed.has(update.file_name)) return update;
    const rest = this.remove(update);
    if (rest.entries.length > 0) this.#passed.add(update.file_name);
    return rest;
  }
}

function keyOf(fileName: string, { timestamp, level, message }: LogEntry): string {
  return `${fileName}\n${timestamp}\n${level}\n${message}`;
}

/** How often each key occurs. */
class Counter {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Takes one occurrence away; false when there is none. */
  take(key: string): boolean {
    const count = this.#counts.get(key) ?? 0;
    if (count === 0) return false;
    this.#counts.set(key, count - 1);
    return true;
  }
}
