import { CloseCode, ErrorCode } from '@watchhamster/shared-types';
import { network } from '../auth/attempts.ts';
import type { Identity } from '../auth/identity.ts';
import { isPermitted } from '../auth/roles.ts';
import { CommandError } from '../handlers/handler.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { ClientShares } from './client-shares.ts';
import { type Connection, closeSoon } from './connection.ts';
import type { Delivery } from './delivery.ts';
import type { Dispatcher } from './dispatch.ts';
import type { ExceededLimit, Places } from './places.ts';
import type { SendStatus } from './status.ts';

interface ReceptionOptions {
  readonly places: Places;
  readonly shares: ClientShares;
  readonly delivery: Pick<Delivery, 'start' | 'stop'>;
  readonly sendStatus: SendStatus;
  readonly refuse: Dispatcher['refuse'];
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Lets clients in: whose a connection is, whether there is a place for it, and what it may then receive. */
export interface Reception {
  /** The connection is of this client from now on, and may do what its role covers. */
  identify(connection: Connection, identity: Identity): void;
  /** Greets a connection whose identity is known, and lets it receive what it may, unless it does so already. */
  begin(connection: Connection, receives: boolean): void;
  /** Turns a connection away, with the reason as an error and in the close frame. */
  refuse(connection: Connection, code: CloseCode, error: CommandError): void;
  /** Turns a connection away because there is no place for it. */
  refuseForLimit(connection: Connection, exceeded: ExceededLimit): void;
}

export function createReception(options: ReceptionOptions): Reception {
  const { places, shares, delivery, sendStatus, metrics, logger } = options;

  function refuse(connection: Connection, code: CloseCode, error: CommandError): void {
    places.refused(connection.socket);
    options.refuse(connection, error, { dialect: connection.dialect });
    closeSoon(connection, code, error.message);
  }

  function refuseForLimit(connection: Connection, { limit, reason }: ExceededLimit): void {
    metrics.limitHit(limit);
    const log = { connection: connection.id, address: connection.address, limit };
    logger.warn(log, `connection refused: ${reason}`);
    const error = new CommandError(ErrorCode.CONNECTION_LIMIT_EXCEEDED, reason);
    refuse(connection, CloseCode.TRY_AGAIN_LATER, error);
  }

  function begin(connection: Connection, receives: boolean): void {
    sendStatus(connection, { dialect: connection.dialect });
    if (!connection.identity || !isPermitted(connection.identity.role, 'read') || receives) return;
    delivery.start(connection);
  }

  return {
    begin,
    refuse,
    refuseForLimit,
    identify(connection, identity) {
      const { identity: before } = connection;
      // A renewal by token leaves the connection with the session that it came with.
      connection.identity = { ...identity, session: identity.session ?? before?.session };
      const share = shares.of(clientKey(identity, connection.address));
      if (!before || share !== connection.share) {
        const exceeded = before
          ? places.exceededByClient(share.connections)
          : places.exceeded('known', share.connections);
        if (!before) {
          places.leave('stranger');
          places.take('known');
        }
        connection.share.connections--;
        share.connections++;
        connection.share = share;
        if (exceeded) {
          refuseForLimit(connection, exceeded);
          return;
        }
      }
      const could = before !== undefined && isPermitted(before.role, 'read');
      const can = isPermitted(identity.role, 'read');
      if (could && !can) delivery.stop(connection);
      if (before?.role !== identity.role) begin(connection, could);
    },
  };
}

/** What a client is counted by: its credential, or where none is, the network that one attacker has. */
export function clientKey(identity: Identity | undefined, address: string): string {
  return identity?.key ?? network(address);
}
