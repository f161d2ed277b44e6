import { setTimeout as delay } from 'node:timers/promises';
import type { Case } from '../corpus/case.ts';
import { corpus } from '../corpus/index.ts';
import { runCase } from '../corpus/run.ts';
import type { Target } from '../wire/raw.ts';
import { attack } from './attack.ts';
import { caseSeed } from './random.ts';
import type { ServerProcess } from './server-process.ts';
import { type Latency, startWitness } from './watch.ts';

/** One thing that the server did wrong. */
export interface Finding {
  /** The seed's case, or the name of the corpus' case. */
  readonly where: string;
  readonly problem: string;
  readonly sentHex?: string;
}

/** What a run of generated cases came to. */
export interface FuzzReport {
  readonly seed: number;
  readonly cases: number;
  /** Frames and requests that the server judged. */
  readonly frames: number;
  readonly framesByKind: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly latency: { readonly before: Latency; readonly during: Latency; readonly after: Latency };
  /** After each round, when everybody has left: used after a collection, and resident, in bytes. */
  readonly memory: readonly { readonly usedBytes: number; readonly residentBytes: number }[];
  readonly findings: readonly Finding[];
}

export interface FuzzOptions {
  readonly server: ServerProcess;
  readonly seed: number;
  /** Frames to have judged at least. */
  readonly count: number;
  /** Stops before the count when so much time is over, in milliseconds. */
  readonly maxMs: number;
  /** The largest message that the server takes. */
  readonly maxBytes: number;
  /** Whether this machine has all of 127.0.0.0/8, so that the witness can have an address of its own. */
  readonly addresses: 'many' | 'one';
  readonly onFinding: (finding: Finding) => void;
}

/** Connections at the same time. */
const lanes = 8;
/** Memory is looked at after each of so many equal parts of a run. */
const rounds = 5;
const quietMs = 3000;

/** How much more memory may be in use after the last round than after the first, in bytes. */
const usedBound = 8 * 1_048_576;
const residentBound = 64 * 1_048_576;
/** The slowest 1 % of the witness' answers may take so long while the attack goes on, in milliseconds. */
const latencyBoundMs = 250;

/** Attacks the server with generated cases, and looks at it from outside while and after. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { server, seed, count } = options;
  const findings: Finding[] = [];
  const report = (finding: Finding): void => {
    findings.push(finding);
    options.onFinding(finding);
  };
  const framesByKind: Record<string, number> = {};
  const started = performance.now();
  const deadline = started + options.maxMs;
  let [frames, cases] = [0, 0];
  await using witness = startWitness(server.port, 20, options.addresses === 'many' ? '127.0.0.2' : undefined);
  const target: Target = { port: server.port };

  const lane = async (until: number): Promise<void> => {
    while (frames < until && performance.now() < deadline && server.exit === undefined) {
      const index = cases++;
      const result = await attack(caseSeed(seed, index), target, options.maxBytes).catch(
        (cause: unknown) => ({
          kind: 'connection',
          frames: 0,
          finding: { problem: String(cause), sentHex: '' },
        }),
      );
      frames += result.frames;
      framesByKind[result.kind] = (framesByKind[result.kind] ?? 0) + result.frames;
      if (result.finding) report({ where: `case ${index}, ${result.kind}`, ...result.finding });
      if (findings.length > 100) return;
    }
  };

  await delay(quietMs);
  const before = witness.take();
  const memory: { usedBytes: number; residentBytes: number }[] = [];
  const during: Latency[] = [];
  for (let round = 1; round <= rounds; round++) {
    witness.take();
    await Promise.all(Array.from({ length: lanes }, () => lane((count * round) / rounds)));
    during.push(witness.take());
    await delay(quietMs / 3);
    if (server.exit !== undefined) break;
    memory.push({ usedBytes: await server.usedBytes(), residentBytes: server.residentBytes() });
  }
  witness.take();
  await delay(quietMs);
  const after = witness.take();
  const worst = during.reduce((a, b) => (b.p99Ms > a.p99Ms ? b : a));

  if (server.exit !== undefined) report({ where: 'the process', problem: `ended: ${server.exit}` });
  for (const line of server.complaints) report({ where: 'the log', problem: line });
  if (witness.lost !== undefined) report({ where: 'the witness', problem: witness.lost });
  if (worst.p99Ms > latencyBoundMs)
    report({ where: 'the witness', problem: `p99 was ${worst.p99Ms.toFixed(0)} ms` });
  const [first, last] = [memory[0], memory.at(-1)];
  if (first && last && last.usedBytes - first.usedBytes > usedBound)
    report({
      where: 'memory',
      problem: `${last.usedBytes - first.usedBytes} bytes more in use than after the first round`,
    });
  if (first && last && last.residentBytes - first.residentBytes > residentBound)
    report({ where: 'memory', problem: `${last.residentBytes - first.residentBytes} bytes more resident` });
  if (server.exit === undefined)
    await checkHealth(server.port).catch((cause) => report({ where: 'health', problem: String(cause) }));
  const seconds = (performance.now() - started) / 1000;
  return {
    seed,
    cases,
    frames,
    framesByKind,
    seconds,
    latency: { before, during: worst, after },
    memory,
    findings,
  };
}

async function checkHealth(port: number): Promise<void> {
  const { status } = await fetch(`http://127.0.0.1:${port}/healthz`);
  if (status !== 200) throw new Error(`/healthz answers ${status}`);
}

/** What a run of the corpus came to. */
export interface CorpusReport {
  readonly cases: number;
  readonly findings: readonly Finding[];
  /** Pending cases that the server fulfils now: their `pending` can go. */
  readonly fulfilled: readonly string[];
}

/** Runs every case of the corpus, those that take long and those that are pending among them. */
export async function runCorpus(targetFor: (given: Case) => Target): Promise<CorpusReport> {
  const findings: Finding[] = [];
  const fulfilled: string[] = [];
  const all = Object.entries(corpus).flatMap(([group, cases]) => cases.map((given) => ({ group, given })));
  const queue = [...all];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { group, given } = next;
      const problem = await runCase(given, targetFor(given)).catch(String);
      const where = `${group}: ${given.name}`;
      if (problem !== undefined && given.pending === undefined) findings.push({ where, problem });
      if (problem === undefined && given.pending !== undefined) fulfilled.push(where);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { cases: all.length, findings, fulfilled };
}
