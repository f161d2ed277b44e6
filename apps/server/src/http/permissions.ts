import { maskSecrets, type Permission } from '@watchhamster/shared-types';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GuardedAuthenticator, Throttled } from '../auth/attempts.ts';
import { refuseQueryCredential } from '../auth/credentials.ts';
import type { Identity, Unavailable } from '../auth/identity.ts';
import { isPermitted } from '../auth/roles.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { HttpError } from './errors.ts';

/** What a route needs: a permission of the caller's role, or nothing. */
export type RoutePermission = Permission | 'public';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route needs. A route that does not say is for administrators. */
    permission?: RoutePermission;
    /** Content types that it takes beside JSON and NDJSON: none that a page can send elsewhere without being asked first. */
    alsoTakes?: readonly string[];
  }
  interface FastifyRequest {
    /** Who asks; undefined on public routes. */
    identity: Identity | undefined;
  }
}

interface PermissionOptions {
  readonly authenticator: GuardedAuthenticator;
  readonly logger: Logger;
}

/** What a request that changes something may bring: types that no page can send elsewhere without being asked first. */
const changeTypes: readonly string[] = ['application/json', 'application/x-ndjson'];

/**
 * Gives every route what it needs, before its body is read: 401 without a valid credential, 403 without the permission.
 * Default-deny: a route that names no permission is for administrators.
 */
export function requirePermissions(app: FastifyInstance, { authenticator, logger }: PermissionOptions): void {
  app.decorateRequest('identity', undefined);
  app.addHook('onRequest', async (request, reply) => {
    const inQuery = refuseQueryCredential(request.url);
    if (inQuery) return refuse(reply, 400, 'BAD_REQUEST', inQuery);
    const needs = request.routeOptions.config?.permission ?? 'admin';
    if (!request.is404 && needs !== 'public') {
      const context = { request_id: request.id, url: pathOf(request) };
      const result = await authenticator.authenticate(request.headers, request.ip, context);
      if (result.outcome === 'throttled' || result.outcome === 'unavailable')
        return refuseForNow(reply, result);
      if (result.outcome !== 'accepted') {
        const problem =
          result.outcome === 'missing' ? 'no credential came' : 'the credential that came is not valid';
        reply.header('www-authenticate', 'Bearer');
        const message = `${problem}: send 'Authorization: Bearer …' with a token of the configuration, or sign in on the dashboard`;
        return refuse(reply, 401, 'AUTHENTICATION_REQUIRED', message);
      }
      const { identity } = result;
      if (!isPermitted(identity.role, needs)) {
        logger.warn(
          { ...context, address: request.ip, identity: identity.name, role: identity.role, required: needs },
          'a request was not permitted',
        );
        const message = `this needs the permission '${needs}', which the role '${identity.role}' does not have`;
        return refuse(reply, 403, 'PERMISSION_DENIED', message);
      }
      request.identity = identity;
    }
    if (!request.is404 && !hasAcceptedType(request)) {
      const message = `expected the content type ${typesOf(request).join(' or ')}`;
      return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', message);
    }
  });
}

/** Answers an address that had too many rejected credentials, and one whose credential cannot be checked just now. */
export function refuseForNow(reply: FastifyReply, refusal: Throttled | Unavailable): FastifyReply {
  const { outcome, retryAfterSeconds } = refusal;
  reply.header('retry-after', String(retryAfterSeconds));
  if (outcome === 'unavailable') {
    const message = `the credential cannot be checked, because its issuer's keys cannot be had; try again in ${retryAfterSeconds} seconds`;
    return refuse(reply, 503, 'UPSTREAM_ERROR', message);
  }
  const message = `too many rejected credentials from this address; try again in ${retryAfterSeconds} seconds`;
  return refuse(reply, 429, 'RATE_LIMIT_EXCEEDED', message);
}

function refuse(reply: FastifyReply, status: number, error: string, message: string): FastifyReply {
  return reply.code(status).send({ error, message } satisfies HttpError);
}

/** Whether a request changes nothing, or comes in a type that a form of another site cannot send. */
function hasAcceptedType(request: FastifyRequest): boolean {
  const { method, headers } = request;
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
  // A DELETE without a body is never sent across sites unasked, and has no type.
  if (method === 'DELETE' && !hasBody) return true;
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return typesOf(request).includes(type.trim().toLowerCase());
}

function typesOf({ routeOptions }: FastifyRequest): readonly string[] {
  return [...changeTypes, ...(routeOptions.config?.alsoTakes ?? [])];
}

function pathOf({ url }: FastifyRequest): string {
  return maskSecrets(url.split('?')[0] ?? '').slice(0, 200);
}
