import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createServerProcess, type ServerProcess } from './server-process.ts';
import type { SoakResult } from './soak.ts';
import { type LightSocket, openSocket } from './socket.ts';

export interface StalledOptions {
  /** Pairs of rounds, one without and one with readers that stop. */
  readonly rounds: number;
  /** How long the readers of a round do not read: more than the server waits before it gives them up. */
  readonly secondsPerRound: number;
  /** Another server's program. */
  readonly main?: string | undefined;
  readonly report: (line: string) => void;
}

const stalledReaders = 10;
const witnesses = 30;
const queueMebibytes = 1;
/** Memory that comes and goes by itself, in mebibytes: the young generation, requests that are being read. */
const slackMebibytes = 96;
/** What ten readers that stop may do to the 99th percentile of the others. */
const maxRatio = 1.5;
/** Below this a round trip is the noise of the machine, in milliseconds. */
const noiseMs = 5;

/** Readers that stop reading altogether cost no more than their queues, and the others hardly notice. */
export async function stalled({
  rounds,
  secondsPerRound,
  main,
  report,
}: StalledOptions): Promise<SoakResult> {
  await using server = await createServerProcess({
    config: 'host: { interval_seconds: 60 }',
    ...(main ? { main } : {}),
  });
  await server.start();
  const { port } = server;
  using witness = createWitnesses(port);
  const stop = new AbortController();
  const publishing = publishLarge(port, stop.signal);
  const calm: Round[] = [];
  const burdened: Round[] = [];
  const ended: number[] = [];
  await delay(3000);
  for (let round = 0; round < rounds; round++) {
    calm.push(await measure(server, witness, secondsPerRound / 2));
    const readers = Array.from({ length: stalledReaders }, (_, index) => stopReading(port, round, index));
    burdened.push(await measure(server, witness, secondsPerRound));
    for (const reader of readers) reader.resume();
    await delay(1500);
    ended.push(readers.filter((reader) => reader.isClosed()).length);
    for (const reader of readers) reader.destroy();
    report(
      `round ${round + 1}: p99 ${calm.at(-1)?.p99.toFixed(1)} ms, with ten stalled ${burdened.at(-1)?.p99.toFixed(1)} ms`,
    );
  }
  stop.abort();
  await publishing;
  const p99 = [median(calm.map((round) => round.p99)), median(burdened.map((round) => round.p99))] as const;
  const peak = [
    Math.max(...calm.map((round) => round.peak)),
    Math.max(...burdened.map((round) => round.peak)),
  ] as const;
  const ratio = p99[1] / p99[0];
  const grown = peak[1] - peak[0];
  const bound = stalledReaders * 2 * queueMebibytes + slackMebibytes;
  const troubles: string[] = [];
  if (ratio > maxRatio && p99[1] - p99[0] > noiseMs)
    troubles.push(`ten stalled readers raise the p99 of the others from ${p99[0]} to ${p99[1]} ms`);
  if (grown > bound) troubles.push(`ten stalled readers take ${grown} MiB, more than ${bound}`);
  if (ended.some((count) => count < stalledReaders))
    troubles.push(`of ${stalledReaders} stalled readers the server gave up ${ended.join(', ')}`);
  if (witness.closed() > 0) troubles.push(`${witness.closed()} readers that kept up were closed`);
  if ((await server.terminate()) !== 0) troubles.push('the exit code after SIGTERM is not 0');
  troubles.push(...server.troubles());
  return {
    failures: [],
    troubles,
    figures: {
      p99_ms: p99.map((ms) => Number(ms.toFixed(2))),
      ratio: Number(ratio.toFixed(2)),
      resident_peak_mib: peak,
      grown_mib: grown,
      bound_mib: bound,
      stalled_readers_ended_by_the_server: ended,
    },
  };
}

interface Round {
  /** 99th percentile of a ping's round trip, in milliseconds. */
  readonly p99: number;
  /** The most memory that the server occupied, in mebibytes. */
  readonly peak: number;
}

async function measure(
  server: ServerProcess,
  witness: ReturnType<typeof createWitnesses>,
  seconds: number,
): Promise<Round> {
  witness.take();
  let peak = 0;
  for (let tick = 0; tick < seconds * 4; tick++) {
    await delay(250);
    peak = Math.max(peak, server.resident());
  }
  const times = witness.take().sort((a, b) => a - b);
  return { p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN, peak };
}

/** Clients that read everything, and time their pings. */
function createWitnesses(port: number) {
  let times: number[] = [];
  let closed = 0;
  let isOver = false;
  const sockets = Array.from({ length: witnesses }, (_, index) => {
    let sentAt = 0;
    const ping = (): void => {
      sentAt = performance.now();
      socket.send(JSON.stringify({ type: 'ping', data: { client_time: new Date().toISOString() } }));
    };
    const socket = openSocket({
      port,
      from: `127.0.3.${index + 1}`,
      protocols: ['watchhamster.typed.v1'],
      onOpen: ping,
      onText(text) {
        if (!text.startsWith('{"type":"pong"')) return;
        times.push(performance.now() - sentAt);
        setTimeout(ping, 130);
      },
      onClose: () => {
        if (!isOver) closed++;
      },
    });
    return socket;
  });
  return {
    take(): number[] {
      const taken = times;
      times = [];
      return taken;
    },
    closed: () => closed,
    [Symbol.dispose]() {
      isOver = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A client that reads the greeting and then nothing any more. Every other one goes on asking for something else. */
function stopReading(
  port: number,
  round: number,
  index: number,
): LightSocket & { readonly isClosed: () => boolean } {
  let closed = false;
  let wishes = 0;
  const wish = (): void => {
    const alert_levels = ++wishes % 2 ? ['info'] : ['info', 'error'];
    socket.send(
      JSON.stringify({ type: 'subscribe', data: { event_types: ['alert'], filters: { alert_levels } } }),
    );
  };
  const wishing = index % 2 ? setInterval(wish, 400) : undefined;
  const socket = openSocket({
    port,
    from: `127.0.${10 + round}.${index + 1}`,
    onOpen: () => setImmediate(() => socket.pause()),
    onText() {},
    onClose: () => {
      closed = true;
      clearInterval(wishing);
    },
  });
  return { ...socket, isClosed: () => closed };
}

/** About a mebibyte a second of durable messages: what the buffers of the operating system take is full soon. */
async function publishLarge(port: number, signal: AbortSignal): Promise<void> {
  const data = { level: 'info', title: 'large', category: 'stress', source: 'stress' };
  const message = { type: 'alert', data: { ...data, message: 'x'.repeat(50_000) } };
  const body = JSON.stringify([message, message, message, message]);
  while (!signal.aborted) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/events`, { method: 'POST', headers, body });
    await response.arrayBuffer();
    await delay(200);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
