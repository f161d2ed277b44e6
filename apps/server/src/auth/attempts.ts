import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { readCredential } from './credentials.ts';
import type { Authentication, Authenticator, Identity, Unavailable } from './identity.ts';

/** Counts rejected credentials by address, so that guessing is slow. */
export interface AttemptGuard {
  /** Seconds until this address may present a credential again, at least 1; undefined when it may now. */
  retryAfterSeconds(address: string): number | undefined;
  /** One more credential of this address was rejected. */
  failed(address: string): void;
}

export interface AttemptGuardOptions {
  readonly now: () => number;
  /** How many rejected credentials an address has in a minute before it has to wait. Default 20. */
  readonly limit?: number;
}

const windowMs = 60_000;

/** Addresses that are remembered. Beyond them the oldest is forgotten: memory is bounded, whoever asks. */
const addressCapacity = 10_000;

/** Creates a guard; HTTP and WebSocket share one, so that an attacker does not get the limit twice. */
export function createAttemptGuard({ now, limit = 20 }: AttemptGuardOptions): AttemptGuard {
  const windows = new Map<string, { count: number; readonly endsAt: number }>();
  const open = (key: string) => {
    const window = windows.get(key);
    if (!window || window.endsAt > now()) return window;
    windows.delete(key);
    return undefined;
  };
  return {
    retryAfterSeconds(address) {
      const window = open(network(address));
      if (!window || window.count < limit) return undefined;
      return Math.max(1, Math.ceil((window.endsAt - now()) / 1000));
    },
    failed(address) {
      const key = network(address);
      const window = open(key);
      if (window) window.count++;
      else {
        const [oldest] = windows.keys();
        if (windows.size >= addressCapacity && oldest !== undefined) windows.delete(oldest);
        windows.set(key, { count: 1, endsAt: now() + windowMs });
      }
    },
  };
}

/** What one attacker has: an IPv4 address, or the /64 of an IPv6 address. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.toLowerCase().split('%', 1).join('').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':');
}

/** What a request gets whose address had too many rejected credentials. */
export interface Throttled {
  readonly outcome: 'throttled';
  readonly retryAfterSeconds: number;
}

/** An authenticator behind its guard: the one way in, for HTTP and WebSocket alike. */
export interface GuardedAuthenticator {
  readonly required: boolean;
  authenticate(headers: IncomingHttpHeaders, address: string): Promise<Authentication | Throttled>;
  /** A token that was presented otherwise than in the headers. */
  verify(token: string, address: string): Promise<Identity | 'rejected' | Throttled | Unavailable>;
}

/**
 * Puts a guard before an authenticator. An address that has to wait is told so before its token is looked at, right or
 * wrong. A session's cookie is not guessable and is looked at all the same, so that nobody behind the same proxy can
 * lock those out who are signed in.
 */
export function guardAuthenticator(authenticator: Authenticator, guard: AttemptGuard): GuardedAuthenticator {
  const throttled = (address: string): Throttled | undefined => {
    const retryAfterSeconds = authenticator.required ? guard.retryAfterSeconds(address) : undefined;
    return retryAfterSeconds === undefined ? undefined : { outcome: 'throttled', retryAfterSeconds };
  };
  return {
    required: authenticator.required,
    async authenticate(headers, address) {
      // Without cookie names nothing but a header or subprotocol entry is found.
      const wait = readCredential(headers, []) ? throttled(address) : undefined;
      if (wait) return wait;
      const result = await authenticator.authenticate(headers);
      if (result.outcome === 'rejected' && result.source !== 'cookie') guard.failed(address);
      return result;
    },
    async verify(token, address) {
      const wait = throttled(address);
      if (wait) return wait;
      const result = await authenticator.verify(token);
      if (result.outcome === 'accepted') return result.identity;
      if (result.outcome === 'unavailable') return result;
      guard.failed(address);
      return 'rejected';
    },
  };
}
