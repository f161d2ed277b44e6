import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/schema.ts';
import { shownConfig } from '../config/shown.ts';

/** `GET /api/v1/config`, for administrators: what the server runs with, defaults included, without its secrets. */
export function serveConfig(app: FastifyInstance, config: () => Config): void {
  app.get('/api/v1/config', { config: { permission: 'admin' } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ config: shownConfig(config()) }),
  );
}
