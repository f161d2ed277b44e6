import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../src/index.ts';
import { connect, getToken, listen, signal, startTestPbx, told } from './support.ts';

describe('faults of requests', () => {
  it('happen after so many requests, so often, and then are over', async () => {
    await using test = await startTestPbx();
    const client = await connect(test.pbx);
    const added = test.pbx.faults.add({ on: 'request', kind: 'status', status: 401, after: 2, times: 2 });
    const statuses = [];
    for (let count = 0; count < 6; count++) statuses.push((await client.get('/callcontrol')).status);
    expect(statuses).toEqual([200, 200, 401, 401, 200, 200]);
    expect(added.hits()).toBe(2);
  });

  it('happen by chance, the same each time for a seed', async () => {
    const run = async () => {
      await using test = await startTestPbx();
      const client = await connect(test.pbx);
      test.pbx.faults.add({ on: 'list', kind: 'status', status: 500, probability: 0.5, times: 'always' });
      const statuses = [];
      for (let count = 0; count < 20; count++) statuses.push((await client.get('/callcontrol')).status);
      return statuses;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await run()).toEqual(first);
  });

  it('meet one DN only, and end when they are removed', async () => {
    await using test = await startTestPbx();
    const client = await connect(test.pbx);
    const added = test.pbx.faults.add({
      on: 'entity',
      kind: 'status',
      status: 404,
      dn: '102',
      times: 'always',
    });
    const statuses = async () =>
      Promise.all(['101', '102'].map(async (dn) => (await client.get(`/callcontrol/${dn}`)).status));
    expect(await statuses()).toEqual([200, 404]);
    added.remove();
    expect(await statuses()).toEqual([200, 200]);
  });

  it.each([422, 424])('a makecall that is refused with %i makes no call', async (status) => {
    await using test = await startTestPbx({ faults: [{ on: 'makecall', kind: 'status', status }] });
    const client = await connect(test.pbx);
    expect((await client.post('/callcontrol/101/makecall', { destination: '1' })).status).toBe(status);
    expect(test.pbx.state()).toMatchObject({ calls: [], makeCalls: [{ status, destination: '1' }] });
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('a makecall that is cut %s makes %i calls', async (when, count) => {
    await using test = await startTestPbx({ faults: [{ on: 'makecall', kind: 'cut', when }] });
    const client = await connect(test.pbx);
    await expect(client.makecall('101', '102')).rejects.toThrow('fetch failed');
    expect(test.pbx.state().calls).toHaveLength(count);
    expect(test.pbx.state().makeCalls).toHaveLength(count);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('a makecall that hangs %s makes %i calls and is never answered', async (when, count) => {
    const happened = signal();
    await using test = await startTestPbx({
      faults: [{ on: 'makecall', kind: 'hang', when }],
      observe: ({ type }) => type === 'fault' && happened.give(),
    });
    const client = await connect(test.pbx);
    const answer = client.makecall('101', '102').catch((error: unknown) => error);
    await happened.given;
    // The next request is answered after it, were it to be answered.
    await client.list();
    expect(test.pbx.state().calls).toHaveLength(count);
    await test.pbx.close();
    expect(await answer).toBeInstanceOf(TypeError);
  });

  it('answers come late, by the clock', async () => {
    const happened = signal();
    await using test = await startTestPbx({
      faults: [{ on: 'list', kind: 'delay', ms: 5_000 }],
      observe: ({ type }) => type === 'fault' && happened.give(),
    });
    const client = await connect(test.pbx);
    const list = client.list();
    await happened.given;
    test.clock.advance(5_000);
    expect(await list).toHaveLength(3);
  });

  it.each(['garbage', 'empty', 'html', 'truncated'] as const)(
    'a body that is %s is no JSON',
    async (body) => {
      await using test = await startTestPbx({ faults: [{ on: 'list', kind: 'body', body }] });
      const answer = await (await connect(test.pbx)).get('/callcontrol');
      expect(answer.status).toBe(200);
      await expect(answer.json()).rejects.toThrow(SyntaxError);
    },
  );

  it('a body is oversized, of a wrong shape, or any JSON', async () => {
    await using test = await startTestPbx({
      faults: [
        { on: 'list', kind: 'body', body: 'oversized' },
        { on: 'list', kind: 'body', body: 'wrong-shape' },
        { on: 'list', kind: 'json', json: [{ dn: 7 }] },
      ],
    });
    const client = await connect(test.pbx);
    expect((await (await client.get('/callcontrol')).arrayBuffer()).byteLength).toBeGreaterThan(32 << 20);
    expect(await client.list()).not.toBeInstanceOf(Array);
    expect(await client.list()).toEqual([{ dn: 7 }]);
  });

  it.each([
    [{ on: 'token', kind: 'status', status: 500 }, 500, /./],
    [{ on: 'token', kind: 'status', status: 429, retryAfterSeconds: 7 }, 429, /./],
    [{ on: 'token', kind: 'body', body: 'garbage' }, 200, /\]\]/],
    [{ on: 'token', kind: 'expires-in', value: 60 }, 200, /"expires_in":60\b/],
    [{ on: 'token', kind: 'expires-in', value: null }, 200, /^(?!.*expires_in)/],
  ] satisfies [Fault, number, RegExp][])('the token endpoint: %j', async (fault, status, text) => {
    await using test = await startTestPbx({ faults: [fault] });
    const answer = await getToken(test.pbx);
    expect(answer.status).toBe(status);
    if ('retryAfterSeconds' in fault) expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.text()).toMatch(text);
    expect(await (await getToken(test.pbx)).json()).toMatchObject({ expires_in: 3600 });
  });

  it('finalstatus is a number where it is to be', async () => {
    await using test = await startTestPbx({ finalStatus: 'number' });
    expect(await (await connect(test.pbx)).makecall('101', '102')).toMatchObject({ finalstatus: 1 });
  });
});

describe('faults of event sockets', () => {
  const started = async (...faults: readonly Fault[]) => {
    const test = await startTestPbx({ faults });
    const client = await connect(test.pbx);
    return { ...test, client, events: await listen(test.pbx, client.token) };
  };
  const three = ({ pbx }: { pbx: Awaited<ReturnType<typeof started>>['pbx'] }) => {
    for (const dn of ['201', '202', '203']) pbx.addExtension({ dn });
  };
  const sequences = (frames: readonly { readonly sequence: number }[]) =>
    frames.map(({ sequence }) => sequence);

  it('an event is duplicated', async () => {
    await using test = await started({ on: 'event', kind: 'duplicate', after: 1 });
    three(test);
    expect(sequences(await test.events.until(4))).toEqual([1, 2, 2, 3]);
  });

  it('an event is missing', async () => {
    await using test = await started({ on: 'event', kind: 'drop', dn: '202' });
    three(test);
    expect(told(await test.events.until(2))).toEqual(['upsert /callcontrol/201', 'upsert /callcontrol/203']);
  });

  it('an event comes after the next one', async () => {
    await using test = await started({ on: 'event', kind: 'reorder' });
    three(test);
    expect(sequences(await test.events.until(3))).toEqual([2, 1, 3]);
  });

  it('an event comes late', async () => {
    await using test = await started({ on: 'event', kind: 'delay', ms: 1_000 });
    three(test);
    expect(sequences(await test.events.until(2))).toEqual([2, 3]);
    test.clock.advance(1_000);
    expect(sequences(await test.events.until(3))).toEqual([2, 3, 1]);
  });

  it.each([1006, 1012])('an event is a close with %i instead', async (code) => {
    await using test = await started({ on: 'event', kind: 'close', code });
    three(test);
    expect(await test.events.closed).toBe(code);
    expect(test.events.frames).toEqual([]);
  });

  it('a socket says nothing any more, and stays open', async () => {
    await using test = await started({ on: 'event', kind: 'silence', after: 1 });
    three(test);
    await test.events.until(1);
    test.events.socket.ping();
    // A second socket hears what the first does not, and its pong is the last of what was sent to both.
    using other = await listen(test.pbx, test.client.token);
    const pong = once(other.socket, 'pong');
    other.socket.ping();
    await pong;
    expect(test.events.frames).toHaveLength(1);
    expect(test.events.socket.readyState).toBe(test.events.socket.OPEN);
  });

  it('all sockets are silenced on request, and still counted', async () => {
    await using test = await started();
    test.pbx.silenceSockets();
    three(test);
    using other = await listen(test.pbx, test.client.token);
    test.pbx.addExtension({ dn: '204' });
    await other.until(1);
    expect(test.events.frames).toEqual([]);
    expect(test.pbx.state().sockets).toBe(2);
  });

  it.each([
    [{ on: 'handshake', kind: 'status', status: 503 }, /503/],
    [{ on: 'handshake', kind: 'cut', when: 'before' }, /hang up|reset/],
  ] satisfies [Fault, RegExp][])('a handshake is refused: %j', async (fault, message) => {
    await using test = await startTestPbx({ faults: [fault] });
    const { token } = await connect(test.pbx);
    await expect(listen(test.pbx, token)).rejects.toThrow(message);
    using events = await listen(test.pbx, token);
    expect(events.socket.readyState).toBe(events.socket.OPEN);
  });

  it('an entity is gone between its event and the request for it', async () => {
    await using test = await started({ on: 'entity', kind: 'status', status: 404 });
    const { result } = await test.client.makecall('101', '102');
    const [frame] = await test.events.until(1);
    expect((await test.client.get(frame?.event.entity ?? '')).status).toBe(404);
    expect(await test.client.participant('101', result.id)).toEqual(result);
  });
});
