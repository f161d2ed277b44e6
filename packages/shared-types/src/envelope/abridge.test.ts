import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { abridge, abridgeText, hasMoreValues } from './abridge.ts';
import { decodeClientMessage } from './decode.ts';

describe('abridging', () => {
  const bounds = { values: 5, characters: 12 };

  it('leaves a small value as it is', () => {
    const value = { a: [1, 'two', null], b: true };
    expect(abridge(value, { values: 10, characters: 12 })).toEqual(value);
  });

  it('keeps the beginning, in the order of writing', () => {
    expect(abridge({ a: [1, 2, 3, 4, 5, 6], b: 1 }, bounds)).toEqual({ a: [1, 2, 3] });
  });

  it('ends a long text before the word that would be cut', () => {
    expect(abridgeText('one two three-four', 12)).toBe('one two');
    expect(abridgeText('one-word-of-many-letters', 12)).toBe('one-word-of-');
  });

  it('does not follow nesting down', () => {
    const value = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(JSON.stringify(abridge(value, { values: 1000, characters: 9 })).length).toBeLessThan(100);
  });

  it('keeps a prototype that is a field a field', () => {
    const copy = abridge(JSON.parse('{"__proto__":{"polluted":true}}'), bounds) as { polluted?: unknown };
    expect(copy.polluted).toBeUndefined();
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}');
  });
});

describe('the bound on values', () => {
  it('counts at every depth', () => {
    expect(hasMoreValues({ a: [1, [2, 3]], b: {} }, 6)).toBe(true);
    expect(hasMoreValues({ a: [1, [2, 3]], b: {} }, 7)).toBe(false);
    expect(hasMoreValues('text', 1)).toBe(false);
  });

  it('refuses a message with more, with its request id and in its style, and takes one with fewer', () => {
    const client_time = '2024-01-01T12:00:00Z';
    const filler = (count: number): number[] => Array.from({ length: count }, () => 0);
    const message = (count: number): string =>
      JSON.stringify({ event: 'ping', payload: { client_time, requestId: 'r', x: filler(count) } });
    expect(decodeClientMessage(message(limits.messageValues - 10))).toMatchObject({ ok: true });
    expect(decodeClientMessage(message(limits.messageValues))).toMatchObject({
      ok: false,
      dialect: 'event',
      requestId: 'r',
      error: { code: 'INVALID_MESSAGE_FORMAT', message: expect.stringContaining('10000 values') as string },
    });
  });
});
