import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/browser.ts';
import { alert } from './support/messages.ts';
import { type Server, startServer } from './support/server.ts';

let server: Server;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  const sleeper = ['node', '-e', 'setInterval(() => {}, 1000)'];
  server = await startServer({ services: [{ id: 'cache', command: sleeper }] });
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.tsx', import.meta.url))],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
    logLevel: 'silent',
  });
  // The page is the test's and not the server's, and so counts as one from elsewhere that reaches into this machine.
  const features = 'LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets';
  browser = await launchBrowser({ args: [`--disable-features=${features}`] });
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  // On the server's own origin, where a page may connect.
  await page.route('**/test.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: outputFiles?.[0]?.text ?? '' }),
  );
  await page.route('**/test.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><div id="root"></div><script type="module" src="/test.js"></script>',
    }),
  );
  await page.goto(`${server.url}/test.html`);
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

/** Waits until an element has this text. */
const shows = (id: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    ([name, wanted]) => document.getElementById(name)?.textContent === wanted,
    [id, text] as const,
    { timeout: 10_000 },
  );
const textOf = (id: string): Promise<string | null> => page.textContent(`#${id}`);

it('shows a state that is live, and follows a command to what the service did', async () => {
  await shows('phase', 'live');
  await shows('service', 'running true');
  await shows('cpu', 'number');
  await shows('another', 'undefined false');
  await page.click('#stop');
  await shows('outcome', 'done');
  await shows('service', 'stopped true');
});

it('shows that it is old while the server is away, and then every event once, under StrictMode too', async () => {
  await server.publish([alert('a1'), alert('a2')]);
  await shows('alerts', 'a1 a2');
  await server.kill();
  await shows('phase', 'recovering');
  await shows('service', 'stopped false');
  expect(await page.isDisabled('#stop')).toBe(true);
  await server.start();
  await server.publish([alert('a3'), alert('a4')]);
  await shows('alerts', 'a1 a2 a3 a4');
  await shows('phase', 'live');
  const { position } = (await (await fetch(`${server.url}/api/v1/snapshot`)).json()) as { position: number };
  await shows('events', String(position));
});

it("has the first specification's hook, which closes what it opened", async () => {
  await page.click('#old');
  await shows('connected', 'true');
  await page.click('#start');
  await shows('service', 'running true');
  expect(await textOf('last')).not.toBe('');
  await page.click('#old');
  const clients = async (): Promise<unknown> =>
    ((await (await fetch(`${server.url}/api/v1/connections`)).json()) as { connections: unknown[] })
      .connections?.length;
  await expect.poll(clients).toBe(1);
});

it('comes back when the network does, without an error in the page', async () => {
  await page.context().setOffline(true);
  await page.evaluate(() => {
    const { client } = globalThis as unknown as { client: { close(): void; connect(): void } };
    client.close();
    client.connect();
  });
  await page.waitForFunction(() => document.getElementById('phase')?.textContent !== 'live');
  await page.context().setOffline(false);
  await shows('phase', 'live');
  expect(problems).toEqual([]);
});
