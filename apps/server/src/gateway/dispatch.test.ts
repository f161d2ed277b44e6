import { once } from 'node:events';
import { type DecodedServerMessage, decodeServerMessage } from '@watchhamster/shared-types';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createAttemptGuard, guardAuthenticator } from '../auth/attempts.ts';
import { createAuthenticator } from '../auth/authenticator.ts';
import type { Role } from '../auth/roles.ts';
import { configSchema } from '../config/schema.ts';
import { defineHandler, type HandlerServices } from '../handlers/handler.ts';
import { handlers } from '../handlers/index.ts';
import { createMetrics } from '../telemetry/prometheus.ts';
import { createClients } from './client.ts';
import { createClientShares } from './client-shares.ts';
import { createConnection } from './connection.ts';
import { createDispatcher } from './dispatch.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const quiet = (): void => {};

/** A dispatcher at one end of a real connection; what it answers arrives at the other. */
async function setUp(role: Role, ping = handlers.ping) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const accepted = once(server, 'connection');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}`);
  const [socket, request] = (await accepted) as [WebSocket, import('node:http').IncomingMessage];
  closers.push(() => {
    client.terminate();
    server.close();
  });
  const connection = createConnection({
    id: 'c',
    address: 'local',
    identity: { name: 'test', role, key: 'test', expiresAt: undefined, session: undefined },
    share: createClientShares(1000).of('test'),
    socket,
    stream: request.socket,
    dialect: undefined,
    locale: 'en',
    onSlow: quiet,
    queueBytes: 1e6,
    connectedAt: 0,
    openedAt: 0,
    firstPosition: 0,
  });
  const logged: object[] = [];
  const metrics = createMetrics({
    readGateway: () => ({ connections: [], isWatched: false, lagging: 0, maxLag: 0, queuedBytes: 0 }),
    readJournal: () => ({ position: 0, oldest: 1, records: 0, bytes: 0 }),
    version: '0',
    startedAt: 0,
  });
  closers.push(metrics.close);
  const authenticator = await createAuthenticator({
    config: configSchema.parse({}).auth,
    baseDir: '.',
    tls: 'proxy or none',
    now: Date.now,
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  closers.push(authenticator.close);
  const dispatcher = createDispatcher({
    handlers: { ...handlers, ping },
    context: { now: Date.now } as HandlerServices,
    logger: { debug: quiet, info: quiet, warn: quiet, error: (fields) => logged.push(fields) },
    createErrorId: () => 'error-7',
    metrics,
    maxRefusals: 100,
    monotonic: () => performance.now(),
    settleDialect: quiet,
    clientOf: createClients({
      authenticator: guardAuthenticator(authenticator, createAttemptGuard({ now: Date.now }), {
        logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        metrics: { limitHit() {} },
      }),
      logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      onMessage: quiet,
      onIdentity: quiet,
      onSubscribed: quiet,
      onResume: quiet,
    }),
  });
  const ask = async (message: object): Promise<DecodedServerMessage> => {
    const answer = once(client, 'message');
    await dispatcher.handle(connection, Buffer.from(JSON.stringify(message)), false);
    const decoded = decodeServerMessage((await answer)[0]);
    if (!decoded.ok) throw new Error(decoded.error.message);
    return decoded;
  };
  return { ask, logged };
}

const control = { event: 'serviceControl', payload: { service_id: 'a', action: 'stop', requestId: 'r' } };
const ping = { type: 'ping', data: { client_time: '2024-01-01T12:00:00Z' }, request_id: 'p' };

describe('the dispatcher', () => {
  it('lets nobody do what the role does not cover, and says what it takes', async () => {
    const { ask } = await setUp('viewer');
    expect(await ask(control)).toMatchObject({
      dialect: 'event',
      data: { error_code: 'PERMISSION_DENIED', details: { required: 'operate' } },
      meta: { requestId: 'r' },
    });
    expect(await ask(ping)).toMatchObject({ event: 'pong' });
    const publisher = await setUp('publisher');
    const subscribe = { type: 'subscribe', data: { event_types: ['alert'] } };
    expect(await publisher.ask(subscribe)).toMatchObject({ data: { error_code: 'PERMISSION_DENIED' } });
  });

  it('tells the client an id when a handler fails, and the log the rest', async () => {
    const failing = defineHandler('ping', () => {
      throw new Error('the database password is hunter2');
    });
    const { ask, logged } = await setUp('admin', failing);
    const answer = await ask(ping);
    expect(answer).toMatchObject({
      data: { error_code: 'INTERNAL_SERVER_ERROR', details: { error_id: 'error-7' } },
      meta: { requestId: 'p' },
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(logged).toMatchObject([
      { error_id: 'error-7', err: { message: 'the database password is hunter2' } },
    ]);
  });
});
