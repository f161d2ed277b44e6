import { parseArgs } from 'node:util';
import type { Disagreement } from './prove.ts';
import { prove } from './prove.ts';
import { findPython } from './python.ts';

// `pnpm prove`: see docs/testing.md. Exits 0 when all validators agree, 1 when they do not, 2 when it cannot be tried.

const help = `pnpm prove [options]

Generates messages for every schema, correct and changed, and compares what Zod, Ajv and Python's jsonschema say of each.

  --count N           messages (default 10000)
  --seed S            the same seed gives the same messages (default: from the clock, printed)
  --only INDEX        one message of a seed, by the number that a disagreement names
  --processes N       Python processes (default 2)
  --python PATH       the Python to ask (default: the first of /usr/bin/python3 and python3 that has jsonschema)
  --without-python    compares Zod and Ajv only
  --json              the report for machines
  --help              this text
`;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  let options: ReturnType<typeof read>;
  try {
    options = read(argv);
  } catch (cause) {
    return refuse(cause instanceof Error ? cause.message : String(cause));
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  const interpreter = options.withoutPython ? undefined : findPython(options.python);
  if (!options.withoutPython && !interpreter)
    return refuse(
      "Python's jsonschema is missing: `apt-get install python3-jsonschema` or `pip install jsonschema`, or --without-python",
    );
  const say = (line: string): void => {
    if (!options.json) console.log(line);
  };
  const started = performance.now();
  say(`${options.count} messages with --seed ${options.seed}`);
  const proof = await prove({
    ...options,
    interpreter,
    onProgress: everySoOften(50_000, (done) =>
      say(`  ${done} (${Math.round((performance.now() - started) / 1000)} s)`),
    ),
  });
  const seconds = (performance.now() - started) / 1000;
  const { disagreements, python, verdicts } = proof;
  if (options.json) console.log(JSON.stringify({ seed: options.seed, seconds, ...proof }, undefined, 2));
  for (const disagreement of disagreements) say(show(disagreement, options.seed));
  say(
    python
      ? `Python ${python.python}, jsonschema ${python.jsonschema}${python.dateTime ? '' : ', which lacks rfc3339-validator and does not check date-time'}`
      : 'Python was left out.',
  );
  say(
    `${proof.messages} messages for ${Object.keys(proof.subjects).length} schemas: ${verdicts.accepted} accepted, ${verdicts.refused} refused, ${verdicts['not JSON']} no JSON; ${proof.compared} verdicts compared in ${seconds.toFixed(0)} s`,
  );
  say(disagreements.length === 0 ? 'No disagreement.' : `${disagreements.length} disagreements.`);
  return disagreements.length === 0 ? 0 : 1;
}

function read(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string' },
      processes: { type: 'string', default: '2' },
      python: { type: 'string' },
      'without-python': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.only !== undefined && values.count !== undefined)
    throw new Error('--only plays one message: leave --count away');
  const only = values.only === undefined ? undefined : whole('--only', values.only, 0, 1e9);
  return {
    count: only === undefined ? whole('--count', values.count ?? '10000', 1, 1e9) : 1,
    first: only ?? 0,
    seed: whole('--seed', values.seed, 0, 2 ** 32 - 1),
    processes: whole('--processes', values.processes, 1, 64),
    python: values.python,
    withoutPython: values['without-python'],
    json: values.json,
    help: values.help,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const given = Number(text);
  if (!/^[0-9]+$/.test(text) || given < least || given > most)
    throw new Error(`${name} takes a whole number from ${least} to ${most}, not '${text}'`);
  return given;
}

function refuse(problem: string): number {
  console.error(`${problem}\n\n${help}`);
  return 2;
}

function everySoOften(step: number, say: (done: number) => void): (done: number) => void {
  let next = step;
  return (done) => {
    if (done < next) return;
    next = done - (done % step) + step;
    say(done);
  };
}

function show({ path, index, text, opinions }: Disagreement, seed: number): string {
  const lines = opinions.map(
    ({ validator, verdict, reason }) =>
      `    ${verdict.padEnd(8)}  ${validator}${reason ? `: ${reason}` : ''}`,
  );
  return `✗ schemas/${path}\n  ${text}\n${lines.join('\n')}\n  again: pnpm prove --seed ${seed} --only ${index}\n`;
}
