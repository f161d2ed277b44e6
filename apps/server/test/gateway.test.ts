import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from './support/client.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const ping = { type: 'ping', data: { client_time: '2024-01-01T12:00:00Z' } };
const eventPing = { event: 'ping', payload: { client_time: '2024-01-01T12:00:00Z' } };
const limits = 'limits: { connections_per_client: 50, messages_per_second: 1000 }';

describe('one server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(`${limits}
services:
  - { id: alpha, command: [node, -e, 'setInterval(() => {}, 1000)'], auto_start: false }`);
  });
  afterAll(() => server.close());

  describe('the dialect of a connection', () => {
    it('is typed when nothing says otherwise', async () => {
      using client = await connect(server.ws);
      expect(await client.next('connectionStatus')).toMatchObject({
        dialect: 'typed',
        data: { dialect: 'typed', role: 'admin' },
      });
      expect(await client.next('statusUpdate')).toMatchObject({ dialect: 'typed' });
    });

    it('is what the subprotocol says, before what the query says', async () => {
      using event = await connect(server.ws, ['watchhamster.event.v1']);
      expect(event.socket.protocol).toBe('watchhamster.event.v1');
      expect(await event.next('connectionStatus')).toMatchObject({ dialect: 'event' });
      using typed = await connect(`${server.ws}?dialect=event`, ['other', 'watchhamster.typed.v1']);
      expect(typed.socket.protocol).toBe('watchhamster.typed.v1');
      expect(await typed.next('connectionStatus')).toMatchObject({ dialect: 'typed' });
    });

    it('is what the query says, before the first message', async () => {
      using client = await connect(`${server.ws}?dialect=event`);
      expect(await client.next('connectionStatus')).toMatchObject({ dialect: 'event' });
      client.send(ping);
      expect(await client.next('pong')).toMatchObject({ dialect: 'typed' });
      expect(await client.next('statusUpdate')).toMatchObject({ dialect: 'event' });
    });

    it('is that of the first message, while each reply is in the style of what it answers', async () => {
      using client = await connect(server.ws);
      client.send(eventPing);
      expect(await client.next('pong')).toMatchObject({ dialect: 'event' });
      client.send({ type: 'service_control', data: { service_id: 'alpha', action: 'start' } });
      expect(await client.next('serviceEvent')).toMatchObject({
        dialect: 'event',
        data: { event_type: 'started' },
      });
      client.send(ping);
      expect(await client.next('pong')).toMatchObject({ dialect: 'typed' });
      client.send({ type: 'service_control', data: { service_id: 'alpha', action: 'stop' } });
      expect(await client.next('serviceEvent')).toMatchObject({
        dialect: 'event',
        data: { event_type: 'stopped' },
      });
    });
  });

  describe('direct replies', () => {
    it('answer a ping with both times, never a negative latency, and an ack when it was asked for', async () => {
      using client = await connect(server.ws);
      client.send({ ...ping, data: { client_time: '2999-01-01T00:00:00Z' }, request_id: 'r1' });
      expect(await client.next('pong')).toMatchObject({
        data: { client_time: '2999-01-01T00:00:00Z', latency_ms: 0 },
        meta: { requestId: 'r1' },
      });
      expect(await client.next('ack')).toMatchObject({ data: { request_id: 'r1', status: 'ok' } });
      client.send(ping);
      await client.next('pong');
      expect((await client.settled()).filter(({ event }) => event === 'ack')).toHaveLength(2);
    });

    it('answer a request to resume with resumed: false, which asks for a new snapshot', async () => {
      using client = await connect(server.ws);
      await client.next('connectionStatus');
      client.send({ type: 'client_info', data: { client_id: 'c', resume: { epoch: 'x', after: 3 } } });
      expect(await client.next('connectionStatus')).toMatchObject({ data: { resumed: false } });
    });

    it('describe a service’s state to the one who asked alone', async () => {
      using other = await connect(server.ws);
      using client = await connect(server.ws);
      client.send({
        type: 'service_control',
        data: { service_id: 'alpha', action: 'status' },
        request_id: 'q',
      });
      expect(await client.next('serviceEvent')).toMatchObject({
        data: { service_id: 'alpha', status: 'stopped' },
        meta: { requestId: 'q' },
      });
      expect((await other.settled()).filter(({ event }) => event === 'serviceEvent')).toEqual([]);
    });

    it.each([['stop_outbound', { project: { projectId: 'p' } }, 'outbound_projects']])(
      'say that this server has no %s',
      async (type, data, feature) => {
        using client = await connect(server.ws);
        client.send({ type, data, request_id: 'r' });
        expect(await client.next('error')).toMatchObject({
          data: { error_code: 'FEATURE_UNAVAILABLE', details: { feature } },
          meta: { requestId: 'r' },
        });
      },
    );
  });

  describe('refusals leave the connection open', () => {
    it.each([
      ['text that is not JSON', 'hello', 'typed', 'INVALID_MESSAGE_FORMAT'],
      ['both envelopes', { ...ping, ...eventPing }, 'typed', 'INVALID_MESSAGE_FORMAT'],
      ['no envelope', {}, 'typed', 'INVALID_MESSAGE_FORMAT'],
      ['a wrong field', { type: 'ping', data: { client_time: 5 } }, 'typed', 'INVALID_MESSAGE_FORMAT'],
      ['a wrong field in the event style', { event: 'ping', payload: {} }, 'event', 'INVALID_MESSAGE_FORMAT'],
      ['an unknown name', { event: 'startOutbond', payload: {} }, 'event', 'UNKNOWN_MESSAGE_TYPE'],
      ['a message of the server', { type: 'pong', data: {} }, 'typed', 'UNKNOWN_MESSAGE_TYPE'],
      [
        'an unknown service',
        { type: 'service_control', data: { service_id: 'alhpa', action: 'stop' } },
        'typed',
        'SERVICE_NOT_FOUND',
      ],
      [
        'an unknown service in a filter',
        { type: 'subscribe', data: { event_types: ['alert'], filters: { service_ids: ['beta'] } } },
        'typed',
        'SERVICE_NOT_FOUND',
      ],
      [
        'an unknown event type',
        { type: 'subscribe', data: { event_types: ['alert', 'allert'] } },
        'typed',
        'UNKNOWN_MESSAGE_TYPE',
      ],
    ])('%s', async (_, message, dialect, code) => {
      using client = await connect(server.ws);
      client.send(message);
      expect(await client.next('error')).toMatchObject({ dialect, data: { error_code: code } });
      await client.settled();
    });

    it('with what is known, for a client that mistyped', async () => {
      using client = await connect(server.ws);
      client.send({
        type: 'service_control',
        data: { service_id: 'alhpa', action: 'stop' },
        request_id: 'x',
      });
      expect(await client.next('error')).toMatchObject({
        data: { details: { known: ['alpha'], nearest: 'alpha' } },
        meta: { requestId: 'x' },
      });
    });

    it('in the language that the client asked for', async () => {
      using korean = await connect(server.ws, [], {
        headers: { 'accept-language': 'fr, ko-KR;q=0.8, en;q=0.5' },
      });
      korean.send('hello');
      expect((await korean.next('error')).data.error_message).toContain('메시지 형식이 올바르지 않습니다');
      korean.send({ type: 'client_info', data: { client_id: 'c', language: 'zh-TW' } });
      korean.send('hello');
      expect((await korean.next('error')).data.error_message).toContain('訊息格式不正確');
    });
  });

  it('closes with 1009 and says why when a message is too large', async () => {
    using client = await connect(server.ws);
    client.send('x'.repeat(1_048_577));
    expect(await client.next('error')).toMatchObject({
      data: { error_code: 'MESSAGE_TOO_LARGE', details: { limit_bytes: 1_048_576 } },
    });
    expect(await client.closed()).toEqual({
      code: 1009,
      reason: expect.stringContaining('1048576 bytes') as string,
    });
  });

  it('accepts a message of exactly the limit', async () => {
    using client = await connect(server.ws);
    const message = JSON.stringify({ ...ping, padding: '' });
    client.send(message.replace('""', `"${'x'.repeat(1_048_576 - Buffer.byteLength(message))}"`));
    await client.next('pong');
    expect(server.log).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: expect.stringContaining('larger than recommended') as string,
      }),
    );
  });

  it('closes with 1007 when a text frame is not UTF-8, and goes on serving the others', async () => {
    using other = await connect(server.ws);
    using client = await connect(server.ws);
    client.socket.send(Buffer.from([0x22, 0xff, 0x22]), { binary: false });
    expect((await client.closed()).code).toBe(1007);
    await other.settled();
  });

  describe('the handshake', () => {
    const status = (url: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
      new Promise((resolve) => {
        const socket = new WebSocket(url, { headers });
        socket.on('error', () => {});
        socket.on('open', () => resolve(101));
        socket.on('unexpected-response', (request, response) => {
          resolve(response.statusCode);
          request.destroy();
        });
      });

    it.each([
      ['another path', '/other', {}, 404],
      ['an unknown dialect', '/ws?dialect=xml', {}, 400],
      ['a page of another site', '/ws', { origin: 'https://evil.example' }, 403],
      ['a sandboxed page', '/ws', { origin: 'null' }, 403],
      ['a rebound host name', '/ws', { host: 'evil.example' }, 403],
    ])('refuses %s', async (_, path, headers, expected) => {
      expect(await status(`${server.url.replace('http', 'ws')}${path}`, headers)).toBe(expected);
    });

    it('lets the server’s own pages in', async () => {
      expect(await status(server.ws, { origin: server.url })).toBe(101);
    });

    it('closes what it refuses, also when the other side keeps its half open', async () => {
      const socket = connectTcp({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
      socket.write(
        'GET /nope HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
      );
      socket.resume();
      await once(socket, 'end');
      // The server has let go of it: what is sent now comes back as a reset.
      const reset = once(socket, 'error').catch((error: unknown) => error);
      const timer = setInterval(() => socket.write('x'), 20);
      await reset;
      clearInterval(timer);
      socket.destroy();
    });

    it('survives a client that sends nonsense', async () => {
      const socket = connectTcp(server.port, '127.0.0.1');
      socket.end(
        'GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Key: no\r\nSec-WebSocket-Version: 99\r\n\r\n',
      );
      const [line] = String(await new Promise((resolve) => socket.once('data', resolve))).split('\r\n');
      expect(line).toMatch(/^HTTP\/1\.1 400/);
    });
  });
});

describe('limits', () => {
  it('drops what exceeds the rate, says when to come back, and goes on', async () => {
    await using server = await startTestServer('limits: { messages_per_second: 5 }');
    using client = await connect(server.ws);
    for (let i = 0; i < 8; i++) client.send(ping);
    const refusal = await client.next('error');
    expect(refusal.data.error_code).toBe('RATE_LIMIT_EXCEEDED');
    const retry = refusal.data.details?.retry_after_ms;
    expect(retry).toBeGreaterThan(0);
    expect(retry).toBeLessThanOrEqual(1000);
    await client.next('error');
    await client.next('error');
    expect(client.received.filter(({ event }) => event === 'pong')).toHaveLength(5);
  });

  it('refuses one connection too many with an error and 1013, and takes one again when another left', async () => {
    await using server = await startTestServer('limits: { connections_per_client: 2 }');
    using first = await connect(server.ws);
    using second = await connect(server.ws);
    using third = await connect(server.ws);
    expect(await third.next('error')).toMatchObject({ data: { error_code: 'CONNECTION_LIMIT_EXCEEDED' } });
    expect((await third.closed()).code).toBe(1013);
    first.socket.close();
    await first.closed();
    using fourth = await connect(server.ws);
    expect(await fourth.next('connectionStatus')).toMatchObject({ data: { client_count: 2 } });
    await second.settled();
  });

  it('drops a client that asks and never reads, instead of filling its memory', async () => {
    await using server = await startTestServer('limits: { messages_per_second: 100000, queue_bytes: 65536 }');
    using client = await connect(server.ws);
    client.socket.pause();
    const message = JSON.stringify({ type: 'nope', data: { text: 'x'.repeat(2000) } });
    const timer = setInterval(() => {
      for (let i = 0; i < 200; i++) client.socket.send(message);
    }, 5);
    await expect
      .poll(() => server.log.some((line) => line.message.startsWith('WebSocket client disconnected')), {
        timeout: 45_000,
      })
      .toBe(true);
    clearInterval(timer);
  });

  it('sends nothing that was unsubscribed after the ack, not even what was waiting', async () => {
    await using server =
      await startTestServer(`limits: { messages_per_second: 100000, flushes_per_second: 0.3 }
services: [{ id: a, command: [node, -e, 'setInterval(() => console.log("line"), 20)'] }]`);
    using client = await connect(server.ws);
    await client.next('logUpdate');
    // What reaches a new connection at once is waiting for the next flush of the first one.
    using other = await connect(server.ws);
    await other.next('logUpdate');
    client.send({
      type: 'unsubscribe',
      data: { event_types: ['log_update', 'status_update'] },
      request_id: 'u',
    });
    await client.next('ack');
    const before = client.received.length;
    client.send({ type: 'service_control', data: { service_id: 'a', action: 'stop' } });
    await client.next('serviceEvent', ({ data }) => data.event_type === 'stopped');
    expect(new Set(client.received.slice(before).map(({ event }) => event))).toEqual(
      new Set(['serviceEvent']),
    );
  });

  it('closes a connection that says nothing for the idle time, and not one that pings', async () => {
    await using server = await startTestServer('limits: { idle_seconds: 0.5, messages_per_second: 100 }');
    using silent = await connect(server.ws);
    using pinging = await connect(server.ws);
    const timer = setInterval(() => pinging.send(ping), 100);
    expect((await silent.closed()).code).toBe(4000);
    expect(pinging.socket.readyState).toBe(WebSocket.OPEN);
    clearInterval(timer);
  });
});

describe('closing the server', () => {
  it.each([
    ['1001', []],
    ['4002, where it speaks a version of the protocol', ['watchhamster.event.v1']],
  ])('tells every client when to come back, and closes with %s', async (code, protocols) => {
    const server = await startTestServer();
    using client = await connect(server.ws, protocols);
    await server.close();
    const { data } = await client.next('connectionStatus', ({ data }) => data.status === 'draining');
    expect(data.reconnect_after_ms).toBeGreaterThanOrEqual(1000);
    expect(await client.closed()).toEqual({
      code: Number.parseInt(code, 10),
      reason: 'the server is stopping; reconnect',
    });
  });
});
