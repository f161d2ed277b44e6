import type { Statement } from 'better-sqlite3';
import type { Database } from '../storage/database.ts';
import type { StoredMessage } from './record.ts';

interface TypeRow {
  readonly id: number;
  readonly name: string;
}

interface NewestRow {
  readonly position: number;
  readonly bytes_through: number;
}

interface Plucked<Parameters extends unknown[]> {
  get(...parameters: Parameters): number | undefined;
}

/** Everything that the journal asks of the database. */
export interface JournalStatements {
  /** Position, type, time in milliseconds, bytes up to and including this text, text. */
  readonly insert: Statement<[number, number, number, number, string]>;
  readonly newest: Statement<[], NewestRow>;
  readonly oldest: Plucked<[]>;
  /** Bytes of all texts before that of a position. */
  readonly bytesBefore: Plucked<[position: number]>;
  /** The first position in a range (its end not included) that was kept at a time or later. */
  readonly firstYoung: Plucked<[from: number, end: number, time: number]>;
  readonly after: Statement<[from: number, limit: number], StoredMessage>;
  readonly history: Statement<[end: number, oldest: number, limit: number], StoredMessage>;
  readonly historyOfType: Statement<
    [type: number, end: number, oldest: number, limit: number],
    StoredMessage
  >;
  readonly types: Statement<[], TypeRow>;
  readonly addType: Statement<[name: string]>;
  /** Sets the highest position that was pruned. */
  readonly remember: Statement<[position: number]>;
  /** Deletes everything before a position. */
  readonly remove: Statement<[position: number]>;
}

/** Prepares them, once for each journal. */
export function prepareStatements({ connection }: Database): JournalStatements {
  const message =
    'SELECT position, name AS type, text FROM journal JOIN journal_types ON id = journal.type WHERE';
  const plucked = <P extends unknown[]>(sql: string): Plucked<P> =>
    connection.prepare<P, number>(sql).pluck() as Plucked<P>;
  return {
    insert: connection.prepare(
      'INSERT INTO journal (position, type, at, bytes_through, text) VALUES (?, ?, ?, ?, ?)',
    ),
    newest: connection.prepare('SELECT position, bytes_through FROM journal ORDER BY position DESC LIMIT 1'),
    oldest: plucked('SELECT position FROM journal ORDER BY position LIMIT 1'),
    bytesBefore: plucked('SELECT bytes_through - octet_length(text) FROM journal WHERE position = ?'),
    firstYoung: plucked(
      'SELECT position FROM journal WHERE position >= ? AND position < ? AND at >= ? ORDER BY position LIMIT 1',
    ),
    after: connection.prepare(`${message} position >= ? ORDER BY position LIMIT ?`),
    history: connection.prepare(`${message} position < ? AND position >= ? ORDER BY position DESC LIMIT ?`),
    historyOfType: connection.prepare(
      `${message} journal.type = ? AND position < ? AND position >= ? ORDER BY position DESC LIMIT ?`,
    ),
    types: connection.prepare('SELECT id, name FROM journal_types'),
    addType: connection.prepare('INSERT INTO journal_types (name) VALUES (?)'),
    remember: connection.prepare('UPDATE journal_state SET last = ?'),
    remove: connection.prepare('DELETE FROM journal WHERE position < ?'),
  };
}
