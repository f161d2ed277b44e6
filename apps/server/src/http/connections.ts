import type { FastifyInstance } from 'fastify';
import type { ConnectionInfo } from '../telemetry/connections.ts';

/** `GET /api/v1/connections` lists the open WebSocket connections, oldest first, with their number. */
export function serveConnections(app: FastifyInstance, connections: () => readonly ConnectionInfo[]): void {
  app.get('/api/v1/connections', { config: { permission: 'admin' } }, (_request, reply) => {
    const sorted = [...connections()].sort(
      (a, b) => compare(a.connected_at, b.connected_at) || compare(a.id, b.id),
    );
    return reply.header('cache-control', 'no-store').send({ total: sorted.length, connections: sorted });
  });
}

/** Times in one format and zone sort as texts. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
