import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { testToken } from './test-support.ts';
import { createTokens } from './tokens.ts';

const [first, middle, last] = [
  testToken('first', 'viewer'),
  testToken('middle', 'operator'),
  testToken('last', 'admin'),
];
const tokens = [first.config, middle.config, last.config];
const now = (): number => Date.parse('2026-06-01T00:00:00Z');

describe('configured tokens', () => {
  it('are known by their hash, whichever way it is written', () => {
    const upper = { ...middle.config, sha256: middle.config.sha256.toUpperCase() };
    const known = createTokens({ tokens: [first.config, upper], now });
    expect(known.verify(middle.secret)).toMatchObject({
      outcome: 'accepted',
      token: { name: 'middle', role: 'operator', sha256: middle.config.sha256 },
    });
    for (const wrong of ['', 'wh_', `${middle.secret}x`, middle.secret.slice(0, -1), middle.config.sha256])
      expect(known.verify(wrong)).toEqual({ outcome: 'rejected', reason: 'unknown token' });
  });

  it.each([
    ['the first', first.secret],
    ['the last', last.secret],
    ['an unknown one', 'wh_unknown'],
  ])('are all compared, in constant time, for %s', (_, secret) => {
    const compared: number[] = [];
    const compare = (a: Uint8Array, b: Uint8Array): boolean => {
      compared.push(a.length, b.length);
      return timingSafeEqual(a, b);
    };
    createTokens({ tokens, now, compare }).verify(secret);
    expect(compared).toEqual([32, 32, 32, 32, 32, 32]);
  });

  it('are compared with timingSafeEqual unless told otherwise', async () => {
    const source = await readFile(new URL('tokens.ts', import.meta.url), 'utf8');
    expect(source).toMatch(/compare = timingSafeEqual/);
  });

  it('end at their time, and not before', () => {
    let time = Date.parse('2026-06-01T00:00:00+09:00') - 1;
    const ending = testToken('ending', 'viewer', '2026-06-01T00:00:00+09:00');
    const known = createTokens({ tokens: [ending.config], now: () => time });
    expect(known.verify(ending.secret)).toMatchObject({
      outcome: 'accepted',
      token: { expiresAt: time + 1 },
    });
    expect(known.current('ending', ending.config.sha256)).toMatchObject({ role: 'viewer' });
    time++;
    expect(known.verify(ending.secret)).toEqual({ outcome: 'rejected', reason: 'expired' });
    expect(known.current('ending', ending.config.sha256)).toBeUndefined();
  });
});
