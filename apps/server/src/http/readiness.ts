import type { FastifyInstance } from 'fastify';

/** Whether the server wants new clients, and if not, why. */
export interface Readiness {
  readonly ready: boolean;
  /** For a person: `starting`, `stopping`. */
  readonly reason?: string;
}

/**
 * `GET /readyz` tells a load balancer whether to send new clients here: 200, or 503 with the reason. `/healthz` keeps
 * saying that the process answers, also while it starts and stops.
 */
export function serveReadiness(app: FastifyInstance, readiness: () => Readiness): void {
  app.get('/readyz', { config: { permission: 'public' } }, (_request, reply) => {
    const { ready, reason } = readiness();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not_ready', ...(reason === undefined ? {} : { reason }) });
  });
}
