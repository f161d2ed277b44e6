import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The services check every three to four seconds; a busy machine makes them later.
    testTimeout: 60_000,
  },
});
