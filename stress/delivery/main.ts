import { parseArgs } from 'node:util';
import { secrets } from './secrets.ts';
import { soak } from './soak.ts';
import { stalled } from './stalled.ts';

// `pnpm stress`: see docs/stress.md.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    clients: { type: 'string' },
    seconds: { type: 'string' },
    terminations: { type: 'string' },
    kills: { type: 'string' },
    threads: { type: 'string', default: '2' },
    server: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const mode = positionals[0] ?? 'soak';
if (mode !== 'soak' && mode !== 'kill' && mode !== 'slow' && mode !== 'stalled' && mode !== 'secrets')
  throw new Error(`'${mode}' is none of soak, kill, slow, stalled and secrets`);
const defaults = {
  soak: { clients: 1000, seconds: 40, terminations: 2, kills: 2 },
  kill: { clients: 150, seconds: 60, terminations: 0, kills: 50 },
  slow: { clients: 60, seconds: 30, terminations: 1, kills: 1 },
}[mode === 'kill' || mode === 'slow' ? mode : 'soak'];
const number = (text: string | undefined, otherwise: number): number => {
  const given = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(given) || given < 0) throw new Error(`'${text}' is not a whole number`);
  return given;
};
const options = {
  seed: number(values.seed, 1),
  clients: number(values.clients, defaults.clients),
  seconds: number(values.seconds, defaults.seconds),
  terminations: number(values.terminations, defaults.terminations),
  kills: number(values.kills, defaults.kills),
  threads: number(values.threads, 2),
};
const report = (line: string): void => {
  if (!values.json) console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
// A run that hangs has failed, too.
const patience = setTimeout(
  () => {
    console.error(`not done after ${options.seconds + 300} seconds; seed ${options.seed}`);
    process.exit(1);
  },
  (options.seconds + 300) * 1000,
);
const run = {
  soak: () => soak({ ...options, load: 'usual', main: values.server, report }),
  kill: () => soak({ ...options, load: 'usual', main: values.server, report }),
  slow: () => soak({ ...options, load: 'heavy', main: values.server, report }),
  stalled: () => stalled({ rounds: 3, secondsPerRound: 20, main: values.server, report }),
  secrets: () => secrets(options.seed, values.server),
}[mode];
const result = await run();
clearTimeout(patience);
const { failures, troubles, figures } = result;
const passed = failures.length === 0 && troubles.length === 0;
if (values.json) console.log(JSON.stringify({ passed, ...result }));
else {
  console.log(JSON.stringify(figures, undefined, 2));
  for (const { client, personality, what } of failures.slice(0, 10))
    console.log(`client ${client} ${personality}\n  ${what}`);
  for (const trouble of troubles.slice(0, 10)) console.log(trouble);
  const replay = Object.entries(options).map(([name, value]) => `--${name} ${value}`);
  if (!passed)
    console.log(
      `FAILED: ${failures.length} clients, ${troubles.length} other troubles; replay: pnpm stress ${mode} ${replay.join(' ')}`,
    );
  else console.log('passed');
}
process.exitCode = passed ? 0 : 1;
