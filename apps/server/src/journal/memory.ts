import { serialize } from '@watchhamster/shared-types';
import type { Journal, JournalRecord, MakeMessage } from './journal.ts';

/** What an in-memory journal needs. */
export interface MemoryJournalOptions {
  /** The epoch: another one for every start of the server, since nothing survives it. */
  readonly epoch: string;
  /** How many messages are kept; the oldest go first. Default: 10,000. */
  readonly capacity?: number;
}

/** A journal that lives as long as the process. */
export function createMemoryJournal({ epoch, capacity = 10_000 }: MemoryJournalOptions): Journal {
  let records: JournalRecord[] = [];
  let position = 0;

  const appendAll = (makes: readonly MakeMessage[]): readonly JournalRecord[] => {
    const added = makes.map((make, index) => {
      const at = position + 1 + index;
      const parts = make(at);
      return { position: at, parts, text: serialize(parts, 'typed') };
    });
    position += added.length;
    records.push(...added);
    // Cut in blocks: taking one off the front each time would move all the others each time.
    if (records.length >= capacity * 2) records = records.slice(-capacity);
    return added;
  };
  const oldest = (): number => position - Math.min(records.length, capacity) + 1;

  return {
    epoch,
    position: () => position,
    oldest,
    append: (make) => appendAll([make])[0] as JournalRecord,
    appendAll,
    after(after, limit) {
      const start = records.length - (position - Math.max(after, oldest() - 1));
      return records.slice(start, start + limit);
    },
    history({ type, before = Number.POSITIVE_INFINITY, limit }) {
      return records
        .slice(-capacity)
        .filter((record) => record.position < before && (!type || record.parts.definition.type === type))
        .slice(-limit)
        .reverse();
    },
    size: () => ({
      records: Math.min(records.length, capacity),
      bytes: records.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    }),
    close() {},
  };
}
