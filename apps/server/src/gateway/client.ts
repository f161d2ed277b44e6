import { CloseCode, ErrorCode, maskSecrets } from '@watchhamster/shared-types';
import type { RawData } from 'ws';
import type { GuardedAuthenticator } from '../auth/attempts.ts';
import { type Client, CommandError } from '../handlers/handler.ts';
import type { Logger } from '../telemetry/logger.ts';
import { type Connection, closeSoon, type ReplyTo } from './connection.ts';
import { describeSubscription } from './readings.ts';
import type { Subscription } from './subscriptions.ts';

interface ClientsOptions {
  /** Handles a message that waited. */
  readonly onMessage: (connection: Connection, data: RawData, isBinary: boolean) => void;
  readonly authenticator: GuardedAuthenticator;
  readonly logger: Logger;
  /** The connection has an identity now, or another one. */
  readonly onIdentity: (connection: Connection, identity: NonNullable<Connection['identity']>) => void;
  readonly onSubscribed: (connection: Connection, next: Subscription) => void;
  /** Answers a request to resume, or goes on from now. */
  readonly onResume: (connection: Connection, from: Parameters<Client['resume']>[0], to: ReplyTo) => void;
}

/** Makes what a handler sees of a connection. */
export function createClients(options: ClientsOptions) {
  const { authenticator, logger } = options;

  /**
   * Verifies a token while the connection's other messages wait: what follows the credential is sent because of it. Nothing
   * more is read meanwhile, so that what waits is what had come already.
   */
  async function verify(connection: Connection, token: string) {
    connection.backlog = [];
    connection.socket.pause();
    try {
      return await authenticator.verify(token, connection.address, {
        connection: connection.id,
        source: 'client_info',
      });
    } finally {
      // After the handler has gone on with the outcome.
      setImmediate(goOn, connection);
    }
  }

  function goOn(connection: Connection): void {
    const waiting = connection.backlog ?? [];
    connection.backlog = undefined;
    connection.socket.resume();
    for (const [index, { data, isBinary }] of waiting.entries()) {
      // One of them is a credential again: the others wait for that.
      if (connection.backlog) {
        (connection.backlog as typeof waiting).push(...waiting.slice(index));
        return;
      }
      options.onMessage(connection, data, isBinary);
    }
  }

  async function authenticate(connection: Connection, token: string): Promise<void> {
    const identity = await verify(connection, token);
    const { identity: before } = connection;
    if (typeof identity === 'object' && 'role' in identity && (!before || before.key === identity.key)) {
      options.onIdentity(connection, identity);
      return;
    }
    // What came behind a refused credential is not looked at.
    connection.backlog = [];
    const { error, close, reason } = describeRefusal(identity);
    // What is wrong with the credential itself was logged where it was found.
    const level = typeof identity === 'object' && 'role' in identity ? 'warn' : 'debug';
    logger[level](
      { connection: connection.id, address: connection.address },
      `credential refused: ${reason}`,
    );
    // In the next turn, so that the refusal goes out before the close frame.
    setImmediate(closeSoon, connection, close, reason);
    throw error;
  }

  return (connection: Connection, to: ReplyTo, send: Client['reply']): Client => ({
    id: connection.id,
    name: connection.identity?.name ?? 'unknown',
    reply: send,
    introduce({ clientId, locale }) {
      // It is shown to administrators, and may be anything.
      const shown = maskSecrets(clientId);
      connection.clientId = shown;
      connection.locale = locale ?? connection.locale;
      const log = {
        connection: connection.id,
        address: connection.address,
        client_id: shown.slice(0, 128),
      };
      logger.info(log, `client info received: ${shown.slice(0, 128)}`);
    },
    authenticate: (token) => authenticate(connection, token),
    subscription: () => connection.subscription,
    setSubscription(next) {
      const { everything, types } = describeSubscription(next);
      const log = { connection: connection.id, address: connection.address, types };
      const list = types.join(', ') || 'nothing';
      logger.info(log, `subscription requested: ${everything ? `all but: ${list}` : list}`);
      options.onSubscribed(connection, next);
    },
    resume: (from) => options.onResume(connection, from, to),
  });
}

/** Why a credential was refused: the error, and what the connection is closed with. */
function describeRefusal(outcome: Awaited<ReturnType<GuardedAuthenticator['verify']>>) {
  const refusal = (reason: string) => ({
    reason,
    close: CloseCode.BAD_CREDENTIAL,
    error: new CommandError(ErrorCode.AUTHENTICATION_REQUIRED, reason),
  });
  if (outcome === 'rejected') return refusal('the credential is not valid');
  if ('role' in outcome)
    return refusal('the credential is of another client; open another connection for it');
  if (outcome.outcome === 'unavailable') {
    const reason = `the credential cannot be checked: its issuer's keys cannot be had; try again in ${outcome.retryAfterSeconds} seconds`;
    const details = { retry_after_ms: outcome.retryAfterSeconds * 1000 };
    const error = new CommandError(ErrorCode.UPSTREAM_ERROR, reason, details);
    return { reason, close: CloseCode.TRY_AGAIN_LATER, error };
  }
  const reason = `too many rejected credentials from this address; try again in ${outcome.retryAfterSeconds} seconds`;
  const details = { retry_after_ms: outcome.retryAfterSeconds * 1000 };
  const error = new CommandError(ErrorCode.RATE_LIMIT_EXCEEDED, reason, details);
  return { reason, close: CloseCode.TRY_AGAIN_LATER, error };
}
