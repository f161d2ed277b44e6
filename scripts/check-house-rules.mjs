import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Rules of the house that no other tool knows. Prints each breach with its place; exits 1 when there is one.

/** @type {{ name: string, files: RegExp, except?: RegExp, line?: RegExp, maxLines?: number }[]} */
const rules = [
  {
    name: 'process.env and process.argv are read in main.ts and scripts only: configuration is resolved once and passed in',
    files: /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/,
    except: /(^(apps\/server|packages\/pbx-simulator)\/src\/main\.ts|\.test\.tsx?|test-support\.ts)$/,
    line: /process\.(env|argv)\b/,
  },
  {
    name: 'a file holds one idea: 400 lines at most',
    files: /\.(ts|tsx|mjs)$/,
    except: /\.d\.ts$/,
    maxLines: 400,
  },
  { name: 'no compiler check is turned off', files: /\.tsx?$/, line: /@ts-(ignore|nocheck)|\bas any\b/ },
  {
    name: 'no test is skipped or singled out',
    files: /\.test\.tsx?$/,
    line: /\b(it|test|describe)\.(only|todo)\(/,
  },
];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && !file.includes('/schemas/'));
let breaches = 0;
for (const { name, files: pattern, except, line, maxLines } of rules) {
  for (const file of files.filter((path) => pattern.test(path) && !except?.test(path))) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const found = line ? lines.flatMap((text, index) => (line.test(text) ? [index + 1] : [])) : [];
    if (maxLines !== undefined && lines.length - 1 > maxLines) found.push(lines.length - 1);
    for (const number of found) {
      console.error(`${file}:${number} ${name}`);
      breaches++;
    }
  }
}
process.exitCode = breaches === 0 ? 0 : 1;
