import { describe, expect, it } from 'vitest';
import { createSecret } from '../secret.ts';
import type { PbxAnswer, PbxHttp } from './http.ts';
import { createTokens, lifetimeMs } from './tokens.ts';

const jwt = (claims: object): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('the life of a token', () => {
  it.each([
    ['what its claims say, not expires_in', jwt({ iat: 1000, exp: 4600 }), 60, 3_600_000],
    ['expires_in, without claims', jwt({}), 60, 60_000],
    ['expires_in as a text', 'opaque', '90', 90_000],
    ['five minutes, when nothing says', 'opaque', null, 300_000],
    ['five minutes, when what says is nonsense', 'a.b.c', -1, 300_000],
    ['expires_in, when claims contradict themselves', jwt({ iat: 5, exp: 5 }), 10, 10_000],
  ])('is %s', (_name, token, expiresIn, ms) => expect(lifetimeMs(token, expiresIn)).toBe(ms));
});

/** A token endpoint that answers when it is told to. */
function endpoint() {
  const asked: { body: string; answer: (answer: PbxAnswer) => void }[] = [];
  const http: PbxHttp = {
    send: ({ body = '' }) => new Promise((answer) => asked.push({ body, answer })),
    close() {},
  };
  const give = (token: string, expires_in: number) =>
    asked.at(-1)?.answer({ status: 200, body: JSON.stringify({ access_token: token, expires_in }) });
  return { asked, http, give };
}

describe('tokens', () => {
  const make = () => {
    const time = { now: 0 };
    const { asked, http, give } = endpoint();
    const clientSecret = createSecret('s&c=r e+t');
    const tokens = createTokens({
      http,
      clientId: 'id',
      clientSecret,
      scrub: (text) => text,
      now: () => time.now,
    });
    return { time, asked, give, tokens };
  };

  it('are asked for once at a time, and used until shortly before their end', async () => {
    const { time, asked, give, tokens } = make();
    const both = Promise.all([tokens.current(), tokens.current()]);
    expect(asked).toHaveLength(1);
    expect([...new URLSearchParams(asked[0]?.body)]).toEqual([
      ['client_id', 'id'],
      ['client_secret', 's&c=r e+t'],
      ['grant_type', 'client_credentials'],
    ]);
    give('one', 3600);
    expect((await both).map((token) => token.reveal())).toEqual(['one', 'one']);
    time.now = 3_539_999;
    expect((await tokens.current()).reveal()).toBe('one');
    time.now = 3_540_000;
    const next = tokens.current();
    give('two', 10);
    expect((await next).reveal()).toBe('two');
    // A short life ends a fifth of it early.
    time.now += 8000;
    const third = tokens.current();
    expect(asked).toHaveLength(3);
    give('three', 10);
    await third;
  });

  it('that were refused are not used again, and newer ones are kept', async () => {
    const { give, tokens, asked } = make();
    const first = tokens.current();
    give('one', 3600);
    const old = await first;
    tokens.refused(old);
    const second = tokens.current();
    give('two', 3600);
    await second;
    tokens.refused(old);
    expect((await tokens.current()).reveal()).toBe('two');
    expect(asked).toHaveLength(2);
  });

  it('are forgotten, also one that comes afterwards', async () => {
    const { give, tokens } = make();
    const late = tokens.current();
    tokens.forget();
    give('late', 3600);
    await late;
    expect(tokens.held()).toBeUndefined();
  });

  it('asked for after they were forgotten are other ones than those asked for before', async () => {
    const { asked, give, tokens } = make();
    const before = tokens.fresh();
    tokens.forget();
    const after = tokens.fresh();
    expect(asked).toHaveLength(2);
    asked[0]?.answer({ status: 200, body: JSON.stringify({ access_token: 'of before' }) });
    await before;
    // The answer from before does not end the waiting for the newer one.
    const same = tokens.fresh();
    expect(asked).toHaveLength(2);
    give('of after', 3600);
    expect((await Promise.all([after, same])).map((token) => token.reveal())).toEqual([
      'of after',
      'of after',
    ]);
    expect(tokens.held()?.reveal()).toBe('of after');
  });

  it('need not say how long they live', async () => {
    const { asked, tokens } = make();
    const token = tokens.current();
    asked[0]?.answer({ status: 200, body: JSON.stringify({ token_type: 'Bearer', access_token: 'one' }) });
    expect((await token).reveal()).toBe('one');
  });

  it.each([
    [400, 'credentials'],
    [401, 'credentials'],
    [403, 'credentials'],
    [429, 'status'],
    [503, 'status'],
  ])('that are refused with %s are a matter of %s', async (status, kind) => {
    const { asked, tokens } = make();
    const token = tokens.current();
    asked[0]?.answer({ status, body: '{}' });
    await expect(token).rejects.toMatchObject({ kind, status, step: 'token' });
  });
});
