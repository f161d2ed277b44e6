import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { readCredential } from './credentials.ts';
import type { Authentication, Authenticator, Identity, Unavailable } from './identity.ts';

/** Counts rejected credentials by address, so that guessing is slow. */
export interface AttemptGuard {
  /** Seconds until this address may present a credential again, at least 1; undefined when it may now. */
  retryAfterSeconds(address: string): number | undefined;
  /** One more credential of this address was rejected. */
  failed(address: string): void;
  /** This address was told to wait. Whether that is the first time in its minute, and so worth a line in the log. */
  toldToWait(address: string): 'first' | 'again';
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
  const windows = new Map<string, { count: number; told: 'first' | 'again'; readonly endsAt: number }>();
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
        windows.set(key, { count: 1, told: 'first', endsAt: now() + windowMs });
      }
    },
    toldToWait(address) {
      const window = open(network(address));
      const told = window?.told ?? 'first';
      if (window) window.told = 'again';
      return told;
    },
  };
}

/** What one attacker has: an IPv4 address, or the /64 of an IPv6 address. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.toLowerCase().split('%', 1).join('').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':');
}

const rejectedMessage = 'a credential was rejected';

/** What a request gets whose address had too many rejected credentials. */
export interface Throttled {
  readonly outcome: 'throttled';
  readonly retryAfterSeconds: number;
}

/** What a line in the log should have beside the address: the request's id, the connection. Nothing secret. */
export type AttemptContext = Readonly<Record<string, unknown>>;

interface AttemptReports {
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'limitHit'>;
}

/** An authenticator behind its guard: the one way in, for HTTP and WebSocket alike. */
export interface GuardedAuthenticator {
  readonly required: boolean;
  authenticate(
    headers: IncomingHttpHeaders,
    address: string,
    context?: AttemptContext,
  ): Promise<Authentication | Throttled>;
  /** A token that was presented otherwise than in the headers. */
  verify(
    token: string,
    address: string,
    context?: AttemptContext,
  ): Promise<Identity | 'rejected' | Throttled | Unavailable>;
}

/**
 * Puts a guard before an authenticator. An address that has to wait is told so before its token is looked at, right or
 * wrong. A session's cookie is not guessable and is looked at all the same, so that nobody behind the same proxy can
 * lock those out who are signed in. Here, and only here, refusals are counted and logged: whatever way a credential
 * comes, guessing leaves a trace. Callers need not say it again.
 */
export function guardAuthenticator(
  authenticator: Authenticator,
  guard: AttemptGuard,
  { logger, metrics }: AttemptReports,
): GuardedAuthenticator {
  const throttled = (address: string, context: AttemptContext): Throttled | undefined => {
    const retryAfterSeconds = authenticator.required ? guard.retryAfterSeconds(address) : undefined;
    if (retryAfterSeconds === undefined) return undefined;
    metrics.limitHit('credentials');
    if (guard.toldToWait(address) === 'first') {
      const fields = { ...context, address, limit: 'credentials', retry_after_seconds: retryAfterSeconds };
      logger.warn(fields, 'too many rejected credentials: the address has to wait');
    }
    return { outcome: 'throttled', retryAfterSeconds };
  };
  return {
    required: authenticator.required,
    async authenticate(headers, address, context = {}) {
      // Without cookie names nothing but a header or subprotocol entry is found.
      const wait = readCredential(headers, []) ? throttled(address, context) : undefined;
      if (wait) return wait;
      const result = await authenticator.authenticate(headers);
      if (result.outcome === 'rejected') {
        const { source, reason } = result;
        // A cookie whose session has ended is nothing to look into, and is not counted.
        if (source !== 'cookie') guard.failed(address);
        const level = source === 'cookie' ? 'debug' : 'warn';
        logger[level]({ ...context, address, source, reason }, rejectedMessage);
      }
      return result;
    },
    async verify(token, address, context = {}) {
      const wait = throttled(address, context);
      if (wait) return wait;
      const result = await authenticator.verify(token);
      if (result.outcome === 'accepted') return result.identity;
      if (result.outcome === 'unavailable') return result;
      guard.failed(address);
      logger.warn({ ...context, address, reason: result.reason }, rejectedMessage);
      return 'rejected';
    },
  };
}
