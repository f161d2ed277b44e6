import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient, type Frame } from '../src/index.ts';
import { type Server, startServer } from './support/server.ts';
import { collect, until } from './support/until.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

it.each(['typed', 'event'] as const)(
  'shows what is asked and answered, without secrets (%s)',
  async (dialect) => {
    const client = createClient({ url: server.url, dialect, connect: 'manual', onProblem: () => {} });
    const frames = collect<Frame>();
    const stop = client.onFrame(frames.add);
    client.connect();
    await until(client.connection, ({ phase }) => phase === 'live');
    const project = { callFlowId: 'flow', projectId: 'p', client_id: 'me', client_secret: 'open sesame' };
    await client.startOutbound({ project: { ...project, action: 'init', error: null } }).catch(() => {});
    const all = frames.get();
    const asked = all.find(({ event }) => event === 'startOutbound');
    expect(asked).toMatchObject({ direction: 'sent', dialect, problem: undefined });
    expect(asked?.bytes).toBeGreaterThan(100);
    expect(JSON.stringify(all)).not.toContain('open sesame');
    const answer = all.find(
      ({ direction, requestId }) => direction === 'received' && requestId === asked?.requestId,
    );
    expect(answer?.event).toMatch(/^(?:ack|error)$/);
    expect(all.map(({ event }) => event)).toContain('clientInfo');

    stop();
    const count = frames.get().length;
    await client.stopOutbound({ project: { projectId: 'nobody' } }).catch(() => {});
    expect(frames.get()).toHaveLength(count);
    client.close();
  },
);
