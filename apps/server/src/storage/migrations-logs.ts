import type { Migration } from './migrations.ts';

/** The tables of the log history. */
export const logMigrations: readonly Migration[] = [
  {
    name: 'the history of logs, and how far files were read',
    // `log_size` is kept beside the entries, so that no start has to add up the whole table.
    sql: `
      CREATE TABLE log_source (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        service_id TEXT NOT NULL,
        UNIQUE (file_name, service_id)
      ) STRICT;
      CREATE TABLE log_entry (
        sequence INTEGER PRIMARY KEY,
        source INTEGER NOT NULL,
        level INTEGER NOT NULL,
        received INTEGER NOT NULL,
        at INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        message TEXT NOT NULL,
        fields TEXT
      ) STRICT;
      CREATE INDEX log_entry_by_level ON log_entry (level, sequence);
      CREATE INDEX log_entry_by_source ON log_entry (source, level, sequence);
      CREATE TABLE log_size (level INTEGER PRIMARY KEY, entries INTEGER NOT NULL, bytes INTEGER NOT NULL) STRICT;
      INSERT INTO log_size VALUES (0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0), (4, 0, 0);
      CREATE TABLE log_position (
        path TEXT PRIMARY KEY,
        file TEXT NOT NULL,
        offset INTEGER NOT NULL,
        head TEXT NOT NULL,
        head_bytes INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
    `,
  },
];
