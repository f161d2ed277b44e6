import type { Migration } from './migrations.ts';

/** What services leave for the next run of the server. */
export const servicesMigration: Migration = {
  name: 'failures and processes of services',
  sql: `
    CREATE TABLE service_instance (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL) STRICT;
    CREATE TABLE service_failures (
      service_id TEXT PRIMARY KEY,
      restart_count INTEGER NOT NULL,
      attempt INTEGER NOT NULL,
      failures TEXT NOT NULL,
      crash_loop INTEGER
    ) STRICT;
    CREATE TABLE service_process (
      service_id TEXT NOT NULL,
      pid INTEGER NOT NULL,
      start_time TEXT NOT NULL,
      boot TEXT NOT NULL,
      PRIMARY KEY (service_id, pid)
    ) STRICT;
  `,
};
