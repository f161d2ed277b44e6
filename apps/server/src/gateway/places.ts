import type { LimitsConfig } from '../config/schema.ts';
import type { LimitName } from '../telemetry/metrics.ts';

/** A limit on connections, and what to tell who would break it. */
export interface ExceededLimit {
  readonly limit: LimitName;
  readonly reason: string;
}

/** Whether a connection has presented a credential that is valid: strangers have not. */
export type PlaceKind = 'known' | 'stranger';

/** The places for connections. Strangers have some of their own: they take none from who has a credential. */
export interface Places {
  /** The limit that one more connection of a client with so many would break, or undefined. */
  exceeded(kind: PlaceKind, own: number): ExceededLimit | undefined;
  /** The same for a connection that has its place already, and changes to a client with so many. */
  exceededByClient(own: number): ExceededLimit | undefined;
  take(kind: PlaceKind): void;
  leave(kind: PlaceKind): void;
  /** A refused connection is open until it has been told why. */
  refused(socket: { once(event: 'close', listener: () => void): unknown }): void;
  /** Whether so many refused connections are open that another handshake is not even answered with a WebSocket. */
  isCrowded(kind: PlaceKind): boolean;
}

/** Refused connections that may be open at once: beyond, strangers are turned away by HTTP status, then everybody. */
const refusedStrangers = 100;
const refusedConnections = 1000;

export function createPlaces(limits: Pick<LimitsConfig, 'connections' | 'connections_per_client'>): Places {
  const most: Readonly<Record<PlaceKind, number>> = {
    known: limits.connections,
    stranger: Math.max(10, Math.ceil(limits.connections / 10)),
  };
  const taken: Record<PlaceKind, number> = { known: 0, stranger: 0 };
  let refused = 0;

  const exceededByClient = (own: number): ExceededLimit | undefined => {
    if (own < limits.connections_per_client) return undefined;
    const reason = `this client has its ${limits.connections_per_client} connections`;
    return { limit: 'connections_per_client', reason };
  };

  return {
    exceededByClient,
    exceeded(kind, own) {
      if (taken[kind] < most[kind]) return exceededByClient(own);
      const who = kind === 'known' ? '' : ' without a credential';
      return { limit: 'connections', reason: `the server has its ${most[kind]} connections${who}` };
    },
    take: (kind) => {
      taken[kind]++;
    },
    leave: (kind) => {
      taken[kind]--;
    },
    refused(socket) {
      refused++;
      socket.once('close', () => {
        refused--;
      });
    },
    isCrowded: (kind) => refused >= (kind === 'known' ? refusedConnections : refusedStrangers),
  };
}
