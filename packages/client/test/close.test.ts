import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

it('listens to the page while it runs, and no longer', async () => {
  let listeners = 0;
  const wakers = new Set<() => void>();
  const wake: WakeSource = {
    subscribe(waker) {
      listeners += 1;
      wakers.add(waker);
      return () => {
        listeners -= 1;
        wakers.delete(waker);
      };
    },
  };
  const client = createClient({ url: server.url, wake, reconnectInterval: 600_000, random: () => 0.9 });
  await until(client.connection, ({ phase }) => phase === 'live');
  expect(listeners).toBe(1);
  client.socket?.close(4000);
  // The page comes back long before the back-off is over.
  await until(client.connection, ({ retryAt }) => retryAt !== undefined);
  for (const waker of wakers) waker();
  await until(client.connection, ({ phase }) => phase === 'live');
  client.close();
  expect(listeners).toBe(0);
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
