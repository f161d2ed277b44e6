import type { Migration } from './migrations.ts';

/** What alerts keep. */
export const alertMigration: Migration = {
  name: 'alerts',
  // `alert`: what people see, the last message of each. `alert_state`: where each rule stands with each subject.
  // `alert_held`: what waits for the end of the quiet hours. `alert_outbox`: what may not have been told yet.
  sql: `
    CREATE TABLE alert (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL,
      fired_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      data TEXT NOT NULL
    ) STRICT;
    CREATE INDEX alert_by_state ON alert (state, number);
    CREATE TABLE alert_state (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE alert_held (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE alert_outbox (number INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT;
  `,
};
