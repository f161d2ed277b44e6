import type { FastifyInstance } from 'fastify';
import type { OriginPolicy } from '../auth/origin.ts';
import type { HttpError } from './errors.ts';

/** What pages of listed origins may send, and read beside the body. */
const allowedMethods = 'GET, HEAD, POST, DELETE';
const allowedHeaders = 'authorization, content-type';
const exposedHeaders = 'retry-after, www-authenticate, x-request-id';

/** How long a browser may keep the answer to a preflight, in seconds. */
const preflightSeconds = 600;

/**
 * Refuses unknown hosts and pages of other origins on every route, and lets those of listed origins use the API (CORS):
 * with a token, never with this server's cookies.
 */
export function checkOrigins(app: FastifyInstance, origins: OriginPolicy): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers;
    // The schemas are public contracts: any page may read them. Which host was asked for is checked all the same.
    const isPublic = request.url.startsWith('/schemas/');
    const refusal = origins.refuse(isPublic ? { host } : { host, origin });
    if (refusal) return reply.code(403).send({ error: 'FORBIDDEN', message: refusal } satisfies HttpError);
    if (isPublic) return;
    // Also without an Origin: a cache must not give one page's answer to another.
    reply.header('vary', 'origin');
    if (!origin || !origins.isListed(origin)) return;
    reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', exposedHeaders);
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      return reply
        .header('access-control-allow-methods', allowedMethods)
        .header('access-control-allow-headers', allowedHeaders)
        .header('access-control-max-age', String(preflightSeconds))
        .code(204)
        .send();
    }
  });
}
