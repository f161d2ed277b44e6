import { describe, expect, it } from 'vitest';
import { systemClock } from './clock.ts';
import { ClientOptionsError } from './errors.ts';
import { type ClientOptions, resolveOptions } from './options.ts';

describe('options', () => {
  const url = 'http://localhost:8000';

  it.each<ClientOptions>([
    { reconnectInterval: Number.NaN },
    { maxReconnectInterval: -1 },
    { pingIntervalMs: Number.NaN },
    { requestTimeoutMs: -1 },
    { queueLimit: Number.NaN },
  ])('that cannot work are refused by their names: %o', (options) => {
    const [name] = Object.keys(options);
    const resolve = () => resolveOptions({ url, ...options });
    expect(resolve).toThrow(ClientOptionsError);
    expect(resolve).toThrow(`'${name}' is`);
  });

  it('may be without bound', () => {
    const { requestTimeoutMs } = resolveOptions({ url, requestTimeoutMs: Number.POSITIVE_INFINITY });
    expect(requestTimeoutMs).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([2 ** 31, 1e13, Number.POSITIVE_INFINITY])('of %d ms are not over at once', async (ms) => {
    let ran = 0;
    const cancel = systemClock.after(ms, () => ran++);
    await new Promise((resolve) => setTimeout(resolve, 50));
    cancel();
    expect(ran).toBe(0);
  });
});
