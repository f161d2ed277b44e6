import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from './roles.ts';

/** Who is on the other side, as far as a credential says. */
export interface Identity {
  /** For the log and for an administrator: a token's name, a JWT's subject, `local`. */
  readonly name: string;
  readonly role: Role;
  /** What the limits of one client are counted by; undefined where that is the address (no credential is configured). */
  readonly key: string | undefined;
  /** When the credential ends, in milliseconds since 1970; undefined for never. */
  readonly expiresAt: number | undefined;
  /** The sign-in session that it came with: signing out ends its connections. */
  readonly session: string | undefined;
}

/** How a credential was presented: a browser learns of a refusal by close code, everybody else by HTTP status. */
export type CredentialSource = 'header' | 'subprotocol' | 'cookie';

/** Nothing can be known of a credential just now, because the issuer's keys cannot be had: it may be good. */
export interface Unavailable {
  readonly outcome: 'unavailable';
  /** When to present it again. */
  readonly retryAfterSeconds: number;
}

/** What a request's credential is worth. */
export type Authentication =
  | { readonly outcome: 'accepted'; readonly identity: Identity }
  /** None was presented, and one is needed for most things. */
  | { readonly outcome: 'missing' }
  | {
      readonly outcome: 'rejected';
      readonly source: CredentialSource;
      /** Why, without the credential: `expired`, `unknown token`, `wrong audience`. */
      readonly reason: string;
    }
  | Unavailable;

/** What a token is worth that did not come in the headers. */
export type Verification =
  | { readonly outcome: 'accepted'; readonly identity: Identity }
  /** Why, without the token. */
  | { readonly outcome: 'rejected'; readonly reason: string }
  | Unavailable;

/** Knows who is who. */
export interface Authenticator {
  /** Whether credentials are configured. Without any, everybody who can connect is on this machine, and admin. */
  readonly required: boolean;
  /** The credential of an HTTP request or handshake: Authorization, subprotocol entry, or session cookie. */
  authenticate(headers: IncomingHttpHeaders): Promise<Authentication>;
  /** A token that was presented otherwise: at the sign-in, or in client_info. */
  verify(token: string): Promise<Verification>;
  /** Called with the id of each session that ends before its time; the returned function stops that. */
  onSessionEnd(listener: (session: string) => void): () => void;
  close(): void;
}
