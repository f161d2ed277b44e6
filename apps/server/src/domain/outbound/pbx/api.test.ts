import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createScrub } from '../scrub.ts';
import { createSecret } from '../secret.ts';
import { createPbxApi } from './api.ts';
import { createPbxHttp } from './http.ts';
import { createTokens, type Tokens } from './tokens.ts';

const token = createSecret('a-token');
const tokens: Tokens = {
  current: async () => token,
  fresh: async () => token,
  refused: () => undefined,
  held: () => token,
  forget: () => undefined,
};

/** A PBX with users in pages: at most so many in one, however many are asked for. */
async function withUsers(
  users: readonly { Number: string; CurrentProfileName: string }[],
  { most, tellsOfMore }: { readonly most: number; readonly tellsOfMore: boolean },
) {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://pbx').searchParams;
    const [skip, top] = [Number(query.get('$skip')), Math.min(Number(query.get('$top')), most)];
    const more = tellsOfMore && skip + top < users.length ? { '@odata.nextLink': 'the next page' } : {};
    response.end(JSON.stringify({ value: users.slice(skip, skip + top), ...more }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const http = createPbxHttp({
    url: `http://127.0.0.1:${port}`,
    tls: { ca: undefined, verify: 'full' },
    timeoutMs: 10_000,
    maxBytes: 1_000_000,
    connections: 1,
  });
  return {
    api: createPbxApi({ http, tokens, scrub: (text) => text }),
    async [Symbol.asyncDispose]() {
      http.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const agents = (count: number, profileOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({
    Number: String(1000 + index),
    CurrentProfileName: profileOf(index),
  }));

it('asks who is available page by page, also where pages are smaller than it asked for', async () => {
  const users = agents(250, (index) => (index % 2 === 0 ? 'Available' : 'Away'));
  await using test = await withUsers(users, { most: 100, tellsOfMore: true });
  expect(await test.api.availability()).toHaveProperty('size', 125);
});

it('goes on after a page on which nobody is available', async () => {
  const users = agents(1200, (index) => (index < 500 || index >= 1100 ? 'Available' : 'Away'));
  await using test = await withUsers(users, { most: 500, tellsOfMore: false });
  expect(await test.api.availability()).toHaveProperty('size', 600);
});

it.each(['', 'hex'])('says nothing of a token that was refused and is repeated %s', async (encoding) => {
  const said: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/connect/token') {
      response.end(JSON.stringify({ access_token: randomBytes(24).toString('hex') }));
      return;
    }
    const given = request.headers.authorization?.slice('Bearer '.length) ?? '';
    said.push(given);
    response.statusCode = 401;
    const shown = encoding === 'hex' ? Buffer.from(given).toString('hex') : given;
    response.end(JSON.stringify({ reasontext: `the session ${shown} has ended` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const http = createPbxHttp({
    url: `http://127.0.0.1:${port}`,
    tls: { ca: undefined, verify: 'full' },
    timeoutMs: 10_000,
    maxBytes: 1_000_000,
    connections: 1,
  });
  const clientSecret = createSecret(randomBytes(24).toString('hex'));
  const scrub = createScrub(() => [clientSecret]);
  const fresh = createTokens({ http, clientId: 'id', clientSecret, scrub, now: () => 0 });
  try {
    const api = createPbxApi({ http, tokens: fresh, scrub });
    await expect(api.callers()).rejects.toMatchObject({ status: 401, reason: '***' });
    expect(await api.makeCall('101', '0212', {})).toMatchObject({ status: 401, reason: '***' });
    // The second token of each was refused as well.
    expect(new Set(said).size).toBe(4);
  } finally {
    http.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
