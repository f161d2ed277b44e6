import type { LogLevel, SourcedLogEntry } from '@watchhamster/shared-types';

/** An entry as it is kept: with the time at which the server had it, in milliseconds since 1970. */
export interface KeptEntry {
  readonly entry: SourcedLogEntry;
  readonly received: number;
}

/** How far a followed file was read. */
export interface FilePosition {
  readonly path: string;
  /** Names the file itself, whatever it is called now: device and inode. */
  readonly file: string;
  /** Everything before it was read, in bytes. */
  readonly offset: number;
  /** The SHA-256 of the first `headBytes`, in hexadecimal: an inode that was given to another file does not fit. */
  readonly head: string;
  readonly headBytes: number;
}

/** Which entries to read: those that fit all of it. */
export interface LogQuery {
  readonly fileName?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly levels?: readonly LogLevel[] | undefined;
  /** The newest entries with a lower sequence. Default: the newest of all. */
  readonly before?: number | undefined;
  /** The oldest entries with a higher sequence; wins over `before`. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** What is kept of a level. */
export interface LogSize {
  readonly entries: number;
  readonly bytes: number;
}

/** Keeps log entries within their bounds, and the positions of files with them: in memory, or in a database. */
export interface LogStore {
  /**
   * Keeps entries, in the order of their sequence, and the positions that they lead to: all of it or nothing.
   * @throws StorageError when that is not possible
   */
  append(entries: readonly KeptEntry[], positions: readonly FilePosition[]): void;
  /** Oldest first. */
  read(query: LogQuery): SourcedLogEntry[];
  /** The lowest kept sequence that was received at this time or later; undefined when there is none. */
  firstSince(time: number): number | undefined;
  /** The highest sequence that was ever kept and is known; 0 when there is none. */
  lastSequence(): number;
  positions(): readonly FilePosition[];
  /** Removes some of what is too old or too much; returns how many went. Call it again until none does. */
  prune(now: number): number;
  sizes(): Readonly<Record<LogLevel, LogSize>>;
}

/** The levels from least to worst; a level's place is its number in the store. */
export const levelOrder = [
  'DEBUG',
  'INFO',
  'WARNING',
  'ERROR',
  'CRITICAL',
] as const satisfies readonly LogLevel[];

/** The most entries that one call of `prune` removes of a level. */
export const pruneBatch = 1000;

/** Positions that nothing has moved for so long are forgotten, in milliseconds. */
export const positionLifeMs = 90 * 86_400_000;

/** What an entry counts for the size of its level, in bytes: about what it takes in the database. */
export function sizeOfEntry({ message, file_name: _, sequence: __, ...rest }: SourcedLogEntry): number {
  const { logger_name = '', module = '', thread_id = '' } = rest;
  return Buffer.byteLength(message) + logger_name.length + module.length + thread_id.length + 64;
}
