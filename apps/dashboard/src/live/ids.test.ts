import { expect, test } from 'vitest';
import { randomId } from './ids.ts';

test('ids differ, also where randomUUID does not exist', () => {
  const insecure = {
    getRandomValues: crypto.getRandomValues.bind(crypto),
    subtle: crypto.subtle,
    randomUUID: undefined,
  } as unknown as Crypto;
  const ids = [randomId(), randomId(), randomId(insecure), randomId(insecure)];
  expect(new Set(ids).size).toBe(4);
  expect(ids[2]).toMatch(/^[0-9a-f]{32}$/);
});
