import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { currentContract, readBaseline, writeBaseline } from './baseline.ts';
import { majorChangesets } from './changesets.ts';
import { checkCompat } from './check.ts';

// `pnpm codegen --check-compat` compares the contract with that of the last release; `pnpm codegen --release`, a step of
// `pnpm release:version`, makes it that of the release. See docs/compatibility.md.

const packageFolder = new URL('../../', import.meta.url);
const file = fileURLToPath(new URL('released/contract.json', packageFolder));

try {
  const { values } = parseArgs({
    options: { 'check-compat': { type: 'boolean' }, release: { type: 'boolean' } },
  });
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')) as {
    name: string;
    version: string;
  };
  if (values.release) {
    writeBaseline(file, version, currentContract());
    console.log(`The contract of ${version} is now what further changes are compared with.`);
  } else {
    const majors = majorChangesets(fileURLToPath(new URL('../../.changeset', packageFolder)), name);
    const { ok, lines } = checkCompat(readBaseline(file), currentContract(), majors);
    for (const line of lines) (ok ? console.log : console.error)(line);
    process.exitCode = ok ? 0 : 1;
  }
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}
