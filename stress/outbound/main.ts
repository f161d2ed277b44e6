import { parseArgs } from 'node:util';
import { runKillHistory } from '../../apps/server/test/support/dialling-kill-history.ts';
import { runOutboundHistory } from '../../apps/server/test/support/outbound-history.ts';

// `pnpm stress:outbound` and `pnpm stress:outbound load`: see docs/stress.md.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '1000' },
    together: { type: 'string', default: '16' },
    kills: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    profile: { type: 'string' },
  },
});
type Figure = 'seed' | 'count' | 'together' | 'kills' | 'seconds';
const number = (name: Figure, least: number): number => {
  const given = Number(values[name]);
  if (!Number.isInteger(given) || given < least)
    throw new Error(`--${name} '${values[name]}' is not a whole number from ${least} on`);
  return given;
};

async function load(): Promise<void> {
  const { measureLoad } = await import('./load.ts');
  const figures = await measureLoad({
    projects: 100,
    agents: 50,
    numbers: 2000,
    seconds: number('seconds', 1),
    profile: values.profile,
  });
  console.log(JSON.stringify(figures, undefined, 2));
  const isGood = figures.cpuPercent <= 50 && figures.twice === 0;
  console.log(isGood ? 'passed' : 'FAILED: more than half a core, or a number was dialled twice');
  process.exitCode = isGood ? 0 : 1;
}

async function histories(): Promise<void> {
  const [seed, count] = [number('seed', 0), number('count', 0)];
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
  const work = async (): Promise<void> => {
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
  };
  await Promise.all(Array.from({ length: number('together', 1) }, work));
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
  console.log(
    troubles.length === 0
      ? 'passed'
      : `FAILED: ${troubles.length} troubles; replay one: pnpm stress:outbound --count 1 --kills 1 --seed N`,
  );
  process.exitCode = troubles.length === 0 ? 0 : 1;
}

if (positionals[0] === 'load') await load();
else await histories();
