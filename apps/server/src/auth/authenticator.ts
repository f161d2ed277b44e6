import { randomBytes as cryptoRandomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type AuthConfig, needsSignIn } from '../config/auth.ts';
import type { Logger } from '../telemetry/logger.ts';
import { readCredential, sessionCookie } from './credentials.ts';
import type { Authentication, Authenticator, Identity, Unavailable } from './identity.ts';
import { createJwtVerifier, looksLikeJwt } from './jwt.ts';
import { createMemorySessionStore, type SessionStore } from './session-store.ts';
import { createSessions, type Session, type SessionCredential } from './sessions.ts';
import { createTokens, sha256Hex } from './tokens.ts';

/** What an authenticator is made of. */
export interface AuthenticatorOptions {
  readonly config: AuthConfig;
  /** Where relative paths in the configuration start. */
  readonly baseDir: string;
  /** Who ends TLS: with `server` only the cookie that browsers tie to https counts. */
  readonly tls: 'server' | 'proxy or none';
  readonly now: () => number;
  readonly logger: Logger;
  /** Default: in memory. */
  readonly sessionStore?: SessionStore;
  readonly randomBytes?: (size: number) => Buffer;
}

/** A sign-in that was just made. */
export interface SignIn {
  readonly identity: Identity;
  /** What the cookie holds; undefined where no credential is configured, and no cookie is needed. */
  readonly secret: string | undefined;
}

/** An authenticator that also starts and ends the sessions of browsers. */
export interface SessionAuthenticator extends Authenticator {
  /** Starts a session with a token or JWT; undefined when it is not valid, or when that cannot be known just now. */
  signIn(token: string): Promise<SignIn | undefined>;
  /** Ends the session of these headers' cookie, if there is one. */
  signOut(headers: IncomingHttpHeaders): void;
}

/** Longer than this is no credential; nothing is computed over it. */
const longestCredential = 8192;

/** Everybody on this machine, where no credential is configured. */
const local: Identity = {
  name: 'local',
  role: 'admin',
  key: undefined,
  expiresAt: undefined,
  session: undefined,
};

type Checked =
  | { readonly outcome: 'accepted'; readonly credential: SessionCredential }
  | { readonly outcome: 'rejected'; readonly reason: string }
  | Unavailable;

/**
 * Creates what knows who is who.
 * @throws SetupError when a file that the configuration names cannot be used.
 */
export async function createAuthenticator(options: AuthenticatorOptions): Promise<SessionAuthenticator> {
  const { config, now, sessionStore = createMemorySessionStore(), randomBytes = cryptoRandomBytes } = options;
  const required = needsSignIn(config);
  const tokens = createTokens({ tokens: config.tokens, now });
  const verifyJwt = config.jwt && (await createJwtVerifier({ ...options, config: config.jwt }));
  const sessions = createSessions({
    store: sessionStore,
    tokens,
    jwt: config.jwt ? 'configured' : 'absent',
    hours: config.session_hours,
    now,
    randomBytes,
  });
  const cookieNames =
    options.tls === 'server' ? [sessionCookie.secure] : [sessionCookie.secure, sessionCookie.plain];

  /** Finds out what a token or JWT is worth. */
  async function check(presented: string): Promise<Checked> {
    if (presented === '' || presented.length > longestCredential)
      return { outcome: 'rejected', reason: 'malformed' };
    const found = tokens.verify(presented);
    if (found.outcome === 'accepted') {
      const { name, role, sha256, expiresAt } = found.token;
      return {
        outcome: 'accepted',
        credential: { kind: 'token', name, role, credential: sha256, expiresAt },
      };
    }
    if (!verifyJwt || !looksLikeJwt(presented)) return found;
    const result = await verifyJwt(presented);
    if (result.outcome !== 'accepted') return result;
    return {
      outcome: 'accepted',
      credential: { ...result.identity, kind: 'jwt', credential: sha256Hex(presented) },
    };
  }

  async function authenticate(headers: IncomingHttpHeaders): Promise<Authentication> {
    if (!required) return { outcome: 'accepted', identity: local };
    const presented = readCredential(headers, cookieNames);
    if (!presented) return { outcome: 'missing' };
    const { source, value } = presented;
    if (source === 'cookie') {
      const session = value.length <= longestCredential ? sessions.find(value) : undefined;
      if (session) return { outcome: 'accepted', identity: ofSession(session) };
      return { outcome: 'rejected', source, reason: 'no such session, or it has ended' };
    }
    const checked = await check(value);
    if (checked.outcome === 'unavailable') return checked;
    if (checked.outcome === 'rejected') return { outcome: 'rejected', source, reason: checked.reason };
    return { outcome: 'accepted', identity: ofCredential(checked.credential) };
  }

  return {
    required,
    authenticate,
    async verify(token) {
      if (!required) return { outcome: 'accepted', identity: local };
      const checked = await check(token);
      if (checked.outcome !== 'accepted') return checked;
      return { outcome: 'accepted', identity: ofCredential(checked.credential) };
    },
    async signIn(token) {
      if (!required) return { identity: local, secret: undefined };
      const checked = await check(token);
      if (checked.outcome !== 'accepted') return undefined;
      const { secret, session } = sessions.start(checked.credential);
      return { identity: ofSession(session), secret };
    },
    signOut(headers) {
      const presented = readCredential(
        { ...headers, authorization: undefined, 'sec-websocket-protocol': undefined },
        cookieNames,
      );
      if (presented) sessions.end(presented.value);
    },
    onSessionEnd: sessions.onEnd,
    close: () => {},
  };
}

function ofCredential({ kind, name, role, expiresAt }: SessionCredential): Identity {
  return { name, role, key: `${kind}:${name}`, expiresAt, session: undefined };
}

function ofSession({ id, kind, name, role, expiresAt }: Session): Identity {
  return { name, role, key: `${kind}:${name}`, expiresAt, session: id };
}
