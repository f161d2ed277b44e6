import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAttemptGuard, guardAuthenticator } from '../src/auth/attempts.ts';
import { createAuthenticator } from '../src/auth/authenticator.ts';
import { configSchema } from '../src/config/schema.ts';
import { noDeployments } from '../src/domain/deployments/test-support.ts';
import { createHttp } from '../src/http/app.ts';
import { createListeners } from '../src/http/listener.ts';
import type { Readiness } from '../src/http/readiness.ts';
import { createMemoryJournal } from '../src/journal/memory.ts';
import type { ConnectionInfo } from '../src/telemetry/connections.ts';
import { createTestMetrics, parseExposition } from '../src/telemetry/test-support.ts';
import { connect } from './support/client.ts';
import { type LogLine, recordingLogger, startTestServer } from './support/server.ts';

/** The HTTP side alone, over real sockets, with what it is told about the rest. */
async function startHttp(parts: {
  readiness?: () => Readiness;
  connections?: () => readonly ConnectionInfo[];
  render?: () => Promise<string>;
}): Promise<AsyncDisposable & { url: string; log: LogLine[] }> {
  const log: LogLine[] = [];
  const metrics = createTestMetrics();
  const authenticator = await createAuthenticator({
    config: configSchema.parse({}).auth,
    baseDir: '.',
    tls: 'proxy or none',
    now: Date.now,
    logger: recordingLogger(log),
  });
  const http = await createHttp({
    origins: { refuse: () => undefined, isListed: () => false },
    alerts: { list: () => [] },
    snapshot: () => {
      throw new Error('no snapshot today');
    },
    logHistory: { read: () => ({ entries: [], nextBefore: undefined, nextAfter: undefined }) },
    webhooks: { list: () => [], retry: () => 'not_found' },
    outbound: { list: () => [], find: () => undefined },
    dialling: undefined,
    version: '0',
    startedAt: 0,
    now: Date.now,
    logger: recordingLogger(log),
    metrics: parts.render ? { contentType: metrics.contentType, render: parts.render } : metrics,
    readiness: parts.readiness ?? (() => ({ ready: true })),
    deployments: noDeployments(),
    connections: parts.connections ?? (() => []),
    config: () => configSchema.parse({}),
    dashboardDir: 'nowhere',
    schemasDir: 'nowhere',
    onUpgrade: async (_request, stream) => void stream.destroy(),
    publishAll: () => [],
    messageBytes: 1_048_576,
    sessions: authenticator,
    authenticator: guardAuthenticator(authenticator, createAttemptGuard({ now: Date.now }), {
      logger: recordingLogger(log),
      metrics,
    }),
    listeners: createListeners(undefined),
    createId: randomUUID,
    journal: createMemoryJournal({ epoch: 'e', retention: { messages: 10, days: 1 }, now: Date.now }),
  });
  const url = await http.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    log,
    async [Symbol.asyncDispose]() {
      metrics.close();
      authenticator.close();
      await http.close();
    },
  };
}

/** A request with this path and these headers as they are. */
function raw(url: string, path: string, headers: IncomingHttpHeaders): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(url, { path, headers, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    call.on('error', reject);
    call.end();
  });
}

const connection = (id: string, connectedAt: string): ConnectionInfo => ({
  id,
  address: '127.0.0.1',
  name: 'local',
  role: 'admin',
  dialect: 'typed',
  connected_at: connectedAt,
  last_message_at: connectedAt,
  subscription: { everything: true, types: [], filters: {} },
  messages_received: 1,
  bytes_received: 50,
  queued_bytes: 0,
  lag: 0,
  state: 'live',
});

describe('the telemetry of a running server', () => {
  it('gives metrics that Prometheus can read, of this server and its journal', async () => {
    await using server = await startTestServer(`services:
  - { id: alpha, name: A, command: [node, -e, 'setInterval(() => {}, 1000)'] }`);
    using client = await connect(server.ws);
    const event = await client.next('serviceEvent');
    const response = await fetch(`${server.url}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const families = parseExposition(await response.text());
    const position = families.get('watchhamster_journal_position')?.samples[0]?.value;
    expect(position).toBeGreaterThanOrEqual(Number(event.meta.broadcastId?.split('_').at(-1)));
    expect(families.get('watchhamster_journal_bytes')?.samples[0]?.value).toBeGreaterThan(0);
    expect(families.get('watchhamster_build_info')?.samples[0]?.labels.version).toBe('0.0.0-test');
  });

  it('is ready once it listens, and not any more while services still take their time to stop', async () => {
    await using server = await startTestServer(`services:
  - id: slow
    name: slow
    command: [node, -e, 'process.on("SIGTERM", () => setTimeout(process.exit, 700)); console.log("up"); setInterval(() => {}, 1000)']`);
    const readyz = (): Promise<Response> => fetch(`${server.url}/readyz`);
    const ready = await readyz();
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    using client = await connect(server.ws);
    // Once it has written a line it knows what to do with SIGTERM.
    await client.next('logUpdate', ({ data }) => data.entries.some(({ message }) => message.includes('up')));
    const closing = server.close();
    const stopping = await readyz();
    expect([stopping.status, await stopping.json()]).toEqual([
      503,
      { status: 'not_ready', reason: 'stopping' },
    ]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await closing;
  });
});

describe('the HTTP side', () => {
  it('says why it is not ready, and notices when it is', async () => {
    let state: Readiness = { ready: false, reason: 'starting' };
    await using http = await startHttp({ readiness: () => state });
    const before = await fetch(`${http.url}/readyz`);
    expect([before.status, await before.json()]).toEqual([503, { status: 'not_ready', reason: 'starting' }]);
    state = { ready: true };
    expect((await fetch(`${http.url}/readyz`)).status).toBe(200);
  });

  it('lists connections, oldest first', async () => {
    const late = connection('late', '2026-01-02T00:00:00.000Z');
    const early = connection('early', '2026-01-01T00:00:00.000Z');
    await using http = await startHttp({ connections: () => [late, early] });
    const response = await fetch(`${http.url}/api/v1/connections`);
    expect(await response.json()).toEqual({ total: 2, connections: [early, late] });
  });

  it('logs each request once at debug, with nothing that the client wrote', async () => {
    await using http = await startHttp({});
    const secret = 's3cr3t';
    await raw(http.url, `/healthz?for=${secret}`, { authorization: `Bearer ${secret}`, cookie: secret });
    await raw(http.url, `/nope/${secret}`, { 'user-agent': secret });
    await http[Symbol.asyncDispose]();
    expect(http.log.map(({ level, fields }) => ({ level, ...fields }))).toMatchObject([
      { level: 'debug', method: 'GET', route: '/healthz', status: 200 },
      { level: 'debug', method: 'GET', route: 'none', status: 404 },
    ]);
    expect(JSON.stringify(http.log)).not.toContain(secret);
    for (const { fields } of http.log) {
      expect(fields).toEqual({
        ...fields,
        request_id: expect.any(String) as string,
        duration_ms: expect.any(Number) as number,
      });
    }
  });

  it('logs at warn when the server failed', async () => {
    await using http = await startHttp({ render: () => Promise.reject(new Error('broken')) });
    for (const path of ['/api/v1/snapshot', '/metrics']) {
      expect((await fetch(http.url + path)).status).toBe(500);
    }
    await http[Symbol.asyncDispose]();
    const answered = http.log.filter(({ level }) => level === 'warn');
    expect(answered.map(({ fields }) => fields)).toMatchObject([
      { route: '/api/v1/snapshot', status: 500 },
      { route: '/metrics', status: 500 },
    ]);
  });
});
