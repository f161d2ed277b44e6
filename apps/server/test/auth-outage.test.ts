import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { testToken } from '../src/auth/test-support.ts';
import { connect } from './support/client.ts';
import { ask } from './support/http.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const viewer = testToken('vera', 'viewer');
const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });

/** A server whose issuer of JWTs answers every request for its keys with an error, and a JWT of that issuer. */
async function startWithoutKeys(): Promise<AsyncDisposable & { server: TestServer; jwt: string }> {
  const issuer = createServer((_, response) => response.writeHead(500).end());
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const { port } = issuer.address() as AddressInfo;
  const claims = { iss: 'https://id.example', aud: 'watchhamster', sub: 'dana', role: 'viewer' };
  const { privateKey } = await generateKeyPair('ES256');
  const jwt = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setExpirationTime('1h')
    .sign(privateKey);
  const server = await startTestServer(
    JSON.stringify({
      auth: {
        tokens: [viewer.config],
        jwt: { issuer: claims.iss, audience: claims.aud, jwks: `http://127.0.0.1:${port}/keys` },
      },
    }),
  );
  return {
    server,
    jwt,
    async [Symbol.asyncDispose]() {
      await server.close();
      issuer.closeAllConnections();
      await new Promise<void>((resolve) => issuer.close(() => resolve()));
    },
  };
}

it('while the keys cannot be had a JWT is neither good nor bad over HTTP, and never counted as a guess', async () => {
  await using started = await startWithoutKeys();
  const { server, jwt } = started;
  const get = (path: string, secret: string) => ask(`${server.url}${path}`, { headers: bearer(secret) });
  const signIn = () =>
    ask(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: jwt }),
    });
  for (let attempt = 0; attempt < 10; attempt++) {
    const answers = [await get('/api/v1/snapshot', jwt), await get('/api/v1/session', jwt), await signIn()];
    for (const { status, headers, body } of answers) {
      expect(status).toBe(503);
      expect(headers['retry-after']).toBe('5');
      expect(headers['www-authenticate']).toBeUndefined();
      expect(JSON.parse(body)).toMatchObject({ error: 'UPSTREAM_ERROR' });
    }
  }
  expect((await get('/api/v1/snapshot', viewer.secret)).status).toBe(200);
});

it('while the keys cannot be had a WebSocket client with a JWT is told to come back', async () => {
  await using started = await startWithoutKeys();
  const { server, jwt } = started;
  const handshake = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  const inHeader = { ...handshake, ...bearer(jwt) };
  const inEntry = {
    ...handshake,
    'sec-websocket-protocol': `watchhamster.typed.v1, watchhamster.bearer.${jwt}`,
  };
  for (let attempt = 0; attempt < 10; attempt++) {
    for (const headers of [inHeader, inEntry]) {
      const answer = await ask(`${server.url}/ws`, { headers });
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('5');
      expect(JSON.parse(answer.body)).toMatchObject({ error: 'UPSTREAM_ERROR' });
    }
    using client = await connect(server.ws);
    client.socket.send(JSON.stringify({ type: 'client_info', data: { client_id: 'board', token: jwt } }));
    await expect(client.closed()).resolves.toMatchObject({ code: 1013 });
    expect(client.received.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ error_code: 'UPSTREAM_ERROR' }),
    );
  }
  using client = await connect(server.ws, [], { headers: bearer(viewer.secret) });
  expect(client.socket.readyState).toBe(client.socket.OPEN);
});
