import type { MessageParts } from '@watchhamster/shared-types';

/** A durable message in its place. */
export interface JournalRecord {
  /** Its number in the epoch, from 1, without gaps. */
  readonly position: number;
  readonly parts: MessageParts;
  /** The message in the typed envelope, as JSON: what is kept, and what readers of that style receive as it is. */
  readonly text: string;
}

/** Makes a message for the position that it gets. Throws when the message does not fit its definition. */
export type MakeMessage = (position: number) => MessageParts;

/** Which part of the journal to look at, newest first. */
export interface HistoryQuery {
  /** Only messages of this type name (`service_event`). */
  readonly type?: string | undefined;
  /** Only messages before this position. */
  readonly before?: number | undefined;
  /** At most so many. */
  readonly limit: number;
}

/** What a journal holds. */
export interface JournalSize {
  readonly records: number;
  /** Of the kept texts; the storage around them is not counted. */
  readonly bytes: number;
}

/** The journal could not keep or read messages: the disk is full, say. Nothing of the call was kept. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly code = 'JOURNAL_FAILED';
}

/**
 * The ordered log of durable messages. One strictly increasing sequence of positions belongs to an epoch; another epoch
 * means that positions from before say nothing any more. Every implementation passes the suite in `test/journal-suite.ts`.
 */
export interface Journal {
  readonly epoch: string;
  /** The last position; 0 before the first message. */
  position(): number;
  /** The oldest position that is still kept; `position() + 1` when none is. */
  oldest(): number;
  /**
   * Keeps one message. Nobody may see it before this returned: it survives the end of the process from then on.
   * @throws whatever `make` throws, or JournalError; the position is not used up then.
   */
  append(make: MakeMessage): JournalRecord;
  /** Keeps several messages at once, in order: all of them or, when this throws, none. */
  appendAll(makes: readonly MakeMessage[]): readonly JournalRecord[];
  /**
   * The records after a position, oldest first, at most `limit`. Fewer than there are means the end or a gap: what was
   * deleted, or is of a message that this version does not know, is left out.
   */
  after(position: number, limit: number): readonly JournalRecord[];
  /** Newest first. */
  history(query: HistoryQuery): readonly JournalRecord[];
  size(): JournalSize;
  close(): void;
}
