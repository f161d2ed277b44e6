import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../src/index.ts';
import { alert, serviceEvent } from './support/messages.ts';
import { type Server, startServer } from './support/server.ts';
import { collect, until } from './support/until.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe('a subscription', () => {
  it('counts that is made after the socket opened and before the server answered', async () => {
    const client = createClient({ url: server.url });
    const names = collect<string>();
    client.onMessage(({ event }) => names.add(event));
    // The first frame that goes out says what is wanted: what comes now is too late for it.
    const asked = new Promise<void>((resolve, reject) => {
      const stop = client.onFrame(() => {
        stop();
        client.subscribe(['alert']).then(resolve, reject);
      });
    });
    await asked;
    await server.publish([serviceEvent('not wanted'), alert('wanted')]);
    await until(names, (all) => all.includes('alert'));
    expect(names.get()).not.toContain('serviceEvent');
    client.close();
  });

  it('settles when the connection is closed before the server answered', async () => {
    const client = createClient({ url: server.url });
    const asked = new Promise<void>((resolve, reject) => {
      const stop = client.onFrame(() => {
        stop();
        client.subscribe(['alert']).then(resolve, reject);
        client.close();
      });
    });
    await asked;
    expect(client.connection.get().phase).toBe('idle');
  });
});
