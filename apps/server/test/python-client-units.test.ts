import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { clientEnvironment, pythonForClient } from './support/python-client.ts';

// The Python client's own tests, each as one of ours: so they are counted, and a failure names its test.

const folder = fileURLToPath(new URL('../../../examples/python', import.meta.url));
const python = pythonForClient();

interface Line {
  readonly name?: string;
  readonly problem?: string;
  readonly ran?: number;
}
const run = (...args: string[]) =>
  spawnSync(python ?? '', args, { cwd: folder, encoding: 'utf8', env: clientEnvironment(), timeout: 90_000 });

const outcome = python ? run('-W', 'error::DeprecationWarning', '-m', 'tests.report') : undefined;
const lines = (outcome?.stdout ?? '')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line);
const tests = lines.filter(({ name }) => name !== undefined);

describe.skipIf(!python)('the Python client by itself', () => {
  it.each(tests)('$name', ({ problem }) => {
    expect(problem).toBe('');
  });

  it('runs to its end, and leaves nothing out', () => {
    expect(outcome?.stderr).toBe('');
    expect(lines.at(-1)?.ran).toBe(tests.length);
    expect(tests.length).toBeGreaterThan(30);
  });

  const hasMypy = python !== undefined && run('-c', 'import mypy').status === 0;
  if (!hasMypy && process.env.CI)
    throw new Error('the types of the Python client need mypy: `apt-get install mypy`');
  it.skipIf(!hasMypy)('has the types that it says (mypy --strict)', { timeout: 120_000 }, () => {
    const { stdout, status } = run('-m', 'mypy', '--cache-dir=/dev/null');
    expect(stdout).toMatch(/^Success: no issues found in \d+ source files\n$/);
    expect(status).toBe(0);
  });
});
