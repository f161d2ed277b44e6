import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Authentication, Authenticator } from '../auth/identity.ts';
import type { OriginPolicy } from '../auth/origin.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { readUpgrade, refuseUpgrade, type UpgradeRefusal, type UpgradeRequest } from './upgrade.ts';

interface AdmissionOptions {
  readonly origins: OriginPolicy;
  readonly authenticator: Authenticator;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly isDraining: () => boolean;
}

/** A handshake that may become a connection. */
export interface Admitted {
  readonly dialect: Extract<UpgradeRequest, { dialect: unknown }>['dialect'];
  readonly authentication: Authentication;
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
  const refuse = (refusal: UpgradeRefusal): undefined => {
    const address = request.socket.remoteAddress;
    logger.warn({ address, status: refusal.status }, `handshake refused: ${refusal.reason}`);
    metrics.handshakeRefused(refusal.status);
    refuseUpgrade(stream, refusal);
  };
  if (isDraining())
    return refuse({ status: 503, reason: 'the server is stopping; reconnect to the next one' });
  const wanted = readUpgrade(request, origins);
  if ('status' in wanted) return refuse(wanted);
  // Nobody else listens to the socket until the WebSocket has it.
  const ignore = (): void => {};
  stream.on('error', ignore);
  const authentication = await authenticator.authenticate(request.headers);
  if (stream.destroyed) return undefined;
  if (authentication.outcome === 'rejected' && authentication.source === 'header') {
    return refuse({ status: 401, reason: `the credential is not valid: ${authentication.reason}` });
  }
  if (isDraining())
    return refuse({ status: 503, reason: 'the server is stopping; reconnect to the next one' });
  stream.off('error', ignore);
  return { dialect: wanted.dialect, authentication };
}
