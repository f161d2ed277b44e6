import type { MessageParts } from '@watchhamster/shared-types';

/** A durable message in its place. */
export interface JournalRecord {
  /** Its number in the epoch, from 1, without gaps. */
  readonly position: number;
  readonly parts: MessageParts;
}

/**
 * The ordered log of durable messages. One strictly increasing sequence of positions belongs to an epoch; another epoch
 * means that positions from before say nothing any more.
 */
export interface Journal {
  readonly epoch: string;
  /** The last position; 0 before the first message. */
  position(): number;
  /** Keeps a message, made for the position that it gets. Nobody may see it before this returned. */
  append(make: (position: number) => MessageParts): JournalRecord;
  /** The newest records, oldest first, at most `limit`. */
  recent(limit: number): readonly JournalRecord[];
}
