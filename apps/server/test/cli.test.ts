import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../src/domain/services/test-support.ts';
import { connect } from './support/client.ts';

/** The built server, as an operator runs it. */
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchhamster-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function launch(
  args: string[],
  env: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Outcome>; ready: Promise<string> } {
  const { PORT: _, HOST: __, WATCHHAMSTER_CONFIG: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    // Where the database goes, unless a test says another place.
    cwd: folder,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const url = /listens on (http:\/\/\S+)/.exec(out)?.[1];
      if (url) resolve(url);
    });
  });
  const ended = new Promise<Outcome>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  return { child, ended, ready };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('the command line', () => {
  it('explains itself', async () => {
    expect(await launch(['--help']).ended).toMatchObject({
      code: 0,
      out: expect.stringContaining('--config FILE') as string,
      err: '',
    });
    expect(await launch(['--version']).ended).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });

  it.each([
    [['--prot', '1'], /Unknown option '--prot'[\s\S]*Usage:/],
    [['--port', 'eighty'], /a port is a number from 0 to 65535, not 'eighty'/],
    [['--port', '65536'], /a port is a number/],
    [['--log-level', 'loud'], /--log-level is one of trace/],
    [['stray'], /Unexpected argument 'stray'/],
    [
      ['--data-dir', '/no/such/folder'],
      /--data-dir: the folder '\/no\/such\/folder' does not exist; create it first/,
    ],
    [['--config', '/no/such.yaml'], /\/no\/such\.yaml does not exist; name an existing file/],
  ])('refuses %j with 2', async (args, message) => {
    const { code, out, err } = await launch(args).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('checks a configuration without starting anything', async () => {
    const good = await file('good.yaml', 'services: [{ id: a, command: [node, --version] }]');
    expect(await launch(['--check', '--config', good]).ended).toMatchObject({
      code: 0,
      out: `${good} is valid: 1 services\n`,
    });
    const broken = await file('broken.yaml', 'services:\n  - id: a\n    comand: [node]\n');
    const { code, err } = await launch(['--check'], { WATCHHAMSTER_CONFIG: broken }).ended;
    expect(code).toBe(2);
    expect(err).toContain(`${broken}:3:5 services[0].comand: unknown key; did you mean 'command'?`);
    expect((await launch(['--config', broken]).ended).code).toBe(2);
  });

  it('says which port is in use, and starts nothing', async () => {
    const marker = join(folder, 'started');
    const config = await file(
      'port.yaml',
      `services: [{ id: a, command: [node, -e, 'require("fs").writeFileSync(${JSON.stringify(marker)}, "")'] }]`,
    );
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const { code, err } = await launch(['--config', config], { PORT: String(port) }).ended;
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(1);
    expect(err).toBe(
      `port ${port} on 127.0.0.1 is in use: stop the program that uses it, or choose another with --port, PORT or server.port\n`,
    );
    await expect(import('node:fs/promises').then(({ access }) => access(marker))).rejects.toThrow();
    // Nor does it hold on to its database: the next start gets as far.
    const again = launch(['--config', config, '--port', '0']);
    await again.ready;
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  it('says that another server uses its database, and leaves that one alone', async () => {
    const first = launch(['--port', '0']);
    const url = await first.ready;
    const { code, err } = await launch(['--port', '0']).ended;
    expect(code).toBe(1);
    expect(err).toMatch(
      /^the database '.*watchhamster\.db' is in use by another server: stop that one, .*\n$/,
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    // Everything is in the one file once the server has ended.
    expect((await readdir(folder)).filter((name) => name.startsWith('watchhamster.db'))).toEqual([
      'watchhamster.db',
    ]);
  });

  it('refuses to listen beyond loopback, and says what to do', async () => {
    const { code, err } = await launch(['--host', '0.0.0.0', '--port', '0']).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/will not listen on 0\.0\.0\.0: without credentials .*--new-token/);
  });

  it('makes a token that its own lines let in', async () => {
    const { code, out, err } = await launch(['--new-token', 'ci', '--role', 'viewer']).ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [token = ''] = /^wh_\S+$/m.exec(out) ?? [];
    const config = await file('token.yaml', out.slice(out.indexOf('auth:')));
    const { child, ended, ready } = launch(['--config', config, '--port', '0']);
    const url = await ready;
    const status = async (authorization: string): Promise<number> =>
      (await fetch(`${url}/api/v1/snapshot`, { headers: { authorization } })).status;
    expect(await status(`Bearer ${token}`)).toBe(200);
    expect(await status('Bearer wrong')).toBe(401);
    child.kill('SIGTERM');
    const log = (await ended).out;
    expect(log).toContain('(loopback only; sign-in with 1 token)');
    expect(log).not.toContain(token);
    expect(await launch(['--new-token', 'a b']).ended).toMatchObject({ code: 2, out: '' });
  });

  it('refuses files of a certificate or of keys that cannot be used, with 2', async () => {
    const tls = await file('tls.yaml', 'server: { tls: { cert: none.crt, key: none.key } }');
    expect(await launch(['--config', tls, '--port', '0']).ended).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /none\.(crt|key) \(server\.tls\.(cert|key)\) cannot be read: it does not exist\n$/,
      ) as string,
    });
    const jwt = await file('jwt.yaml', 'auth: { jwt: { issuer: i, audience: a, jwks: none.json } }');
    expect(await launch(['--config', jwt, '--port', '0']).ended).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^auth\.jwt\.jwks: .*none\.json cannot be used: it does not exist\n$/,
      ) as string,
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 and leaves no process after %s', async (signal) => {
    const config = await file(
      `${signal}.yaml`,
      `services: [{ id: a, command: [node, -e, 'console.log("pid", process.pid); setInterval(() => {}, 1000)'] }]`,
    );
    const { child, ended, ready } = launch(['--config', config, '--port', '0']);
    const url = await ready;
    using client = await connect(`${url.replace('http', 'ws')}/ws`);
    const { data } = await client.next('logUpdate');
    const pid = Number(/\d+/.exec(data.entries[0]?.message ?? '')?.[0]);
    expect(process.kill(pid, 0)).toBe(true);
    child.kill(signal);
    expect((await ended).code).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
    expect((await client.closed()).code).toBe(1001);
  });

  it('tells its services where it is', async () => {
    const told = createServer();
    const request = once(told, 'connection') as Promise<[Socket]>;
    await once(told.listen(0, '127.0.0.1'), 'listening');
    const { port } = told.address() as AddressInfo;
    const program = `require('node:net').connect(${port}, '127.0.0.1').end(process.env.WATCHHAMSTER_URL)`;
    const config = await file(
      'url.yaml',
      JSON.stringify({ services: [{ id: 'a', command: ['node', '-e', program] }] }),
    );
    const { child, ended, ready } = launch(['--config', config, '--port', '0'], {
      WATCHHAMSTER_URL: 'http://another.example',
    });
    const [socket] = await request;
    expect(await text(socket)).toBe(await ready);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    told.close();
  });

  it('leaves no process when a second signal ends it at once', async () => {
    const code =
      'process.on("SIGTERM", () => console.log("no")); console.log("pid", process.pid); setInterval(() => {}, 1000)';
    const config = await file(
      'stubborn.yaml',
      `services: [{ id: a, stop_grace_seconds: 600, command: [node, -e, '${code}'] }]`,
    );
    const { child, ended, ready } = launch(['--config', config, '--port', '0']);
    const url = await ready;
    using client = await connect(`${url.replace('http', 'ws')}/ws`);
    const { data } = await client.next('logUpdate');
    const pid = Number(/\d+/.exec(data.entries[0]?.message ?? '')?.[0]);
    child.kill('SIGTERM');
    await client.next('logUpdate', (message) =>
      message.data.entries.some(({ message: text }) => text === 'no'),
    );
    child.kill('SIGTERM');
    expect((await ended).code).toBe(1);
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });

  it('logs JSON lines outside a terminal, one of them with the address', async () => {
    const { child, ended, ready } = launch(['--port', '0']);
    const url = await ready;
    child.kill('SIGTERM');
    const lines = (await ended).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { url?: string; msg: string });
    expect(lines.filter((line) => line.url === url)).toHaveLength(1);
  });
});
