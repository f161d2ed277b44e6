import { createHash, timingSafeEqual } from 'node:crypto';
import type { TokenConfig } from '../config/auth.ts';
import type { Role } from './roles.ts';

/** A configured token, as far as the server knows it. */
export interface Token {
  readonly name: string;
  readonly role: Role;
  /** The SHA-256 of the token, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Milliseconds since 1970; undefined for never. */
  readonly expiresAt: number | undefined;
}

/** What a presented token turns out to be. */
export type TokenResult =
  | { readonly outcome: 'accepted'; readonly token: Token }
  | { readonly outcome: 'rejected'; readonly reason: 'unknown token' | 'expired' };

/** The tokens of the configuration. */
export interface Tokens {
  /** Compares with every configured token, however early one fits: the time taken says nothing about any of them. */
  verify(presented: string): TokenResult;
  /** The token with this name and hash, while it is configured and has not ended: what a session lives by. */
  current(name: string, sha256: string): Token | undefined;
}

interface TokensOptions {
  readonly tokens: readonly TokenConfig[];
  readonly now: () => number;
  /** Whether two digests of the same length are equal, in constant time. Default: node:crypto's. */
  readonly compare?: (a: Uint8Array, b: Uint8Array) => boolean;
}

/** Knows the configured tokens by their hashes. */
export function createTokens({ tokens, now, compare = timingSafeEqual }: TokensOptions): Tokens {
  const known = tokens.map(({ name, role, sha256, expires_at }) => ({
    digest: Buffer.from(sha256, 'hex'),
    token: {
      name,
      role,
      sha256: sha256.toLowerCase(),
      expiresAt: expires_at === undefined ? undefined : Date.parse(expires_at),
    } satisfies Token,
  }));
  const hasEnded = ({ expiresAt }: Token): boolean => expiresAt !== undefined && expiresAt <= now();
  return {
    verify(presented) {
      const digest = createHash('sha256').update(presented).digest();
      // No early exit: hence filter, not find.
      const [found] = known.filter((entry) => compare(entry.digest, digest));
      if (!found) return { outcome: 'rejected', reason: 'unknown token' };
      if (hasEnded(found.token)) return { outcome: 'rejected', reason: 'expired' };
      return { outcome: 'accepted', token: found.token };
    },
    current(name, sha256) {
      const found = known.find(({ token }) => token.name === name && token.sha256 === sha256)?.token;
      return found && !hasEnded(found) ? found : undefined;
    },
  };
}

/** The SHA-256 of a text, in lower-case hexadecimal: all that is kept of a token or of a session's cookie. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
