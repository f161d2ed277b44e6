import type { Journal, JournalRecord } from './journal.ts';

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
  return {
    epoch,
    position: () => position,
    append(make) {
      const record = { position: position + 1, parts: make(position + 1) };
      position++;
      records.push(record);
      // Cut in blocks: taking one off the front each time would move all the others each time.
      if (records.length >= capacity * 2) records = records.slice(-capacity);
      return record;
    },
    recent: (limit) => records.slice(-Math.min(limit, capacity)),
  };
}
