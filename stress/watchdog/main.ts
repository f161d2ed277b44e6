import { parseArgs } from 'node:util';
import { backlog } from './backlog.ts';
import { kills } from './kills.ts';

// `pnpm stress:watchdog`: see docs/stress.md.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    count: { type: 'string' },
  },
});
const programs = { kills: { run: kills, count: 100 }, backlog: { run: backlog, count: 10_000 } };
const mode = positionals[0] ?? 'kills';
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
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const report = (line: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
const { troubles, figures } = await program.run({ count, seed, report });
console.log(JSON.stringify(figures, undefined, 2));
for (const trouble of troubles.slice(0, 20)) console.log(trouble);
console.log(
  troubles.length === 0
    ? 'passed'
    : `FAILED: ${troubles.length} troubles; replay: pnpm stress:watchdog ${mode} --count ${count} --seed ${seed}`,
);
process.exitCode = troubles.length === 0 ? 0 : 1;
