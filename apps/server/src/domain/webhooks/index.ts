import type { Database } from 'better-sqlite3';
import type { Outbox } from './outbox.ts';
import { createMemoryOutbox } from './outbox-memory.ts';
import { createSqliteOutbox } from './outbox-sqlite.ts';

/** The outbox in the server's database, or in memory where it has none. */
export function openOutbox(database: { readonly connection: Database } | undefined): Outbox {
  return database ? createSqliteOutbox(database.connection) : createMemoryOutbox();
}

export { type Clock, systemClock } from './clock.ts';
export { ForbiddenUrlError, NotifierError, TargetError, TemplateError } from './errors.ts';
export type { Webhook, WebhookState } from './outbox.ts';
export { createPost, type Post } from './post.ts';
export { createWebhooks, type Webhooks } from './webhooks.ts';
