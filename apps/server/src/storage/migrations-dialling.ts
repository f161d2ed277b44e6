import type { Migration } from './migrations.ts';

/**
 * Call lists of outbound projects, and what became of each number. A list is `loading` until all its rows are there,
 * then `active`; one that another took the place of is `replaced`. One that is being removed is `loading` again: nobody
 * sees it, and its rows go a few at a time.
 */
export const diallingMigration: Migration = {
  name: 'call lists of outbound projects',
  sql: `
    CREATE TABLE dial_setting (
      project_id TEXT PRIMARY KEY,
      settings TEXT NOT NULL,
      is_running INTEGER NOT NULL CHECK (is_running IN (0, 1))
    ) STRICT;
    CREATE TABLE dial_list (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      project_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('loading', 'active', 'replaced')),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX dial_list_of_project ON dial_list (project_id, state);
    CREATE TABLE dial_call (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      list INTEGER NOT NULL REFERENCES dial_list (id) ON DELETE CASCADE,
      line INTEGER NOT NULL,
      number TEXT NOT NULL,
      name TEXT,
      reference TEXT,
      state TEXT NOT NULL CHECK (state IN
        ('waiting', 'claimed', 'dialling', 'connected', 'answered', 'unanswered', 'failed', 'unknown')),
      attempts INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      dn TEXT,
      participant INTEGER,
      reason TEXT,
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX dial_call_number ON dial_call (list, number);
    CREATE INDEX dial_call_next ON dial_call (list, state, due_at, id);
    CREATE INDEX dial_call_open ON dial_call (state) WHERE state IN ('claimed', 'dialling', 'connected');
  `,
};
