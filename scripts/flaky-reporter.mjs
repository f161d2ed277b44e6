/**
 * Names the tests that failed and passed when they were tried again, with what they said first. A run of the suite tries
 * again once (docs/decisions/0033); this keeps it from being overlooked.
 *
 * @implements {import('vitest/node').Reporter}
 */
export class FlakyReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    for (const { children, moduleId } of modules) {
      for (const test of children.allTests()) {
        if (!test.diagnostic()?.flaky) continue;
        const [first] = test.result().errors ?? [];
        console.log(`FLAKY (passed at the second attempt): ${moduleId} > ${test.fullName}`);
        const stack = first?.stack?.split('\n').filter((line) => !line.includes('node_modules'));
        if (first) console.log(`  ${stack?.join('\n  ') ?? first.message}`);
      }
    }
  }
}
