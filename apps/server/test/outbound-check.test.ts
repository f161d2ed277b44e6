import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config/load.ts';
import { startPbx, testAccount } from './support/outbound.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-outbound-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const aKey = (): string => randomBytes(32).toString('base64');
const write = (name: string, text: string, mode = 0o600): void => {
  writeFileSync(join(folder, name), text, { mode });
  chmodSync(join(folder, name), mode);
};
/** What is wrong with a section, each beginning with its place. */
async function problems(outbound: string, env: Record<string, string> = {}): Promise<string> {
  write('w.yaml', `outbound:\n${outbound}`);
  return loadConfig('w.yaml', folder, env, folder).then(
    () => '',
    (cause: Error) => cause.message.replaceAll(folder, 'FOLDER'),
  );
}

describe('a key that the configuration names', () => {
  it.each<[string, string | undefined, RegExp]>([
    [
      'not set',
      undefined,
      /^w\.yaml:2:12 outbound\.key_env: the environment variable KEY is not set; openssl/,
    ],
    ['empty', ' ', /KEY is not set; openssl rand -hex 32 makes a key$/],
    [
      'no key',
      'a"b\\c é',
      /variable KEY cannot be used: expected 32 bytes as 64 hexadecimal digits or base64; op/,
    ],
    ['too short', randomBytes(31).toString('hex'), /expected 32 bytes/],
    ['too long', randomBytes(33).toString('base64'), /expected 32 bytes/],
  ])('in the environment: %s', async (_name, value, message) => {
    const found = await problems('  key_env: KEY\n', value === undefined ? {} : { KEY: value });
    expect(found).toMatch(message);
    expect(found.split('\n')).toHaveLength(1);
    if (value?.trim()) expect(found).not.toContain(value);
  });

  it('in a file', async () => {
    const check = () => problems('  key_file: keys/k\n');
    expect(await check()).toBe(
      "w.yaml:2:13 outbound.key_file: the folder 'FOLDER/keys' does not exist; the key is made there on first use; name another place, or mend this one",
    );
    mkdirSync(join(folder, 'keys'));
    expect(await check()).toBe('');
    expect(readdirSync(join(folder, 'keys'))).toEqual([]);
    write('keys/k', 'short');
    expect(await check()).toMatch(/the key in 'FOLDER\/keys\/k' cannot be used: expected 32 bytes/);
    write('keys/k', aKey(), 0o640);
    expect(await check()).toMatch(
      /'FOLDER\/keys\/k' cannot be used: others have access to it \(mode 0640\); clo/,
    );
    write('keys/k', aKey());
    expect(await check()).toBe('');
    expect(await problems('  key_file: keys\n')).toMatch(
      /'FOLDER\/keys' cannot be used: it is no file; name one/,
    );
  });

  it('or that is in the data directory', async () => {
    const check = () => problems('  pbx: { url: "https://pbx.example.com" }\n');
    expect(await check()).toBe('');
    write('outbound.key', 'short');
    expect(await check()).toMatch(
      /^w\.yaml:2:3 outbound\.key_file: the key in 'FOLDER\/outbound\.key' cannot/,
    );
  });
});

it('a file of certificates is read, and each certificate in it', async () => {
  const check = () => problems('  pbx: { url: "https://pbx.example.com", ca_file: pbx.pem }\n');
  expect(await check()).toBe(
    "w.yaml:2:51 outbound.pbx.ca_file: 'pbx.pem' does not exist; name a file with certificates (PEM)",
  );
  mkdirSync(join(folder, 'pbx.pem'));
  expect(await check()).toMatch(/'pbx\.pem' is no file; name/);
  rmSync(join(folder, 'pbx.pem'), { recursive: true });
  write('pbx.pem', '\x30\x82 DER');
  expect(await check()).toMatch(/has no certificate in PEM: .*openssl x509 -inform der/);
  await using pbx = await startPbx([testAccount()], { tls: 'self-signed' });
  write('pbx.pem', `${pbx.certificate}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`);
  expect(await check()).toMatch(/'pbx\.pem' is damaged: its certificate number 2 cannot be read/);
  write('pbx.pem', `# the PBX\n${pbx.certificate}`);
  expect(await check()).toBe('');
});

it('is told by the program with --check and without, in the same words, and at once for all', async () => {
  write('k', aKey(), 0o644);
  write('w.yaml', 'outbound: { key_file: k, pbx: { url: "https://pbx.example.com", ca_file: no.pem } }');
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, [main, '--config', 'w.yaml', '--port', '0', ...args], {
        cwd: folder,
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.once('close', (code) => resolve({ code, out, err }));
    });
  const [checked, started] = await Promise.all([run('--check'), run()]);
  expect(checked).toEqual(started);
  expect(checked).toMatchObject({ code: 2, out: '' });
  expect(checked.err).toMatch(
    /^w\.yaml:1:23 outbound\.key_file: .*\nw\.yaml:1:\d+ outbound\.pbx\.ca_file: 'no\.pem' does not exist.*\n$/,
  );
  expect(readdirSync(folder).sort()).toEqual(['k', 'w.yaml']);
});
