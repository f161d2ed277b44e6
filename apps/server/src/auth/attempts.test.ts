import { describe, expect, it } from 'vitest';
import { createAttemptGuard, guardAuthenticator } from './attempts.ts';
import { createAuthenticator } from './authenticator.ts';
import { authConfig, silentLogger, testToken } from './test-support.ts';

describe('rejected credentials', () => {
  it('are counted by address and forgotten after a minute', () => {
    let time = 0;
    const guard = createAttemptGuard({ now: () => time, limit: 2 });
    guard.failed('192.0.2.1');
    expect(guard.retryAfterSeconds('192.0.2.1')).toBeUndefined();
    time = 20_000;
    guard.failed('::ffff:192.0.2.1');
    expect(guard.retryAfterSeconds('192.0.2.1')).toBe(40);
    expect(guard.retryAfterSeconds('192.0.2.2')).toBeUndefined();
    time = 59_999;
    expect(guard.retryAfterSeconds('192.0.2.1')).toBe(1);
    time = 60_000;
    expect(guard.retryAfterSeconds('192.0.2.1')).toBeUndefined();
  });

  it('of one IPv6 network count together', () => {
    const guard = createAttemptGuard({ now: () => 0, limit: 1 });
    guard.failed('2001:db8::1');
    for (const same of ['2001:db8::2', '2001:db8:0:0:ffff::1', '2001:DB8::'])
      expect(guard.retryAfterSeconds(same), same).toBe(60);
    for (const other of ['2001:db8:0:1::1', '2001:db9::1', '::1'])
      expect(guard.retryAfterSeconds(other), other).toBeUndefined();
  });

  it('of many addresses take bounded memory: the oldest are forgotten', () => {
    const guard = createAttemptGuard({ now: () => 0, limit: 1 });
    guard.failed('first');
    for (let index = 0; index < 10_000; index++) guard.failed(`other-${index}`);
    expect(guard.retryAfterSeconds('first')).toBeUndefined();
    expect(guard.retryAfterSeconds('other-9999')).toBe(60);
  });

  it('slow down tokens, right or wrong, and not those who are signed in', async () => {
    const token = testToken('kim', 'viewer');
    const now = (): number => 0;
    const authenticator = await createAuthenticator({
      config: authConfig({ tokens: [token.config] }),
      baseDir: '/',
      tls: 'proxy or none',
      now,
      logger: silentLogger,
    });
    const guarded = guardAuthenticator(authenticator, createAttemptGuard({ now, limit: 3 }), {
      logger: silentLogger,
      metrics: { limitHit() {} },
    });
    const right = { authorization: `Bearer ${token.secret}` };
    const cookie = { cookie: `watchhamster_session=${(await authenticator.signIn(token.secret))?.secret}` };
    // Neither a request without a credential nor an old cookie is an attempt to guess.
    for (let count = 0; count < 9; count++) {
      expect((await guarded.authenticate({}, 'a')).outcome).toBe('missing');
      expect((await guarded.authenticate({ cookie: 'watchhamster_session=x' }, 'a')).outcome).toBe(
        'rejected',
      );
    }
    expect((await guarded.authenticate(right, 'a')).outcome).toBe('accepted');
    await guarded.authenticate({ authorization: 'Bearer wrong' }, 'a');
    await guarded.authenticate({ 'sec-websocket-protocol': 'watchhamster.bearer.wrong' }, 'a');
    expect(await guarded.verify('wrong', 'a')).toBe('rejected');
    const throttled = { outcome: 'throttled', retryAfterSeconds: 60 };
    expect(await guarded.authenticate(right, 'a')).toEqual(throttled);
    expect(await guarded.verify(token.secret, 'a')).toEqual(throttled);
    expect((await guarded.authenticate(cookie, 'a')).outcome).toBe('accepted');
    expect((await guarded.authenticate(right, 'b')).outcome).toBe('accepted');
    expect(await guarded.verify(token.secret, 'b')).toMatchObject({ name: 'kim' });
  });

  it('leave a trace each, and an address that has to wait leaves one a minute and a count', async () => {
    const token = testToken('kim', 'viewer');
    let time = 0;
    const now = (): number => time;
    const authenticator = await createAuthenticator({
      config: authConfig({ tokens: [token.config] }),
      baseDir: '/',
      tls: 'proxy or none',
      now,
      logger: silentLogger,
    });
    const lines: unknown[] = [];
    const limits: string[] = [];
    const guarded = guardAuthenticator(authenticator, createAttemptGuard({ now, limit: 2 }), {
      logger: {
        ...silentLogger,
        warn: (fields) => lines.push(fields),
        debug: (fields) => lines.push({ ...fields, level: 'debug' }),
      },
      metrics: { limitHit: (limit) => limits.push(limit) },
    });
    const right = { authorization: `Bearer ${token.secret}` };
    const reason = 'unknown token';
    await guarded.authenticate(right, 'a');
    await guarded.authenticate({}, 'a');
    expect(lines).toEqual([]);
    await guarded.authenticate({ cookie: 'watchhamster_session=x' }, 'a');
    expect(lines.splice(0)).toMatchObject([{ level: 'debug', address: 'a', source: 'cookie' }]);
    await guarded.authenticate({ authorization: 'Bearer wrong' }, 'a', { request_id: 'r1' });
    await guarded.verify('wrong', 'a', { source: 'sign-in' });
    expect(lines.splice(0)).toEqual([
      { request_id: 'r1', address: 'a', source: 'header', reason },
      { address: 'a', source: 'sign-in', reason },
    ]);
    expect(limits).toEqual([]);
    for (let count = 0; count < 3; count++) await guarded.authenticate(right, 'a');
    await guarded.verify(token.secret, 'a');
    expect(lines.splice(0)).toEqual([{ address: 'a', limit: 'credentials', retry_after_seconds: 60 }]);
    expect(limits.splice(0)).toEqual(Array.from({ length: 4 }, () => 'credentials'));
    time = 60_000;
    await guarded.verify('wrong', 'a');
    await guarded.verify('wrong', 'a');
    await guarded.verify('wrong', 'a');
    expect(lines).toMatchObject([{ reason }, { reason }, { limit: 'credentials' }]);
    expect(limits).toEqual(['credentials']);
  });
});
