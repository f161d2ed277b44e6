import { MessageValidationError } from '@watchhamster/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, RequestError } from '../src/index.ts';
import { startProxy, type TcpProxy } from './support/proxy.ts';
import { type Server, startServer } from './support/server.ts';
import { until } from './support/until.ts';

const sleeper = ['node', '-e', 'setInterval(() => {}, 1000)'];
let server: Server;
let proxy: TcpProxy;
beforeAll(async () => {
  server = await startServer({
    limits: { messages_per_second: 100, message_bytes: 4096 },
    services: [{ id: 'cache', command: sleeper }],
  });
  proxy = await startProxy(server.url);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

async function connected(url: string, more: object = {}) {
  const client = createClient({ url, reconnectInterval: 10, onProblem: () => {}, ...more });
  await until(client.connection, ({ phase }) => phase === 'live');
  return Object.assign(client, { [Symbol.dispose]: () => client.close() });
}

const status = { service_id: 'cache', action: 'status' } as const;
const failure = (promise: Promise<unknown>): Promise<RequestError> =>
  promise.then(
    () => expect.fail('it was carried out'),
    (cause: unknown) => (cause instanceof RequestError ? cause : expect.fail(String(cause))),
  );

describe('requests', () => {
  it('wait for the first connection, and give the result', async () => {
    const client = createClient({ url: server.url });
    expect(await client.serviceControl(status)).toMatchObject({ service_id: 'cache' });
    expect(await client.request('serviceControl', status)).toMatchObject({ service_id: 'cache' });
    client.close();
  });

  it('fail with what the server says', async () => {
    using client = await connected(server.url);
    const error = await failure(client.serviceControl({ service_id: 'cachet', action: 'start' }));
    expect(error).toMatchObject({ code: 'SERVICE_NOT_FOUND', outcome: 'refused' });
    expect(error.details).toMatchObject({ nearest: 'cache' });
    const refused = await failure(client.subscribe(['alert'], { service_ids: ['cachet'] }));
    expect(refused.code).toBe('SERVICE_NOT_FOUND');
  });

  it('are not sent when they do not fit, are too large, or are given up', async () => {
    using client = await connected(server.url);
    await expect(
      // @ts-expect-error there is no such action
      client.serviceControl({ service_id: 'cache', action: 'explode' }),
    ).rejects.toBeInstanceOf(MessageValidationError);
    const large = client.sendWebhook({ webhook_type: 'slack', message: 'x'.repeat(5000) });
    expect(await failure(large)).toMatchObject({ code: 'MESSAGE_TOO_LARGE', outcome: 'not-sent' });
    const aborted = client.serviceControl(status, { signal: AbortSignal.abort() });
    expect(await failure(aborted)).toMatchObject({ code: 'ABORTED', outcome: 'not-sent' });
    // None of these cost the connection.
    expect(client.connection.get().phase).toBe('live');
  });

  it('are sent no faster than the server takes them', async () => {
    await using strict = await startServer({
      limits: { messages_per_second: 10 },
      services: [{ id: 'cache', command: sleeper }],
    });
    using client = await connected(strict.url);
    const answers = await Promise.all(Array.from({ length: 25 }, () => client.serviceControl(status)));
    expect(answers).toHaveLength(25);
  });

  it('say so when the server dropped one as too many, without a doubt which', async () => {
    const limits = { messages_per_second: 4 };
    await using strict = await startServer({ limits, services: [{ id: 'cache', command: sleeper }] });
    using first = await connected(strict.url);
    using second = await connected(strict.url);
    const ask = (): Promise<unknown>[] =>
      [first, second].map((client) => client.serviceControl(status).catch((cause: unknown) => cause));
    const answers = await Promise.all(Array.from({ length: 8 }, ask).flat());
    const dropped = answers.filter((answer) => answer instanceof RequestError);
    expect(dropped.length).toBeGreaterThan(0);
    for (const error of dropped) {
      expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', outcome: 'refused' });
      expect(error.retryAfterMs).toBeGreaterThan(0);
    }
  });

  it('are bounded while they wait', async () => {
    using client = await connected(server.url, { queueLimit: 5 });
    const all = Array.from({ length: 200 }, () =>
      client.serviceControl(status).catch((cause: unknown) => cause),
    );
    expect(await all.at(-1)).toMatchObject({ code: 'QUEUE_FULL', outcome: 'not-sent' });
  });

  it('are never sent again: what became of one is unknown when the connection ends', async () => {
    using client = await connected(proxy.url);
    const restart = failure(client.serviceControl({ service_id: 'cache', action: 'restart' }));
    await client.serviceControl(status, { timeoutMs: 50 }).catch(() => {});
    proxy.cut();
    expect(await restart).toMatchObject({ code: 'CONNECTION_LOST', outcome: 'unknown' });
    const offline = client.serviceControl(status);
    const patient = client.serviceControl(status, { whenOffline: 'wait' });
    expect(await failure(offline)).toMatchObject({ code: 'NOT_CONNECTED', outcome: 'not-sent' });
    expect(await patient).toMatchObject({ service_id: 'cache' });
  });

  it('time out, saying whether they were sent', async () => {
    using client = await connected(proxy.url);
    proxy.freeze();
    const late = await failure(client.serviceControl(status, { timeoutMs: 50 }));
    proxy.thaw();
    expect(late).toMatchObject({ code: 'TIMEOUT', outcome: 'unknown' });
  });

  it('end with the client', async () => {
    const client = createClient({ url: server.url, connect: 'manual' });
    const waiting = failure(client.serviceControl(status));
    client.connect();
    client.close();
    expect(await waiting).toMatchObject({ code: 'CLIENT_CLOSED', outcome: 'not-sent' });
    // Nothing waits for a client that was closed, until it is asked to connect again.
    const closed = failure(client.serviceControl(status));
    expect(await closed).toMatchObject({ code: 'CLIENT_CLOSED', outcome: 'not-sent' });
    const first = client.serviceControl(status);
    client.connect();
    expect(await failure(first)).toMatchObject({ code: 'CLIENT_CLOSED' });
    expect(await client.serviceControl(status)).toMatchObject({ service_id: 'cache' });
    client.close();
  });
});

describe('debugging', () => {
  it('keeps the newest frames without their secrets, when it is on', async () => {
    using client = await connected(server.url, { credential: 'wh_not needed here' });
    expect(client.getMessageHistory()).toEqual([]);
    client.enableDebug = true;
    await client.serviceControl(status);
    const frames = client.getMessageHistory();
    expect(frames.map(({ direction }) => direction)).toContain('sent');
    expect(JSON.stringify(frames)).toContain('service_control');
    expect(client.getConnectionStatus()).toMatchObject({ phase: 'live', queued: 0 });
  });
});
