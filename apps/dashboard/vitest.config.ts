import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: '@watchhamster/dashboard',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Each test starts a server and opens pages, perhaps on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
