import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
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
      expect(await readFile(file, 'utf8')).toMatch('BEGIN CERTIFICATE');
    } finally {
      await rm(file, { force: true });
    }
  });

  it('explains itself', async () => {
    await using program = run('--help');
    expect(await program.text()).toMatch(/--port N[\s\S]*--fault SPEC/);
    expect((await program.ended).code).toBe(0);
  });

  it.each([
    [['--port', '70000'], /--port is '70000'; give a number from 0 to 65535/],
    [['--extensions', '1.5'], /whole number/],
    [['--answer-rate', '2'], /from 0 to 1/],
    [['--account', 'only-a-secret'], /^--account: write it as ID:SECRET\n$/],
    [['--account', 'a:b', '--account', 'a:c'], /clientId twice/],
    [['--route-point', 'ws'], /'ws' is no DN/],
    [['--fault', 'nothing'], /has no on:kind/],
    [['--unknown'], /--unknown/],
  ])('refuses %j', async (args, message) => {
    await using program = run(...args);
    const { code, errors } = await program.ended;
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});
