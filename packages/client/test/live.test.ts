import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Problem, watchState } from '../src/index.ts';
import { alert, serviceEvent } from './support/messages.ts';
import { type Server, startServer } from './support/server.ts';
import { collect, until } from './support/until.ts';

const sleeper = ['node', '-e', 'setInterval(() => {}, 1000)'];
let server: Server;
beforeAll(async () => {
  server = await startServer({ services: [{ id: 'cache', command: sleeper }] });
});
afterAll(() => server[Symbol.asyncDispose]());

describe('a live view', () => {
  it('takes three lines', async () => {
    const client = createClient({ url: server.url });
    const state = watchState(client);
    const { data } = await until(state, ({ live }) => live);
    expect(data?.services.map(({ service_id }) => service_id)).toEqual(['cache']);
    await until(state, (now) => now.data?.services[0]?.status === 'running');
    await client.serviceControl({ service_id: 'cache', action: 'stop' });
    await until(state, (now) => now.data?.services[0]?.status === 'stopped');
    client.close();
    expect(state.get().live).toBe(false);
    state.close();
  });

  it.each(['typed', 'event'] as const)('calls handlers by name in either style (%s)', async (dialect) => {
    const client = createClient({ url: server.url, dialect });
    const byEvent = collect<string>();
    const byType = collect<string>();
    client.on('alert', ({ data }) => byEvent.add(data.title));
    client.on('service_event', ({ data }) => byType.add(data.message));
    await until(client.connection, ({ phase }) => phase === 'live');
    await server.publish([alert('one'), serviceEvent('two')]);
    await until(byType, (texts) => texts.includes('two'));
    expect(byEvent.get()).toEqual(['one']);
    client.close();
  });

  it('fetches what a message asked for, when the connection is lost before it is asked', async () => {
    let snapshots = 0;
    const client = createClient({
      url: server.url,
      // Longer than a wish to fetch waits.
      reconnectInterval: 2500,
      random: () => 0.9,
      fetch: (url, init) => {
        if (String(url).endsWith('/snapshot')) snapshots += 1;
        return fetch(url, init);
      },
    });
    const state = watchState(client);
    await until(state, ({ live }) => live);
    expect(snapshots).toBe(1);
    const heard = collect<string>();
    client.on('serviceEvent', ({ data }) => heard.add(data.service_id));
    await server.publish([serviceEvent('a new one', 'unknown')]);
    await until(heard, (ids) => ids.includes('unknown'));
    client.socket?.close(4000);
    await until(state, ({ live }) => !live);
    await until(state, ({ live }) => live);
    expect(snapshots).toBe(2);
    state.close();
    client.close();
  });

  it('goes on when one who watches it throws, and says so', async () => {
    const problems: Problem[] = [];
    const client = createClient({ url: server.url, onProblem: (problem) => problems.push(problem) });
    const cause = new Error('in a listener');
    const fails = () => {
      throw cause;
    };
    client.connection.subscribe(fails);
    const state = watchState(client);
    state.subscribe(fails);
    await until(state, ({ live }) => live);
    await client.serviceControl({ service_id: 'cache', action: 'restart' });
    expect(problems.length).toBeGreaterThan(2);
    for (const problem of problems) expect(problem).toMatchObject({ kind: 'handler', cause });
    state.close();
    client.close();
  });
});
