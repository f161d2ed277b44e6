import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url));

function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, errors }));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ended,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** Stops reading what it prints. */
    leave: () => child.stdout.destroy(),
    line: async () => JSON.parse((await lines.next()).value ?? '') as Record<string, string>,
    text: async () => {
      const all = [];
      for (let next = await lines.next(); !next.done; next = await lines.next()) all.push(next.value);
      return all.join('\n');
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function scratchFile(name: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'pbx-simulator-'));
  const path = join(folder, name);
  await writeFile(path, text);
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

describe('the command line', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('prints where it is and what happens, until %s', async (name) => {
    await using program = run('--extensions', '2', '--seed', '1', '--fault', 'list:status=500,times=1');
    const { url, client_id = '', client_secret = '' } = await program.line();
    const form = { client_id, client_secret, grant_type: 'client_credentials' };
    const answer = await fetch(`${url}/connect/token`, { method: 'POST', body: new URLSearchParams(form) });
    const { access_token } = (await answer.json()) as { readonly access_token: string };
    expect(await program.line()).toMatchObject({ type: 'token', clientId: 'demo' });
    expect(await program.line()).toMatchObject({ type: 'request', path: '/connect/token', status: 200 });

    const headers = { authorization: `Bearer ${access_token}` };
    expect((await fetch(`${url}/callcontrol`, { headers })).status).toBe(500);
    expect(await program.line()).toMatchObject({ type: 'fault' });
    const list = await (await fetch(`${url}/callcontrol`, { headers })).json();
    expect(list).toMatchObject([{ dn: '101' }, { dn: '102' }]);

    program.signal(name);
    expect(await program.ended).toEqual({ code: 0, errors: '' });
  });

  it('writes its certificate to a file, which clients trust', async () => {
    const file = join(tmpdir(), `pbx-simulator-${process.pid}.pem`);
    try {
      await using program = run('--certificate', file, '--account', 'a:b');
      const { url } = await program.line();
      expect(url).toMatch(/^https:/);
      const certificate = new X509Certificate(await readFile(file, 'utf8'));
      // Strict clients take no authority for a server's own certificate.
      expect(certificate).toMatchObject({ ca: false, keyUsage: ['1.3.6.1.5.5.7.3.1'] });
      expect(certificate.checkIP('127.0.0.1') && certificate.checkHost('localhost')).toBe('localhost');
    } finally {
      await rm(file, { force: true });
    }
  });

  it('plays a script, with the faults in it', async () => {
    await using file = await scratchFile('day.txt', 'fault list:status=503\n\nat 0 call 5551 900\n');
    await using program = run(
      '--route-point',
      '900',
      '--queue',
      '800',
      '--ivr',
      '801',
      '--script',
      file.path,
    );
    const { url, client_id = '', client_secret = '' } = await program.line();
    expect(await program.line()).toMatchObject({ type: 'call', from: '5551', to: '900' });
    expect(await program.line()).toMatchObject({ type: 'script', line: 3, deed: 'call' });
    const form = { client_id, client_secret, grant_type: 'client_credentials' };
    const answer = await fetch(`${url}/connect/token`, { method: 'POST', body: new URLSearchParams(form) });
    const { access_token } = (await answer.json()) as { readonly access_token: string };
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await fetch(`${url}/callcontrol`, { headers })).status).toBe(503);
    const list = (await (await fetch(`${url}/callcontrol`, { headers })).json()) as readonly object[];
    expect(list.slice(10)).toMatchObject([{ type: 'Wroutepoint' }, { type: 'Wqueue' }, { type: 'Wivr' }]);
  });

  it('refuses a script with the line that is wrong', async () => {
    await using file = await scratchFile('day.txt', 'at 0 call 5551 101\nat 1 press 101 one\n');
    await using program = run('--script', file.path);
    const { code, errors } = await program.ended;
    expect(code).toBe(2);
    expect(errors).toBe(`pbx-simulator: ${file.path}, line 2: KEYS is 'one'; give digits, * and # only\n`);
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    await using program = run('--port', port);
    const { code, errors } = await program.ended;
    other.close();
    expect(code).toBe(1);
    expect(errors).toBe(
      `pbx-simulator: Cannot listen on port ${port} of 127.0.0.1 (EADDRINUSE); choose another port, or 0 for any\n`,
    );
  });

  it('says that its certificate cannot be written', async () => {
    await using program = run('--certificate', join(tmpdir(), `none-${process.pid}`, 'ca.pem'));
    const { code, errors } = await program.ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^pbx-simulator: --certificate: '.*' cannot be written \(ENOENT\); give a file/);
  });

  it('ends when nobody reads what it prints any more', async () => {
    await using file = await scratchFile('calls.txt', 'every 0.05 call 5551 101\n');
    await using program = run('--script', file.path);
    await program.line();
    program.leave();
    expect(await program.ended).toEqual({ code: 0, errors: '' });
  });

  it('tells its version', async () => {
    await using program = run('--version');
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await program.text()).toBe(version);
    expect((await program.ended).code).toBe(0);
  });

  it('explains itself', async () => {
    await using program = run('-h');
    expect(await program.text()).toMatch(/--port N[\s\S]*--fault SPEC[\s\S]*--script FILE/);
    expect((await program.ended).code).toBe(0);
  });

  it.each([
    [['--port', '70000'], /--port is '70000'; give a number from 0 to 65535/],
    [['--extensions', '1.5'], /whole number/],
    [['--answer-rate', '2'], /from 0 to 1/],
    [['--account', 'only-a-secret'], /^pbx-simulator: --account: write it as ID:SECRET\n$/],
    [['--account', 'a:b', '--account', 'a:c'], /an account 'a' twice; give each its own clientId/],
    [['--route-point', 'ws'], /'ws' is no DN/],
    [['--fault', 'nothing'], /has no on:kind/],
    [
      ['--fault', 'makecall:melt'],
      /^pbx-simulator: fault 'makecall:melt': 'melt' does not happen .*; see --help .*\n$/,
    ],
    [['--script', 'none.txt'], /^pbx-simulator: --script: 'none.txt' cannot be read \(ENOENT\); give a file/],
    [['--host', ''], /--host is empty/],
    [['--queue', '101'], /a DN '101' twice; give each its own number/],
    [['--port'], /^pbx-simulator: Option '--port <value>' argument missing. See --help.\n$/],
    [['extra'], /Unexpected argument 'extra'/],
    [['--unknown'], /--unknown/],
  ])('refuses %j', async (args, message) => {
    await using program = run(...args);
    const { code, errors } = await program.ended;
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});
