import type { FastifyInstance } from 'fastify';
import type { HttpError } from './errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is long and read as it comes: it may take as long as it keeps coming. */
    longBody?: true;
  }
}

/** A long body is still coming when so many bytes of it came within the time: 2 KiB a second. */
const stepBytes = 64 * 1024;

/**
 * Ends requests whose body does not come: 408, and the connection is closed. Node's own limit knows no difference between
 * a body of a few bytes and a file of 64 MiB over a slow line.
 * @param withinMs how long a body may take; a route with `longBody` goes on as long as 64 KiB come within it
 */
export function limitBodyTime(app: FastifyInstance, withinMs: number): void {
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const { 'content-length': length = '0', 'transfer-encoding': chunks } = raw.headers;
    if (length === '0' && chunks === undefined) return;
    const { socket } = raw;
    let before = socket.bytesRead;
    const timer = setInterval(() => {
      const came = socket.bytesRead - before;
      before += came;
      if (routeOptions.config.longBody && came >= stepBytes) return;
      stop();
      if (reply.sent) return socket.destroy();
      const message = `the body did not come within ${withinMs / 1000} s`;
      // The body as well as the connection: who reads it would wait forever, as an answered request is not aborted.
      reply.raw.once('finish', () => raw.destroy(new Error(message)));
      void reply
        .code(408)
        .header('connection', 'close')
        .send({ error: 'REQUEST_TIMEOUT', message } satisfies HttpError);
    }, withinMs);
    const stop = (): void => clearInterval(timer);
    raw.once('end', stop);
    raw.once('close', stop);
  });
}
