import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls, type SecureVersion } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testToken } from '../src/auth/test-support.ts';
import { SetupError } from '../src/config/problems.ts';
import { readCertificate } from '../src/http/certificate.ts';
import { connect } from './support/client.ts';
import { ask } from './support/http.ts';
import { startTestServer, type TestServer } from './support/server.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

/** Makes `NAME.crt` and `NAME.key`. */
async function makeCertificate(name: string, more: readonly string[] = ['-nodes']): Promise<void> {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', at(`${name}.key`)];
  await promisify(execFile)('openssl', [
    'req',
    '-x509',
    ...key,
    '-out',
    at(`${name}.crt`),
    '-days',
    '2',
    ...subject,
    ...more,
  ]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchhamster-tls-'));
  await makeCertificate('one');
  await makeCertificate('two');
  await makeCertificate('locked', ['-passout', 'pass:secret']);
  await writeFile(at('garbage'), 'not a certificate');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const kim = testToken('kim', 'viewer');
const yaml = (cert: string, key: string): string =>
  JSON.stringify({ server: { tls: { cert, key } }, auth: { tokens: [kim.config] } });
const start = (cert: string, key: string, options = {}): Promise<TestServer> =>
  startTestServer(yaml(cert, key), { baseDir: folder, certificateIntervalMs: 10, ...options });
const serial = async (server: TestServer): Promise<string | undefined> =>
  (await ask(`${server.url}/healthz`)).certificate;

describe('a server with a certificate', () => {
  it('serves https and wss, says so, and asks browsers to stay with it', async () => {
    await using server = await start('one.crt', 'one.key');
    expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(server.access).toBe('loopback only; sign-in with 1 token');
    const { status, headers } = await ask(`${server.url}/healthz`);
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    using client = await connect(server.ws, [], { rejectUnauthorized: false });
    expect((await client.next('connectionStatus')).data.status).toBe('connected');
    const signIn = await ask(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ token: kim.secret }),
    });
    expect(signIn.headers['set-cookie']?.[0]).toMatch(
      /^__Host-watchhamster_session=[\w-]{43};.* Path=\/;.*Secure/,
    );
    // A page that came over http is not the server's own.
    const insecure = { origin: server.url.replace('https', 'http') };
    expect((await ask(`${server.url}/api/v1/session`, { headers: insecure })).status).toBe(403);
  });

  it('without one sends no such header', async () => {
    await using server = await startTestServer();
    expect((await ask(`${server.url}/healthz`)).headers['strict-transport-security']).toBeUndefined();
  });

  it('speaks TLS 1.2 and newer only', async () => {
    await using server = await start('one.crt', 'one.key');
    const handshake = (version: SecureVersion): Promise<string | null> =>
      new Promise((resolve) => {
        const socket = connectTls({
          port: server.port,
          host: '127.0.0.1',
          rejectUnauthorized: false,
          minVersion: version,
          maxVersion: version,
          // Old versions need old signatures, which OpenSSL offers only when asked.
          ciphers: 'DEFAULT@SECLEVEL=0',
        });
        socket.once('secureConnect', () => {
          resolve(socket.getProtocol());
          socket.destroy();
        });
        socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? null));
      });
    expect(await handshake('TLSv1.1')).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
    expect(await handshake('TLSv1.2')).toBe('TLSv1.2');
    expect(await handshake('TLSv1.3')).toBe('TLSv1.3');
  });

  it('takes new files without a restart, and keeps the old certificate while they are broken', async () => {
    await copyFile(at('one.crt'), at('live.crt'));
    await copyFile(at('one.key'), at('live.key'));
    await using server = await start('live.crt', 'live.key');
    const first = await serial(server);
    using client = await connect(server.ws, [], { rejectUnauthorized: false });
    const complaints = (): string[] =>
      server.log
        .filter(({ level }) => level === 'error')
        .map(({ fields }) => (fields as { reason: string }).reason);

    await writeFile(at('live.crt'), '-----BEGIN CERTIFICATE-----\nMIIB');
    await expect
      .poll(() => complaints().at(-1))
      .toMatch(/live\.crt \(server\.tls\.cert\) is no PEM certificate/);
    expect(await serial(server)).toBe(first);
    await copyFile(at('two.crt'), at('live.crt'));
    await expect.poll(() => complaints().at(-1)).toMatch(/live\.key \(server\.tls\.key\) is not the key of/);
    expect(await serial(server)).toBe(first);
    await unlink(at('live.key'));
    await expect.poll(() => complaints().at(-1)).toMatch(/live\.key .*does not exist/);
    expect(await serial(server)).toBe(first);
    const told = complaints().length;
    expect(new Set(complaints()).size, 'each is said once').toBe(told);

    await copyFile(at('two.key'), at('live.key'));
    const replaced = (): unknown[] =>
      server.log
        .filter(({ message }) => message === 'the certificate was replaced')
        .map(({ fields }) => fields);
    await expect.poll(replaced).toEqual([{ expires_at: expect.stringMatching(/^20.*Z$/) as string }]);
    expect(await serial(server)).not.toBe(first);
    await client.settled();
  });

  it('sees a folder that was replaced behind a symbolic link', async () => {
    for (const name of ['one', 'two']) {
      await mkdir(at(`data-${name}`));
      await copyFile(at(`${name}.crt`), at(`data-${name}/tls.crt`));
      await copyFile(at(`${name}.key`), at(`data-${name}/tls.key`));
    }
    await symlink('data-one', at('data'));
    await using server = await start('data/tls.crt', 'data/tls.key');
    const first = await serial(server);
    await symlink('data-two', at('data-new'));
    await rename(at('data-new'), at('data'));
    await expect.poll(() => serial(server)).not.toBe(first);
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a server does not start, and says why, with', () => {
  it.each([
    [
      'a file that is not there',
      'none.crt',
      'one.key',
      /none\.crt \(server\.tls\.cert\) cannot be read: it does not exist/,
    ],
    ['a folder', 'one.crt', '.', /\(server\.tls\.key\) cannot be read: it is a folder/],
    ['what is no certificate', 'garbage', 'one.key', /garbage \(server\.tls\.cert\) is no PEM certificate/],
    ['what is no key', 'one.crt', 'garbage', /garbage \(server\.tls\.key\) is no PEM private key/],
    ['a key with a passphrase', 'locked.crt', 'locked.key', /locked\.key .*without a passphrase/],
    [
      'another certificate’s key',
      'one.crt',
      'two.key',
      /two\.key \(server\.tls\.key\) is not the key of the certificate in .*one\.crt/,
    ],
  ])('%s', async (_, cert, key, message) => {
    const started = start(cert, key);
    await expect(started).rejects.toThrow(message);
    await expect(started).rejects.toBeInstanceOf(SetupError);
  });

  it('an expired certificate', async () => {
    const now = (): number => Date.now() + 3 * 86_400_000;
    await expect(start('one.crt', 'one.key', { now })).rejects.toThrow(/one\.crt .* expired at 20.*renew it/);
    const { expiresAt } = await readCertificate({ cert: at('one.crt'), key: at('one.key') }, Date.now);
    expect(expiresAt).toBeGreaterThan(Date.now() + 86_400_000);
  });
});
