import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maxRetryAfterMs,
  outcomeOfStatus,
  type RetryPolicy,
  readRetryAfter,
  retryDelay,
} from './retry-policy.ts';

const policy: RetryPolicy = { maxAttempts: 12, minDelayMs: 2000, maxDelayMs: 600_000 };

describe('the wait after a try', () => {
  it('doubles from two seconds to ten minutes, and ends with the twelfth', () => {
    const middles = Array.from({ length: 12 }, (_, index) => retryDelay(policy, index + 1, undefined, 0.5));
    expect(middles).toEqual([
      2250,
      4000,
      8000,
      16_000,
      32_000,
      64_000,
      128_000,
      256_000,
      492_000,
      525_000,
      525_000,
      undefined,
    ]);
  });

  it('is within its bounds, spread, and never less than the target asked for', () => {
    const attempt = fc.integer({ min: 1, max: 11 });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const asked = fc.option(fc.integer({ min: 0, max: 10 * maxRetryAfterMs }), { nil: undefined });
    fc.assert(
      fc.property(attempt, random, asked, (number, chance, retryAfter) => {
        const delay = retryDelay(policy, number, retryAfter, chance) ?? Number.NaN;
        expect(delay).toBeGreaterThanOrEqual(policy.minDelayMs);
        expect(delay).toBeGreaterThanOrEqual(Math.min(retryAfter ?? 0, maxRetryAfterMs));
        expect(delay).toBeLessThanOrEqual(
          Math.max(policy.maxDelayMs, Math.min(retryAfter ?? 0, maxRetryAfterMs)),
        );
      }),
    );
    expect(retryDelay(policy, 5, undefined, 0)).not.toBe(retryDelay(policy, 5, undefined, 0.9));
    expect(retryDelay(policy, 1, undefined, 0)).not.toBe(retryDelay(policy, 1, undefined, 0.9));
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T20:00:00Z');
  it.each([
    ['7', 7000],
    [' 0.65 ', 650],
    ['0', 0],
    ['Sun, 22 Nov 2026 20:01:00 GMT', 60_000],
    ['Sunday, 22-Nov-26 20:01:00 GMT', 60_000],
    ['Sun Nov 22 20:01:00 2026', 60_000],
    ['Sun, 22 Nov 2026 19:00:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['2026', 2_026_000],
    ['1e9', undefined],
    [undefined, undefined],
  ])('%j is %j', (header, expected) => expect(readRetryAfter(header, now)).toBe(expected));
});

describe('an answer', () => {
  it.each([
    [200, 'sent'],
    [204, 'sent'],
    [299, 'sent'],
    [301, 'never'],
    [307, 'never'],
    [400, 'never'],
    [401, 'never'],
    [404, 'never'],
    [410, 'never'],
    [408, 'later'],
    [425, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
    [599, 'later'],
  ])('%i means %s', (status, kind) => expect(outcomeOfStatus(status, undefined).kind).toBe(kind));
});
