import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAuthenticator } from './authenticator.ts';
import { refuseQueryCredential } from './credentials.ts';
import { authConfig, silentLogger, testToken } from './test-support.ts';

const kim = testToken('kim', 'operator');
const old = testToken('old', 'admin', '2026-01-01T00:00:00Z');

async function create(
  section: unknown = { tokens: [kim.config, old.config] },
  tls: 'server' | 'proxy or none' = 'proxy or none',
) {
  let time = Date.parse('2025-12-31T23:00:00Z');
  const authenticator = await createAuthenticator({
    config: authConfig(section),
    baseDir: '/',
    tls,
    now: () => time,
    logger: silentLogger,
  });
  return { authenticator, setTime: (text: string) => (time = Date.parse(text)) };
}

const positions: [string, (value: string) => IncomingHttpHeaders][] = [
  ['header', (value) => ({ authorization: `Bearer ${value}` })],
  [
    'subprotocol',
    (value) => ({ 'sec-websocket-protocol': `watchhamster.typed.v1, watchhamster.bearer.${value}` }),
  ],
  ['cookie', (value) => ({ cookie: `theme=dark; watchhamster_session=${value}` })],
];

describe.each(positions)('a credential in the %s', (source, headers) => {
  it('is accepted when valid, rejected when unknown, empty, endless or expired', async () => {
    const { authenticator, setTime } = await create();
    const presentable = async (secret: string): Promise<string> =>
      source === 'cookie' ? ((await authenticator.signIn(secret))?.secret ?? '') : secret;
    const [good, ending] = [await presentable(kim.secret), await presentable(old.secret)];
    expect(await authenticator.authenticate(headers(good))).toMatchObject({
      outcome: 'accepted',
      identity: {
        name: 'kim',
        role: 'operator',
        key: 'token:kim',
        session: source === 'cookie' ? (expect.any(String) as string) : undefined,
      },
    });
    expect(await authenticator.authenticate(headers(ending))).toMatchObject({
      outcome: 'accepted',
      identity: { name: 'old', expiresAt: Date.parse('2026-01-01T00:00:00Z') },
    });
    setTime('2026-01-01T00:00:00Z');
    for (const value of [ending, `${good}x`, 'x'.repeat(9000)])
      expect(await authenticator.authenticate(headers(value))).toMatchObject({ outcome: 'rejected', source });
    if (source !== 'cookie')
      expect(await authenticator.authenticate(headers(''))).toMatchObject({
        outcome: 'rejected',
        reason: 'malformed',
      });
    expect((await authenticator.authenticate(headers(good))).outcome).toBe('accepted');
  });
});

describe('the authenticator', () => {
  it('says when there is no credential', async () => {
    const { authenticator } = await create();
    expect(authenticator.required).toBe(true);
    for (const headers of [
      {},
      { authorization: 'Basic a2ltOng=' },
      { cookie: 'other=1' },
      { 'sec-websocket-protocol': 'watchhamster.typed.v1' },
    ])
      expect(await authenticator.authenticate(headers)).toEqual({ outcome: 'missing' });
  });

  it('takes the header before the subprotocol and that before the cookie, and does not fall back', async () => {
    const { authenticator } = await create();
    const cookie = `watchhamster_session=${(await authenticator.signIn(kim.secret))?.secret}`;
    const entry = `watchhamster.bearer.${kim.secret}`;
    expect(
      await authenticator.authenticate({
        authorization: 'bearer wrong',
        'sec-websocket-protocol': entry,
        cookie,
      }),
    ).toMatchObject({ outcome: 'rejected', source: 'header' });
    expect(
      await authenticator.authenticate({ 'sec-websocket-protocol': 'watchhamster.bearer.x', cookie }),
    ).toMatchObject({ outcome: 'rejected', source: 'subprotocol' });
    // A proxy's own sign-in is not ours.
    expect(await authenticator.authenticate({ authorization: 'Basic a2ltOng=', cookie })).toMatchObject({
      outcome: 'accepted',
    });
  });

  it('does not read the cookie for pages of other origins', async () => {
    const { authenticator } = await create();
    const cookie = `watchhamster_session=${(await authenticator.signIn(kim.secret))?.secret}`;
    for (const site of ['cross-site', 'same-site'])
      expect(await authenticator.authenticate({ cookie, 'sec-fetch-site': site })).toEqual({
        outcome: 'missing',
      });
    for (const site of ['same-origin', 'none'])
      expect(await authenticator.authenticate({ cookie, 'sec-fetch-site': site })).toMatchObject({
        outcome: 'accepted',
      });
  });

  it('does not read the cookie for pages of other origins in browsers that do not say so either', async () => {
    const { authenticator } = await create();
    const cookie = `watchhamster_session=${(await authenticator.signIn(kim.secret))?.secret}`;
    const host = 'watch.example:8000';
    const outcome = async (headers: IncomingHttpHeaders): Promise<string> =>
      (await authenticator.authenticate({ cookie, host, ...headers })).outcome;
    for (const origin of ['http://listed.example', 'http://watch.example', 'http://watch.example:81', 'null'])
      expect(await outcome({ origin }), origin).toBe('missing');
    for (const origin of ['http://watch.example:8000', 'https://Watch.Example:8000', undefined])
      expect(await outcome({ origin }), origin).toBe('accepted');
    expect(await outcome({ origin: 'http://watch.example:8000', host: 'WATCH.example:8000' })).toBe(
      'accepted',
    );
    // A proxy that changes the Host does not keep those out whose browser knows better.
    const proxied = { origin: 'https://status.example', 'sec-fetch-site': 'same-origin' };
    expect(await outcome(proxied)).toBe('accepted');
  });

  it('takes no cookie under TLS that another host or plain http may have set', async () => {
    const { authenticator } = await create(undefined, 'server');
    const secret = (await authenticator.signIn(kim.secret))?.secret;
    expect(await authenticator.authenticate({ cookie: `watchhamster_session=${secret}` })).toEqual({
      outcome: 'missing',
    });
    expect(
      await authenticator.authenticate({ cookie: `__Host-watchhamster_session=${secret}` }),
    ).toMatchObject({ outcome: 'accepted' });
  });

  it('ends a session at the sign-out, and says so', async () => {
    const { authenticator } = await create();
    const ended: string[] = [];
    authenticator.onSessionEnd((session) => ended.push(session));
    const signIn = await authenticator.signIn(kim.secret);
    const headers = { cookie: `watchhamster_session=${signIn?.secret}` };
    authenticator.signOut(headers);
    expect(ended).toEqual([signIn?.identity.session]);
    expect(await authenticator.authenticate(headers)).toMatchObject({
      outcome: 'rejected',
      source: 'cookie',
    });
    expect(await authenticator.signIn('wrong')).toBeUndefined();
    expect(await authenticator.verify('wrong')).toEqual({ outcome: 'rejected', reason: 'unknown token' });
    expect(await authenticator.verify(kim.secret)).toMatchObject({
      outcome: 'accepted',
      identity: { name: 'kim', session: undefined },
    });
  });

  it('takes everybody for the local administrator where no credential is configured', async () => {
    const { authenticator } = await create({});
    expect(authenticator.required).toBe(false);
    const local = { name: 'local', role: 'admin', key: undefined, expiresAt: undefined, session: undefined };
    expect(await authenticator.authenticate({ authorization: 'Bearer x' })).toEqual({
      outcome: 'accepted',
      identity: local,
    });
    expect(await authenticator.verify('x')).toEqual({ outcome: 'accepted', identity: local });
    expect(await authenticator.signIn('x')).toEqual({ identity: local, secret: undefined });
  });
});

describe('a credential in the query', () => {
  it.each([
    '/ws?token=x',
    '/ws?dialect=event&access_token=x',
    '/?TOKEN',
    '/api?%74oken=x',
    '/x?a=1&accessToken=',
  ])('is refused: %s', (url) => {
    expect(refuseQueryCredential(url)).toMatch(/Authorization: Bearer/);
    expect(refuseQueryCredential(url)).not.toMatch(/[?&]/);
  });
  it.each([undefined, '', '/', '/ws', '/ws?dialect=event', '/token/x', '/x?page_token=2&q=token'])(
    'is not seen in %s',
    (url) => {
      expect(refuseQueryCredential(url)).toBeUndefined();
    },
  );
});
