import type { GatewayReadings } from '../telemetry/metrics.ts';
import type { Connection } from './connection.ts';

/** What the connections look like at this moment, for the metrics. */
export function readGateway(
  connections: Iterable<Connection>,
  lagOf: (connection: Connection) => number,
): GatewayReadings {
  const counts = new Map<string, { dialect: Connection['dialect']; role: string; count: number }>();
  let [lagging, maxLag, queuedBytes] = [0, 0, 0];
  for (const connection of connections) {
    const { dialect, identity, stream } = connection;
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
  return { connections: [...counts.values()], lagging, maxLag, queuedBytes };
}
