import { definitionOfEvent } from '@watchhamster/shared-types';
import type { ConnectionInfo, SubscriptionInfo } from '../telemetry/connections.ts';
import type { GatewayReadings } from '../telemetry/metrics.ts';
import type { Connection } from './connection.ts';
import { type Subscription, wantsType } from './subscriptions.ts';

/** What the connections look like at this moment, for the metrics. */
export function readGateway(
  connections: Iterable<Connection>,
  lagOf: (connection: Connection) => number,
): GatewayReadings {
  const counts = new Map<string, { dialect: Connection['dialect']; role: string; count: number }>();
  let [lagging, maxLag, queuedBytes] = [0, 0, 0];
  let isWatched = false;
  for (const connection of connections) {
    const { dialect, identity, stream } = connection;
    isWatched ||= connection.group !== undefined && wantsType(connection.subscription, 'statusUpdate');
    const role = identity?.role ?? 'none';
    const key = `${dialect} ${role}`;
    const entry = counts.get(key) ?? { dialect, role, count: 0 };
    entry.count++;
    counts.set(key, entry);
    const lag = lagOf(connection);
    if (lag > 0) lagging++;
    maxLag = Math.max(maxLag, lag);
    queuedBytes += stream.writableLength;
  }
  return { connections: [...counts.values()], isWatched, lagging, maxLag, queuedBytes };
}

/**
 * A connection as an administrator sees it.
 * @param lag durable messages that it has still to get
 * @param epoch where the monotonic clock began, in milliseconds since 1970
 */
export function describeConnection(connection: Connection, lag: number, epoch: number): ConnectionInfo {
  const { identity, clientId, behind } = connection;
  return {
    id: connection.id,
    address: connection.address,
    name: identity?.name ?? 'none',
    role: identity?.role ?? 'none',
    ...(clientId === undefined ? {} : { client_id: clientId }),
    dialect: connection.dialect,
    connected_at: new Date(connection.connectedAt).toISOString(),
    last_message_at: new Date(epoch + connection.lastInboundAt).toISOString(),
    subscription: describeSubscription(connection.subscription),
    messages_received: connection.messagesReceived,
    bytes_received: connection.bytesReceived,
    queued_bytes: connection.stream.writableLength,
    lag,
    state: behind && !behind.held ? 'lagging' : 'live',
  };
}

/** A subscription in the typed style's names. */
export function describeSubscription({ everything, types, filters }: Subscription): SubscriptionInfo {
  const typeOf = (event: string): string => definitionOfEvent(event)?.type ?? event;
  return {
    everything,
    types: [...types].map(typeOf),
    filters: Object.fromEntries([...filters].map(([event, filter]) => [typeOf(event), filter])),
  };
}
