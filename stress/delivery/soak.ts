import { setTimeout as delay } from 'node:timers/promises';
import { greet, readJournal } from './audit.ts';
import { startFleet } from './fleet.ts';
import type { Fact } from './messages.ts';
import type { Load } from './personality.ts';
import type { Failure } from './protocol.ts';
import { checkPublications, createPublisher } from './publisher.ts';
import { createRandom } from './random.ts';
import { createServerProcess, type Memory, type ServerProcess } from './server-process.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly clients: number;
  /** How long there is trouble, at least. */
  readonly seconds: number;
  /** Restarts by SIGTERM and by SIGKILL, spread over that time. */
  readonly terminations: number;
  readonly kills: number;
  readonly threads: number;
  readonly load: Load;
  /** Another server's program, to see that the run notices what is wrong with it. */
  readonly main?: string | undefined;
  readonly report: (line: string) => void;
}

export interface SoakResult {
  readonly failures: readonly Failure[];
  readonly troubles: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

/** What the server may use more than before when everybody has left, in mebibytes: caches of the journal, compiled code. */
const keptMebibytes = 80;
/** How long clients may take to come back and to catch up, in milliseconds. */
const settleMs = 45_000;

/** A thousand clients, publishers and restarts; then everything that arrived is compared with what should have. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { seed, clients, report } = options;
  await using server = await createServerProcess({
    config: config(clients, options.load),
    ...(options.main ? { main: options.main } : {}),
  });
  await server.start();
  const epochs = new Map<number, string>();
  const note = async (): Promise<void> => void epochs.set(server.runs, (await greet(server.port)).epoch);
  await note();
  const quiet: State = { ...(await server.memory()), ...server.handles() };
  const troubles: string[] = [];
  const publishers = Array.from({ length: 3 }, (_, index) =>
    createPublisher({
      name: `p${index}`,
      port: server.port,
      random: createRandom(seed, `publisher ${index}`),
      currentRun: () => server.runs,
      pauseMs: options.load === 'heavy' ? 60 : 120,
      load: options.load,
      task: index === 0 ? 'durable_and_state' : 'durable',
    }),
  );
  await using fleet = startFleet({
    seed,
    port: server.port,
    clients,
    load: options.load,
    threads: options.threads,
  });
  const stop = new AbortController();
  const publishing = publishers.map((publisher) => publisher.run(stop.signal));

  const started = Date.now();
  await makeTrouble(options, server, fleet, note, troubles);
  await delay(Math.max(0, started + options.seconds * 1000 - Date.now()));

  report('settling');
  await fleet.order({ order: 'settle' }, 'done');
  stop.abort();
  await Promise.all(publishing);
  for (const publisher of publishers) await publisher.conclude();
  await settled(fleet);

  report('verifying');
  const { epoch, position } = await greet(server.port);
  const truths = await collectTruths(server.port, epoch, epochs, fleet);
  const state = Math.max(...publishers.map((publisher) => publisher.state));
  const known = [...truths].map(([of, facts]) => [of, [...facts.values()]] as const);
  const verified = await fleet.order({ order: 'verify', truths: known, state }, 'verified');
  const publications = publishers.flatMap((publisher) => [...publisher.publications]);
  troubles.push(...publishers.flatMap((publisher) => publisher.complaints));
  troubles.push(...checkPublications(publications, epochs, truths));

  const busy = { ...(await server.memory()), ...server.handles() };
  await fleet.order({ order: 'leave' }, 'done');
  const left = await afterwards(server, quiet, troubles);
  const code = await server.terminate();
  if (code !== 0) troubles.push(`the exit code after SIGTERM is ${code}`);
  troubles.push(...server.troubles());
  return {
    failures: verified.flatMap((answer) => answer.failures),
    troubles,
    figures: {
      seed,
      clients,
      runs: server.runs,
      epochs: new Set(epochs.values()).size,
      position,
      publications: publications.length,
      unanswered: publications.filter(({ outcome }) => outcome === undefined).length,
      quiet,
      busy,
      left,
      seconds: Math.round((Date.now() - started) / 1000),
      counts: sum(verified.map(({ counts }) => counts)),
    },
  };
}

function config(clients: number, load: Load): string {
  const times =
    load === 'heavy' ? 'queue_bytes: 65536' : 'ping_seconds: 4, pong_seconds: 4, idle_seconds: 15';
  return `
server: { drain_seconds: 5 }
host: { interval_seconds: 60, watched_interval_seconds: 60 }
limits: { connections: ${clients * 2 + 100}, ${times} }`;
}

/** Restarts the server at times that the seed gives. */
async function makeTrouble(
  { seed, seconds, terminations, kills, report }: SoakOptions,
  server: ServerProcess,
  fleet: ReturnType<typeof startFleet>,
  note: () => Promise<void>,
  troubles: string[],
): Promise<void> {
  const random = createRandom(seed, 'restarts');
  const restarts = [
    ...Array.from({ length: terminations }, () => 'SIGTERM'),
    ...Array.from({ length: kills }, () => 'SIGKILL'),
  ].sort(() => random.next() - 0.5);
  const share = (seconds * 1000) / (restarts.length + 1);
  await delay(share);
  for (const [index, signal] of restarts.entries()) {
    report(`restart ${index + 1} of ${restarts.length}: ${signal}`);
    if (signal === 'SIGTERM') {
      await fleet.order({ order: 'expect_drain' }, 'done');
      const code = await server.terminate();
      if (code !== 0) troubles.push(`the exit code after SIGTERM is ${code}`);
    } else await server.kill();
    await server.start();
    await note();
    await delay(share * (0.5 + random.next() * 0.5));
  }
}

/** Waits until everybody is connected, and nobody has received anything durable for a while. */
async function settled(fleet: ReturnType<typeof startFleet>): Promise<void> {
  const deadline = Date.now() + settleMs;
  while (Date.now() < deadline) {
    await delay(500);
    const progress = await fleet.order({ order: 'progress' }, 'progress');
    const everybody = progress.every(({ open, clients }) => open === clients);
    if (everybody && progress.every(({ lastAt }) => Date.now() - lastAt > 3000)) return;
  }
}

/** The journal as it can be read, and of epochs that are gone what clients saw. */
async function collectTruths(
  port: number,
  epoch: string,
  epochs: ReadonlyMap<number, string>,
  fleet: ReturnType<typeof startFleet>,
): Promise<Map<string, Map<number, Fact>>> {
  const truths = new Map<string, Map<number, Fact>>();
  for (const of of epochs.values()) if (of !== epoch) truths.set(of, new Map());
  if (truths.size > 0) {
    const answers = await fleet.order({ order: 'verify', truths: [], state: 0 }, 'verified');
    for (const [of, facts] of answers.flatMap(({ seen }) => seen)) {
      for (const fact of facts) truths.get(of)?.set(fact.position, fact);
    }
    for (const [of, facts] of truths) truths.set(of, new Map([...facts].sort(([a], [b]) => a - b)));
  }
  truths.set(epoch, await readJournal(port, epoch));
  return truths;
}

/** What the server holds at one time; memory in mebibytes. */
type State = Memory & ReturnType<ServerProcess['handles']>;

/** Everybody has left: nothing of them may be there any more. */
async function afterwards(server: ServerProcess, quiet: State, troubles: string[]) {
  const deadline = Date.now() + 10_000;
  let left = { ...(await server.memory()), ...server.handles() };
  while (left.sockets > quiet.sockets + 4 && Date.now() < deadline) {
    await delay(250);
    left = { ...(await server.memory()), ...server.handles() };
  }
  if (left.sockets > quiet.sockets + 4)
    troubles.push(`${left.sockets} sockets are left, ${quiet.sockets} at the start`);
  if (left.children > 0) troubles.push(`${left.children} child processes are left`);
  if (left.used > quiet.used + keptMebibytes)
    troubles.push(`${left.used} MiB are left in use, ${quiet.used} at the start`);
  const { clients } = await greet(server.port);
  if (clients !== 1) troubles.push(`the server counts ${clients} clients when one is connected`);
  return left;
}

function sum(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const counts of all)
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  return Object.fromEntries(Object.entries(total).sort(([a], [b]) => (a < b ? -1 : 1)));
}
