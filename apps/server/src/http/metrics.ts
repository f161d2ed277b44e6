import type { FastifyInstance } from 'fastify';
import type { MetricsText } from '../telemetry/prometheus.ts';

/** `GET /metrics` gives everything that Prometheus collects, in its text format. */
export function serveMetrics(app: FastifyInstance, metrics: MetricsText): void {
  app.get('/metrics', { config: { permission: 'read' } }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .header('content-type', metrics.contentType)
      .send(await metrics.render()),
  );
}
