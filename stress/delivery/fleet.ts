import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Load } from './personality.ts';
import type { Answer, FleetOptions, Order } from './protocol.ts';

/** All clients, over several threads. */
export interface Fleet extends AsyncDisposable {
  /** Gives every thread an order; resolves with their answers. */
  order<A extends Answer['answer']>(order: Order, answer: A): Promise<Extract<Answer, { answer: A }>[]>;
}

export function startFleet(options: {
  readonly seed: number;
  readonly port: number;
  readonly load: Load;
  readonly clients: number;
  readonly threads: number;
}): Fleet {
  const { seed, port, load, clients, threads } = options;
  const share = Math.ceil(clients / threads);
  let failure: Error | undefined;
  const workers = Array.from({ length: threads }, (_, index) => {
    const first = index * share;
    const workerData: FleetOptions = { seed, port, load, first, count: Math.min(share, clients - first) };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
    return worker;
  });
  return {
    async order(order, answer) {
      const answers = workers.map(async (worker) => {
        const [first] = (await once(worker, 'message', { signal: AbortSignal.timeout(60_000) })) as [Answer];
        if (first.answer !== answer) throw new Error(`a thread answered ${first.answer} to ${order.order}`);
        return first as Extract<Answer, { answer: typeof answer }>;
      });
      for (const worker of workers) worker.postMessage(order);
      try {
        return await Promise.all(answers);
      } catch (cause) {
        throw failure ?? cause;
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
