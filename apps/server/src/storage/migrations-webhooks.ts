import type { Migration } from './migrations.ts';

/** The outbox of webhooks. `turn`: the order within a lane, which a dead letter that is tried again takes anew. */
export const webhookMigration: Migration = {
  name: 'the outbox of webhooks',
  sql: `
    CREATE TABLE webhook (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      lane TEXT NOT NULL,
      turn INTEGER NOT NULL,
      target TEXT,
      url TEXT,
      masked_url TEXT NOT NULL,
      type TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT,
      notification TEXT,
      state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      next_at INTEGER NOT NULL,
      response_code INTEGER,
      reason TEXT
    ) STRICT;
    CREATE UNIQUE INDEX webhook_once ON webhook (lane, notification) WHERE notification IS NOT NULL;
    CREATE INDEX webhook_turn ON webhook (lane, turn) WHERE state = 'pending';
    CREATE INDEX webhook_state ON webhook (state, number);
  `,
};
