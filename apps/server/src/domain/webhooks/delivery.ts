import type { WebhooksConfig } from '../../config/webhooks.ts';
import { createDeliver } from './deliver.ts';
import { type Attempted, createLane, type Lane } from './lane.ts';
import type { WebhooksOptions } from './options.ts';
import { isTargetLane, type Targets } from './targets.ts';

interface DeliveryOptions
  extends Pick<WebhooksOptions, 'outbox' | 'post' | 'clock' | 'random' | 'logger' | 'userAgent'> {
  /** As they are now: the configuration may change. */
  readonly config: () => WebhooksConfig;
  readonly targets: Targets;
  readonly onAttempt: (attempted: Attempted) => void;
}

/** Empties the outbox: a lane for each target, none of which waits for another. */
export interface Delivery {
  start(): void;
  wake(lane: string): void;
  /** Has what waits for its next try there tried now. */
  hurry(lane: string): void;
  state(lane: string): ReturnType<Lane['state']>;
  close(): Promise<void>;
}

/** Lanes of clients' URLs that are kept while they are idle, so that they remember their rate. */
const idleLanes = 1000;

/** Webhooks a second that become dead letters because their target is gone. */
const buriedPerSecond = 1000;

/** How long a try that is under way may take to end when the server stops, in milliseconds. */
const graceMs = 2000;

export function createDelivery(options: DeliveryOptions): Delivery {
  const { config, outbox, targets, clock, random, logger, onAttempt } = options;
  const deliver = createDeliver({ ...options, now: clock.now });
  const targetOf = (name: string) => targets.all.find(({ lane }) => lane === name);
  const rateOf = (name: string): number =>
    targetOf(name)?.ratePerSecond ?? (isTargetLane(name) ? buriedPerSecond : config().rate_per_second);
  const lanes = new Map<string, Lane>();
  let phase: 'new' | 'running' | 'closed' = 'new';

  const laneOf = (name: string): Lane => {
    const known = lanes.get(name);
    if (known) return known;
    const lane = createLane({
      name,
      outbox,
      policy() {
        const { max_attempts, min_delay_seconds, max_delay_seconds } = config().retry;
        return {
          maxAttempts: max_attempts,
          minDelayMs: min_delay_seconds * 1000,
          maxDelayMs: max_delay_seconds * 1000,
        };
      },
      intervalMs: () => 1000 / rateOf(name),
      clock,
      random,
      logger,
      deliver,
      onAttempt,
      onIdle() {
        if (!targetOf(name) && lanes.size > targets.all.length + idleLanes) lanes.delete(name);
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
    hurry: (lane) => lanes.get(lane)?.hurry(),
    state: (lane) => lanes.get(lane)?.state() ?? { doing: 'idle' },
    async close() {
      phase = 'closed';
      await Promise.all([...lanes.values()].map((lane) => lane.close(graceMs)));
    },
  };
}
