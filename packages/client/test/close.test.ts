import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createClient, type WakeSource, watchState } from '../src/index.ts';
import { type Server, startServer } from './support/server.ts';
import { until } from './support/until.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

it('leaves nothing behind that would keep a program alive', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createClient, watchState } from '../src/index.ts';
        const client = createClient({ url: '${server.url}' });
        const state = watchState(client);
        await new Promise((resolve) => state.subscribe(() => state.get().live && resolve()));
        client.close();
        state.close();
        const gone = createClient({ url: 'http://127.0.0.1:1', reconnectInterval: 60_000, random: () => 1 });
        await new Promise((resolve) => gone.connection.subscribe(() => gone.connection.get().retryAt && resolve()));
        gone.close();
        console.log(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const program = spawn(process.execPath, ['--input-type=module', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  program.stdin.end(outputFiles[0]?.text);
  const [code] = await once(program, 'close');
  expect(code).toBe(0);
});

/** A page that can be made to come back. */
function wakeable() {
  const wakers = new Set<() => void>();
  const wake: WakeSource = {
    subscribe(waker) {
      wakers.add(waker);
      return () => void wakers.delete(waker);
    },
  };
  return { wake, wakers };
}

it('keeps to what a refused handshake said, although the page comes back', async () => {
  const busy = createServer((_request, response) => response.writeHead(429, { 'retry-after': '600' }).end());
  busy.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 429 Too Many Requests\r\n\r\n'));
  await once(busy.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
  const { wake, wakers } = wakeable();
  const client = createClient({ url, wake, reconnectInterval: 10 });
  await until(client.connection, ({ retryAt }) => retryAt !== undefined);
  const { retryAt = 0 } = client.connection.get();
  expect(retryAt).toBeGreaterThan(Date.now() + 500_000);
  for (const waker of wakers) waker();
  expect(client.connection.get().retryAt).toBe(retryAt);
  client.close();
  busy.close();
});

it('listens to the page while it runs, and no longer', async () => {
  const { wake, wakers } = wakeable();
  const client = createClient({ url: server.url, wake, reconnectInterval: 600_000, random: () => 0.9 });
  await until(client.connection, ({ phase }) => phase === 'live');
  expect(wakers.size).toBe(1);
  client.socket?.close(4000);
  // The page comes back long before the back-off is over.
  await until(client.connection, ({ retryAt }) => retryAt !== undefined);
  for (const waker of wakers) waker();
  await until(client.connection, ({ phase }) => phase === 'live');
  client.close();
  expect(wakers.size).toBe(0);
  client.connect();
  await until(client.connection, ({ phase }) => phase === 'live');
  client.close();
});

it('works with the WebSocket of the package ws', async () => {
  const client = createClient({ url: server.url, WebSocket });
  const state = watchState(client);
  await until(state, ({ live }) => live);
  client.close();
  state.close();
});
