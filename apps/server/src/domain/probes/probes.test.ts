import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { type ServiceConfig, serviceConfig } from '../../config/services.ts';
import { probeOf } from '../services/make-probe.ts';
import { commandProbe } from './command-probe.ts';
import { type Probe, runProbe } from './probe.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that may misbehave, and its address. */
async function site(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
async function socketServer(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onSocket(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
const ask = (probe: Probe, timeoutMs = 5000) =>
  runProbe(probe, { timeoutMs, signal: new AbortController().signal, monotonic: () => performance.now() });
const watch = (raw: object, now = Date.now(), env: Record<string, string> = {}) => {
  const config: ServiceConfig = serviceConfig.parse({ id: 'a', ...raw });
  if (config.kind === 'process') throw new Error('not a kind that is probed');
  return ask(probeOf(config, { baseDir: tmpdir(), env, now: () => now }), config.timeout_seconds * 1000);
};
const failing = (cause: string, subject?: string) => ({
  ok: false,
  failure: { cause, ...(subject === undefined ? {} : { subject }) },
});

describe('http', () => {
  it('is good with a good status, and says how long it took', async () => {
    const url = await site((_, response) => response.writeHead(204).end());
    const result = await watch({ kind: 'http', url });
    expect(result).toMatchObject({ ok: true, details: { http_status: 204 } });
    expect(result.latencyMs).toBeGreaterThan(0);
  });

  it('does not follow redirects, and takes other statuses for bad', async () => {
    const url = await site((request, response) =>
      response.writeHead(request.url === '/moved' ? 302 : 503, { location: '/' }).end(),
    );
    expect(await watch({ kind: 'http', url })).toMatchObject(failing('status', '503'));
    expect(await watch({ kind: 'http', url: `${url}/moved` })).toMatchObject(failing('status', '302'));
    expect(await watch({ kind: 'http', url, expect_status: [503] })).toMatchObject({ ok: true });
  });

  it('looks for a text, and reads no more than it has to of an answer without end', async () => {
    const url = await site((request, response) => {
      if (request.url === '/short') response.end('all is well');
      else {
        response.writeHead(200);
        const more = (): void => void (!response.destroyed && response.write('x'.repeat(65_536), more));
        more();
      }
    });
    const expect_text = 'is well';
    expect(await watch({ kind: 'http', url: `${url}/short`, expect_text })).toMatchObject({ ok: true });
    expect(await watch({ kind: 'http', url, expect_text })).toMatchObject(failing('text_missing'));
    expect(await watch({ kind: 'http', url })).toMatchObject({ ok: true });
  });

  it('ends when its time is over: no answer, half a head, a body that trickles', async () => {
    const port = await socketServer((socket) => socket.write('HTTP/1.1 200 OK\r\nX: '));
    const url = `http://127.0.0.1:${port}`;
    expect(await watch({ kind: 'http', url, timeout_seconds: 0.1 })).toMatchObject(failing('timeout', '0.1'));
    const slow = await site((_, response) => void response.writeHead(200).write('a'));
    expect(await watch({ kind: 'http', url: slow, expect_text: 'b', timeout_seconds: 0.1 })).toMatchObject(
      failing('timeout'),
    );
  });

  it('tells a refused connection, a name without an address, what is not HTTP, and what is not TLS', async () => {
    const port = await socketServer((socket) => socket.end('nonsense\r\n\r\n'));
    expect(await watch({ kind: 'http', url: `http://127.0.0.1:${port}` })).toMatchObject(
      failing('connection'),
    );
    expect(await watch({ kind: 'http', url: `https://127.0.0.1:${port}` })).toMatchObject({ ok: false });
    expect(await watch({ kind: 'http', url: 'http://127.0.0.1:1' })).toMatchObject(failing('refused'));
    expect(await watch({ kind: 'http', url: 'http://nowhere.invalid' })).toMatchObject(failing('no_address'));
  });

  it('sends headers whose values are kept elsewhere, and does not show them', async () => {
    let seen: string | undefined;
    const url = await site((request, response) => {
      seen = request.headers.authorization;
      response.end();
    });
    const headers = { authorization: { from_env: 'FEED_TOKEN' } };
    const secret = `Bearer ${Math.random()}`;
    await watch({ kind: 'http', url, headers }, Date.now(), { FEED_TOKEN: secret });
    expect(seen).toBe(secret);
    expect(await watch({ kind: 'http', url, headers })).toMatchObject(
      failing('value_missing', 'authorization'),
    );
    const bad = await watch({ kind: 'http', url, headers }, Date.now(), { FEED_TOKEN: `${secret}\n` });
    expect(bad.ok).toBe(false);
    expect(JSON.stringify(bad)).not.toContain(secret);
  });
});

it('tcp is good when somebody listens', async () => {
  const port = await socketServer(() => undefined);
  expect(await watch({ kind: 'tcp', port })).toMatchObject({ ok: true });
  expect(await watch({ kind: 'tcp', port: 1 })).toMatchObject(failing('refused'));
});

describe('a command', () => {
  const command = (code: string, timeoutMs?: number) =>
    ask(
      commandProbe(async () => ({
        command: [process.execPath, '-e', code],
        cwd: tmpdir(),
        env: {},
      })),
      timeoutMs,
    );

  it('is good with exit code 0', async () => {
    expect(await command('')).toMatchObject({ ok: true });
    expect(await command('process.exit(3)')).toMatchObject(failing('exit', '3'));
    expect(await command('process.kill(process.pid)')).toMatchObject(failing('exit', 'SIGTERM'));
    const missing = commandProbe(async () => ({ command: ['no-such-program'], cwd: tmpdir(), env: {} }));
    expect(await ask(missing)).toMatchObject(failing('not_started', 'no-such-program'));
  });

  it('is killed when its time is over', async () => {
    expect(await command('setInterval(() => {}, 1000)', 300)).toMatchObject(failing('timeout'));
  });
});

describe('freshness', () => {
  const now = Date.parse('2024-01-02T06:20:00+09:00');
  const expected = [{ at: '06:00', tolerance_minutes: 15 }];
  const common = { kind: 'freshness', time_zone: 'Asia/Seoul', expected };

  it('reads fields of JSON', async () => {
    const url = await site((_, response) =>
      response.end(
        JSON.stringify({ items: [{ date: '20240102', time: '055000' }, { at: '2024-01-01T16:30' }] }),
      ),
    );
    const look = (field: unknown) => watch({ ...common, url, field }, now);
    expect(await look(['/items/0/date', '/items/0/time'])).toMatchObject({
      ok: true,
      details: { updated_at: '2024-01-01T20:50:00.000Z', expected_at: '2024-01-01T21:00:00.000Z' },
    });
    expect(await look('items.1.at')).toMatchObject(failing('stale', '2024-01-01T07:30:00.000Z'));
    expect(await look('/items/2/at')).toMatchObject(failing('no_field', '/items/2/at'));
    expect(await look('/items')).toMatchObject(failing('no_time', '/items'));
  });

  it('reads Last-Modified, and tells answers that have none, are no JSON, or are errors', async () => {
    const url = await site((request, response) => {
      if (request.url === '/dated') response.setHeader('last-modified', 'Mon, 01 Jan 2024 21:01:00 GMT');
      response.writeHead(request.url === '/gone' ? 404 : 200).end('<html>');
    });
    expect(await watch({ ...common, url: `${url}/dated` }, now)).toMatchObject({ ok: true });
    expect(await watch({ ...common, url }, now)).toMatchObject(failing('no_field', 'Last-Modified'));
    expect(await watch({ ...common, url, field: '/a' }, now)).toMatchObject(failing('no_json'));
    expect(await watch({ ...common, url: `${url}/gone` }, now)).toMatchObject(failing('status', '404'));
  });

  it('reads the modification time of a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchhamster-fresh-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'feed.xml');
    expect(await watch({ ...common, file }, now)).toMatchObject(failing('no_file', 'ENOENT'));
    writeFileSync(file, '');
    utimesSync(file, new Date(now - 60_000), new Date(now - 60_000));
    expect(await watch({ ...common, file }, now)).toMatchObject({ ok: true });
    utimesSync(file, new Date(now - 86_400_000), new Date(now - 86_400_000));
    expect(await watch({ ...common, file }, now)).toMatchObject(failing('stale'));
  });
});
