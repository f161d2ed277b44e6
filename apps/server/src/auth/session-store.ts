import type { Role } from './roles.ts';

/** What is kept of a sign-in: never what the cookie holds, only its hash. */
export interface SessionRecord {
  /** The SHA-256 of what the cookie holds, in hexadecimal: the session's id everywhere else. */
  readonly id: string;
  /** What it was signed in with: a configured token, or a JWT. */
  readonly kind: 'token' | 'jwt';
  /** The token's name, or the JWT's subject. */
  readonly name: string;
  /** The SHA-256 of the token or JWT, in hexadecimal. */
  readonly credential: string;
  /** The role at the sign-in. A configured token's is read from the configuration instead. */
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Whose a session is. A JWT's subject may be called like a configured token, and is somebody else all the same. */
export type SessionHolder = Pick<SessionRecord, 'kind' | 'name'>;

/** Keeps sessions: in memory, or in a database. */
export interface SessionStore {
  find(id: string): SessionRecord | undefined;
  add(record: SessionRecord): void;
  remove(id: string): void;
  /** Forgets the sessions that ended at this time or before. */
  removeExpired(now: number): void;
  /** The ids of all sessions of one holder but the newest `keep`; without a holder, of all sessions. */
  beyond(keep: number, holder?: SessionHolder): string[];
}

/** Sessions in memory: a restart of the server signs everybody out. */
export function createMemorySessionStore(): SessionStore {
  const records = new Map<string, SessionRecord>();
  return {
    find: (id) => records.get(id),
    add: (record) => {
      records.set(record.id, record);
    },
    remove: (id) => {
      records.delete(id);
    },
    removeExpired(now) {
      for (const { id, expiresAt } of records.values()) if (expiresAt <= now) records.delete(id);
    },
    beyond(keep, holder) {
      // A map is in the order of insertion: oldest first.
      const ids = [...records.values()].filter(
        ({ kind, name }) => !holder || (kind === holder.kind && name === holder.name),
      );
      return ids.slice(0, Math.max(0, ids.length - keep)).map(({ id }) => id);
    },
  };
}
