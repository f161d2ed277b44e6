import { parseArgs } from 'node:util';
import { flood } from './flood.ts';
import { kills } from './kills.ts';

// `pnpm stress:dashboard`: see docs/stress.md.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    count: { type: 'string' },
  },
});
const programs = { flood: { run: flood, count: 60 }, kills: { run: kills, count: 100 } };
const mode = positionals[0] ?? 'flood';
if (!Object.hasOwn(programs, mode))
  throw new Error(`'${mode}' is none of ${Object.keys(programs).join(', ')}`);
const program = programs[mode as keyof typeof programs];
const number = (text: string, least: number): number => {
  const given = Number(text);
  if (!Number.isInteger(given) || given < least)
    throw new Error(`'${text}' is not a whole number from ${least} on`);
  return given;
};
const count = values.count === undefined ? program.count : number(values.count, 1);
const seed = number(values.seed, 0);

const report = (line: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
const { troubles, figures } = await program.run({ count, seed, report });
console.log(JSON.stringify(figures, undefined, 2));
for (const trouble of troubles.slice(0, 20)) console.log(trouble);
console.log(
  troubles.length === 0
    ? 'passed'
    : `FAILED: ${troubles.length} troubles; replay: pnpm stress:dashboard ${mode} --count ${count} --seed ${seed}`,
);
process.exitCode = troubles.length === 0 ? 0 : 1;
