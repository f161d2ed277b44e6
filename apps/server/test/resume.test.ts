import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type TestClient } from './support/client.ts';
import { alert, publish, serviceEvent } from './support/publish.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const config = `
limits: { messages_per_second: 10000, connections_per_client: 1000, flushes_per_second: 1000 }
host: { interval_seconds: 3600 }
`;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(config);
});
afterAll(() => server.close());

/** The texts of the durable messages that a client has received, in order. */
function texts({ received }: TestClient): string[] {
  return received.flatMap((message) => {
    if (message.event === 'serviceEvent') return [message.data.message];
    return message.event === 'alert' ? [message.data.title] : [];
  });
}

/** Where the journal stands. */
async function standing(): Promise<{ epoch: string; after: number }> {
  using client = await connect(server.ws);
  const { data } = await client.next('connectionStatus');
  return { epoch: data.epoch ?? '', after: data.position ?? 0 };
}

function resume(client: TestClient, from: { epoch: string; after: number }): void {
  client.send({ type: 'client_info', data: { client_id: 'c', resume: from } });
}

const resumed = ({ data }: { data: { resumed?: boolean | undefined } }): boolean =>
  data.resumed !== undefined;

/** Waits until a client has everything that was published before now. */
async function level(client: TestClient, mark: string): Promise<void> {
  await publish(server.url, [serviceEvent(mark)]);
  await client.next('serviceEvent', ({ data }) => data.message === mark);
}

describe('resuming', () => {
  it.each(['typed', 'event'])('replays what was missed, in order, and goes on live (%s)', async (dialect) => {
    const from = await standing();
    const missed = Array.from({ length: 600 }, (_, index) => `missed ${index}`);
    await publish(
      server.url,
      missed.map((text, index) => (index % 3 ? serviceEvent(text) : alert(text))),
    );
    using client = await connect(`${server.ws}?dialect=${dialect}`);
    resume(client, from);
    expect(await client.next('connectionStatus', resumed)).toMatchObject({ data: { resumed: true } });
    await level(client, 'live');
    expect(texts(client)).toEqual([...missed, 'live']);
    const positions = client.received.flatMap(({ event, meta }) =>
      event === 'serviceEvent' || event === 'alert' ? [Number(meta.broadcastId?.split('_')[1])] : [],
    );
    expect(positions).toEqual(positions.map((_, index) => from.after + 1 + index));
  });

  it('replays only what the subscription wants', async () => {
    const from = await standing();
    await publish(server.url, [serviceEvent('no'), alert('low', 'info'), alert('yes', 'critical')]);
    using client = await connect(server.ws);
    client.send({
      type: 'subscribe',
      data: { event_types: ['alert'], filters: { alert_levels: ['critical'] } },
    });
    resume(client, from);
    await client.next('alert');
    await publish(server.url, [alert('not this either', 'info'), alert('live', 'critical')]);
    await client.next('alert');
    expect(texts(client)).toEqual(['yes', 'live']);
  });

  it.each([
    ['another epoch', ({ after }: { after: number }) => ({ epoch: 'other', after })],
    [
      'a position that is not reached yet',
      ({ epoch, after }: { epoch: string; after: number }) => ({ epoch, after: after + 1 }),
    ],
  ])('answers resumed: false for %s, and goes on live', async (_, wrong) => {
    const from = await standing();
    using client = await connect(server.ws);
    resume(client, wrong(from));
    expect(await client.next('connectionStatus', resumed)).toMatchObject({ data: { resumed: false } });
    await level(client, `after ${_}`);
    expect(texts(client)).toEqual([`after ${_}`]);
  });

  it('answers resumed: false when something newer was sent already, rather than break the order', async () => {
    const from = await standing();
    await publish(server.url, [serviceEvent('missed')]);
    using client = await connect(server.ws);
    client.send({ type: 'client_info', data: { client_id: 'c' } });
    await level(client, 'newer');
    resume(client, from);
    expect(await client.next('connectionStatus', resumed)).toMatchObject({ data: { resumed: false } });
    expect(texts(client)).toEqual(['newer']);
  });

  it('holds durable messages back until the client has said whether it resumes, but not for ever', async () => {
    const from = await standing();
    using early = await connect(server.ws);
    using silent = await connect(server.ws);
    await publish(server.url, [serviceEvent('published before the client spoke')]);
    await early.settled();
    expect(texts(early)).toEqual([]);
    await publish(server.url, [serviceEvent('and another')]);
    resume(early, from);
    await level(early, 'third');
    const all = ['published before the client spoke', 'and another', 'third'];
    expect(texts(early)).toEqual(all);
    await silent.next('serviceEvent', ({ data }) => data.message === 'third');
    expect(texts(silent)).toEqual(all);
  });
});

/** What a client of the model does, or what happens around it. */
type Step =
  | { readonly do: 'publish'; readonly kinds: readonly ('service' | 'alert')[] }
  | { readonly do: 'drop' }
  | { readonly do: 'subscribe'; readonly to: readonly ('service_event' | 'alert' | 'log_update')[] }
  | { readonly do: 'wait' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      kinds: fc.array(fc.constantFrom('service' as const, 'alert' as const), { minLength: 1, maxLength: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'drop' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'wait' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('subscribe' as const),
      to: fc.uniqueArray(fc.constantFrom('service_event' as const, 'alert' as const, 'log_update' as const), {
        minLength: 1,
      }),
    }),
  },
);

it('whatever happens, a client that resumes gets every message once, in order', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isTyped) => {
      run++;
      const { epoch, after } = await standing();
      let position = after;
      const got: string[] = [];
      const published: string[] = [];
      const open = async (): Promise<TestClient> => {
        const client = await connect(`${server.ws}?dialect=${isTyped ? 'typed' : 'event'}`);
        resume(client, { epoch, after: position });
        await client.next('connectionStatus', ({ data }) => data.resumed === true);
        return client;
      };
      const close = (client: TestClient): void => {
        client.socket.terminate();
        got.push(...texts(client));
        for (const { meta } of client.received) {
          const at = Number(/^(?:service|alert)_(\d+)$/.exec(meta.broadcastId ?? '')?.[1] ?? 0);
          position = Math.max(position, at);
        }
      };
      let client = await open();
      for (const [index, action] of steps.entries()) {
        if (action.do === 'publish') {
          const names = action.kinds.map((kind, at) => `${run}.${index}.${at} ${kind}`);
          published.push(...names);
          await publish(
            server.url,
            names.map((name) => (name.endsWith('alert') ? alert(name) : serviceEvent(name))),
          );
        } else if (action.do === 'drop') {
          close(client);
          client = await open();
        } else if (action.do === 'subscribe') {
          // Both kinds again right after: whatever was on the way in between is wanted before and after.
          client.send({ type: 'subscribe', data: { event_types: ['service_event', 'alert', ...action.to] } });
        } else await client.settled();
      }
      const mark = `${run} end`;
      await publish(server.url, [alert(mark)]);
      await client.next('alert', ({ data }) => data.title === mark);
      close(client);
      expect(got).toEqual([...published, mark]);
    }),
    { numRuns: 60 },
  );
});
