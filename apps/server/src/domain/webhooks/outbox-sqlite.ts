import type { WebhookType } from '@watchhamster/shared-types';
import type { Database } from 'better-sqlite3';
import type { NewWebhook, Outbox, Webhook, WebhookState } from './outbox.ts';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly lane: string;
  readonly target: string | null;
  readonly url: string | null;
  readonly masked_url: string;
  readonly type: WebhookType;
  readonly title: string;
  readonly body: string | null;
  readonly notification: string | null;
  readonly state: WebhookState;
  readonly created_at: number;
  readonly updated_at: number;
  readonly attempts: number;
  readonly next_at: number;
  readonly response_code: number | null;
  readonly reason: string | null;
}

/** Rows that one pruning removes at most, of each state: a few milliseconds in which nothing else happens. */
const pruneRows = 1000;

/** An outbox in a database that has its table (`storage/migrations-webhooks.ts`). The caller closes it. */
export function createSqliteOutbox(database: Database): Outbox {
  const insert = database.prepare<[Record<string, string | number | null>], Row>(`
    INSERT INTO webhook (id, lane, turn, target, url, masked_url, type, title, body, notification, state,
      created_at, updated_at, attempts, next_at)
    VALUES (:id, :lane, :turn, :target, :url, :masked_url, :type, :title, :body, :notification, 'pending', :at, :at, 0, :at)
    ON CONFLICT (lane, notification) WHERE notification IS NOT NULL DO NOTHING RETURNING *`);
  const next = database.prepare<[string], Row>(
    `SELECT * FROM webhook WHERE lane = ? AND state = 'pending' ORDER BY turn LIMIT 1`,
  );
  const byLane = database.prepare<[], { lane: string; count: number }>(
    `SELECT lane, count(*) AS count FROM webhook WHERE state = 'pending' GROUP BY lane`,
  );
  const find = database.prepare<[string], Row>('SELECT * FROM webhook WHERE id = ?');
  const delay = database.prepare(
    `UPDATE webhook SET updated_at = ?, attempts = ?, response_code = ?, reason = ?, next_at = ?
     WHERE id = ? AND state = 'pending'`,
  );
  const settle = database.prepare(
    `UPDATE webhook SET state = 'sent', updated_at = ?, attempts = ?, response_code = ?, reason = NULL, body = NULL,
       url = NULL WHERE id = ? AND state = 'pending'`,
  );
  const bury = database.prepare(
    `UPDATE webhook SET state = 'failed', updated_at = ?, attempts = ?, response_code = ?, reason = ?
     WHERE id = ? AND state = 'pending'`,
  );
  const revive = database.prepare(
    `UPDATE webhook SET state = 'pending', updated_at = ?, attempts = 0, next_at = ?, turn = ?
     WHERE id = ? AND state = 'failed'`,
  );
  const list = database.prepare<[number, number], Row>(
    'SELECT * FROM webhook WHERE number < ? ORDER BY number DESC LIMIT ?',
  );
  const listOf = database.prepare<[string, number, number], Row>(
    'SELECT * FROM webhook WHERE state = ? AND number < ? ORDER BY number DESC LIMIT ?',
  );
  const counts = database.prepare<[], { state: WebhookState; count: number }>(
    'SELECT state, count(*) AS count FROM webhook GROUP BY state',
  );
  const oldest = database
    .prepare<[], number | null>(`SELECT min(created_at) FROM webhook WHERE state = 'pending'`)
    .pluck();
  const pruneAge = database.prepare(
    `DELETE FROM webhook WHERE number IN
       (SELECT number FROM webhook WHERE state = ? AND updated_at < ? ORDER BY number LIMIT ${pruneRows})`,
  );
  const pruneCount = database.prepare(
    `DELETE FROM webhook WHERE number IN
       (SELECT number FROM webhook WHERE state = ? ORDER BY number DESC LIMIT ${pruneRows} OFFSET ?)`,
  );
  let turn = database.prepare<[], number | null>('SELECT max(turn) FROM webhook').pluck().get() ?? 0;

  const addAll = database.transaction((webhooks: readonly NewWebhook[], at: number): Webhook[] =>
    webhooks.flatMap((webhook) => {
      turn++;
      const row = insert.get({
        id: webhook.id,
        lane: webhook.lane,
        turn,
        target: webhook.target ?? null,
        url: webhook.url ?? null,
        masked_url: webhook.maskedUrl,
        type: webhook.type,
        title: webhook.title,
        body: webhook.body,
        notification: webhook.notification ?? null,
        at,
      });
      return row ? [webhookOf(row)] : [];
    }),
  );
  const pruneAll = database.transaction((sent: number, failed: number, before: number) => {
    for (const [state, keep] of [
      ['sent', sent],
      ['failed', failed],
    ] as const) {
      pruneAge.run(state, before);
      pruneCount.run(state, keep);
    }
  });

  return {
    add: (webhooks, at) => addAll.immediate(webhooks, at),
    next: (lane) => optional(next.get(lane)),
    lanes: () => byLane.all().map(({ lane }) => lane),
    find: (id) => optional(find.get(id)),
    delay(id, { at, attempts, responseCode, reason, nextAt }) {
      delay.run(at, attempts, responseCode ?? null, reason, nextAt, id);
    },
    settle(id, { at, attempts, responseCode }) {
      settle.run(at, attempts, responseCode ?? null, id);
    },
    bury(id, { at, attempts, responseCode, reason }) {
      bury.run(at, attempts, responseCode ?? null, reason, id);
    },
    revive(id, at) {
      turn++;
      return revive.run(at, at, turn, id).changes > 0;
    },
    list: ({ state, before = Number.MAX_SAFE_INTEGER, limit }) =>
      (state === undefined ? list.all(before, limit) : listOf.all(state, before, limit)).map(webhookOf),
    counts() {
      const result = { pending: 0, sent: 0, failed: 0 };
      for (const { state, count } of counts.all()) result[state] = count;
      return result;
    },
    pendingByLane: () => new Map(byLane.all().map(({ lane, count }) => [lane, count])),
    oldestPending: () => oldest.get() ?? undefined,
    prune: ({ sent, failed, before }) => pruneAll.immediate(sent, failed, before),
  };
}

function optional(row: Row | undefined): Webhook | undefined {
  return row && webhookOf(row);
}

function webhookOf(row: Row): Webhook {
  return {
    number: row.number,
    id: row.id,
    lane: row.lane,
    target: row.target ?? undefined,
    url: row.url ?? undefined,
    maskedUrl: row.masked_url,
    type: row.type,
    title: row.title,
    body: row.body ?? undefined,
    notification: row.notification ?? undefined,
    state: row.state,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    attempts: row.attempts,
    nextAt: row.next_at,
    responseCode: row.response_code ?? undefined,
    reason: row.reason ?? undefined,
  };
}
