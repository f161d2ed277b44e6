import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testToken } from '../src/auth/test-support.ts';
import { connect } from './support/client.ts';
import { alert, logUpdate, projectsUpdate, serviceEvent } from './support/publish.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const config = {
  limits: { messages_per_second: 1000, connections_per_client: 100, flushes_per_second: 1000 },
  host: { interval_seconds: 3600 },
};
const json = 'application/json';
const ndjson = 'application/x-ndjson';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly error?: string;
    readonly message?: string;
    readonly accepted?: number;
    readonly broadcast_ids?: readonly string[];
  };
}

async function post(server: TestServer, body: string, type = json, headers = {}): Promise<Answer> {
  const response = await fetch(`${server.url}/api/v1/events`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const publish = (server: TestServer, messages: unknown): Promise<Answer> =>
  post(server, JSON.stringify(messages));
const lines = (messages: readonly object[]): string => messages.map((one) => JSON.stringify(one)).join('\n');

interface Kept {
  readonly position: number;
  readonly message: { readonly broadcast_id: string; readonly timestamp: string; readonly data: object };
}

/** The newest of what was kept, oldest first. */
async function kept(server: TestServer, limit: number): Promise<Kept[]> {
  const response = await fetch(`${server.url}/api/v1/history?limit=${limit}`);
  return ((await response.json()) as { events: Kept[] }).events.reverse();
}

/** Where the journal stands, as a new connection is told. */
async function position(server: TestServer): Promise<number> {
  using client = await connect(server.ws);
  return (await client.next('connectionStatus')).data.position ?? 0;
}

describe('POST /api/v1/events', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(JSON.stringify(config));
  });
  afterAll(() => server.close());

  describe('publishes', () => {
    it('one message, to everybody and into the history', async () => {
      using client = await connect(server.ws);
      const before = await position(server);
      const { status, body } = await publish(server, serviceEvent('one'));
      expect({ status, body }).toEqual({
        status: 202,
        body: { accepted: 1, broadcast_ids: [expect.stringMatching(/^service_\d{3,}$/) as string] },
      });
      const received = await client.next('serviceEvent', ({ data }) => data.message === 'one');
      expect(received.meta.broadcastId).toBe(body.broadcast_ids?.[0]);
      const [entry] = await kept(server, 1);
      expect(entry).toMatchObject({
        position: before + 1,
        message: { type: 'service_event', broadcast_id: body.broadcast_ids?.[0], data: { message: 'one' } },
      });
    });

    it('an array, and answers with the ids in its order', async () => {
      using client = await connect(server.ws);
      const before = await position(server);
      const messages = [
        serviceEvent('a'),
        projectsUpdate(1),
        alert('b'),
        logUpdate('x.log', 0, 1),
        alert('c'),
      ];
      const { status, body } = await publish(server, messages);
      expect(status).toBe(202);
      expect(body.accepted).toBe(5);
      const number = (index: number): string => String(before + index).padStart(3, '0');
      expect(body.broadcast_ids?.filter((_, index) => index % 2 === 0)).toEqual([
        `service_${number(1)}`,
        `alert_${number(2)}`,
        `alert_${number(3)}`,
      ]);
      expect(body.broadcast_ids?.[1]).toMatch(/^projects_\d+$/);
      expect(body.broadcast_ids?.[3]).toMatch(/^log_\d+$/);
      await client.next('alert', ({ meta }) => meta.broadcastId === body.broadcast_ids?.[4]);
      expect((await kept(server, 3)).map(({ message }) => message.broadcast_id)).toEqual(
        body.broadcast_ids?.filter((_, index) => index % 2 === 0),
      );
    });

    it.each(['', '\n'])('a line of NDJSON for each, with the last line ending %j', async (end) => {
      const { status, body } = await post(server, lines([serviceEvent('l1'), alert('l2')]) + end, ndjson);
      expect(status).toBe(202);
      expect((await kept(server, 2)).map(({ message }) => message.broadcast_id)).toEqual(body.broadcast_ids);
    });

    it('what comes in the event envelope, to clients of both styles', async () => {
      using typed = await connect(server.ws);
      using event = await connect(server.ws, ['watchhamster.event.v1']);
      const { data } = alert('eventful') as { data: object };
      const { status, body } = await publish(server, { event: 'alert', payload: data });
      expect(status).toBe(202);
      for (const [client, dialect] of [
        [typed, 'typed'],
        [event, 'event'],
      ] as const) {
        const received = await client.next('alert', (message) => message.data.title === 'eventful');
        expect(received).toMatchObject({ dialect, meta: { broadcastId: body.broadcast_ids?.[0] } });
      }
    });

    it('with the time that the publisher gives, else with the time of the request', async () => {
      using client = await connect(server.ws);
      const timestamp = '2024-02-03T04:05:06.789Z';
      const earliest = Date.now();
      await publish(server, [{ ...serviceEvent('mine'), timestamp }, serviceEvent('stamped')]);
      const mine = await client.next('serviceEvent', ({ data }) => data.message === 'mine');
      const stamped = await client.next('serviceEvent', ({ data }) => data.message === 'stamped');
      expect(mine.meta.timestamp).toBe(timestamp);
      const time = Date.parse(stamped.meta.timestamp ?? '');
      expect(time).toBeGreaterThanOrEqual(earliest);
      expect(time).toBeLessThanOrEqual(Date.now());
      expect((await kept(server, 2)).map(({ message }) => message.timestamp)).toEqual([
        timestamp,
        stamped.meta.timestamp,
      ]);
    });
  });

  describe('publishes nothing at all when one of many cannot be published', () => {
    const pong = { client_time: '2024-01-01T12:00:00Z', server_time: '2024-01-01T12:00:00Z', latency_ms: 0 };
    const withMetadata = (metadata: object): object => {
      const { data } = alert('open') as { data: object };
      return { type: 'alert', data: { ...data, metadata } };
    };
    const refused: readonly [string, unknown, RegExp][] = [
      ['data that does not fit', { type: 'alert', data: { level: 'loud' } }, /data\.level/],
      ['no envelope', {}, /./],
      ['no object', 5, /./],
      ['null', null, /./],
      ['both envelopes', { ...serviceEvent('x'), event: 'alert', payload: {} }, /./],
      ['an unknown type', { type: 'allert', data: {} }, /allert/],
      ['a direct message', { type: 'pong', data: pong }, /'pong' answers one client/],
      [
        'a message of clients',
        { type: 'ping', data: { client_time: pong.client_time } },
        /sent by clients only/,
      ],
      ['a broadcast_id', { ...serviceEvent('x'), broadcast_id: 'service_9' }, /broadcast_id/],
      ['a request_id', { ...serviceEvent('x'), request_id: 'r' }, /request_id/],
      ['a raw secret', withMetadata({ password: 'hunter2' }), /data\.metadata\.password.*raw secret/],
      [
        'a raw secret further down',
        withMetadata({ list: [{ deep: { 'api-key': 'hunter2' } }] }),
        /data\.metadata\.list\.0\.deep\.api-key.*raw secret/,
      ],
      ['a time that is none', { ...serviceEvent('x'), timestamp: 'yesterday' }, /timestamp/],
    ];

    it.each(refused)('%s', async (_, message, says) => {
      using client = await connect(server.ws);
      const before = await position(server);
      for (const [body, type, where] of [
        [JSON.stringify([serviceEvent('never'), message, alert('never')]), json, /^\[1\]: /],
        [`${JSON.stringify(serviceEvent('never'))}\n${JSON.stringify(message)}\n`, ndjson, /^line 2: /],
        [JSON.stringify(message), json, /^(?!\[|line)/],
      ] as const) {
        const answer = await post(server, body, type);
        expect(answer.status, answer.body.message).toBe(400);
        expect(answer.body.error).toBe('INVALID_MESSAGE_FORMAT');
        expect(answer.body.message).toMatch(where);
        expect(answer.body.message).toMatch(says);
        expect(answer.body.message).not.toContain('hunter2');
        expect(answer.body.message).toMatch(/nothing was published$/i);
      }
      expect(await position(server)).toBe(before);
      await publish(server, serviceEvent('after'));
      await client.next('serviceEvent', ({ data }) => data.message === 'after');
      const got = client.received.filter(({ event }) => event === 'serviceEvent' || event === 'alert');
      expect(got).toHaveLength(1);
    });

    it('a masked secret is none', async () => {
      expect((await publish(server, withMetadata({ token: '***', password: null }))).status).toBe(202);
    });

    it('a line that is not JSON', async () => {
      const before = await position(server);
      const body = `${lines([serviceEvent('a'), serviceEvent('b')])}\n{"type":\n${lines([alert('c')])}`;
      expect(await post(server, body, ndjson)).toMatchObject({
        status: 400,
        body: { error: 'BAD_REQUEST', message: 'line 3 is not JSON' },
      });
      expect(await position(server)).toBe(before);
    });
  });

  describe('has limits', () => {
    it.each([json, ndjson])('on the number of messages in a request (%s)', async (type) => {
      const before = await position(server);
      const many = (count: number): string => {
        const messages = Array.from({ length: count }, (_, index) => serviceEvent(`${index}`));
        return type === json ? JSON.stringify(messages) : lines(messages);
      };
      expect(await post(server, many(2001), type)).toMatchObject({
        status: 413,
        body: { error: 'TOO_MANY_EVENTS', message: 'a request may have 2000 events, not 2001; split it' },
      });
      expect(await position(server)).toBe(before);
      expect(await post(server, many(2000), type)).toMatchObject({ status: 202, body: { accepted: 2000 } });
      expect(await position(server)).toBe(before + 2000);
    });

    it('refuses other types of content', async () => {
      expect((await post(server, lines([alert('x')]), 'text/plain')).status).toBe(415);
    });
  });
});

describe('a message larger than message_bytes', () => {
  it('is refused, alone or among others, and nobody is disturbed', async () => {
    const limits = { ...config.limits, message_bytes: 4096 };
    await using server = await startTestServer(JSON.stringify({ ...config, limits }));
    using client = await connect(server.ws);
    await client.settled();
    const before = await position(server);
    const large = serviceEvent('x'.repeat(4000));
    for (const body of [large, [large], [serviceEvent('never'), large]]) {
      const answer = await publish(server, body);
      expect(answer).toMatchObject({ status: 413, body: { error: 'MESSAGE_TOO_LARGE' } });
      expect(answer.body.message).toContain('4096 bytes');
    }
    // Short in the request, and long when it is sent: `1e20` is 21 digits.
    const grown = JSON.stringify(serviceEvent('x')).replace(
      '}}',
      `,"details":{"n":[${'1e20,'.repeat(299)}1]}}}`,
    );
    expect(await post(server, grown)).toMatchObject({ status: 413, body: { error: 'MESSAGE_TOO_LARGE' } });
    // Bytes count, not characters.
    expect((await publish(server, serviceEvent('한'.repeat(1300)))).status).toBe(413);
    expect(await position(server)).toBe(before);
    const small = Array.from({ length: 10 }, (_, index) => serviceEvent(`${index}${'x'.repeat(2000)}`));
    expect((await publish(server, small)).status).toBe(202);
    await client.next('serviceEvent', ({ data }) => data.message.startsWith('9'));
    const received = (await client.settled()).filter(({ event }) => event === 'serviceEvent');
    expect(received).toHaveLength(10);
  });
});

describe('the right to publish', () => {
  it.each([
    ['viewer', 403],
    ['operator', 403],
    ['publisher', 202],
    ['admin', 202],
    [undefined, 401],
  ] as const)('of %s: %i', async (role, expected) => {
    const witness = testToken('witness', 'viewer');
    const token = testToken('someone', role ?? 'admin');
    const auth = { tokens: [witness.config, token.config] };
    await using server = await startTestServer(JSON.stringify({ ...config, auth }));
    const bearer = { authorization: `Bearer ${witness.secret}` };
    using client = await connect(server.ws, [], { headers: bearer });
    const { data } = await client.next('connectionStatus');
    const headers = role ? { authorization: `Bearer ${token.secret}` } : {};
    const { status } = await post(server, JSON.stringify(serviceEvent('x')), json, headers);
    expect(status).toBe(expected);
    using later = await connect(server.ws, [], { headers: bearer });
    const after = await later.next('connectionStatus');
    expect((after.data.position ?? 0) - (data.position ?? 0)).toBe(expected === 202 ? 1 : 0);
  });
});
