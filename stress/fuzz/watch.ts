import { Worker } from 'node:worker_threads';

/** What the well-behaved client saw in one phase of a run. */
export interface Latency {
  readonly samples: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** The well-behaved client. */
export interface Witness extends AsyncDisposable {
  /** What it saw since the last time it was asked. */
  take(): Latency;
  /** Why it lost its connection, if it did. */
  readonly lost: string | undefined;
}

/** Starts the witness in a thread of its own. */
export function startWitness(port: number, everyMs: number, localAddress: string | undefined): Witness {
  const worker = new Worker(new URL('./witness.ts', import.meta.url), {
    workerData: { port, everyMs, localAddress },
  });
  let latencies: number[] = [];
  let lost: string | undefined;
  worker.on('message', (message: { latencyMs?: number; lost?: string }) => {
    if (message.latencyMs !== undefined) latencies.push(message.latencyMs);
    lost ??= message.lost;
  });
  worker.on('error', (error) => {
    lost ??= String(error);
  });
  return {
    take() {
      const sorted = latencies.sort((a, b) => a - b);
      latencies = [];
      const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
      return { samples: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
    },
    get lost() {
      return lost;
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
