import { readFileSync } from 'node:fs';

// The last line of `.ci/run`: how many tests passed and failed, from vitest's JSON report. A run that left no report, or
// ran nothing, counts as one failure.
const [, , path = ''] = process.argv;
let passed = 0;
let failed = 1;
try {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  passed = report.numPassedTests;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  failed = report.numFailedTests + brokenFiles.length + (passed === 0 ? 1 : 0);
} catch (cause) {
  console.error(`no test report: ${cause instanceof Error ? cause.message : String(cause)}`);
}
console.log(`${passed} passed, ${failed} failed`);
