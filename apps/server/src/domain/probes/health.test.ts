import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterProbe, type HealthState, unprobed } from './health.ts';

const limits = { failures: 3, successes: 2, graceUntil: 100 };
const run = (results: readonly boolean[], start = 1000): HealthState =>
  results.reduce((state, isGood, index) => afterProbe(state, isGood, start + index, limits), unprobed);

it('takes so many failures in a row, and so many good probes to be well again', () => {
  expect(run([true, false, false]).health).toBe('healthy');
  expect(run([true, false, false, true, false, false]).health).toBe('healthy');
  expect(run([true, false, false, false]).health).toBe('unhealthy');
  expect(run([true, false, false, false, true]).health).toBe('unhealthy');
  expect(run([true, false, false, false, true, true]).health).toBe('healthy');
  expect(run([true]).health).toBe('healthy');
});

it('does not count failures of the start period, until the first good probe', () => {
  expect(run([false, false, false, false], 0)).toMatchObject({ health: 'unknown', failures: 0 });
  expect(run([true, false, false, false], 0).health).toBe('unhealthy');
  expect(run([false, false, false], 100).health).toBe('unhealthy');
});

it('is unhealthy exactly from the last of three failures on, until two good ones, whatever the history', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (results) => {
      let expected = 'unknown';
      for (const [index, isGood] of results.entries()) {
        const last = (n: number) => results.slice(Math.max(0, index + 1 - n), index + 1);
        if (index >= 2 && last(3).every((result) => !result)) expected = 'unhealthy';
        else if (isGood && (expected !== 'unhealthy' || (index >= 1 && last(2).every(Boolean))))
          expected = 'healthy';
      }
      expect(run(results).health).toBe(expected);
    }),
  );
});
