import { createDeliver } from './deliver.ts';
import { type Attempted, createLane, type Lane } from './lane.ts';
import type { WebhooksOptions } from './options.ts';
import type { Targets } from './targets.ts';

interface DeliveryOptions
  extends Pick<WebhooksOptions, 'config' | 'outbox' | 'post' | 'clock' | 'random' | 'logger' | 'userAgent'> {
  readonly targets: Targets;
  readonly onAttempt: (attempted: Attempted) => void;
}

/** Empties the outbox: a lane for each target, none of which waits for another. */
export interface Delivery {
  start(): void;
  wake(lane: string): void;
  state(lane: string): ReturnType<Lane['state']>;
  close(): Promise<void>;
}

/** Lanes of clients' URLs that are kept while they are idle, so that they remember their rate. */
const idleLanes = 1000;

/** How long a try that is under way may take to end when the server stops, in milliseconds. */
const graceMs = 2000;

export function createDelivery(options: DeliveryOptions): Delivery {
  const { config, outbox, targets, clock, random, logger, onAttempt } = options;
  const { retry } = config;
  const deliver = createDeliver({ ...options, now: clock.now });
  const rates = new Map(targets.all.map(({ lane, ratePerSecond }) => [lane, ratePerSecond]));
  const lanes = new Map<string, Lane>();
  let phase: 'new' | 'running' | 'closed' = 'new';

  const laneOf = (name: string): Lane => {
    const known = lanes.get(name);
    if (known) return known;
    const lane = createLane({
      name,
      outbox,
      policy: {
        maxAttempts: retry.max_attempts,
        minDelayMs: retry.min_delay_seconds * 1000,
        maxDelayMs: retry.max_delay_seconds * 1000,
      },
      intervalMs: 1000 / (rates.get(name) ?? config.rate_per_second),
      clock,
      random,
      logger,
      deliver,
      onAttempt,
      onIdle() {
        if (!rates.has(name) && lanes.size > rates.size + idleLanes) lanes.delete(name);
      },
    });
    lanes.set(name, lane);
    return lane;
  };

  return {
    start() {
      if (phase !== 'new') return;
      phase = 'running';
      for (const lane of outbox.lanes()) laneOf(lane).wake();
    },
    wake(lane) {
      if (phase === 'running') laneOf(lane).wake();
    },
    state: (lane) => lanes.get(lane)?.state() ?? { doing: 'idle' },
    async close() {
      phase = 'closed';
      await Promise.all([...lanes.values()].map((lane) => lane.close(graceMs)));
    },
  };
}
