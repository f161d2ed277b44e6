import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { testToken } from '../src/auth/test-support.ts';
import { connect, type TestClient } from './support/client.ts';
import { ask, type RawAnswer } from './support/http.ts';
import { publish, serviceEvent } from './support/publish.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const limits = { connections_per_client: 1000, messages_per_second: 10_000, flushes_per_second: 1000 };
const count = 120;

/** Holds a drain up: a service that has been told to stop ends when the test lets it. */
async function createBrake() {
  const stopping = createServer();
  const told = once(stopping, 'connection') as Promise<[Socket]>;
  stopping.listen(0, '127.0.0.1');
  await once(stopping, 'listening');
  const { port } = stopping.address() as AddressInfo;
  const script = `
    process.on('SIGTERM', () => require('net').connect(${port}, '127.0.0.1').on('close', () => process.exit()));
    console.log('ready');
    setInterval(() => {}, 1000);`;
  return {
    service: { id: 'brake', command: ['node', '-e', script], auto_start: false, stop_grace_seconds: 60 },
    /** Settles when the server has begun to stop, and waits. */
    told: told.then(() => {}),
    async release(): Promise<void> {
      const [socket] = await told;
      socket.destroy();
    },
    [Symbol.dispose]: () => void stopping.close(),
  };
}

/** A handshake as the raw HTTP request that it is: what refuses it answers like any other server. */
const handshake = ({ url }: TestServer): Promise<RawAnswer> =>
  ask(`${url}/ws`, {
    headers: {
      connection: 'upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    },
  });

/** Starts the service, and waits until it handles signals. */
async function startBrake(client: TestClient): Promise<void> {
  client.send({ type: 'service_control', data: { service_id: 'brake', action: 'start' } });
  await client.next('logUpdate', ({ data }) => data.entries.some(({ message }) => message === 'ready'));
}

const isDraining = ({ data }: { data: { status: string } }): boolean => data.status === 'draining';

describe('a server that stops', () => {
  it('tells everybody, takes nobody new, delivers to the end and closes in batches', async () => {
    using brake = await createBrake();
    const yaml = JSON.stringify({ limits, host: { interval_seconds: 3600 }, services: [brake.service] });
    await using server = await startTestServer(yaml);
    using cleanup = new DisposableStack();
    const clients: TestClient[] = [];
    for (let index = 0; index < count; index++) {
      // Who asked for a version of the protocol is closed with its code, everybody else with the standard one.
      const protocols = index % 2 ? ['watchhamster.typed.v1'] : [];
      clients.push(cleanup.use(await connect(server.ws, protocols)));
    }
    const [first] = clients;
    if (!first) throw new Error('no clients');
    await startBrake(first);
    expect((await ask(`${server.url}/readyz`)).status).toBe(200);

    const ended = server.close();
    await brake.told;
    const ready = await ask(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.body)).toEqual({ status: 'not_ready', reason: 'stopping' });
    expect((await ask(`${server.url}/healthz`)).status).toBe(200);
    const refused = await handshake(server);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('2');
    expect(JSON.parse(refused.body)).toMatchObject({ error: 'DRAINING' });

    const told = await Promise.all(clients.map((client) => client.next('connectionStatus', isDraining)));
    const times = told.map(({ data }) => data.reconnect_after_ms ?? 0);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...times)).toBeLessThanOrEqual(1000 + count * 10);
    expect(new Set(times).size).toBeGreaterThan(count / 2);

    await publish(server.url, [serviceEvent('late 1'), serviceEvent('late 2')]);
    await Promise.all(
      clients.map((client) => client.next('serviceEvent', ({ data }) => data.message === 'late 2')),
    );

    const released = performance.now();
    const order: number[] = [];
    for (const [index, { socket }] of clients.entries()) socket.once('close', () => order.push(index));
    await brake.release();
    const codes = await Promise.all(clients.map((client) => client.closed()));
    await ended;
    expect(performance.now() - released, 'drain_seconds is 5 by default').toBeLessThan(7000);
    expect(codes.map(({ code }) => code)).toEqual(clients.map((_, index) => (index % 2 ? 4002 : 1001)));
    const batches = [0, 50, 100].map((start) =>
      order.slice(start, start + 50).map((n) => Math.floor(n / 50)),
    );
    expect(batches).toEqual(batches.map((batch, index) => batch.map(() => index)));
    for (const { received } of clients) {
      const texts = received.flatMap((one) => (one.event === 'serviceEvent' ? [one] : []));
      expect(texts.filter(({ data }) => data.message.startsWith('late'))).toHaveLength(2);
      // What the services do while they stop is news too, and the last of it.
      expect(texts.at(-1)?.data).toMatchObject({ service_id: 'brake', event_type: 'stopped' });
    }
  });

  it('ends those that do not answer the closing handshake', async () => {
    await using server = await startTestServer(JSON.stringify({ limits }));
    using deaf = await connect(server.ws);
    await deaf.settled();
    deaf.socket.pause();
    await server.close();
    expect(server.log.some(({ message }) => message.startsWith('WebSocket client disconnected'))).toBe(true);
  });

  it('tells nothing of itself to a connection without a credential', async () => {
    const token = testToken('ada', 'admin');
    const yaml = JSON.stringify({ limits, auth: { tokens: [token.config] } });
    await using server = await startTestServer(yaml);
    using unknown = await connect(server.ws);
    await unknown.settled();
    await server.close();
    await unknown.closed();
    const [status] = unknown.received.filter(({ event }) => event === 'connectionStatus');
    expect(JSON.stringify(status ?? {})).not.toMatch(/server_version|epoch|client_count/);
  });
});
