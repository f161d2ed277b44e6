import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createPlain, type IncomingMessage, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { useDeployments } from './test-support.ts';

const { setUp, newFolder } = useDeployments();

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

it('a password goes to the repository’s own host, follows no redirect, and is seen nowhere', async () => {
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  await promisify(execFile)('openssl', [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-keyout',
    at('key'),
    '-out',
    at('cert'),
  ]);
  const asked: IncomingMessage[] = [];
  const elsewhere: IncomingMessage[] = [];
  const other = createPlain((request, response) => {
    elsewhere.push(request);
    response.end();
  });
  const otherPort = await listen(other);
  let redirects = true;
  const server = createServer(
    { key: readFileSync(at('key')), cert: readFileSync(at('cert')) },
    (request, response) => {
      asked.push(request);
      if (redirects) response.writeHead(302, { location: `http://127.0.0.1:${otherPort}${request.url}` });
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' });
      response.end();
    },
  );
  const port = await listen(server);
  const password = randomBytes(12).toString('hex');
  writeFileSync(at('password'), `${password}\n`);
  const site = setUp(
    {
      repository: `https://127.0.0.1:${port}/site.git`,
      credentials: { username: 'deploy', password: { from_file: 'password' } },
    },
    {
      folder,
      env: { PATH: process.env.PATH, GIT_SSL_CAINFO: at('cert'), GIT_TRACE_CURL: '1', GIT_TRACE: '1' },
    },
  );
  expect((await site.poll())?.git.problem?.code).toBe('remote_unreachable');
  redirects = false;
  const state = await site.poll();
  expect(state?.git.problem?.code).toBe('remote_unreachable');
  await site.run();
  const basic = Buffer.from(`deploy:${password}`).toString('base64');
  expect(asked.length).toBeGreaterThan(1);
  for (const { headers } of asked) expect(headers.authorization).toBe(`Basic ${basic}`);
  expect(elsewhere).toEqual([]);
  await site.close();
  const shown = JSON.stringify([
    state,
    site.site(),
    site.events(),
    site.logged(),
    site.logger.lines,
    site.store.page({ limit: 9 }),
  ]);
  expect(shown).toContain('remote_unreachable');
  for (const secret of [password, basic]) expect(shown).not.toContain(secret);
  expect(() => execFileSync('grep', ['-rq', password, join(folder, 'deployments')])).toThrow();
  server.close();
  other.close();
});
