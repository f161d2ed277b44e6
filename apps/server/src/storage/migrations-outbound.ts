import type { Migration } from './migrations.ts';

/** Outbound projects. `sealed_secret`: encrypted (`domain/outbound/vault.ts`); tokens are not kept at all. */
export const outboundMigration: Migration = {
  name: 'outbound projects',
  sql: `
    CREATE TABLE outbound_project (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      project_id TEXT NOT NULL UNIQUE,
      call_flow_id TEXT NOT NULL,
      client_id TEXT NOT NULL,
      sealed_secret BLOB NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('init', 'active')),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
  `,
};
