import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServerProcess } from '../../../stress/delivery/server-process.ts';
import { announce, configuration, operator, publisher, viewer, wrong } from './support/identity.ts';
import { alert, publish, serviceEvent } from './support/publish.ts';
import { type PythonClient, pythonForClient, runClient, runPythonFile } from './support/python-client.ts';
import { startTestServer, type TestServer } from './support/server.ts';

// Python has to start first, perhaps on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const isThere = pythonForClient() !== undefined;
const dialects = ['typed', 'event'] as const;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-python-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Envelope {
  readonly data?: { readonly title?: string };
  readonly broadcast_id?: string;
  readonly payload?: { readonly title?: string; readonly broadcastId?: string };
}
const parse = (line: string): Envelope => JSON.parse(line) as Envelope;
const idOf = (line: string): string => {
  const { broadcast_id, payload } = parse(line);
  return broadcast_id ?? payload?.broadcastId ?? '';
};
const positionOf = (id: string): number => Number(id.split('_')[1]);
const titleOf = (line: string): string => {
  const { data, payload } = parse(line);
  return (data ?? payload)?.title ?? '';
};
const isConnected = (line: string): boolean => line === 'watchhamster: connected';

describe.skipIf(!isThere)('the Python client and restarts of the server', () => {
  it('prints each durable message exactly once over SIGTERM and SIGKILL in the middle of the stream', async () => {
    await using server = await createServerProcess({
      config: `
server: { drain_seconds: 1 }
limits: { messages_per_second: 10000, connections_per_client: 100, flushes_per_second: 1000 }
host: { interval_seconds: 0.2 }`,
    });
    await server.start();
    const url = `http://127.0.0.1:${server.port}`;
    await using typed = runClient(url, ['--dialect', 'typed', 'events', '--json']);
    await using event = runClient(url, ['--dialect', 'event', 'events', '--json']);
    const clients: readonly PythonClient[] = [typed, event];
    await Promise.all(clients.map(({ said }) => said.until(isConnected)));

    const acknowledged: string[] = [];
    let isOver = false;
    let wake = (): void => {};
    const publishing = (async () => {
      for (let batch = 0; !isOver; batch++) {
        const alerts = Array.from({ length: 10 }, (_, index) => alert(`${batch}.${index}`));
        // While the server is down nobody takes them; those of a kill may be kept or not.
        const ids = await publish(url, alerts).catch(() => []);
        acknowledged.push(...ids);
        wake();
        if (ids.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    const published = (count: number): Promise<void> =>
      new Promise((resolve) => {
        wake = () => {
          if (acknowledged.length >= count) resolve();
        };
        wake();
      });
    await published(200);
    await server.terminate();
    await server.start();
    // Both are back before the second blow, so that it hits connections that were resumed.
    const isBack = (line: string): boolean => line === 'watchhamster: connected again; nothing was missed';
    await Promise.all(clients.map(({ said }) => said.until(isBack)));
    await published(acknowledged.length + 200);
    await server.kill();
    await server.start();
    await published(acknowledged.length + 200);
    isOver = true;
    await publishing;

    const last = acknowledged.at(-1) ?? '';
    await Promise.all(clients.map(({ lines }) => lines.until((line) => idOf(line) === last)));
    const printed = clients.map(({ lines }) => lines.items.map(idOf).map(positionOf));
    // One line of positions without a hole: the whole journal, each message once.
    const whole = Array.from({ length: positionOf(last) }, (_, index) => index + 1);
    expect(printed).toEqual([whole, whole]);
    expect(whole).toEqual(expect.arrayContaining(acknowledged.map(positionOf)));
    const told = clients.flatMap(({ said }) => said.items);
    expect(told.filter(isBack).length).toBeGreaterThanOrEqual(4);
    expect(told.join('\n')).toMatch(/the server stops\n/);
    expect(told.join('\n')).toMatch(/connection closed with 4002.*; trying again in/);
    expect(told.join('\n')).not.toMatch(/refuses|cannot be had|Traceback/);
  });
});

describe.skipIf(!isThere).each(dialects)('the Python client in the %s style', (dialect) => {
  let server: TestServer;
  beforeAll(async () => {
    const services = [
      { id: 'alpha', command: ['node', '-e', 'setInterval(() => {}, 1000)'], auto_start: false },
    ];
    const limits = { messages_per_second: 1000, connections_per_client: 100 };
    server = await startTestServer(JSON.stringify({ limits, host: { interval_seconds: 0.3 }, services }));
  });
  afterAll(() => server.close());
  const run = (...args: string[]): PythonClient => runClient(server.url, ['--dialect', dialect, ...args]);

  it('shows the state, and everything that happens', async () => {
    await using status = run('status');
    expect(await status.ended()).toBe(0);
    expect(status.lines.items.join('\n')).toMatch(/position \d+[\s\S]*alpha {2}stopped/);
    await using watch = run('watch');
    await watch.said.until(isConnected);
    await publish(server.url, [alert('hot \u001b[31m'), serviceEvent('hello')]);
    await watch.lines.until((line) => line.endsWith('warning: hot \\x1b[31m: hot \\x1b[31m'));
    await watch.lines.until((line) => line.endsWith('service  alpha started (running): hello'));
    await watch.lines.until((line) => / host {5}cpu \d+ %/.test(line));
    watch.child.kill('SIGINT');
    expect(await watch.ended()).toBe(130);
    expect(watch.said.items.filter((line) => !isConnected(line))).toEqual([]);
  });

  it('controls a service, and says what the server refuses', async () => {
    for (const [action, said] of [
      ['start', 'alpha: running'],
      ['start', 'alpha: running (it was already)'],
      ['stop', 'alpha: stopped'],
    ] as const) {
      await using control = run('--quiet', 'control', action, 'alpha');
      expect([await control.ended(), control.lines.items, control.said.items]).toEqual([0, [said], []]);
    }
    await using unknown = run('--quiet', '--language', 'ko-KR', 'control', 'stop', 'alfa');
    expect(await unknown.ended()).toBe(1);
    expect(unknown.said.items).toEqual([
      expect.stringMatching(/^watchhamster: SERVICE_NOT_FOUND: .*[가-힣]/),
    ]);
  });

  it('receives what its filters let through', async () => {
    await using events = run('events', '--json', '--type', 'alert', '--level', 'critical', '--count', '1');
    await events.said.until(isConnected);
    await publish(server.url, [serviceEvent('no'), alert('low', 'info'), alert('yes', 'critical')]);
    expect(await events.ended()).toBe(0);
    expect(events.lines.items.map(titleOf)).toEqual(['yes']);
    await using mistaken = run('events', '--service', 'none-such');
    expect(await mistaken.ended()).toBe(3);
    expect(mistaken.said.items.at(-1)).toMatch(/the server refused subscribe: SERVICE_NOT_FOUND/);
  });

  it('goes on where the one before it ended', async () => {
    const file = join(folder, `${dialect}.position`);
    const args = ['events', '--json', '--type', 'alert', '--position-file', file, '--count', '3'];
    await using first = run(...args);
    await first.said.until(isConnected);
    const titles = Array.from({ length: 6 }, (_, index) => `${dialect} ${index}`);
    await publish(
      server.url,
      titles.map((title) => alert(title)),
    );
    await first.ended();
    await using second = run(...args);
    await second.ended();
    expect([...first.lines.items, ...second.lines.items].map(titleOf)).toEqual(titles);
    writeFileSync(file, JSON.stringify({ epoch: 'of another server', after: 5 }));
    await using third = run(...args);
    await third.said.until((line) => line.endsWith('some messages cannot be had any more'));
    await publish(
      server.url,
      [1, 2, 3].map((index) => alert(`new ${index}`)),
    );
    await third.ended();
    expect(third.lines.items.map(titleOf)).toEqual(['new 1', 'new 2', 'new 3']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).not.toMatchObject({ epoch: 'of another server' });
  });
});

describe.skipIf(!isThere)('the Python client and the limits of a server', () => {
  it('has all of many requests answered by a server with its usual rate', async () => {
    await using server = await startTestServer('{}');
    const program = `
import asyncio, sys
from watchhamster import Client
async def main():
    async with Client(sys.argv[1]) as client:
        ping = lambda: client.request("ping", {"client_time": "2024-01-01T12:00:00Z"})
        await asyncio.gather(*(ping() for _ in range(30)))
        print("all answered")
asyncio.run(main())`;
    await using client = runPythonFile(['-c', program, server.url]);
    expect(await client.ended()).toBe(0);
    expect(client.lines.items).toEqual(['all answered']);
  });

  it('shows a message as deep as the server takes it, and one with half of a pair', async () => {
    await using server = await startTestServer('{}');
    await using events = runClient(server.url, ['events', '--json', '--count', '2'], {
      PYTHONIOENCODING: 'ascii',
    });
    await events.said.until(isConnected);
    const deep = Array.from({ length: 990 }).reduce<object>((inner) => ({ a: inner }), {});
    const data = { level: 'info', title: 'deep', message: 'm', category: 'test', source: 'test' };
    const nested = { type: 'alert', data: { ...data, metadata: deep } };
    await publish(server.url, [nested, alert('한 \ud800')]);
    expect(await events.ended()).toBe(0);
    expect(JSON.parse(events.lines.items[0] ?? '')).toMatchObject({ data: { metadata: deep } });
    // Whether the server keeps half of a pair or replaces it, the message comes.
    expect(titleOf(events.lines.items[1] ?? '')).toMatch(/^한 /);
    await using status = runClient(server.url, ['status', '--json']);
    expect(await status.ended()).toBe(0);
    expect(status.lines.items.join('')).toContain('{"a": '.repeat(900));
  });
});

describe.skipIf(!isThere)('the Python client and credentials', () => {
  it.each([
    ['a wrong token', wrong.secret, 4, /did not accept the token, or wants one \(HTTP 401\).*--token-file/],
    ['no token', '', 4, /wants (a|one).*--token-file/],
    ['the token of a publisher', publisher.secret, 3, /role/],
  ])('gives up with %s, and says why', async (_, token, code, text) => {
    await using server = await startTestServer(configuration());
    const isRefused = async (command: string): Promise<void> => {
      await using client = runClient(server.url, [command], { WATCHHAMSTER_TOKEN: token });
      expect([await client.ended(), client.lines.items]).toEqual([code, []]);
      expect(client.said.items.filter((line) => /connected|Traceback/.test(line))).toEqual([]);
      expect(client.said.items.at(-1)).toMatch(text);
      if (token) expect(client.said.items.join('\n')).not.toContain(token);
    };
    await Promise.all(['watch', 'events', 'status'].map(isRefused));
  });

  it('is let in with the token of its environment, as far as its role goes', async () => {
    await using server = await startTestServer(configuration());
    const run = (...args: string[]): PythonClient =>
      runClient(server.url, args, { WATCHHAMSTER_TOKEN: viewer.secret });
    await using events = run('events', '--json', '--count', '1');
    await events.said.until(isConnected);
    await announce(server, 'seen');
    expect(await events.ended()).toBe(0);
    await using control = run('--quiet', 'control', 'start', 'alpha');
    expect(await control.ended()).toBe(1);
    expect(control.said.items).toEqual([expect.stringMatching(/^watchhamster: PERMISSION_DENIED: /)]);
    await using allowed = runClient(server.url, ['--quiet', 'control', 'status', 'alpha'], {
      WATCHHAMSTER_TOKEN: operator.secret,
    });
    expect([await allowed.ended(), allowed.lines.items]).toEqual([0, ['alpha: stopped']]);
  });

  it('hands in the newer token of its file, and stays when the old one ends', async () => {
    let time = Date.parse('2026-06-01T00:00:00Z');
    const key = 'k'.repeat(40);
    writeFileSync(join(folder, 'jwt.key'), key);
    const jwt = (hours: number): Promise<string> =>
      new SignJWT({ role: 'viewer', iss: 'tests', aud: 'watchhamster', sub: 'kim' })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime(time / 1000 + hours * 3600)
        .sign(new TextEncoder().encode(key));
    const { auth, ...rest } = JSON.parse(configuration()) as { auth: object };
    const issuer = { issuer: 'tests', audience: 'watchhamster', secret_file: 'jwt.key' };
    const yaml = JSON.stringify({ ...rest, auth: { ...auth, jwt: issuer } });
    await using server = await startTestServer(yaml, { baseDir: folder, now: () => time });
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, await jwt(1));
    const program = `
import asyncio, sys
from watchhamster import Client, Options, Snapshot, token_from_file
async def main():
    options = Options(renew_interval=0.05)
    source = token_from_file(sys.argv[2])
    async with Client(sys.argv[1], options, token=source, on_connection=print) as client:
        async for item in client:
            if not isinstance(item, Snapshot) and item.is_durable:
                print(item.data["message"])
asyncio.run(main())`;
    await using client = runPythonFile(['-c', program, server.url, tokenFile]);
    await client.lines.until((line) => line === 'connected');
    writeFileSync(tokenFile, await jwt(3));
    await client.lines.until((line) => line === 'a newer token was handed in');
    await announce(server, 'with the new token');
    await client.lines.until((line) => line === 'with the new token');
    time += 2 * 3_600_000;
    await announce(server, 'after the end of the old one');
    await client.lines.until((line) => line === 'after the end of the old one');
    // The new one ends too, and the file has no other: then it gives up.
    time += 2 * 3_600_000;
    await client.said.until((line) => line.includes('AuthenticationError'));
    expect(client.lines.items.filter((line) => line.includes('trying again'))).toEqual([
      expect.stringMatching(/^connection closed with 4003/),
    ]);
  });
});
