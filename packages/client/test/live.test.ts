import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, watchState } from '../src/index.ts';
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
});
