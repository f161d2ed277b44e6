import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './support/client.ts';
import { ask } from './support/http.ts';
import {
  admin,
  announce,
  as,
  bearer,
  configuration,
  control,
  entry,
  everybody,
  handshake,
  introduce,
  operator,
  publisher,
  signIn,
  viewer,
  wrong,
} from './support/identity.ts';
import { startTestServer, type TestServer } from './support/server.ts';

describe('where credentials are needed', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(configuration());
  });
  afterAll(() => server.close());

  describe('a credential in the handshake', () => {
    it.each(everybody)('counts in the Authorization header ($config.role)', async (token) => {
      using client = await as(server, token);
      expect(await client.next('connectionStatus')).toMatchObject({ data: { role: token.config.role } });
    });

    it.each(['typed', 'event'])('counts as a subprotocol, which is not repeated (%s)', async (dialect) => {
      const version = `watchhamster.${dialect}.v1`;
      for (const offered of [
        [version, entry(operator)],
        [entry(operator), version],
      ]) {
        using client = await connect(server.ws, offered);
        expect(client.socket.protocol).toBe(version);
        expect(await client.next('connectionStatus')).toMatchObject({ dialect, data: { role: 'operator' } });
        const { rawHeaders } = await handshake(server.ws, offered);
        expect(rawHeaders.join('\n')).not.toContain(operator.secret);
      }
    });

    it('counts as the cookie of a sign-in', async () => {
      using client = await connect(server.ws, [], { headers: { cookie: await signIn(server, viewer) } });
      expect(await client.next('connectionStatus')).toMatchObject({ data: { role: 'viewer' } });
    });

    it('answers 401 when the header is wrong', async () => {
      const { statusCode, headers } = await handshake(server.ws, [], bearer(wrong));
      expect(statusCode).toBe(401);
      expect(headers['www-authenticate']).toBe('Bearer');
    });

    it('is told by close code when the subprotocol is wrong: a page cannot read a status', async () => {
      using client = await connect(server.ws, ['watchhamster.typed.v1', entry(wrong)]);
      await client.next('error', ({ data }) => data.error_code === 'AUTHENTICATION_REQUIRED');
      expect((await client.closed()).code).toBe(4500);
      expect(client.received.map(({ event }) => event)).toEqual(['error']);
    });

    it.each(['token', 'access_token', 'jwt'])(
      'answers 400 when it stands in the query (%s)',
      async (name) => {
        const url = `${server.ws}?${name}=${admin.secret}`;
        expect((await handshake(url)).statusCode).toBe(400);
        expect((await handshake(url, [], bearer(admin))).statusCode, 'beside a good one').toBe(400);
      },
    );
  });

  describe('a connection without a credential', () => {
    it('gets no status and no broadcasts, and may only ping', async () => {
      using client = await connect(server.ws);
      using witness = await as(server, viewer);
      await announce(server, 'not for everybody');
      await witness.next('serviceEvent', ({ data }) => data.message === 'not for everybody');
      for (const message of [
        { type: 'subscribe', data: { event_types: ['alert'] }, request_id: 's' },
        { type: 'unsubscribe', data: { event_types: ['alert'] }, request_id: 'u' },
        control('start'),
      ]) {
        client.send(message);
        const refusal = await client.next('error', ({ meta }) => meta.requestId === message.request_id);
        expect(refusal.data.error_code).toBe('AUTHENTICATION_REQUIRED');
      }
      const received = await client.settled();
      expect(received.map(({ event }) => event)).toEqual(['error', 'error', 'error', 'pong', 'ack']);
    });

    it('learns nothing by asking to resume', async () => {
      using client = await connect(server.ws);
      const resume = { epoch: 'x', after: 0 };
      client.send({ type: 'client_info', data: { client_id: 'c', resume }, request_id: 'r' });
      const received = await client.settled();
      expect(received.filter(({ event }) => event === 'connectionStatus')).toEqual([]);
    });

    it('receives as its role permits once client_info brings a token', async () => {
      using client = await connect(server.ws);
      await client.settled();
      client.send(introduce(viewer));
      expect(await client.next('connectionStatus')).toMatchObject({ data: { role: 'viewer' } });
      await announce(server, 'for the viewer');
      await client.next('serviceEvent', ({ data }) => data.message === 'for the viewer');
      client.send({ type: 'subscribe', data: { event_types: ['alert'] }, request_id: 's' });
      await client.next('ack', ({ data }) => data.request_id === 's');
    });

    it('is told and closed with 4500 when client_info brings a wrong token', async () => {
      using client = await connect(server.ws);
      client.send({ ...introduce(wrong), request_id: 'w' });
      const refusal = await client.next('error');
      expect(refusal.data.error_code).toBe('AUTHENTICATION_REQUIRED');
      expect(refusal.meta.requestId).toBe('w');
      expect((await client.closed()).code).toBe(4500);
      expect(client.received.map(({ event }) => event)).toEqual(['error']);
    });
  });

  describe('a role', () => {
    it('viewer may not control services, and is told what is missing', async () => {
      using client = await as(server, viewer);
      client.send(control('start'));
      expect(await client.next('error')).toMatchObject({
        data: { error_code: 'PERMISSION_DENIED', details: { required: 'operate' } },
        meta: { requestId: 'start' },
      });
    });

    it.each([operator, admin])('$config.role may control services', async (token) => {
      using client = await as(server, token);
      for (const action of ['start', 'stop']) {
        client.send(control(action));
        expect(await client.next('ack', ({ data }) => data.request_id === action)).toMatchObject({
          data: { result: { service_id: 'alpha', changed: true } },
        });
      }
    });

    it('publisher gets its status and no broadcasts, and may not ask for any', async () => {
      using client = await as(server, publisher);
      await client.next('connectionStatus');
      using witness = await as(server, viewer);
      await announce(server, 'not for publishers');
      await witness.next('serviceEvent', ({ data }) => data.message === 'not for publishers');
      client.send({ type: 'subscribe', data: { event_types: ['service_event'] } });
      expect(await client.next('error')).toMatchObject({
        data: { error_code: 'PERMISSION_DENIED', details: { required: 'read' } },
      });
      const received = await client.settled();
      expect(received.map(({ event }) => event)).toEqual(['connectionStatus', 'error', 'pong', 'ack']);
    });
  });

  it('signing out closes the connections of that session, and no others', async () => {
    const [mine, other] = [await signIn(server, viewer), await signIn(server, viewer)];
    using first = await connect(server.ws, [], { headers: { cookie: mine } });
    using second = await connect(server.ws, [], { headers: { cookie: mine } });
    using elsewhere = await connect(server.ws, [], { headers: { cookie: other } });
    using program = await as(server, viewer);
    await Promise.all([first, second, elsewhere, program].map((client) => client.settled()));
    const { status } = await ask(`${server.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: mine },
    });
    expect(status).toBe(204);
    expect((await first.closed()).code).toBe(4003);
    expect((await second.closed()).code).toBe(4003);
    await Promise.all([elsewhere, program].map((client) => client.settled()));
    using again = await connect(server.ws, [], { headers: { cookie: mine } });
    expect((await again.closed()).code, 'the session has ended').toBe(4500);
  });

  it('what is refused never shows the token to the client or the log', async () => {
    using client = await connect(server.ws);
    client.send({ type: 'client_info', data: { token: viewer.secret, client_id: 5, resume: viewer.secret } });
    client.send({ type: 'nothing', data: { token: viewer.secret } });
    client.send({ type: 'ping', data: { client_time: viewer.secret } });
    client.send(`{ "token": "${viewer.secret}`);
    await client.settled();
    expect(JSON.stringify(client.received)).not.toContain(viewer.secret);
    using cookie = await connect(server.ws, [], { headers: { cookie: await signIn(server, operator) } });
    await cookie.settled();
    const log = inspect(server.log, { depth: null, maxArrayLength: null, maxStringLength: null });
    expect(log).toContain('vera');
    for (const { secret } of [...everybody, wrong]) {
      expect(log).not.toContain(secret);
      for (const encoding of ['base64', 'base64url', 'hex'] as const) {
        expect(log).not.toContain(Buffer.from(secret).toString(encoding).replace(/=+$/, ''));
      }
    }
  });
});

describe('the time to present a credential', () => {
  it('closes with 4500 who has presented none by then, and nobody else', async () => {
    let ahead = 0;
    await using server = await startTestServer(configuration({ credential_seconds: 5 }), {
      monotonic: () => performance.now() + ahead,
    });
    using client = await connect(server.ws);
    using late = await connect(server.ws);
    using known = await as(server, viewer);
    ahead = 3000;
    await client.settled();
    late.send(introduce(viewer));
    await late.next('connectionStatus');
    ahead = 6000;
    expect(await client.closed()).toEqual({ code: 4500, reason: 'no credential within 5 seconds' });
    await Promise.all([late.settled(), known.settled()]);
  });
});

describe('limits count by credential, not by address', () => {
  it('of connections', async () => {
    await using server = await startTestServer(configuration({ connections_per_client: 2 }));
    using v1 = await as(server, viewer);
    using v2 = await connect(server.ws, ['watchhamster.typed.v1', entry(viewer)]);
    using third = await as(server, viewer);
    expect(await third.next('error')).toMatchObject({ data: { error_code: 'CONNECTION_LIMIT_EXCEEDED' } });
    expect((await third.closed()).code).toBe(1013);
    using session = await connect(server.ws, [], { headers: { cookie: await signIn(server, viewer) } });
    expect((await session.closed()).code, 'a session counts as its token').toBe(1013);
    using o1 = await as(server, operator);
    using o2 = await as(server, operator);
    await Promise.all([v1, v2, o1, o2].map((client) => client.settled()));

    using unknown = await connect(server.ws);
    unknown.send(introduce(operator));
    expect(await unknown.next('error')).toMatchObject({ data: { error_code: 'CONNECTION_LIMIT_EXCEEDED' } });
    expect((await unknown.closed()).code).toBe(1013);
    o1.socket.close();
    await o1.closed();
    using next = await as(server, operator);
    expect(await next.next('connectionStatus')).toMatchObject({ data: { client_count: 4 } });
    await o2.settled();
  });

  it('of messages a second', async () => {
    await using server = await startTestServer(configuration({ messages_per_second: 3 }));
    const ping = { type: 'ping', data: { client_time: '2024-01-01T12:00:00Z' } };
    using first = await as(server, viewer);
    using second = await as(server, viewer);
    using other = await as(server, operator);
    for (let i = 0; i < 6; i++) first.send(ping);
    const refusal = await first.next('error');
    expect(refusal.data.error_code).toBe('RATE_LIMIT_EXCEEDED');
    for (let i = 0; i < 3; i++) second.send(ping);
    expect((await second.next('error')).data.error_code, 'another connection of the same').toBe(
      'RATE_LIMIT_EXCEEDED',
    );
    for (let i = 0; i < 3; i++) other.send(ping);
    for (let i = 0; i < 3; i++) await other.next('pong');
    expect(other.received.filter(({ event }) => event === 'error')).toEqual([]);
  });
});

it('an address that guesses has to wait, at the handshake and with client_info', async () => {
  await using server = await startTestServer(configuration());
  using stranger = await connect(server.ws);
  for (let i = 0; i < 20; i++) expect((await handshake(server.ws, [], bearer(wrong))).statusCode).toBe(401);
  const { statusCode, headers } = await handshake(server.ws, [], bearer(admin));
  expect(statusCode).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  stranger.send(introduce(admin));
  expect(await stranger.next('error')).toMatchObject({
    data: { error_code: 'RATE_LIMIT_EXCEEDED', details: { retry_after_ms: expect.any(Number) as number } },
  });
  // Its credential may be right: it is welcome later.
  expect((await stranger.closed()).code).toBe(1013);
});
