import { parseArgs } from 'node:util';
import { runKillHistory } from '../../apps/server/test/support/dialling-kill-history.ts';
import { runOutboundHistory } from '../../apps/server/test/support/outbound-history.ts';
import { runLoad } from './load.ts';

// `pnpm stress:outbound`: see docs/stress.md.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    projects: { type: 'string', default: '100' },
    agents: { type: 'string', default: '50' },
    'calls-per-second': { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '1000' },
    together: { type: 'string', default: '16' },
    kills: { type: 'string', default: '20' },
  },
});
const number = (name: keyof typeof values, least: number): number => {
  const given = Number(values[name]);
  if (!Number.isInteger(given) || given < least)
    throw new Error(`--${name} '${values[name]}' is not a whole number from ${least} on`);
  return given;
};
/** Generated histories, so many of them at once. */
async function runHistories(): Promise<string[]> {
  const [seed, count, together] = [number('seed', 0), number('count', 0), number('together', 1)];

  const figures = {
    histories: 0,
    kills: 0,
    steps: 0,
    faults: 0,
    calls: 0,
    numbers: 0,
    dialled: 0,
    wrongMs: 0,
  };
  const troubles: string[] = [];
  const report = (found: readonly string[]): void => {
    troubles.push(...found);
    for (const trouble of found) console.log(trouble);
  };
  const startedAt = Date.now();
  let next = seed;
  async function work(): Promise<void> {
    while (next < seed + count) {
      const outcome = await runOutboundHistory(next++);
      figures.histories++;
      figures.steps += outcome.steps;
      figures.faults += outcome.faults;
      figures.calls += outcome.calls;
      figures.numbers += outcome.numbers;
      figures.dialled += outcome.dialled;
      figures.wrongMs = Math.max(figures.wrongMs, outcome.wrongMs);
      report(outcome.troubles);
      if (figures.histories % 100 === 0)
        console.log(`${new Date().toISOString().slice(11, 19)} ${figures.histories} histories`);
    }
  }
  await Promise.all(Array.from({ length: together }, work));
  // One at a time: each has a server of its own, in a process that is killed.
  for (let kill = seed; kill < seed + number('kills', 0); kill++) {
    const outcome = await runKillHistory(kill);
    figures.kills += outcome.kills;
    figures.numbers += outcome.numbers;
    figures.dialled += outcome.dialled;
    report(outcome.troubles);
  }
  console.log(
    JSON.stringify({ ...figures, seconds: Math.round((Date.now() - startedAt) / 1000) }, undefined, 2),
  );
  return troubles;
}

const [command = 'histories', ...others] = positionals;
if (others.length > 0 || (command !== 'histories' && command !== 'load'))
  throw new Error(`'${positionals.join(' ')}' is neither histories (the default) nor load`);
const troubles =
  command === 'histories'
    ? await runHistories()
    : await runLoad({
        projects: number('projects', 1),
        agents: number('agents', 1),
        callsPerSecond: number('calls-per-second', 1),
        seconds: number('seconds', 1),
      });
if (command === 'load') for (const trouble of troubles) console.log(trouble);
console.log(
  troubles.length === 0
    ? 'passed'
    : `FAILED: ${troubles.length} troubles${command === 'load' ? '' : '; replay one: pnpm stress:outbound --count 1 --kills 1 --seed N'}`,
);
process.exitCode = troubles.length === 0 ? 0 : 1;
