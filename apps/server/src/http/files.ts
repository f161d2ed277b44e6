import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface FilesOptions {
  readonly dashboardDir: string;
  readonly schemasDir: string;
}

/**
 * Serves the dashboard at `/` and the schemas at `/schemas/`; both are folders of files that were built before, and
 * public: the page has to be there before anybody can sign in on it.
 */
export async function serveFiles(app: FastifyInstance, options: FilesOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, permission: 'public' };
    });
    await serveFolders(scope, options);
  });
}

/** The registered types of what the protocol package generates, by the names of the files. */
function contentTypeOf(path: string): string {
  if (path.endsWith('.schema.json')) return 'application/schema+json';
  if (path.endsWith(`${sep}asyncapi.json`)) return 'application/vnd.aai.asyncapi+json;version=3.0.0';
  return 'application/json';
}

async function serveFolders(app: FastifyInstance, { dashboardDir, schemasDir }: FilesOptions): Promise<void> {
  if (existsSync(schemasDir)) {
    await app.register(fastifyStatic, {
      root: schemasDir,
      prefix: '/schemas/',
      decorateReply: false,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        reply.header('content-type', contentTypeOf(path));
        reply.header('cache-control', 'no-cache');
        // Public contracts: any page may read them, whatever its origin.
        reply.header('access-control-allow-origin', '*');
        reply.header('cross-origin-resource-policy', 'cross-origin');
      },
    });
  }
  if (existsSync(join(dashboardDir, 'index.html'))) {
    await app.register(fastifyStatic, {
      root: dashboardDir,
      prefix: '/',
      decorateReply: false,
      cacheControl: false,
      setHeaders(reply, path) {
        // Vite puts a hash of the content into the names under assets/; everything else may change under its name.
        const immutable = path.includes(`${sep}assets${sep}`);
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  } else {
    app.get('/', (_request, reply) =>
      reply
        .code(503)
        .send({ error: 'DASHBOARD_NOT_BUILT', message: 'run `pnpm build`, then start the server again' }),
    );
  }
}

/**
 * Addresses of the dashboard’s own, such as `/services/cache`: what else the server has is not among them,
 * and neither are files beside the page. What follows the page’s name is an id, which may have dots.
 */
const pageAddress = /^\/(?!(?:api|schemas|assets|ws|healthz|readyz|metrics)(?:\/|$))(?:[^./]+(?:\/.*)?)?$/;

/**
 * The dashboard, for a browser that opens an address of its own, where there is no file: the page knows what to show
 * there. Undefined for everything else, and for programs, which are better told that nothing is there.
 */
export async function dashboardPage(
  { method, url, headers }: FastifyRequest,
  dashboardDir: string,
): Promise<Buffer | undefined> {
  const isPage = pageAddress.test(url.split('?')[0] ?? '') && headers.accept?.includes('text/html');
  if (!isPage || (method !== 'GET' && method !== 'HEAD')) return undefined;
  return readFile(join(dashboardDir, 'index.html')).catch(() => undefined);
}
