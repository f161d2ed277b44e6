import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../../stress/delivery/main.ts', import.meta.url));

it('delivers every durable message once and in order over drops, changes of mind and restarts', async () => {
  const seed = String(Date.now() % 100_000);
  const size = ['--clients', '40', '--seconds', '8', '--terminations', '1', '--kills', '1', '--threads', '1'];
  const run = promisify(execFile)(process.execPath, [program, '--seed', seed, ...size, '--json'], {
    timeout: 55_000,
  });
  // A failed run exits with 1: what it found is in its output all the same.
  const { stdout } = await run.catch((failure: { stdout: string }) => failure);
  const { passed, failures, troubles, figures } = JSON.parse(stdout);
  expect({ passed, failures, troubles, seed }).toEqual({ passed: true, failures: [], troubles: [], seed });
  expect(figures.runs).toBe(3);
  expect(figures.counts['durable messages']).toBeGreaterThan(1000);
});
