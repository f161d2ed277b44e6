import type { MessageData } from '@watchhamster/shared-types';
import type { Database } from 'better-sqlite3';
import type { HeldNotice } from './notices.ts';
import { type AlertState, keyOf } from './state.ts';
import {
  type AlertChanges,
  type AlertRecord,
  type AlertStore,
  keptResolved,
  type Numbered,
  type OutboxItem,
} from './store.ts';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly fired_at: number;
  readonly updated_at: number;
  readonly data: string;
}

interface TextRow {
  readonly number: number;
  readonly text: string;
}

const allStates = ['firing', 'acknowledged', 'resolved'] as const;

/** Alerts in a SQLite database that has their tables (`storage/migrations-alerts.ts`): they survive. The caller closes it. */
export function createSqliteAlertStore(database: Database): AlertStore {
  const states = database.prepare<[], { text: string }>('SELECT text FROM alert_state ORDER BY rowid');
  const held = database.prepare<[], TextRow>('SELECT number, text FROM alert_held ORDER BY number');
  const outbox = database.prepare<[], TextRow>('SELECT number, text FROM alert_outbox ORDER BY number');
  const putState = database.prepare(
    'INSERT INTO alert_state (key, text) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text',
  );
  const clearHeld = database.prepare('DELETE FROM alert_held');
  const addHeld = database.prepare('INSERT INTO alert_held (text) VALUES (?)');
  const putAlert = database.prepare(
    `INSERT INTO alert (id, state, fired_at, updated_at, data) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at, data = excluded.data`,
  );
  const prune = database.prepare(
    `DELETE FROM alert WHERE state = 'resolved' AND number <=
     (SELECT number FROM alert WHERE state = 'resolved' ORDER BY number DESC LIMIT 1 OFFSET ${keptResolved})`,
  );
  const addItem = database.prepare('INSERT INTO alert_outbox (text) VALUES (?)');
  const removeItem = database.prepare<[number]>('DELETE FROM alert_outbox WHERE number = ?');
  const find = database.prepare<[string], Row>('SELECT * FROM alert WHERE id = ?');
  const list = database.prepare<[number, string, number], Row>(
    `SELECT * FROM alert WHERE number < ? AND state IN (SELECT value FROM json_each(?))
     ORDER BY number DESC LIMIT ?`,
  );

  const save = database.transaction((changes: AlertChanges): Numbered[] => {
    for (const state of changes.states) putState.run(keyOf(state), JSON.stringify(state));
    if (changes.held) {
      clearHeld.run();
      for (const notice of changes.held) addHeld.run(JSON.stringify(notice));
    }
    for (const { alertId, data, firedAt, at } of changes.announcements)
      putAlert.run(alertId, data.state ?? 'firing', firedAt, at, JSON.stringify(data));
    if (changes.announcements.length > 0) prune.run();
    const entries: OutboxItem[] = [
      ...changes.announcements.map((item) => ({ kind: 'announcement', item }) as const),
      ...changes.notices.map((item) => ({ kind: 'notice', item }) as const),
    ];
    return entries.map((entry) => ({
      number: Number(addItem.run(JSON.stringify(entry)).lastInsertRowid),
      entry,
    }));
  });
  const told = database.transaction((numbers: readonly number[]) => {
    for (const number of numbers) removeItem.run(number);
  });
  return {
    load: () => ({
      states: states.all().map(({ text }) => JSON.parse(text) as AlertState),
      held: held.all().map(({ text }) => JSON.parse(text) as HeldNotice),
      outbox: outbox.all().map(({ number, text }) => ({ number, entry: JSON.parse(text) as OutboxItem })),
    }),
    save: (changes) => save.immediate(changes),
    told: (numbers) => told.immediate(numbers),
    list: ({ states: wanted = allStates, before = Number.MAX_SAFE_INTEGER, limit }) =>
      list.all(before, JSON.stringify(wanted), limit).map(recordOf),
    find(alertId) {
      const row = find.get(alertId);
      return row && recordOf(row);
    },
  };
}

function recordOf({ number, id, fired_at, updated_at, data }: Row): AlertRecord {
  return {
    number,
    alertId: id,
    firedAt: fired_at,
    updatedAt: updated_at,
    data: JSON.parse(data) as MessageData<'alert'>,
  };
}
