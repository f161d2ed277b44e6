import { expect, it, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => 'nonsense', setItem: () => {} });
const { isWanted, notifications } = await import('./notifications.ts');

it('is off until it is chosen, and takes what is as grave as chosen or graver', () => {
  expect(notifications.get()).toBe('off');
  expect(isWanted('off', 'critical')).toBe(false);
  expect(isWanted('error', 'critical')).toBe(true);
  expect(isWanted('error', 'error')).toBe(true);
  expect(isWanted('error', 'warning')).toBe(false);
});
