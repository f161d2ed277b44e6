import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { turbo } from './turbo.mjs';

// `pnpm codegen` rewrites the generated files; `--check-compat` compares the schemas with those of the last release, and
// `--release` makes them those of the next one: docs/compatibility.md.

const usage = 'pnpm codegen [--check-compat | --release]';
try {
  const { values } = parseArgs({
    options: { 'check-compat': { type: 'boolean' }, release: { type: 'boolean' } },
  });
  const flags = Object.keys(values);
  if (flags.length > 1) throw new Error('one of --check-compat and --release');
  if (flags.length === 0) {
    const { status, output } = turbo('codegen');
    if (status !== 0) process.stderr.write(output);
    else console.log('schemas/, languages/ and docs/reference/ are what the code says: commit what changed.');
    process.exitCode = status;
  } else {
    const program = 'packages/shared-types/codegen/compat/main.ts';
    process.exitCode = spawnSync('node', [program, `--${flags[0]}`], { stdio: 'inherit' }).status ?? 1;
  }
} catch (cause) {
  console.error(`${cause instanceof Error ? cause.message : cause}\n${usage}`);
  process.exitCode = 2;
}
