import { defineConfig } from 'vitest/config';

/** `.ci/run` asks for a report that it can count. */
const results = process.env.VITEST_RESULTS;

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'examples/*', 'bench'],
    // Tests start servers, browsers and compilers: more of them at once than there are cores only slows each down.
    maxWorkers: 2,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
