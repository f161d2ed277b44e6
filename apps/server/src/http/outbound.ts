import type { FastifyInstance } from 'fastify';
import type { Outbound } from '../domain/outbound/index.ts';
import type { HttpError } from './errors.ts';

/**
 * `GET /api/v1/outbound/projects`: all projects, as in `projects_update`. `GET /api/v1/outbound/projects/:id`: one of
 * them, with all that is known of its callers.
 */
export function serveOutbound(app: FastifyInstance, outbound: Pick<Outbound, 'list' | 'find'>): void {
  app.get('/api/v1/outbound/projects', { config: { permission: 'read' } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ projects: outbound.list() }),
  );
  app.get<{ Params: { id: string } }>(
    '/api/v1/outbound/projects/:id',
    { config: { permission: 'read' } },
    ({ params: { id } }, reply) => {
      const project = outbound.find(id);
      if (project) return reply.header('cache-control', 'no-store').send(project);
      const error: HttpError = {
        error: 'PROJECT_NOT_FOUND',
        message: 'no project has this id; GET /api/v1/outbound/projects lists them',
      };
      return reply.code(404).send(error);
    },
  );
}
