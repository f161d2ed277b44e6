import { expect, test } from 'vitest';
import { backoffDelay } from './backoff.ts';

test('the bound doubles from one second to thirty, and stays there', () => {
  const bounds = [0, 1, 2, 3, 4, 5, 6, 1000].map((attempt) => backoffDelay(attempt, 1));
  expect(bounds).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('the delay is anywhere between nothing and the bound', () => {
  expect(backoffDelay(3, 0)).toBe(0);
  expect(backoffDelay(3, 0.5)).toBe(4000);
});
