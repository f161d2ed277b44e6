import type { Journal, JournalRecord } from './journal.ts';
import { makeRecords } from './record.ts';
import {
  cutoffOf,
  defaultRetention,
  expiryIntervalMs,
  type Repeat,
  type Retention,
  repeatByTimer,
} from './retention.ts';

/** What an in-memory journal needs. */
export interface MemoryJournalOptions {
  /** The epoch: another one for every start of the server, since nothing survives it. */
  readonly epoch: string;
  /** Default: 100,000 messages, 30 days. */
  readonly retention?: Retention;
  /** The time in milliseconds. Default: the system's. */
  readonly now?: () => number;
  /** What looks after old messages between appends. Default: a timer. */
  readonly repeat?: Repeat;
}

interface Kept {
  readonly record: JournalRecord;
  readonly at: number;
  readonly bytes: number;
}

/** Records that are no longer shown before they are let go: taking off one at a time would move all the others. */
const slackRecords = 1000;

/** A journal that lives as long as the process. */
export function createMemoryJournal({
  epoch,
  retention = defaultRetention,
  now = Date.now,
  repeat = repeatByTimer,
}: MemoryJournalOptions): Journal {
  let kept: Kept[] = [];
  let position = 0;
  let first = 1;
  let bytes = 0;

  /** Where a position is in `kept`, whose last element is the last position. */
  const indexOf = (at: number): number => kept.length - (position - at) - 1;

  function forgetBefore(end: number): void {
    for (; first < end; first++) bytes -= kept[indexOf(first)]?.bytes ?? 0;
    const unused = indexOf(first);
    if (unused >= Math.max(slackRecords, kept.length / 2)) kept = kept.slice(unused);
  }
  function expire(): void {
    const cutoff = cutoffOf(retention, now());
    let end = first;
    while (end <= position && (kept[indexOf(end)]?.at ?? cutoff) < cutoff) end++;
    forgetBefore(end);
  }
  const appendAll: Journal['appendAll'] = (makes) => {
    const added = makeRecords(makes, position);
    const at = now();
    for (const record of added) {
      const size = Buffer.byteLength(record.text);
      kept.push({ record, at, bytes: size });
      bytes += size;
    }
    position += added.length;
    forgetBefore(position - retention.messages + 1);
    return added;
  };
  const stopExpiring = repeat(expire, expiryIntervalMs);

  return {
    epoch,
    position: () => position,
    oldest: () => first,
    append: (make) => appendAll([make])[0] as JournalRecord,
    appendAll,
    after(after, limit) {
      const start = indexOf(Math.max(after + 1, first));
      return kept.slice(start, start + limit).map(({ record }) => record);
    },
    history({ type, before = position + 1, limit }) {
      const found: JournalRecord[] = [];
      for (let at = Math.min(before - 1, position); at >= first && found.length < limit; at--) {
        const record = kept[indexOf(at)]?.record;
        if (record && (type === undefined || record.parts.definition.type === type)) found.push(record);
      }
      return found;
    },
    size: () => ({ records: position - first + 1, bytes }),
    close: stopExpiring,
  };
}
