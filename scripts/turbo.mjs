import { spawnSync } from 'node:child_process';

// Runs turbo for the other scripts: quiet about what succeeds, and without its telemetry.

/**
 * @param {...string} tasks names of tasks, such as `build`
 * @returns {{ status: number, output: string }}
 */
export function turbo(...tasks) {
  const { status, stdout, stderr, error } = spawnSync(
    'turbo',
    ['run', ...tasks, '--output-logs=errors-only', '--log-prefix=task', '--ui=stream'],
    {
      encoding: 'utf8',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    },
  );
  return { status: status ?? 1, output: error ? String(error) : `${stdout}${stderr}` };
}

if (import.meta.url.endsWith(process.argv[1]?.replaceAll('\\', '/') ?? '-')) {
  const { status, output } = turbo(...process.argv.slice(2));
  if (status !== 0) process.stderr.write(output);
  process.exitCode = status;
}
