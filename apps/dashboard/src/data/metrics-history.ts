import type { Snapshot } from '@watchhamster/shared-types';
import { createStore, type Readable } from './store.ts';

/** The host's metrics, as the snapshot has them: with the time of the sample. */
export type HostStatus = NonNullable<Snapshot['status']>;

/** One point of the plots. `at` is the server's time in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly cpu: number;
  readonly memory: number;
  readonly disk: number;
  /** Bytes a second over all interfaces since the sample before; undefined for the first, and when it is not measured. */
  readonly sentRate: number | undefined;
  readonly receivedRate: number | undefined;
}

/** Points kept: an hour at a sample every 5 seconds. */
export const HISTORY_CAPACITY = 720;

/** What the plots draw: the samples that arrived while this page was open. A reconnect leaves them, with a hole. */
export class MetricsHistory {
  readonly samples: Readable<readonly Sample[]>;
  readonly #samples = createStore<readonly Sample[]>([]);
  readonly #capacity: number;
  #last: HostStatus | undefined;

  constructor(capacity: number = HISTORY_CAPACITY) {
    this.#capacity = capacity;
    this.samples = this.#samples;
  }

  /** Adds a sample; one that is not newer than the last is left out. */
  add(status: HostStatus): void {
    const at = Date.parse(status.sampled_at);
    const previous = this.#samples.get().at(-1);
    if (previous && at <= previous.at) return;
    const elapsed = previous ? (at - previous.at) / 1000 : 0;
    const sample: Sample = {
      at,
      cpu: status.cpu_percent,
      memory: status.memory_percent,
      disk: status.disk_usage,
      sentRate: rate(this.#last?.network_bytes_sent, status.network_bytes_sent, elapsed),
      receivedRate: rate(this.#last?.network_bytes_recv, status.network_bytes_recv, elapsed),
    };
    this.#last = status;
    this.#samples.set([...this.#samples.get().slice(1 - this.#capacity), sample]);
  }
}

/** Growth a second of a counter. A counter that fell was reset: then there is nothing to say. */
function rate(before: number | undefined, after: number | undefined, elapsed: number): number | undefined {
  if (before === undefined || after === undefined || elapsed <= 0 || after < before) return undefined;
  return (after - before) / elapsed;
}
