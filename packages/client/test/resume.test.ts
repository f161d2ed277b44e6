import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClientOptions, createClient, type Gap, watchState } from '../src/index.ts';
import { alert, serviceEvent } from './support/messages.ts';
import { startProxy, type TcpProxy } from './support/proxy.ts';
import { type Server, startServer } from './support/server.ts';
import { collect, until } from './support/until.ts';

const soon: ClientOptions = { reconnectInterval: 20, maxReconnectInterval: 50, onProblem: () => {} };
let server: Server;
let proxy: TcpProxy;
beforeAll(async () => {
  server = await startServer({ limits: { messages_per_second: 10_000, connections_per_client: 1000 } });
  proxy = await startProxy(server.url);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** A client whose durable messages are written down, and what it was told of gaps. */
async function watcher(options: ClientOptions) {
  const client = createClient({ ...soon, ...options });
  const texts = collect<string>();
  const gaps: Gap[] = [];
  client.on('serviceEvent', ({ data }) => texts.add(data.message));
  client.on('alert', ({ data }) => texts.add(data.title));
  client.onGap((gap) => gaps.push(gap));
  const state = watchState(client);
  await until(client.connection, ({ phase }) => phase === 'live');
  return { client, texts, gaps, state, [Symbol.dispose]: () => [state.close(), client.close()] };
}

type Step = { kind: 'publish'; count: number } | { kind: 'cut' } | { kind: 'cut after'; bytes: number };
const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ kind: fc.constant('publish'), count: fc.integer({ min: 1, max: 30 }) }),
  fc.constant({ kind: 'cut' }),
  fc.record({ kind: fc.constant('cut after'), bytes: fc.integer({ min: 1, max: 3000 }) }),
);
let runs = 0;

describe('whatever happens to the connection', () => {
  it.each(['typed', 'event'] as const)(
    'hands over every durable message once, in order (%s)',
    async (dialect) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
          const run = ++runs;
          using watch = await watcher({ url: proxy.url, dialect });
          const expected: string[] = [];
          const publish = async (count: number): Promise<void> => {
            const texts = Array.from({ length: count }, () => `${run}/${expected.length}/${Math.random()}`);
            expected.push(...texts);
            await server.publish(texts.map((text, index) => (index % 2 ? alert(text) : serviceEvent(text))));
          };
          for (const now of steps) {
            if (now.kind === 'publish') await publish(now.count);
            else if (now.kind === 'cut') proxy.cut();
            else proxy.cutAfter(now.bytes);
          }
          await publish(1);
          await until(watch.texts, (texts) => texts.includes(expected.at(-1) ?? ''));
          expect(watch.texts.get()).toEqual(expected);
          expect(watch.gaps).toEqual([]);
          const { data } = await until(
            watch.state,
            ({ live, data }) => live && data?.position === watch.client.place?.position,
          );
          const shown = data?.recent_events.map(({ position }) => position) ?? [];
          expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
          expect(shown.length).toBeGreaterThanOrEqual(Math.min(100, expected.length));
        }),
        { numRuns: 8 },
      );
    },
  );

  it('goes on where an earlier client stood', async () => {
    const first = await watcher({ url: server.url });
    const { place } = first.client;
    first[Symbol.dispose]();
    await server.publish([alert('while nobody was there')]);
    using second = await watcher({ url: server.url, resumeFrom: place });
    await until(second.texts, (texts) => texts.length > 0);
    expect(second.texts.get()).toEqual(['while nobody was there']);
  });

  it('asks for what its subscription wants, and no more, on every connection', async () => {
    using watch = await watcher({ url: proxy.url });
    await watch.client.subscribe(['alert'], { alert_levels: ['critical'] });
    proxy.cut();
    await server.publish([serviceEvent('no'), alert('nor this', 'info'), alert('this', 'critical')]);
    await until(watch.texts, (texts) => texts.length > 0);
    await server.publish([serviceEvent('no'), alert('and this', 'critical')]);
    await until(watch.texts, (texts) => texts.length > 1);
    expect(watch.texts.get()).toEqual(['this', 'and this']);
  });

  it('says that there is a gap when the journal is another, and fetches the state anew', async () => {
    await using forgetful = await startServer({ storage: { path: ':memory:' } });
    using watch = await watcher({ url: forgetful.url });
    await until(watch.state, ({ live }) => live);
    const before = watch.client.place;
    await forgetful.kill();
    await until(watch.client.connection, ({ phase }) => phase === 'recovering');
    expect(watch.state.get()).toMatchObject({ live: false, data: { epoch: before?.epoch } });
    await forgetful.start();
    const { data } = await until(watch.state, ({ live }) => live);
    expect(watch.gaps).toMatchObject([{ reason: 'epoch', from: before }]);
    expect(data?.epoch).toBe(watch.client.place?.epoch);
    expect(data?.epoch).not.toBe(before?.epoch);
  });

  it('reads from the history what the server did not replay to a slow client', async () => {
    /** Holds back what the client says until the server has sent a durable message, too late to resume. */
    class Slow extends WebSocket {
      static slow = false;
      /** Nothing can be reached. */
      static away = false;
      static opened = (): void => {};
      #waiting: string[] | undefined = Slow.slow ? [] : undefined;
      constructor(url: string, protocols?: string[]) {
        super(Slow.away ? 'ws://127.0.0.1:1/' : url, protocols);
        this.addEventListener('open', () => Slow.opened());
        this.addEventListener('message', ({ data }) => {
          if (!this.#waiting || !String(data).includes('"alert"')) return;
          const texts = this.#waiting;
          this.#waiting = undefined;
          for (const text of texts) super.send(text);
        });
      }
      override send(text: string): void {
        if (this.#waiting) this.#waiting.push(text);
        else super.send(text);
      }
    }
    /** The server is too busy for the history at first, and says when not to be. */
    let refusals = 0;
    const busy: typeof fetch = (input, init) => {
      if (!String(input).includes('/history?limit=1000') || refusals === 2) return fetch(input, init);
      refusals += 1;
      const [status, headers] = [refusals === 1 ? 429 : 503, { 'retry-after': '1' }];
      return Promise.resolve(new Response('', { status, headers }));
    };
    using watch = await watcher({ url: proxy.url, WebSocket: Slow, fetch: busy });
    await watch.client.subscribe(['alert'], { alert_levels: ['critical'] });
    await server.publish([alert('first', 'critical')]);
    await until(watch.texts, (texts) => texts.length === 1);
    const resumed: unknown[] = [];
    watch.client.on('connectionStatus', ({ data }) => resumed.push(data.resumed));
    Slow.slow = true;
    Slow.away = true;
    proxy.cut();
    const missed = Array.from({ length: 1500 }, (_, index) => `missed ${index}`);
    await server.publish(missed.slice(0, 750).map((text) => alert(text, 'critical')));
    await server.publish([serviceEvent('not subscribed to'), alert('nor this', 'info')]);
    await server.publish(missed.slice(750).map((text) => alert(text, 'critical')));
    Slow.away = false;
    await new Promise<void>((resolve) => {
      Slow.opened = resolve;
    });
    Slow.slow = false;
    await server.publish([alert('live', 'critical')]);
    await until(watch.texts, (texts) => texts.includes('live'));
    expect(resumed, 'it was too late to resume').toContain(false);
    expect(refusals).toBe(2);
    expect(watch.texts.get()).toEqual(['first', ...missed, 'live']);
    expect(watch.gaps).toEqual([]);
  });

  it('survives kill -9 of the server without a gap', async () => {
    await using durable = await startServer();
    using watch = await watcher({ url: durable.url });
    await durable.publish([alert('before')]);
    await durable.kill();
    await durable.start();
    await durable.publish([alert('after')]);
    await until(watch.texts, (texts) => texts.includes('after'));
    expect(watch.texts.get()).toEqual(['before', 'after']);
    expect(watch.gaps).toEqual([]);
  });
});

describe('the connection', () => {
  it('comes back when a server that stops said so, and gives the reason', async () => {
    await using draining = await startServer();
    using watch = await watcher({ url: draining.url });
    const stopped = draining.stop();
    const { reason, retryAt } = await until(watch.client.connection, (now) => now.retryAt !== undefined);
    await stopped;
    expect(reason).toMatchObject({ kind: 'server', code: 4002 });
    // A single client is told to wait a second at least, where this one would have waited 50 ms.
    expect((retryAt ?? 0) - Date.now()).toBeGreaterThan(100);
    await draining.start();
    await until(watch.client.connection, ({ phase }) => phase === 'live');
  });

  it('finds out that a connection is dead, whatever its socket says', async () => {
    using watch = await watcher({ url: proxy.url, pingIntervalMs: 100, pongTimeoutMs: 200 });
    proxy.freeze();
    await until(watch.client.connection, ({ phase }) => phase === 'stale');
    const { reason } = await until(watch.client.connection, ({ phase }) => phase === 'recovering');
    expect(reason?.kind).toBe('silent');
    proxy.thaw();
    proxy.cut();
    await until(watch.client.connection, ({ phase }) => phase === 'live');
    expect(watch.client.latencyMs === undefined || watch.client.latencyMs < 200).toBe(true);
  });

  it('gives up after as many attempts as it may make, and can be asked again', async () => {
    await using gone = await startServer();
    using watch = await watcher({ url: gone.url, maxReconnectAttempts: 2 });
    await gone.kill();
    const { reason, attempt } = await until(watch.client.connection, ({ phase }) => phase === 'closed');
    expect(reason?.kind).toBe('attempts');
    expect(attempt).toBe(2);
    await gone.start();
    watch.client.connect();
    await until(watch.client.connection, ({ phase }) => phase === 'live');
  });
});
