import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnectTimes } from './drain.ts';

/** Numbers as Math.random gives them, in turn. */
const randoms = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 });

function times(clients: number, numbers: readonly number[]): number[] {
  let index = 0;
  return reconnectTimes(clients, () => numbers[index++ % numbers.length] ?? 0);
}

/** The most times that lie within one second, wherever it begins. */
function busiestSecond(sorted: readonly number[]): number {
  let first = 0;
  let most = 0;
  for (const [index, time] of sorted.entries()) {
    while ((sorted[first] ?? 0) <= time - 1000) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

describe('the times at which clients should reconnect', () => {
  it('are one for each, whole milliseconds in order, from 1 to 61 seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), randoms, (clients, numbers) => {
        const result = times(clients, numbers);
        expect(result).toHaveLength(clients);
        expect(result.every(Number.isInteger)).toBe(true);
        expect(result).toEqual(result.toSorted((a, b) => a - b));
        expect(result[0] ?? 1000).toBeGreaterThanOrEqual(1000);
        expect(result.at(-1) ?? 0).toBeLessThanOrEqual(61_000);
      }),
    );
  });

  it('never bring many clients back in the same second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), randoms, (clients, numbers) => {
        expect(busiestSecond(times(clients, numbers))).toBeLessThanOrEqual(102);
      }),
    );
  });

  it('use the whole of the spread: a thousand come back over ten seconds', () => {
    fc.assert(
      fc.property(randoms, (numbers) => {
        const result = times(1000, numbers);
        expect((result.at(-1) ?? 0) - (result[0] ?? 0)).toBeGreaterThan(9900);
        expect(result.at(-1)).toBeLessThanOrEqual(11_000);
      }),
    );
  });

  it('differ between two servers that drain together', () => {
    expect(times(10, [0.1])).not.toEqual(times(10, [0.9]));
  });
});
