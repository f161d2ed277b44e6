import type { Database } from 'better-sqlite3';
import { roleNamed } from './roles.ts';
import type { SessionRecord, SessionStore } from './session-store.ts';

interface Row {
  readonly id: string;
  readonly kind: SessionRecord['kind'];
  readonly name: string;
  readonly credential: string;
  readonly role: string;
  readonly created_at: number;
  readonly expires_at: number;
}

/** Sessions in a SQLite database that has the table of sessions (`storage/migrations.ts`): they survive a restart. The caller closes it. */
export function createSqliteSessionStore(database: Database): SessionStore {
  const find = database.prepare<[string], Row>('SELECT * FROM session WHERE id = ?');
  const add = database.prepare(
    'INSERT INTO session (id, kind, name, credential, role, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = database.prepare<[string]>('DELETE FROM session WHERE id = ?');
  const removeExpired = database.prepare<[number]>('DELETE FROM session WHERE expires_at <= ?');
  const beyond = database.prepare<[number], Pick<Row, 'id'>>(
    'SELECT id FROM session ORDER BY number DESC LIMIT -1 OFFSET ?',
  );
  const beyondOf = database.prepare<[string, string, number], Pick<Row, 'id'>>(
    'SELECT id FROM session WHERE kind = ? AND name = ? ORDER BY number DESC LIMIT -1 OFFSET ?',
  );
  return {
    find(id) {
      const row = find.get(id);
      const role = roleNamed(row?.role);
      if (!row || !role) return undefined;
      const { kind, name, credential, created_at: createdAt, expires_at: expiresAt } = row;
      return { id, kind, name, credential, role, createdAt, expiresAt };
    },
    add({ id, kind, name, credential, role, createdAt, expiresAt }) {
      add.run(id, kind, name, credential, role, createdAt, expiresAt);
    },
    remove: (id) => {
      remove.run(id);
    },
    removeExpired: (now) => {
      removeExpired.run(now);
    },
    beyond: (keep, holder) =>
      (holder ? beyondOf.all(holder.kind, holder.name, keep) : beyond.all(keep))
        .map(({ id }) => id)
        .reverse(),
  };
}
