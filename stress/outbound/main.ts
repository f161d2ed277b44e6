import { parseArgs } from 'node:util';
import { runOutboundHistory } from '../../apps/server/test/support/outbound-history.ts';

// `pnpm stress:outbound`: see docs/stress.md.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '1000' },
    together: { type: 'string', default: '16' },
  },
});
const number = (name: 'seed' | 'count' | 'together', least: number): number => {
  const given = Number(values[name]);
  if (!Number.isInteger(given) || given < least)
    throw new Error(`--${name} '${values[name]}' is not a whole number from ${least} on`);
  return given;
};
const [seed, count, together] = [number('seed', 0), number('count', 1), number('together', 1)];

const figures = { histories: 0, steps: 0, faults: 0, calls: 0 };
const troubles: string[] = [];
const startedAt = Date.now();
let next = seed;
async function work(): Promise<void> {
  while (next < seed + count) {
    const outcome = await runOutboundHistory(next++);
    figures.histories++;
    figures.steps += outcome.steps;
    figures.faults += outcome.faults;
    figures.calls += outcome.calls;
    troubles.push(...outcome.troubles);
    for (const trouble of outcome.troubles) console.log(trouble);
    if (figures.histories % 100 === 0)
      console.log(`${new Date().toISOString().slice(11, 19)} ${figures.histories} histories`);
  }
}
await Promise.all(Array.from({ length: together }, work));
console.log(
  JSON.stringify({ ...figures, seconds: Math.round((Date.now() - startedAt) / 1000) }, undefined, 2),
);
console.log(
  troubles.length === 0
    ? 'passed'
    : `FAILED: ${troubles.length} troubles; replay one: pnpm stress:outbound --count 1 --seed N`,
);
process.exitCode = troubles.length === 0 ? 0 : 1;
