import type { LogLevel } from '@watchhamster/shared-types';
import type { LogBuffer, LogRow } from './log-buffer.ts';

/** What a reader wants to see of the log. */
export interface LogFilter {
  /** This level and worse. */
  readonly minLevel: LogLevel;
  /** One service only; undefined is all of them, and sources that are no service. */
  readonly serviceId: string | undefined;
  /** One log only: a file, or the output of a service; undefined is all of them. */
  readonly fileName: string | undefined;
  /** A text that the message, the source or the logger contains, in any case. Empty is everything. */
  readonly text: string;
}

/** A filter that lets everything through. */
export const everything: LogFilter = {
  minLevel: 'DEBUG',
  serviceId: undefined,
  fileName: undefined,
  text: '',
};

/** What is to be drawn. Another object after every change. */
export interface LogViewState {
  readonly rows: readonly LogRow[];
  /** Matching lines that came since the view was held. */
  readonly heldBack: number;
  readonly held: boolean;
  /** Kept lines, matching or not. */
  readonly total: number;
}

const severity: Record<LogLevel, number> = { DEBUG: 0, INFO: 1, WARNING: 2, ERROR: 3, CRITICAL: 4 };

/**
 * One reader's view of a {@link LogBuffer}: filtered, and held still while it is being read. A held view keeps its lines
 * even when the buffer has let go of them, so that nothing moves under the reader.
 */
export class LogView {
  readonly #buffer: LogBuffer;
  readonly #listeners = new Set<() => void>();
  #filter: LogFilter = everything;
  /** All lines at the moment the view was held; undefined while it follows. */
  #frozen: readonly LogRow[] | undefined;
  #rows: LogRow[] = [];
  #seen = 0;
  #heldBack = 0;
  #state: LogViewState;
  #unsubscribe: (() => void) | undefined;

  constructor(buffer: LogBuffer) {
    this.#buffer = buffer;
    this.#state = this.#read();
  }

  readonly get = (): LogViewState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (!this.#unsubscribe) {
      this.#unsubscribe = this.#buffer.subscribe(() => this.#advance());
      this.#advance();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    };
  };

  /** Shows other lines. A held view stays held. */
  setFilter(filter: LogFilter): void {
    this.#filter = filter;
    const matches = matcher(filter);
    const source = this.#frozen ?? this.#buffer.from(0);
    this.#rows = source.filter(matches);
    if (this.#frozen) {
      const heldFrom = (source.at(-1)?.key ?? -1) + 1;
      this.#heldBack = this.#buffer.from(heldFrom).filter(matches).length;
    }
    this.#seen = this.#buffer.nextKey;
    this.#publish();
  }

  /** Keeps the lines as they are; what comes is counted. */
  hold(): void {
    if (this.#frozen) return;
    this.#advance();
    this.#frozen = this.#buffer.from(0);
    this.#publish();
  }

  /** Follows again, with everything that came meanwhile. */
  release(): void {
    if (!this.#frozen) return;
    this.#frozen = undefined;
    this.#heldBack = 0;
    this.setFilter(this.#filter);
  }

  #advance(): void {
    const { nextKey, oldestKey } = this.#buffer;
    if (nextKey === this.#seen) return;
    const fresh = this.#buffer.from(this.#seen).filter(matcher(this.#filter));
    this.#seen = nextKey;
    if (this.#frozen) this.#heldBack += fresh.length;
    else {
      const kept = this.#rows.findIndex((row) => row.key >= oldestKey);
      this.#rows = (kept < 0 ? [] : this.#rows.slice(kept)).concat(fresh);
    }
    this.#publish();
  }

  #publish(): void {
    this.#state = this.#read();
    for (const listener of [...this.#listeners]) listener();
  }

  #read(): LogViewState {
    return {
      rows: this.#rows,
      heldBack: this.#heldBack,
      held: this.#frozen !== undefined,
      total: this.#frozen?.length ?? this.#buffer.nextKey - this.#buffer.oldestKey,
    };
  }
}

/** Whether a line is shown. Lines that tell of missing entries are shown whatever the level and text are. */
function matcher(filter: LogFilter): (row: LogRow) => boolean {
  const least = severity[filter.minLevel];
  const text = filter.text.trim().toLowerCase();
  /** There are few sources and loggers, and many lines of each. */
  const names = new Map<string, boolean>();
  const nameMatches = (name: string): boolean => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const matches = name.toLowerCase().includes(text);
    names.set(name, matches);
    return matches;
  };
  return (row) => {
    if (row.kind === 'gap') return true;
    if (filter.serviceId !== undefined && row.serviceId !== filter.serviceId) return false;
    if (filter.fileName !== undefined && row.fileName !== filter.fileName) return false;
    if (row.kind === 'dropped') return true;
    const { entry } = row;
    if (severity[entry.level] < least) return false;
    return (
      text === '' ||
      entry.message.toLowerCase().includes(text) ||
      nameMatches(row.fileName) ||
      (entry.logger_name !== undefined && nameMatches(entry.logger_name))
    );
  };
}
