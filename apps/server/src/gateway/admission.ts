import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GuardedAuthenticator } from '../auth/attempts.ts';
import { refuseQueryCredential } from '../auth/credentials.ts';
import type { Authentication, Unavailable } from '../auth/identity.ts';
import type { OriginPolicy } from '../auth/origin.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { readUpgrade, refuseUpgrade, type UpgradeRefusal, type UpgradeRequest } from './upgrade.ts';

interface AdmissionOptions {
  readonly origins: OriginPolicy;
  readonly authenticator: GuardedAuthenticator;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly isDraining: () => boolean;
}

/** The answer while the server drains. */
const stopping: UpgradeRefusal = {
  status: 503,
  reason: 'the server is stopping; reconnect to the next one',
  retryAfterSeconds: 2,
};

/** A handshake that may become a connection. */
export interface Admitted {
  readonly dialect: Extract<UpgradeRequest, { dialect: unknown }>['dialect'];
  readonly authentication: Exclude<Authentication, Unavailable>;
}

/**
 * Decides whether a handshake may become a connection, before anything is allocated for it. Who presents a wrong credential
 * in a header is told by HTTP status; a browser cannot read that, so that it is let in and closed with a code that says so.
 *
 * @returns what was admitted, or undefined when the handshake was refused and answered.
 */
export async function admit(
  request: IncomingMessage,
  stream: Duplex,
  { origins, authenticator, logger, metrics, isDraining }: AdmissionOptions,
): Promise<Admitted | undefined> {
  const address = request.socket.remoteAddress ?? 'unknown';
  const refuse = (refusal: UpgradeRefusal, level: 'warn' | 'debug' = 'warn'): undefined => {
    logger[level]({ address, status: refusal.status }, `handshake refused: ${refusal.reason}`);
    metrics.handshakeRefused(refusal.status);
    refuseUpgrade(stream, refusal);
  };
  if (isDraining()) return refuse(stopping);
  const wanted = readUpgrade(request, origins);
  if ('status' in wanted) return refuse(wanted);
  const inQuery = refuseQueryCredential(request.url ?? '/');
  if (inQuery) return refuse({ status: 400, reason: inQuery });
  // Nobody else listens to the socket until the WebSocket has it.
  const ignore = (): void => {};
  stream.on('error', ignore);
  const authentication = await authenticator.authenticate(request.headers, address);
  if (stream.destroyed) return undefined;
  if (authentication.outcome === 'throttled') {
    const { retryAfterSeconds } = authentication;
    const reason = 'too many rejected credentials from this address';
    // The guard has logged this one, and the next.
    return refuse({ status: 429, reason, retryAfterSeconds }, 'debug');
  }
  if (authentication.outcome === 'unavailable') {
    // By HTTP status for browsers too: any failed handshake is one to try again, and that is all there is to know.
    const { retryAfterSeconds } = authentication;
    const reason = "the credential cannot be checked: its issuer's keys cannot be had";
    return refuse({ status: 503, error: 'UPSTREAM_ERROR', reason, retryAfterSeconds });
  }
  if (authentication.outcome === 'rejected' && authentication.source === 'header') {
    return refuse({ status: 401, reason: `the credential is not valid: ${authentication.reason}` }, 'debug');
  }
  if (isDraining()) return refuse(stopping);
  stream.off('error', ignore);
  return { dialect: wanted.dialect, authentication };
}
