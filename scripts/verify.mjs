import { spawnSync } from 'node:child_process';
import { turbo } from './turbo.mjs';

// Everything that CI checks beside the tests, one step after the other; all of them run, and each failure is shown.

/** @type {readonly (readonly [name: string, command: string, ...args: string[]])[]} */
const steps = [
  ['format and lint', 'biome', 'check', '--error-on-warnings'],
  ['house rules', 'node', 'scripts/check-house-rules.mjs'],
  [
    'dependency rules',
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    'packages/shared-types/src',
    'packages/client/src',
    'packages/pbx-simulator/src',
    'apps/server/src',
    'apps/dashboard/src',
  ],
  ['build', 'turbo', 'build'],
  ['types', 'turbo', 'types'],
  ['types of the benchmarks', 'tsc', '-p', 'bench/tsconfig.json'],
  ['types of the fuzzer and the stress program', 'tsc', '-p', 'stress/tsconfig.json'],
  ['generated files', 'turbo', 'codegen:check'],
  ['compatibility with the last release', 'node', 'scripts/codegen.mjs', '--check-compat'],
  ['unused code and dependencies', 'knip'],
  ['published packages', 'turbo', 'check:package'],
];

const failed = [];
for (const [name, command, ...args] of steps) {
  const started = Date.now();
  const { status, output } = command === 'turbo' ? turbo(...args) : run(command, args);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status === 0) continue;
  failed.push(name);
  console.log(output);
}
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status: status ?? 1, output: error ? String(error) : `${stdout}${stderr}` };
}
