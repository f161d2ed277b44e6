import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import helmet from '@fastify/helmet';
import { type MessageParts, maskSecrets, redact } from '@watchhamster/shared-types';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { GuardedAuthenticator } from '../auth/attempts.ts';
import type { SessionAuthenticator } from '../auth/authenticator.ts';
import type { OriginPolicy } from '../auth/origin.ts';
import type { Config } from '../config/schema.ts';
import type { Alerts } from '../domain/alerts/index.ts';
import type { Deployments } from '../domain/deployments/index.ts';
import type { Dialling } from '../domain/dialling/index.ts';
import type { LogHistory } from '../domain/logs/index.ts';
import type { Outbound } from '../domain/outbound/index.ts';
import type { Webhooks } from '../domain/webhooks/index.ts';
import type { Journal } from '../journal/journal.ts';
import type { ConnectionInfo } from '../telemetry/connections.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { MetricsText } from '../telemetry/prometheus.ts';
import { serveAlerts } from './alerts.ts';
import { serveApi } from './api.ts';
import { readBodies } from './body.ts';
import { limitBodyTime } from './body-time.ts';
import { serveConfig } from './config.ts';
import { serveConnections } from './connections.ts';
import { serveDeployments } from './deployments.ts';
import { serveDialling } from './dialling.ts';
import type { HttpError } from './errors.ts';
import { serveEvents } from './events.ts';
import { dashboardPage, serveFiles } from './files.ts';
import type { Listeners } from './listener.ts';
import { serveMetrics } from './metrics.ts';
import { checkOrigins } from './origins.ts';
import { serveOutbound } from './outbound.ts';
import { requirePermissions } from './permissions.ts';
import { type Readiness, serveReadiness } from './readiness.ts';
import { logRequests } from './request-log.ts';
import { serveSession } from './session.ts';
import type { SnapshotSource } from './snapshot.ts';
import { serveWebhooks } from './webhooks.ts';

/** What the HTTP side is made of. */
export interface HttpOptions {
  readonly origins: OriginPolicy;
  readonly journal: Journal;
  readonly logHistory: LogHistory;
  /** Starts and ends the sessions of browsers. */
  readonly sessions: SessionAuthenticator;
  /** The same, behind its guard against guessing: the one that the gateway uses too. */
  readonly authenticator: GuardedAuthenticator;
  /** Makes what listens, with TLS or without. */
  readonly listeners: Listeners;
  /** Makes the id of each request, by which the log and the client speak of it. */
  readonly createId: () => string;
  readonly snapshot: SnapshotSource;
  readonly alerts: Pick<Alerts, 'list'>;
  readonly webhooks: Pick<Webhooks, 'list' | 'retry'>;
  readonly deployments: Deployments;
  readonly outbound: Pick<Outbound, 'list' | 'find'>;
  readonly dialling: Dialling | undefined;
  readonly version: string;
  readonly startedAt: number;
  readonly now: () => number;
  readonly logger: Logger;
  readonly metrics: MetricsText;
  readonly readiness: () => Readiness;
  /** What the server runs with, now. */
  readonly config: () => Config;
  /** The open WebSocket connections. */
  readonly connections: () => readonly ConnectionInfo[];
  /** The folder of the built dashboard, served at `/`. */
  readonly dashboardDir: string;
  /** The folder of the generated JSON Schema files, served at `/schemas/`. */
  readonly schemasDir: string;
  /** Takes over WebSocket handshakes. */
  readonly onUpgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => Promise<void>;
  /** The largest message, in bytes. */
  readonly messageBytes: number;
  /** Publishes messages that are validated already, and returns their broadcast ids. */
  readonly publishAll: (messages: readonly MessageParts[]) => readonly string[];
}

/** Creates the HTTP side: API, schemas, health and the dashboard’s files. It does not listen yet. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    // request-log.ts writes the one line that each request gets.
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 1_048_576,
    serverFactory: (handler) => options.listeners.create(handler),
    genReqId: options.createId,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors(error, _request, reply: FastifyReply) {
      void reply
        .code(400)
        .send({ error: error.code, message: maskSecrets(error.message) } satisfies HttpError);
    },
  });
  app.server.on('upgrade', (request, stream, head) => {
    if (!/^websocket$/i.test(request.headers.upgrade ?? ''))
      return answerWithoutUpgrade(app.server, request, stream);
    options.onUpgrade(request, stream, head).catch((cause: unknown) => {
      options.logger.error({ err: cause }, 'a handshake failed');
      stream.destroy();
    });
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  // Errors repeat what was asked for: whatever that was.
  app.addHook('preSerialization', async (_request, reply, payload) =>
    reply.statusCode >= 400 ? redact(payload) : payload,
  );
  limitBodyTime(app, 30_000);
  readBodies(app);
  checkOrigins(app, options.origins);
  requirePermissions(app, options);
  app.setErrorHandler((error: { statusCode?: number; code?: string; message: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      options.logger.error(
        { err: error, request_id: request.id, route: request.routeOptions.url },
        'a request failed',
      );
    const message =
      status >= 500 ? `the server failed; its log has the reason under ${request.id}` : error.message;
    return reply.code(status).send({ error: error.code ?? 'ERROR', message } satisfies HttpError);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const page = await dashboardPage(request, options.dashboardDir);
    if (page) return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    const message = `nothing is at ${request.method} ${maskSecrets(request.url.split('?')[0] ?? '').slice(0, 200)}`;
    return reply.code(404).send({ error: 'NOT_FOUND', message } satisfies HttpError);
  });

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Without TLS the header would be ignored, and behind a proxy it is the proxy's to set.
    strictTransportSecurity:
      options.listeners.scheme === 'https' ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  logRequests(app, options.logger);
  serveApi(app, options);
  serveAlerts(app, options.alerts);
  serveEvents(app, options);
  serveDeployments(app, options.deployments, options.logger);
  serveMetrics(app, options.metrics);
  serveOutbound(app, options.outbound);
  const { dialling } = options;
  if (dialling) await serveDialling(app, { ...options, dialling });
  serveWebhooks(app, options.webhooks);
  serveReadiness(app, options.readiness);
  serveConfig(app, options.config);
  serveConnections(app, options.connections);
  serveSession(app, { ...options, scheme: options.listeners.scheme });
  await serveFiles(app, options);
  return app;
}

/** Time for a request that offered another protocol: Node.js no longer looks after its socket. */
const withoutUpgradeMs = 30_000;

/** An offer of another protocol (h2c, say) may be ignored (RFC 9110, section 7.8): the request is answered as it is. */
function answerWithoutUpgrade(server: Server, request: IncomingMessage, stream: Duplex): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(stream as Socket);
  // The other side may keep its half open for ever, or never end its body: nobody waits for that.
  response.on('finish', () => stream.end());
  stream.once('finish', () => stream.destroy());
  stream.on('error', () => stream.destroy());
  const late = setTimeout(() => stream.destroy(), withoutUpgradeMs);
  stream.once('close', () => clearTimeout(late));
  server.emit('request', request, response);
}
