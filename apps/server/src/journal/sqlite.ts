import { currentBoot } from '../storage/boot.ts';
import type { Database } from '../storage/database.ts';
import { asStorageError } from '../storage/errors.ts';
import { type Journal, JournalError, type JournalRecord } from './journal.ts';
import { makeRecord, makeRecords, type StoredMessage, storedRecord } from './record.ts';
import {
  cutoffOf,
  defaultRetention,
  expiryIntervalMs,
  type Repeat,
  type Retention,
  repeatByTimer,
} from './retention.ts';
import { beginRun } from './run.ts';
import { prepareStatements } from './statements.ts';

/** What a journal on disk needs. */
export interface SqliteJournalOptions {
  /** Stays open when the journal is closed. */
  readonly database: Database;
  /** Makes the name of a new epoch. */
  readonly createEpoch: () => string;
  /** Default: 100,000 messages, 30 days. */
  readonly retention?: Retention;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Names this boot of the machine. Default: what the system says. */
  readonly boot?: string;
  /** What looks after old messages between appends. Default: a timer. */
  readonly repeat?: Repeat;
  /** Told when old messages could not be removed; it is tried again. */
  readonly onError?: (cause: unknown) => void;
}

/** Deleted rows of one step: a few milliseconds in which nothing else happens. */
const stepRows = 1000;

/** Steps of one round that looks after old messages: rounds keep up with what can be published between them. */
const expirySteps = 20;

/** Rows that are no longer shown before an append removes them. */
const slackRows = 500;

/**
 * A journal in the database: it survives the end of the process, `kill -9` included.
 * @throws StorageError when the database cannot be read or written.
 */
export function createSqliteJournal({
  database,
  createEpoch,
  retention = defaultRetention,
  now,
  boot = currentBoot(now()),
  repeat = repeatByTimer,
  onError = () => {},
}: SqliteJournalOptions): Journal {
  const { connection } = database;
  const sql = prepareStatements(database);
  const run = attempt(
    () => beginRun({ database, createEpoch, boot }),
    (cause) => asStorageError(cause, database.file),
  );

  const typeIds = new Map(sql.types.all().map(({ id, name }) => [name, id]));
  const newest = sql.newest.get();
  let position = Math.max(newest?.position ?? 0, run.last);
  let bytes = newest?.bytes_through ?? 0;
  /** The first row there is, and the first that is shown: the rows between them wait to be deleted. */
  let stored = sql.oldest.get() ?? position + 1;
  let first = stored;
  let closed = false;

  const attemptTo = <T>(what: string, work: () => T): T => {
    if (closed) throw new JournalError(`the journal could not ${what}: it is closed`);
    return attempt(work, (cause) => {
      const reason = asStorageError(cause, database.file).message;
      return new JournalError(`the journal could not ${what}: ${reason}`, { cause });
    });
  };

  /** The number that stands for a type; it is given out for good, so never in a transaction that may be undone. */
  const numberType = ({ parts: { definition } }: JournalRecord): number => {
    let id = typeIds.get(definition.type);
    if (id === undefined) {
      id = Number(sql.addType.run(definition.type).lastInsertRowid);
      typeIds.set(definition.type, id);
    }
    return id;
  };
  const insert = ({ position: at, text }: JournalRecord, type: number, time: number): void => {
    bytes += Buffer.byteLength(text);
    sql.insert.run(at, type, time, bytes, text);
  };
  const insertAll = connection.transaction((records: readonly JournalRecord[], types: readonly number[]) => {
    const time = now();
    for (const [index, record] of records.entries()) insert(record, types[index] ?? 0, time);
  });
  /** Writes what `write` does, or restores what it counted. */
  const keep = (write: () => void, count: number): void => {
    const before = bytes;
    attemptTo('keep messages', () => {
      try {
        write();
      } catch (cause) {
        bytes = before;
        throw cause;
      }
    });
    position += count;
    first = Math.max(first, position - retention.messages + 1);
    // At least as many as came: a steady stream of large batches would outgrow any number of rows a call.
    for (let left = count; first - stored >= slackRows && left > -stepRows; left -= stepRows) trim();
  };

  const deleteBefore = connection.transaction((end: number) => {
    sql.remember.run(end - 1);
    sql.remove.run(end);
  });
  /** Deletes some of the rows that are no longer shown. What was kept stays kept when this fails. */
  function trim(): void {
    const end = Math.min(first, stored + stepRows);
    if (end <= stored) return;
    try {
      deleteBefore(end);
      stored = end;
    } catch (cause) {
      onError(cause);
    }
  }
  /** Stops showing some of the rows that are too old. */
  function expire(): void {
    try {
      const cutoff = cutoffOf(retention, now());
      for (let step = 0; step < expirySteps && first <= position; step++) {
        const end = Math.min(first + stepRows, position + 1);
        const young = sql.firstYoung.get(first, end, cutoff);
        first = young ?? end;
        if (young !== undefined) return;
      }
    } catch (cause) {
      onError(cause);
    }
  }
  function tidy(): void {
    first = Math.max(first, position - retention.messages + 1);
    expire();
    for (let step = 0; step < expirySteps && first > stored; step++) trim();
  }
  tidy();
  const stopTidying = repeat(tidy, expiryIntervalMs);

  return {
    epoch: run.epoch,
    position: () => position,
    oldest: () => first,
    append(make) {
      const record = makeRecord(make, position + 1);
      keep(() => insert(record, numberType(record), now()), 1);
      return record;
    },
    appendAll(makes) {
      const records = makeRecords(makes, position);
      if (records.length > 0) keep(() => insertAll(records, records.map(numberType)), records.length);
      return records;
    },
    after(after, limit) {
      let from = Math.max(after + 1, first);
      return attemptTo('read messages', () =>
        readKnown(limit, (count) => {
          const rows = sql.after.all(from, count);
          from = (rows.at(-1)?.position ?? from) + 1;
          return rows;
        }),
      );
    },
    history({ type, before = position + 1, limit }) {
      let end = before;
      const typeId = type === undefined ? undefined : typeIds.get(type);
      if (type !== undefined && typeId === undefined) return [];
      return attemptTo('read messages', () =>
        readKnown(limit, (count) => {
          const rows =
            typeId === undefined
              ? sql.history.all(end, first, count)
              : sql.historyOfType.all(typeId, end, first, count);
          end = rows.at(-1)?.position ?? end;
          return rows;
        }),
      );
    },
    size() {
      const records = position - first + 1;
      if (records === 0) return { records, bytes: 0 };
      return attemptTo('tell its size', () => ({
        records,
        bytes: bytes - (sql.bytesBefore.get(first) ?? 0),
      }));
    },
    close() {
      if (closed) return;
      stopTidying();
      attemptTo('end cleanly', run.end);
      closed = true;
    },
  };
}

/** Reads until there are `limit` records of known types, or no more rows. */
function readKnown(limit: number, read: (count: number) => readonly StoredMessage[]): JournalRecord[] {
  const records: JournalRecord[] = [];
  while (records.length < limit) {
    const wanted = limit - records.length;
    const rows = read(wanted);
    for (const row of rows) {
      const record = storedRecord(row);
      if (record) records.push(record);
    }
    if (rows.length < wanted) break;
  }
  return records;
}

function attempt<T>(work: () => T, asError: (cause: unknown) => Error): T {
  try {
    return work();
  } catch (cause) {
    throw asError(cause);
  }
}
