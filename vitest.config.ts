import { defineConfig } from 'vitest/config';
import { FlakyReporter } from './scripts/flaky-reporter.mjs';

/** `.ci/run` asks for a report that it can count. */
const results = process.env.VITEST_RESULTS;
const json = ['json', { outputFile: results }] satisfies ['json', object];

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'examples/*', 'bench'],
    reporters: ['default', new FlakyReporter(), ...(results ? [json] : [])],
  },
});
