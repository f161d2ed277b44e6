import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Account } from './options.ts';

/** Access tokens: JWTs, signed with a key that is made at the start and told nobody. */
export interface Tokens {
  /** A new token, which lives from now on. */
  issue(account: Account): string;
  /** Whose token it is; undefined when it is not one of these, was revoked, or has expired. */
  check(token: string): Account | undefined;
  /** Every token that there is stops being accepted. */
  revoke(): void;
  /** How many were issued, and how many of them are accepted now. */
  count(): { readonly issued: number; readonly valid: number };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** @param lifetimeMs how long a token is accepted */
export function createTokens(now: () => number, lifetimeMs: number): Tokens {
  const key = randomBytes(32);
  const live = new Map<string, { readonly account: Account; readonly expires: number }>();
  let issued = 0;
  const signature = (content: string): Buffer => createHmac('sha256', key).update(content).digest();

  const forgetExpired = (): void => {
    for (const [id, { expires }] of live) if (expires <= now()) live.delete(id);
  };

  return {
    issue(account) {
      forgetExpired();
      const jti = `${++issued}-${randomBytes(8).toString('hex')}`;
      const iat = Math.floor(now() / 1000);
      const exp = iat + Math.ceil(lifetimeMs / 1000);
      const claims = { client_id: account.clientId, iss: 'pbx-simulator', jti, iat, nbf: iat, exp };
      const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
      live.set(jti, { account, expires: exp * 1000 });
      return `${content}.${signature(content).toString('base64url')}`;
    },
    check(token) {
      forgetExpired();
      const end = token.lastIndexOf('.');
      const given = Buffer.from(token.slice(end + 1), 'base64url');
      const right = signature(token.slice(0, end));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
      const { jti } = claims as { readonly jti: string };
      return live.get(jti)?.account;
    },
    revoke: () => live.clear(),
    count() {
      forgetExpired();
      return { issued, valid: live.size };
    },
  };
}
