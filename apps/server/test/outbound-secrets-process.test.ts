import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import { outboundConfig, startPbx, startProject, testAccount } from './support/outbound.ts';
import { placesWithSecrets } from './support/secret-forms.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-outbound-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** The built server, as an operator runs it. */
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const preload = fileURLToPath(new URL('support/crash-on-signal.mjs', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}
function run(args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, out: () => out, err: () => err, ended };
}

describe('secrets are not in what the program prints', () => {
  it('of a configuration that is wrong, with --check and without', async () => {
    const secret = testAccount().clientSecret;
    const key = randomBytes(32);
    const quoted = JSON.stringify(secret);
    // A key in hexadecimal that could be the name of a variable.
    const hex = `a${key.toString('hex').slice(1)}`;
    const files: Readonly<Record<string, string>> = {
      'env.yaml': 'outbound: { key_env: PBX_KEY }',
      'name.yaml': `outbound: { key_env: ${hex} }`,
      'file.yaml': `outbound: { key_file: "${key.toString('base64')}" }`,
      'text.yaml': `outbound: { key_env: ${quoted} }`,
      'url.yaml': `outbound: { pbx: { url: ${JSON.stringify(`https://u:${encodeURIComponent(secret)}@pbx`)} } }`,
      'unknown.yaml': `outbound: { pbx: { url: "https://pbx", client_secret: ${quoted} } }`,
      'type.yaml': `outbound: { max_projects: ${quoted}, pbx: { insecure_tls: ${quoted}, url: [${quoted}] } }`,
      'broken.yaml': `outbound: { pbx: { url: "https://pbx", client_secret: ${quoted}`,
      'tab.yaml': `outbound:\n\tclient_secret: ${quoted}\n`,
    };
    writeFileSync(join(folder, 'short.key'), secret, { mode: 0o600 });
    const places = new Map<string, string>();
    const named = { ...files, 'short.yaml': 'outbound: { key_file: short.key }' };
    for (const [name, text] of Object.entries(named)) {
      writeFileSync(join(folder, name), text);
      for (const more of [['--check'], ['--port', '0']]) {
        const { ended, out, err } = run([main, '--config', name, ...more], { PBX_KEY: secret });
        expect([name, await ended]).toEqual([name, 2]);
        expect(err()).toMatch(new RegExp(`^${name.replace('.', '\\.')}:\\d+:\\d+ `));
        places.set(`${name} ${more.join(' ')}`, out() + err());
      }
    }
    const secrets = [secret, hex, key.toString('hex'), key.toString('base64')];
    expect(placesWithSecrets(places, secrets)).toEqual([]);
  }, 120_000);

  it('of a crash at the worst moment', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    const key = randomBytes(32).toString('base64');
    const config = JSON.parse(outboundConfig(pbx.url));
    config.outbound.key_env = 'PBX_KEY';
    writeFileSync(join(folder, 'w.yaml'), JSON.stringify(config));
    const args = ['--import', preload, main, '--config', 'w.yaml', '--port', '0', '--log-level', 'trace'];
    const { child, out, err, ended } = run(args, { PBX_KEY: key });
    await eventually(() => /listens on http/.test(out()));
    const url = /listens on (http:\/\/[\d.:]+)/.exec(out())?.[1] ?? '';
    using client = await connect(`${url.replace('http', 'ws')}/ws?dialect=event`);
    expect(await startProject(client, 'p', account)).toMatchObject({ event: 'ack' });
    child.kill('SIGUSR2');
    expect(await ended).toBe(1);
    expect(err()).toContain('the worst moment');
    expect(err()).toMatch(/^ {4}at /m);
    const places = new Map<string, string | Buffer>([
      ['output', out()],
      ['crash', err()],
    ]);
    for (const file of readdirSync(folder)) places.set(file, readFileSync(join(folder, file)));
    expect(places.size).toBeGreaterThan(3);
    const basic = `${account.clientId}:${account.clientSecret}`;
    expect(placesWithSecrets(places, [account.clientSecret, basic, key])).toEqual([]);
    expect(err()).not.toMatch(/Bearer (?!\*)/);
  }, 60_000);
});
