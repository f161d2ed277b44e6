import { expect, it } from 'vitest';
import { formatRow, judge } from './report.mjs';
import { median, percentile } from './statistics.mjs';

const row = { name: 'burst', what: 'fan-out', unit: 'µs' };
const measured = {
  watchhamster: { values: [1, 5, 2] },
  bun: { values: [2, 2, 2] },
  'socket.io': { values: [9, 8, 9] },
};

it('compares medians: at most a peer’s, at least a peer’s, and so many times cheaper', () => {
  const budgets = [
    { of: 'bun', atMost: 1 },
    { of: 'bun', atLeast: 1.1 },
    { of: 'socket.io', cheaper: 4.5 },
    { of: 'socket.io', cheaper: 4.6 },
    { atMost: 1.9 },
  ];
  const judged = judge({ ...row, measured, budgets });
  expect(judged.verdicts.map(({ value, pass }) => [value, pass])).toEqual([
    [1, true],
    [1, false],
    [4.5, true],
    [4.5, false],
    [2, false],
  ]);
  expect(judged.pass).toBe(false);
  expect(formatRow(judged)).toContain('MISS: 4.5 × cheaper than socket.io, budget ≥ 4.6 ×');
});

it('misses a budget when either side was not measured', () => {
  const failed = { watchhamster: { values: [], error: 'the server answered 404' }, bun: { values: [1] } };
  const judged = judge({ ...row, measured: failed, budgets: [{ of: 'bun', atMost: 1 }] });
  expect(judged.pass).toBe(false);
  expect(formatRow(judged)).toContain('failed: watchhamster: the server answered 404');
  expect(judge({ ...row, measured: failed, budgets: [] }).pass).toBe(false);
  const alone = { watchhamster: { values: [1] }, bun: { values: [], error: 'not installed' } };
  expect(judge({ ...row, measured: alone, budgets: [{ of: 'bun', atMost: 1 }] }).pass).toBe(false);
});

it('takes the middle and the percentile of values in any order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => 100 - index),
      99,
    ),
  ).toBe(99);
  expect(median([])).toBeNaN();
});
