import { alertMigration } from './migrations-alerts.ts';
import { deploymentsMigration } from './migrations-deployments.ts';
import { diallingMigration } from './migrations-dialling.ts';
import { logMigrations } from './migrations-logs.ts';
import { outboundMigration } from './migrations-outbound.ts';
import { servicesMigration } from './migrations-services.ts';
import { webhookMigration } from './migrations-webhooks.ts';

/** One step of the database's layout. Never changed after a release: a later change is another step. */
export interface Migration {
  /** What it brings, for people who read the code. */
  readonly name: string;
  readonly sql: string;
}

/** All steps in order. The number of steps that a database has taken is its `user_version`. */
export const migrations: readonly Migration[] = [
  {
    name: 'the journal of durable messages',
    // `bytes_through`: bytes of all texts up to and including this one, so that the size of any range is a subtraction.
    // `type`: a number in place of the name keeps the index, and so each insert, a quarter smaller.
    // `last`: the highest position that was ever pruned, so that no position is given twice when nothing is left.
    sql: `
      CREATE TABLE journal_types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE journal (
        position INTEGER PRIMARY KEY,
        type INTEGER NOT NULL,
        at INTEGER NOT NULL,
        bytes_through INTEGER NOT NULL,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX journal_by_type ON journal (type);
      CREATE TABLE journal_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        epoch TEXT NOT NULL,
        last INTEGER NOT NULL,
        boot TEXT NOT NULL,
        sync TEXT NOT NULL,
        clean INTEGER NOT NULL
      ) STRICT;
      INSERT INTO journal_state VALUES (1, '', 0, '', 'normal', 1);
    `,
  },
  {
    name: 'the sessions of signed-in browsers',
    sql: `
      CREATE TABLE session (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('token', 'jwt')),
        name TEXT NOT NULL,
        credential TEXT NOT NULL,
        role TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX session_expires_at ON session (expires_at);
      CREATE INDEX session_name ON session (name, number);
    `,
  },
  ...logMigrations,
  alertMigration,
  webhookMigration,
  deploymentsMigration,
  servicesMigration,
  outboundMigration,
  diallingMigration,
];
