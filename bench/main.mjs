// `pnpm bench`: the server beside its peers, in one run. Ratios are what to look at: times on a shared machine mean little.
// docs/benchmarks.md says how to read it.
import { cpus } from 'node:os';
import { readArguments, usage } from './arguments.mjs';
import { createLoad } from './harness/load.mjs';
import { installPeers } from './harness/peers.mjs';
import { formatRow, judge } from './harness/report.mjs';
import { burst } from './scenarios/burst.mjs';
import { connections } from './scenarios/connections.mjs';
import { idle } from './scenarios/idle.mjs';
import { journalBatch } from './scenarios/journal-batch.mjs';
import { journalSingle } from './scenarios/journal-single.mjs';
import { memory } from './scenarios/memory.mjs';
import { ping } from './scenarios/ping.mjs';
import { resume } from './scenarios/resume.mjs';
import { single } from './scenarios/single.mjs';
import { start } from './scenarios/start.mjs';
import { subscriptions } from './scenarios/subscriptions.mjs';

/**
 * Measures one row of the table, or several that come of one run.
 * @typedef {(context: { load: import('./harness/load.mjs').Load, quick: boolean }) => Promise<import('./harness/report.mjs').Row[]>} Scenario
 */

/** By the name that `--only` takes. @type {Record<string, Scenario>} */
const scenarios = {
  burst,
  single,
  subscriptions,
  ping,
  memory,
  connections,
  'journal-batch': journalBatch,
  'journal-single': journalSingle,
  resume,
  idle,
  start,
};

/** Rows with Bun and socket.io in them: nobody waits for their download who asked for others. */
const withPeers = ['burst', 'single', 'memory', 'journal-batch'];

/** @returns {Promise<number>} the exit code */
async function main() {
  const names = Object.keys(scenarios);
  const { only, quick, json, check, help } = readArguments(process.argv.slice(2), names);
  if (help) {
    process.stdout.write(usage(names));
    return 0;
  }
  const missing = only.some((name) => withPeers.includes(name)) ? installPeers() : '';
  if (missing) process.stderr.write(`Without Bun and socket.io: ${missing}\n`);
  const started = performance.now();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node.js ${process.version}`;
  if (!json) console.log(`${machine}\n`);
  const rows = [];
  for (const name of names.filter((each) => only.includes(each))) {
    for (const row of await run(name, quick)) {
      rows.push(row);
      if (!json) console.log(formatRow(row));
    }
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const missed = rows.filter((row) => !row.pass);
  const short = [...new Set(missed.map((row) => row.name))];
  if (json) console.log(JSON.stringify({ machine, quick, seconds, rows }, undefined, 2));
  else console.log(`\n${summary(short)}; ${seconds} s`);
  return check && missed.length > 0 ? 1 : 0;
}

/** @param {readonly string[]} short the rows that missed a budget */
const summary = (short) =>
  short.length === 0 ? 'All within budget' : `Missed or failed: ${short.join(', ')}`;

/** One scenario's rows; a failure is a row as well, and the others go on. @param {string} name @param {boolean} quick */
async function run(name, quick) {
  try {
    await using load = createLoad();
    const rows = await scenarios[name]({ load, quick });
    return rows.map(judge);
  } catch (problem) {
    const error = problem instanceof Error ? problem.message : String(problem);
    const measured = { watchhamster: { values: [], error } };
    return [judge({ name, what: 'not measured', unit: '', measured, budgets: [] })];
  }
}

// Signals end it in order: servers are killed when this process exits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

main().then(
  (code) => {
    process.exitCode = code;
  },
  (problem) => {
    process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n`);
    process.exitCode = 2;
  },
);
