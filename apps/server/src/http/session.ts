import { stringifySetCookie } from 'cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { GuardedAuthenticator } from '../auth/attempts.ts';
import type { SessionAuthenticator } from '../auth/authenticator.ts';
import { sessionCookie } from '../auth/credentials.ts';
import type { Identity } from '../auth/identity.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { HttpError } from './errors.ts';
import { refuseForNow } from './permissions.ts';

interface SessionRouteOptions {
  readonly sessions: SessionAuthenticator;
  readonly authenticator: GuardedAuthenticator;
  /** The scheme that this server itself speaks. */
  readonly scheme: 'http' | 'https';
  readonly now: () => number;
  readonly logger: Logger;
}

const path = '/api/v1/session';
const signInBody = z.object({ token: z.string().min(1) });

/**
 * The dashboard's sign-in: `POST /api/v1/session` takes a token and sets the cookie, `GET` says who is signed in (and
 * never 401: a page asks it first; 503 while that cannot be known), `DELETE` signs out.
 */
export function serveSession(app: FastifyInstance, options: SessionRouteOptions): void {
  const { sessions, authenticator, logger } = options;
  const config = { permission: 'public' } as const;

  app.get(path, { config }, async (request, reply) => {
    const result = await authenticator.authenticate(request.headers, request.ip, {
      request_id: request.id,
    });
    reply.header('cache-control', 'no-store');
    if (result.outcome === 'unavailable') return refuseForNow(reply, result);
    return {
      required: sessions.required,
      ...(result.outcome === 'accepted' ? describe(result.identity) : {}),
    };
  });

  app.post(path, { config, bodyLimit: 16_384 }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const body = signInBody.safeParse(request.body);
    if (!body.success) {
      const message = 'expected {"token": "…"} with a token of the configuration';
      return reply.code(400).send({ error: 'BAD_REQUEST', message } satisfies HttpError);
    }
    const verified = await authenticator.verify(body.data.token, request.ip, {
      request_id: request.id,
      source: 'sign-in',
    });
    if (typeof verified === 'object' && 'outcome' in verified) return refuseForNow(reply, verified);
    if (verified === 'rejected') {
      const message = 'the token is not valid, or it has expired; ask an administrator for another';
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .send({ error: 'AUTHENTICATION_REQUIRED', message } satisfies HttpError);
    }
    const signIn = await sessions.signIn(body.data.token);
    // It was valid a moment ago: asked again, it turns out what it is.
    if (!signIn) return refuseForNow(reply, { outcome: 'unavailable', retryAfterSeconds: 1 });
    const { identity, secret } = signIn;
    // Whoever signs in again leaves no session behind that nobody holds.
    sessions.signOut(request.headers);
    logger.info(
      { request_id: request.id, address: request.ip, identity: identity.name, role: identity.role },
      'signed in',
    );
    if (secret !== undefined) {
      const maxAge = Math.max(1, Math.floor(((identity.expiresAt ?? 0) - options.now()) / 1000));
      reply.header('set-cookie', cookie(request, secret, maxAge));
    }
    return describe(identity);
  });

  app.delete(path, { config }, async (request, reply) => {
    sessions.signOut(request.headers);
    return reply
      .header('cache-control', 'no-store')
      .header('set-cookie', cookie(request, '', 0))
      .code(204)
      .send();
  });

  function cookie(request: FastifyRequest, value: string, maxAge: number): string {
    // Behind a proxy that ends TLS, the page's origin is what tells: it has passed the Origin check.
    const secure = options.scheme === 'https' || /^https:/i.test(request.headers.origin ?? '');
    const name = secure ? sessionCookie.secure : sessionCookie.plain;
    return stringifySetCookie({ name, value, maxAge, path: '/', httpOnly: true, sameSite: 'strict', secure });
  }
}

function describe({ name, role, expiresAt }: Identity): { name: string; role: string; expires_at?: string } {
  return {
    name,
    role,
    ...(expiresAt === undefined ? {} : { expires_at: new Date(expiresAt).toISOString() }),
  };
}
