import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlusher } from './flusher.ts';

describe('the flusher', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => vi.useRealTimers());

  function setUp() {
    const flushed: [string, number][] = [];
    const started = Date.now();
    const flusher = createFlusher<{ name: string }>({
      intervalMs: 200,
      monotonic: Date.now,
      flush: ({ name }) => flushed.push([name, Date.now() - started]),
    });
    return { flusher, flushed, a: { name: 'a' }, b: { name: 'b' } };
  }

  it('flushes at once after a quiet spell, then at most once an interval', () => {
    const { flusher, flushed, a } = setUp();
    for (let time = 0; time < 1000; time += 10) {
      flusher.schedule(a);
      vi.advanceTimersByTime(10);
    }
    const times = flushed.map(([, time]) => time);
    expect(times[0]).toBeLessThanOrEqual(1);
    expect(times.length).toBeLessThanOrEqual(6);
    for (const [index, time] of times.entries())
      if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(200);
  });

  it('does not let one connection’s wait delay another’s', () => {
    const { flusher, flushed, a, b } = setUp();
    flusher.schedule(b);
    vi.advanceTimersByTime(100);
    flusher.schedule(a);
    vi.advanceTimersByTime(50);
    flusher.schedule(a); // due at 300
    flusher.schedule(b); // due at 200
    vi.advanceTimersByTime(50);
    expect(flushed.map(([name]) => name)).toEqual(['b', 'a', 'b']);
    vi.advanceTimersByTime(150);
    expect(flushed.map(([name]) => name)).toEqual(['b', 'a', 'b', 'a']);
  });

  it('runs no timer while nothing waits, nor after it is closed', () => {
    const { flusher, a } = setUp();
    expect(vi.getTimerCount()).toBe(0);
    flusher.schedule(a);
    expect(vi.getTimerCount()).toBe(1);
    vi.runAllTimers();
    expect(vi.getTimerCount()).toBe(0);
    flusher.schedule(a);
    flusher.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
