import type { Role } from './roles.ts';
import type { SessionRecord, SessionStore } from './session-store.ts';
import { sha256Hex, type Tokens } from './tokens.ts';

/** What a sign-in is made with. */
export type SessionCredential = Pick<SessionRecord, 'kind' | 'name' | 'credential' | 'role'> & {
  /** When the credential itself ends, in milliseconds since 1970; undefined for never. */
  readonly expiresAt: number | undefined;
};

/** A sign-in that is valid now. */
export interface Session {
  /** Not a secret: the hash of what the cookie holds. */
  readonly id: string;
  readonly kind: SessionRecord['kind'];
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: number;
}

/** The sign-ins of browsers. */
export interface Sessions {
  /** Starts one. The secret goes into the cookie and is kept nowhere. */
  start(credential: SessionCredential): { readonly secret: string; readonly session: Session };
  /** The session of a cookie, while it and the credential behind it are valid. */
  find(secret: string): Session | undefined;
  /** Ends the session of a cookie, if there is one. */
  end(secret: string): void;
  /** Called with the id of each session that ends before its time; the returned function stops that. */
  onEnd(listener: (id: string) => void): () => void;
}

interface SessionsOptions {
  readonly store: SessionStore;
  readonly tokens: Tokens;
  /** Whether JWTs are configured: a session that was signed in with one is worth nothing without. */
  readonly jwt: 'configured' | 'absent';
  readonly hours: number;
  readonly now: () => number;
  /** So many random bytes, unpredictable. */
  readonly randomBytes: (size: number) => Buffer;
  /** How many sessions there may be in all, and of one token or JWT subject. Beyond that the oldest end. Default 10,000 and 100. */
  readonly bounds?: { readonly all: number; readonly ofName: number };
}

const defaultBounds = { all: 10_000, ofName: 100 };

/** Creates the sessions over a store. */
export function createSessions(options: SessionsOptions): Sessions {
  const { store, tokens, jwt, hours, now, randomBytes, bounds = defaultBounds } = options;
  const listeners = new Set<(id: string) => void>();
  const endById = (id: string): void => {
    store.remove(id);
    for (const listener of [...listeners]) listener(id);
  };

  /** A record as a session, or undefined when it or its credential has ended. */
  function valid(record: SessionRecord): Session | undefined {
    const { id, kind, name, credential } = record;
    if (record.expiresAt <= now()) return undefined;
    if (kind === 'jwt') {
      return jwt === 'configured'
        ? { id, kind, name, role: record.role, expiresAt: record.expiresAt }
        : undefined;
    }
    const token = tokens.current(name, credential);
    if (!token) return undefined;
    const expiresAt = Math.min(record.expiresAt, token.expiresAt ?? Number.POSITIVE_INFINITY);
    return { id, kind, name, role: token.role, expiresAt };
  }

  return {
    start({ kind, name, credential, role, expiresAt = Number.POSITIVE_INFINITY }) {
      const createdAt = now();
      const secret = randomBytes(32).toString('base64url');
      const end = Math.min(Math.floor(createdAt + hours * 3_600_000), expiresAt);
      const record = { id: sha256Hex(secret), kind, name, credential, role, createdAt, expiresAt: end };
      store.removeExpired(createdAt);
      store.add(record);
      for (const id of store.beyond(bounds.ofName, { kind, name })) endById(id);
      for (const id of store.beyond(bounds.all)) endById(id);
      return { secret, session: { id: record.id, kind, name, role, expiresAt: end } };
    },
    find(secret) {
      const record = store.find(sha256Hex(secret));
      if (!record) return undefined;
      const session = valid(record);
      if (!session) store.remove(record.id);
      return session;
    },
    end(secret) {
      const record = store.find(sha256Hex(secret));
      if (record) endById(record.id);
    },
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
