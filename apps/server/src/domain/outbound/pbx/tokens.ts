import type { Scrub } from '../scrub.ts';
import { createSecret, type Secret } from '../secret.ts';
import { readAnswer, reasonIn, tokenAnswer } from './answers.ts';
import { PbxError } from './error.ts';
import type { PbxHttp } from './http.ts';

/** The access token of one account. It is kept in memory only. */
export interface Tokens {
  /** A token that is good for a while; asked for where there is none. Only one request is under way at a time. */
  current(): Promise<Secret>;
  /** A new token, whatever there is. */
  fresh(): Promise<Secret>;
  /** This token was refused: it is not used again. */
  refused(token: Secret): void;
  /** The one that there is now. */
  held(): Secret | undefined;
  forget(): void;
}

interface TokensOptions {
  readonly http: PbxHttp;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly scrub: Scrub;
  /** A clock in milliseconds: only differences count. */
  readonly now: () => number;
}

/** How long a token is used that does not say how long it lives, in milliseconds. */
const unknownLifetimeMs = 300_000;
/** A token is replaced so long before its end, in milliseconds, and at the latest after four fifths of its life. */
const earlyMs = 60_000;

/** @throws each of them PbxError; `credentials` when the PBX refuses the account */
export function createTokens({ http, clientId, clientSecret, scrub, now }: TokensOptions): Tokens {
  let held: { readonly token: Secret; readonly until: number } | undefined;
  let asking: Promise<Secret> | undefined;
  /** What was asked for before the account was forgotten does not come back. */
  let era = 0;

  const ask = async (): Promise<Secret> => {
    const startedAt = now();
    const startedIn = era;
    const { status, body } = await http.send({
      step: 'token',
      method: 'POST',
      path: '/connect/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret.reveal(),
        grant_type: 'client_credentials',
      }).toString(),
    });
    if (status !== 200) {
      const isRefused = status === 400 || status === 401 || status === 403;
      throw new PbxError({
        kind: isRefused ? 'credentials' : 'status',
        step: 'token',
        status,
        reason: scrub(reasonIn(body)) || (isRefused ? 'the credentials were refused' : 'no token'),
      });
    }
    const answer = readAnswer(tokenAnswer, body, 'token');
    const token = createSecret(answer.access_token);
    const lifetime = lifetimeMs(answer.access_token, answer.expires_in);
    if (startedIn === era) {
      held = { token, until: startedAt + lifetime - Math.min(earlyMs, lifetime / 5) };
    }
    return token;
  };
  const fresh = (): Promise<Secret> => {
    if (asking) return asking;
    const mine = ask().finally(() => {
      if (asking === mine) asking = undefined;
    });
    asking = mine;
    return mine;
  };
  return {
    fresh,
    current: () => (held && now() < held.until ? Promise.resolve(held.token) : fresh()),
    refused(token) {
      if (held?.token === token) held = undefined;
    },
    held: () => held?.token,
    forget() {
      held = undefined;
      // Nobody who asks from now on is given what was asked for before, perhaps of another PBX.
      asking = undefined;
      era++;
    },
  };
}

/** `exp` − `iat` of a JWT; where there is none, what `expires_in` says, which PBXs get wrong. In milliseconds. */
export function lifetimeMs(token: string, expiresIn: unknown): number {
  const [, payload] = token.split('.');
  if (payload !== undefined) {
    try {
      const { exp, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
      if (typeof exp === 'number' && typeof iat === 'number' && exp > iat) return (exp - iat) * 1000;
    } catch {
      // No JWT: the PBX's word has to do.
    }
  }
  const seconds = typeof expiresIn === 'string' && expiresIn.trim() !== '' ? Number(expiresIn) : expiresIn;
  return typeof seconds === 'number' && seconds > 0 && Number.isFinite(seconds)
    ? seconds * 1000
    : unknownLifetimeMs;
}
