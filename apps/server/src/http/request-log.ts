import type { FastifyInstance } from 'fastify';
import type { Logger } from '../telemetry/logger.ts';

/**
 * One line for each answered request, at debug; at warn when the server failed. It has the route's pattern and never the
 * path as it was asked for, no headers, no query: nothing that a client wrote, so nothing secret.
 */
export function logRequests(app: FastifyInstance, logger: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const status = reply.statusCode;
    const fields = {
      request_id: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status,
      duration_ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    logger[status >= 500 ? 'warn' : 'debug'](fields, 'HTTP request answered');
  });
}
