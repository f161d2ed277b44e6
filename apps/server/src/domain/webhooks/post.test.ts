import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ForbiddenUrlError } from './errors.ts';
import type { UrlPolicy } from './guard.ts';
import { createPost, type PostRequest } from './post.ts';
import { startReceiver } from './test-support.ts';

const anywhere: UrlPolicy = { hosts: undefined, addresses: 'any', schemes: ['https:', 'http:'] };
const request = (url: string, policy = anywhere): PostRequest => ({
  url: new URL(url),
  policy,
  headers: { 'content-type': 'application/json' },
  body: '{"data":{"message":"x"}}',
  signal: new AbortController().signal,
});
const times = { connectMs: 5000, answerMs: 5000 };

describe('a request', () => {
  it('goes to the address that was checked, although the name has another by then', async () => {
    await using checked = await startReceiver(() => 200, '127.0.0.1');
    await using rebound = await startReceiver(() => 200, '127.0.0.2', checked.port);
    let questions = 0;
    const post = createPost({
      ...times,
      resolve: async () => [{ address: questions++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }],
    });
    await post(request(`http://rebind.example:${checked.port}/`));
    expect(questions).toBe(1);
    expect(checked.received.map(({ headers }) => headers.host)).toEqual([`rebind.example:${checked.port}`]);
    expect(rebound.received).toEqual([]);
  });

  it('is not made when one address of the name is not public', async () => {
    await using receiver = await startReceiver();
    const post = createPost({
      ...times,
      resolve: async () => ['8.8.8.8', '127.0.0.1'].map((address) => ({ address, family: 4 })),
    });
    const refused = post(
      request(`http://rebind.example:${receiver.port}/`, { ...anywhere, addresses: 'public' }),
    );
    await expect(refused).rejects.toThrow(ForbiddenUrlError);
    expect(receiver.received).toEqual([]);
  });

  it('takes the next address when the first does not answer', async () => {
    await using receiver = await startReceiver();
    const post = createPost({
      ...times,
      resolve: async () => ['127.0.0.9', '127.0.0.1'].map((address) => ({ address, family: 4 })),
    });
    expect(await post(request(`http://two.example:${receiver.port}/`))).toMatchObject({ status: 200 });
  });

  it('does not use a proxy that the environment names', async () => {
    await using proxy = await startReceiver();
    await using receiver = await startReceiver();
    const { NODE_USE_ENV_PROXY, http_proxy } = process.env;
    Object.assign(process.env, { NODE_USE_ENV_PROXY: '1', http_proxy: proxy.url });
    try {
      await createPost({ ...times, resolve: async () => [{ address: '127.0.0.1', family: 4 }] })(
        request(`http://direct.example:${receiver.port}/`),
      );
    } finally {
      for (const [name, value] of Object.entries({ NODE_USE_ENV_PROXY, http_proxy })) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
    expect(proxy.received).toEqual([]);
    expect(receiver.received).toHaveLength(1);
  });

  it('gives up on a resolver that does not answer', async () => {
    const post = createPost({ connectMs: 20, answerMs: 5000, resolve: () => new Promise(() => {}) });
    await expect(post(request('http://slow.example/'))).rejects.toThrow('no connection within 0.02 s');
  });
});

describe('a request with TLS', () => {
  let folder: string;
  let cert: string;
  let key: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchhamster-post-'));
    const out = (name: string) => join(folder, name);
    await promisify(execFile)('openssl', [
      ...['req', '-x509', '-nodes', '-days', '2', '-subj', '/CN=hooks.example.com'],
      ...[
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-keyout',
        out('key'),
        '-out',
        out('crt'),
      ],
      ...['-addext', 'subjectAltName=DNS:hooks.example.com'],
    ]);
    [cert, key] = await Promise.all([readFile(out('crt'), 'utf8'), readFile(out('key'), 'utf8')]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps the name for the certificate, and refuses another’s', async () => {
    const names: unknown[] = [];
    const server = createServer({ cert, key }, (incoming, response) => {
      names.push([
        (incoming.socket as TLSSocket & { servername?: string }).servername,
        incoming.headers.host,
      ]);
      response.end('ok');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const post = createPost({ ...times, resolve, ca: cert });
    expect(await post(request(`https://hooks.example.com:${port}/`))).toMatchObject({
      status: 200,
      body: 'ok',
    });
    expect(names).toEqual([['hooks.example.com', `hooks.example.com:${port}`]]);
    await expect(post(request(`https://other.example.com:${port}/`))).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    const untrusting = createPost({ ...times, resolve });
    await expect(untrusting(request(`https://hooks.example.com:${port}/`))).rejects.toThrow();
    server.closeAllConnections();
    server.close();
  });
});
