import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { attack } from './attack.ts';
import { caseSeed } from './random.ts';
import { type Finding, fuzz, runCorpus } from './run.ts';
import { startServerProcess } from './server-process.ts';

// `pnpm fuzz --count N --seed S [--minutes M] [--only CASE] [--json]`: the corpus, then N generated frames, against the
// built server. Exits 1 when the server did anything that it should not.

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '30' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    'skip-corpus': { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const say = (line: string): void => {
  if (!values.json) console.log(line);
};

const show = ({ where, problem, sentHex }: Finding): void => {
  say(`✗ ${where}: ${problem}`);
  if (sentHex)
    say(
      `  sent: ${sentHex.length > 2000 ? `${sentHex.slice(0, 2000)}… (${sentHex.length / 2} bytes)` : sentHex}`,
    );
};

const folder = mkdtempSync(join(tmpdir(), 'watchhamster-fuzz-'));
const [raisedFile, defaultFile] = [join(folder, 'raised.yaml'), join(folder, 'default.yaml')];
const quietHost = 'host: { interval_seconds: 3600 }';
writeFileSync(
  raisedFile,
  `${quietHost}\nlimits: { connections: 100000, connections_per_client: 100000, messages_per_second: 100000000 }\n`,
);
writeFileSync(defaultFile, `${quietHost}\n`);
const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
/** Only Linux has a whole network of loopback addresses without being told. */
const addresses = process.platform === 'linux' ? 'many' : 'one';

try {
  await using raised = await startServerProcess(main, raisedFile);
  if (values.only !== undefined) {
    const result = await attack(caseSeed(seed, Number(values.only)), { port: raised.port }, 1_048_576);
    console.log(JSON.stringify({ ...result, complaints: raised.complaints }, undefined, 2));
    process.exitCode = result.finding ? 1 : 0;
  } else {
    await using fresh = await startServerProcess(main, defaultFile);
    let next = 2;
    const ownAddress = (): string => `127.1.0.${(next++ % 250) + 1}`;
    const corpus = values['skip-corpus']
      ? undefined
      : await runCorpus((given) =>
          given.kind === 'frames' && given.limits === 'default'
            ? { port: fresh.port, ...(addresses === 'many' ? { localAddress: ownAddress() } : {}) }
            : { port: raised.port },
        );
    if (corpus) {
      say(`corpus: ${corpus.cases} cases, ${corpus.findings.length} not as they should be`);
      corpus.findings.forEach(show);
      for (const name of corpus.fulfilled) say(`✓ no longer pending: ${name}`);
    }
    say(`fuzzing ${values.count} frames with --seed ${seed}`);
    const report = await fuzz({
      server: raised,
      seed,
      count: Number(values.count),
      maxMs: Number(values.minutes) * 60_000,
      maxBytes: 1_048_576,
      addresses,
      onFinding: show,
    });
    if (values.json) console.log(JSON.stringify({ corpus, ...report }, undefined, 2));
    else {
      say(`${report.frames} frames in ${report.cases} cases, ${report.seconds.toFixed(0)} s`);
      console.table(report.framesByKind);
      console.table(report.latency);
      console.table(report.memory);
      say(`${report.findings.length} findings`);
    }
    for (const line of fresh.complaints) show({ where: 'the log of the second server', problem: line });
    const bad = report.findings.length + (corpus?.findings.length ?? 0) + fresh.complaints.length;
    process.exitCode = bad === 0 ? 0 : 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
