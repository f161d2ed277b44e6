import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: '@watchhamster/shared-types',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Some tests start a compiler, perhaps on a busy machine.
    testTimeout: 60_000,
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
});
