import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttemptGuard, guardAuthenticator } from '../src/auth/attempts.ts';
import { createAuthenticator } from '../src/auth/authenticator.ts';
import { authConfig, silentLogger, testToken } from '../src/auth/test-support.ts';
import { requirePermissions } from '../src/http/permissions.ts';
import { ask, type RawAnswer } from './support/http.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const viewer = testToken('vera', 'viewer');
const publisher = testToken('ci', 'publisher');
const admin = testToken('ada', 'admin');
const expired = testToken('old', 'admin', '2020-01-01T00:00:00Z');
const all = [viewer, publisher, admin, expired];
const yaml = JSON.stringify({
  server: { origins: ['https://status.example.com'] },
  auth: { tokens: all.map(({ config }) => config) },
});
const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });
const json = { 'content-type': 'application/json' };

function signIn(
  server: TestServer,
  secret: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const body = JSON.stringify({ token: secret });
  return ask(`${server.url}/api/v1/session`, { method: 'POST', headers: { ...json, ...headers }, body });
}

function cookieOf({ headers }: RawAnswer): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

describe('with credentials configured', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(yaml);
  });
  afterAll(() => server.close());
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(`${server.url}${path}`, { headers });

  it.each(['/', '/healthz', '/schemas/config.schema.json', '/api/v1/session'])(
    '%s is public',
    async (path) => {
      expect((await get(path)).status).toBe(200);
    },
  );

  it('the snapshot needs a credential, and 401 says so with an id that the log knows', async () => {
    for (const headers of [
      {},
      bearer('wrong'),
      bearer(expired.secret),
      { cookie: 'watchhamster_session=x' },
      { authorization: 'Basic YTpi' },
    ]) {
      const { status, headers: answered, body } = await get('/api/v1/snapshot', headers);
      expect(status).toBe(401);
      expect(answered['www-authenticate']).toBe('Bearer');
      expect(answered['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(JSON.parse(body)).toMatchObject({
        error: 'AUTHENTICATION_REQUIRED',
        message: expect.stringContaining('Authorization: Bearer') as string,
      });
    }
    const { headers } = await get('/api/v1/snapshot', bearer(expired.secret));
    const id = headers['x-request-id'];
    const warnings = server.log.filter(
      ({ level, fields }) => level === 'warn' && (fields as { request_id?: unknown }).request_id === id,
    );
    expect(warnings).toMatchObject([{ fields: { source: 'header', reason: 'expired' } }]);
  });

  it('the snapshot needs the permission to read', async () => {
    for (const { secret } of [viewer, admin])
      expect((await get('/api/v1/snapshot', bearer(secret))).status).toBe(200);
    const { status, body } = await get('/api/v1/snapshot', bearer(publisher.secret));
    expect(status).toBe(403);
    expect(JSON.parse(body)).toEqual({
      error: 'PERMISSION_DENIED',
      message: "this needs the permission 'read', which the role 'publisher' does not have",
    });
  });

  it('a page signs in, is known by its cookie, and signs out', async () => {
    const session = async (cookie = ''): Promise<unknown> =>
      JSON.parse((await get('/api/v1/session', { cookie })).body);
    expect(await session()).toEqual({ required: true });
    const answer = await signIn(server, viewer.secret);
    expect(answer.status).toBe(200);
    const who = { name: 'vera', role: 'viewer', expires_at: expect.stringMatching(/^20\d\d-.*Z$/) as string };
    expect(JSON.parse(answer.body)).toEqual(who);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^watchhamster_session=[\w-]{43}; Max-Age=43(200|199); Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    const cookie = cookieOf(answer);
    expect(await session(cookie)).toEqual({ required: true, ...who });
    expect((await get('/api/v1/snapshot', { cookie })).status).toBe(200);
    expect((await get('/api/v1/snapshot', { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(401);

    const again = cookieOf(await signIn(server, viewer.secret, { cookie }));
    expect((await get('/api/v1/snapshot', { cookie })).status, 'the earlier session ended').toBe(401);

    const out = await ask(`${server.url}/api/v1/session`, { method: 'DELETE', headers: { cookie: again } });
    expect(out.status).toBe(204);
    expect(out.headers['set-cookie']?.[0]).toMatch(/^watchhamster_session=; Max-Age=0; Path=\//);
    expect((await get('/api/v1/snapshot', { cookie: again })).status).toBe(401);
  });

  it('the cookie is tied to https when a proxy ends TLS before the server', async () => {
    const origin = 'https://status.example.com';
    const answer = await signIn(server, viewer.secret, { host: 'status.example.com', origin });
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-watchhamster_session=[\w-]{43};.* Path=\/;.*Secure/,
    );
    expect((await get('/api/v1/snapshot', { cookie: cookieOf(answer) })).status).toBe(200);
  });

  it.each([
    ['a wrong token', JSON.stringify({ token: 'wh_wrong' }), 401],
    ['an expired token', JSON.stringify({ token: expired.secret }), 401],
    ['no token', '{}', 400],
    ['a token that is no text', '{"token":{}}', 400],
    ['what is not JSON', '{"token":', 400],
  ])('the sign-in refuses %s', async (_, body, status) => {
    const answer = await ask(`${server.url}/api/v1/session`, { method: 'POST', headers: json, body });
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(Object.keys(JSON.parse(answer.body) as object)).toEqual(['error', 'message']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])(
    'what a form could send is refused: %s',
    async (type) => {
      const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
      const body = JSON.stringify({ token: viewer.secret });
      const answer = await ask(`${server.url}/api/v1/session`, { method: 'POST', headers, body });
      expect(answer.status).toBe(415);
      expect(answer.body).toContain('application/json');
    },
  );

  it('a sign-in from a page of another site is refused', async () => {
    expect((await signIn(server, viewer.secret, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await signIn(server, viewer.secret, { origin: 'null' })).status).toBe(403);
  });

  it('a credential in the address is refused, whatever the route', async () => {
    for (const path of ['/api/v1/snapshot?token=', '/healthz?access_token=', '/?token=', '/nope?token=']) {
      const { status, body } = await get(`${path}${viewer.secret}`);
      expect(status).toBe(400);
      expect(body).toContain('Authorization: Bearer');
      expect(body).not.toContain(viewer.secret);
    }
  });

  it('listed origins may use the API with a token, and never with a cookie', async () => {
    const origin = 'https://status.example.com';
    const preflight = await ask(`${server.url}/api/v1/snapshot`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'authorization, content-type',
      vary: 'origin',
    });
    expect(preflight.headers['access-control-allow-methods']).toContain('POST');
    const answer = await get('/api/v1/snapshot', { origin, ...bearer(viewer.secret) });
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    for (const { headers } of [preflight, answer])
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    // A refusal can be read as well, or the page could not say what to do.
    const refused = await get('/api/v1/snapshot', { origin });
    expect(refused.status).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe(origin);
  });

  it('other origins get no preflight', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const { status, headers: answered } = await ask(`${server.url}/api/v1/snapshot`, {
      method: 'OPTIONS',
      headers,
    });
    expect(status).toBe(403);
    expect(answered['access-control-allow-origin']).toBeUndefined();
  });

  it('an unknown path tells nothing but that', async () => {
    expect((await get('/api/v1/nope')).status).toBe(404);
    expect((await ask(`${server.url}/api/v1/nope`, { method: 'POST' })).status).toBe(404);
  });
});

it('many rejected credentials slow an address down, and those who are signed in go on', async () => {
  let time = Date.now();
  await using server = await startTestServer(yaml, { now: () => time });
  const cookie = cookieOf(await signIn(server, viewer.secret));
  const snapshot = (headers: Record<string, string>) => ask(`${server.url}/api/v1/snapshot`, { headers });
  for (let attempt = 0; attempt < 10; attempt++) {
    // The session tells a page who it is, and a guesser whether the guess was right.
    const path = attempt < 5 ? 'snapshot' : 'session';
    await ask(`${server.url}/api/v1/${path}`, { headers: bearer(`wrong-${attempt}`) });
    expect((await signIn(server, `wrong-${attempt}`)).status).toBe(401);
  }
  for (const { status, headers, body } of [
    await snapshot(bearer(viewer.secret)),
    await signIn(server, viewer.secret),
  ]) {
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBe(60);
    expect(JSON.parse(body)).toMatchObject({ error: 'RATE_LIMIT_EXCEEDED' });
  }
  expect((await snapshot({ cookie })).status).toBe(200);
  expect((await snapshot({})).status).toBe(401);
  const warnings = server.log.filter(({ level }) => level === 'warn').map(({ message }) => message);
  expect(warnings).toEqual([
    ...Array.from({ length: 20 }, () => 'a credential was rejected'),
    'too many rejected credentials: the address has to wait',
  ]);
  time += 60_000;
  expect((await snapshot(bearer(viewer.secret))).status).toBe(200);
  const metrics = await ask(`${server.url}/metrics`, { headers: bearer(admin.secret) });
  expect(metrics.body).toMatch(/^watchhamster_limit_hits_total\{limit="credentials"\} 2$/m);
});

it('no credential ever stands in the log or in an answer', async () => {
  await using server = await startTestServer(yaml);
  const wrong = testToken('nobody', 'admin').secret;
  const answers: RawAnswer[] = [];
  const secrets = [viewer.secret, wrong, expired.secret];
  for (const secret of [...secrets]) {
    const encoded = encodeURIComponent(secret);
    const attempts: [string, Record<string, string>][] = [
      ['/api/v1/snapshot', bearer(secret)],
      ['/api/v1/snapshot', { authorization: `bearer  ${secret} ` }],
      ['/api/v1/snapshot', { authorization: `Basic ${Buffer.from(`user:${secret}`).toString('base64')}` }],
      ['/api/v1/snapshot', { 'sec-websocket-protocol': `watchhamster.bearer.${secret}` }],
      ['/api/v1/snapshot', { cookie: `watchhamster_session=${secret}` }],
      [`/api/v1/snapshot?token=${encoded}`, {}],
      [`/nope?access_token=${encoded}`, {}],
    ];
    for (const [path, headers] of attempts) answers.push(await ask(`${server.url}${path}`, { headers }));
    const signedIn = await signIn(server, secret);
    const cookie = cookieOf(signedIn);
    // The session's secret is a credential too: it stands in Set-Cookie, and nowhere else.
    if (cookie) secrets.push(cookie.slice(cookie.indexOf('=') + 1));
    answers.push({ ...signedIn, headers: { ...signedIn.headers, 'set-cookie': undefined } });
    if (cookie) answers.push(await ask(`${server.url}/api/v1/session`, { headers: { cookie } }));
    answers.push(
      await ask(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: json,
        body: `{"token":"${secret}"`,
      }),
    );
    answers.push(
      await ask(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: secret,
      }),
    );
  }
  expect(server.log.filter(({ level }) => level === 'warn').length).toBeGreaterThan(5);
  const written = JSON.stringify([server.log, answers]);
  for (const secret of secrets) {
    const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -2);
    for (const form of [
      secret,
      encodeURIComponent(secret),
      base64,
      Buffer.from(secret).toString('hex'),
      secret.slice(3, 30),
    ])
      expect(written.includes(form), form).toBe(false);
  }
});

it('without credentials everybody on this machine is admin, and no cookie is made', async () => {
  await using server = await startTestServer();
  expect(JSON.parse((await ask(`${server.url}/api/v1/session`)).body)).toEqual({
    required: false,
    name: 'local',
    role: 'admin',
  });
  const answer = await signIn(server, 'anything');
  expect(answer.status).toBe(200);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(server.access).toBe('loopback only; no sign-in, everybody on this machine is admin');
});

it('a route that names no permission is for administrators', async () => {
  const now = (): number => 0;
  const authenticator = await createAuthenticator({
    config: authConfig({ tokens: [viewer.config, admin.config] }),
    baseDir: '/',
    tls: 'proxy or none',
    now,
    logger: silentLogger,
  });
  const app = fastify();
  requirePermissions(app, {
    authenticator: guardAuthenticator(authenticator, createAttemptGuard({ now }), {
      logger: silentLogger,
      metrics: { limitHit() {} },
    }),
    logger: silentLogger,
  });
  app.get('/forgotten', (request) => ({ who: request.identity?.name }));
  app.post('/typed', { config: { permission: 'public' } }, () => 'ok');
  app.addContentTypeParser('application/x-ndjson', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  const status = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/forgotten', headers })).statusCode;
  expect(await status({})).toBe(401);
  expect(await status(bearer(viewer.secret))).toBe(403);
  expect((await app.inject({ url: '/forgotten', headers: bearer(admin.secret) })).json()).toEqual({
    who: 'ada',
  });
  for (const type of ['application/json; charset=utf-8', 'application/x-ndjson'])
    expect(
      (await app.inject({ method: 'POST', url: '/typed', headers: { 'content-type': type }, payload: '1' }))
        .statusCode,
      type,
    ).toBe(200);
  expect((await app.inject({ method: 'POST', url: '/typed' })).statusCode).toBe(415);
  await app.close();
});
