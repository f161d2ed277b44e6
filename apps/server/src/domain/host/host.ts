import { isDeepStrictEqual } from 'node:util';
import { catalogue, type MessageData } from '@watchhamster/shared-types';
import type { HostConfig } from '../../config/schema.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import { healthOf } from './health.ts';
import { createNetworkCheck, type NetworkCheck } from './reachable.ts';
import { createHostReader, type HostReading } from './read.ts';

/** A status_update, and when its values were measured. */
export type HostSample = MessageData<'statusUpdate'> & { readonly sampled_at: string };

/** Samples the host and publishes what it finds. */
export interface Host {
  /** Begins to sample: the first time after at most a quarter of a second, then every interval. */
  start(): void;
  /** The latest sample with the present number of active services, or null before the first. */
  latest(): HostSample | null;
  /** Samples and publishes now; while a sample is being taken, waits for that one instead. Never rejects. */
  sampleNow(): Promise<void>;
  /** Publishes the latest sample again with the present number of active services, at most four times a second. */
  refresh(): void;
  /** Goes on with other intervals and thresholds, and says at once what they make of the latest sample. */
  change(next: HostConfig): void;
  /** Stops all timers. Nothing is published afterwards. */
  close(): void;
}

/** What {@link createHost} needs. */
export interface HostOptions {
  readonly config: HostConfig;
  readonly events: Events;
  /** How many services run now. */
  readonly activeServices: () => number;
  /** A path on the file system whose usage is shown. */
  readonly diskPath: string;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  readonly logger: Logger;
  /** Whether somebody sees what is published. Default: nobody. */
  readonly isWatched?: () => boolean;
  /** Measures the host. Default: {@link createHostReader}. */
  readonly read?: () => Promise<HostReading>;
}

/** Processor load needs a stretch of time to be measured over; this is the first one, in milliseconds. */
const firstSampleMs = 250;
/** The least time between two publications because services changed, in milliseconds. */
const refreshMs = 250;

/**
 * Watches this host: publishes a status_update every `interval_seconds`, or every `watched_interval_seconds` while somebody
 * sees it. A reading that fails is logged once for each
 * change of its error, and the last sample stays the latest.
 */
export function createHost(options: HostOptions): Host {
  const { events, activeServices, now, logger } = options;
  let { config } = options;
  const read = options.read ?? createHostReader({ diskPath: options.diskPath });
  let sample: { reading: HostReading; at: string } | null = null;
  let sampling: Promise<void> | null = null;
  let baseline = Promise.resolve();
  let failure: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let refreshTimer: NodeJS.Timeout | undefined;
  let refreshWanted = false;
  let closed = false;
  let check: NetworkCheck | undefined;
  let sampledAt = 0;

  const statusOf = (reading: HostReading): MessageData<'statusUpdate'> => ({
    ...reading,
    ...(reading.network_status === 'connected' && check?.isReachable() === false
      ? { network_status: 'limited' as const }
      : {}),
    active_services: activeServices(),
    health: healthOf(reading, config.thresholds),
  });
  const publish = (): void => {
    if (sample && !closed) events.publish(catalogue.statusUpdate, statusOf(sample.reading));
  };

  const takeSample = async (): Promise<void> => {
    try {
      await baseline;
      const reading = await read();
      sample = { reading, at: new Date(now()).toISOString() };
      if (failure !== null && !closed) logger.info({}, 'the host can be sampled again');
      failure = null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== failure && !closed) logger.warn({ err: error }, `the host cannot be sampled: ${reason}`);
      failure = reason;
      return;
    }
    publish();
  };
  const sampleNow = (): Promise<void> => {
    if (closed) return Promise.resolve();
    sampling ??= takeSample().finally(() => {
      sampling = null;
    });
    return sampling;
  };

  /** How long until the next look: it may come to a sample earlier when somebody begins to watch. */
  const step = (): number => Math.min(config.interval_seconds, config.watched_interval_seconds) * 1000;
  const look = (): void => {
    const ms = options.isWatched?.() ? step() : config.interval_seconds * 1000;
    // A timer is never quite on time: a look that is a little early counts.
    if (performance.now() - sampledAt >= ms - step() / 10) {
      sampledAt = performance.now();
      void sampleNow();
    }
  };
  const schedule = (ms: number): void => {
    timer = setTimeout(() => {
      schedule(step());
      look();
    }, ms);
  };
  const checkNetwork = (): void => {
    check?.close();
    check = config.network_check && createNetworkCheck(config.network_check, () => refresh());
  };
  const cooledDown = (): void => {
    refreshTimer = undefined;
    if (refreshWanted) refresh();
  };
  const refresh = (): void => {
    refreshWanted = refreshTimer !== undefined;
    if (refreshWanted || closed) return;
    publish();
    refreshTimer = setTimeout(cooledDown, refreshMs);
  };

  return {
    start() {
      if (closed || timer) return;
      // The baseline that the first sample's processor load is measured from; a failure shows at that sample.
      baseline = read().then(
        () => undefined,
        () => undefined,
      );
      sampledAt = Number.NEGATIVE_INFINITY;
      schedule(Math.min(firstSampleMs, config.interval_seconds * 1000));
      checkNetwork();
    },
    latest: () => sample && { ...statusOf(sample.reading), sampled_at: sample.at },
    sampleNow,
    refresh,
    change(next) {
      if (closed) return;
      const before = config.network_check;
      config = next;
      if (timer && !isDeepStrictEqual(before, next.network_check)) checkNetwork();
      refresh();
    },
    close() {
      closed = true;
      check?.close();
      clearTimeout(timer);
      clearTimeout(refreshTimer);
    },
  };
}
