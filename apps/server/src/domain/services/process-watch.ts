import { setPriority } from 'node:os';
import type { HealthConfig, ProcessConfig } from '../../config/services.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { ProcessTable } from '../leftovers/process-table.ts';
import { createMonitor } from '../probes/monitor.ts';
import type { Probe, TimedResult } from '../probes/probe.ts';
import type { Say, Unwell } from './ending.ts';
import type { MemoryWatch } from './memory-watch.ts';
import type { ServiceStore } from './store.ts';
import { type HealthView, healthView, latencyOf } from './view.ts';

/** What is told of a running process. */
export interface WatchListener {
  /** Its health has changed; `say` is undefined for what need not be told. */
  onHealth(health: () => HealthView, say: Say | undefined, details: Readonly<Record<string, unknown>>): void;
  /** It should be ended, as if it had failed. */
  onUnwell(unwell: Unwell): void;
}

/** What is done beside a process: it is written down, probed, and its memory is looked at. */
export interface ProcessWatch {
  /** It has been started: written down in this turn. */
  started(pid: number): void;
  /** It counts as running: probing begins. The returned function ends it. */
  running(pid: number, listener: WatchListener): () => void;
  /** Nothing of its group is left. Resolves when nothing that escaped is left either. */
  ended(pid: number | undefined): Promise<void>;
}

/** What {@link createProcessWatch} needs. */
export interface ProcessWatchOptions {
  readonly config: ProcessConfig;
  /** Made from `config.health`. */
  readonly probe: Probe | undefined;
  readonly store: ServiceStore;
  readonly table: ProcessTable;
  readonly memory: MemoryWatch;
  /** Ends what has left the service's group. */
  readonly endEscaped: (serviceId: string) => Promise<void>;
  readonly boot: string;
  readonly logger: Logger;
  readonly now: () => number;
  readonly random: () => number;
  readonly onProbe?: ((result: TimedResult) => void) | undefined;
}

const mebibyte = 1024 * 1024;

/** Watches the processes of one service, one after the other. */
export function createProcessWatch(options: ProcessWatchOptions): ProcessWatch {
  const { config, store, table, memory, logger, probe } = options;
  const { id: serviceId, health, limits } = config;

  return {
    started(pid) {
      const startTime = table.startTimeOf(pid);
      if (startTime !== undefined) store.addProcess({ serviceId, pid, startTime, boot: options.boot });
      if (limits.nice !== undefined) renice(pid, limits.nice, serviceId, logger);
    },
    running(pid, listener) {
      const ends: (() => void)[] = [];
      if (health && probe) ends.push(watchHealth(health, probe, config, options, listener));
      const limit = limits.memory_mb;
      if (limit !== undefined) {
        const stop = memory.watch({
          group: pid,
          mostBytes: limit * mebibyte,
          intervalMs: limits.memory_interval_seconds * 1000,
          onExceeded: (bytes) => {
            stop();
            const used = Math.round(bytes / mebibyte);
            listener.onUnwell({
              reason: 'memory_limit',
              problem: (t) => t.memoryLimit(used, limit),
              details: { memory_mb: used, memory_limit_mb: limit },
            });
          },
        });
        ends.push(stop);
      }
      return () => {
        for (const end of ends.splice(0)) end();
      };
    },
    async ended(pid) {
      if (pid === undefined) return;
      await options.endEscaped(serviceId);
      store.removeProcess({ serviceId, pid });
    },
  };
}

function watchHealth(
  health: HealthConfig,
  probe: Probe,
  { restart }: ProcessConfig,
  { now, random, onProbe }: ProcessWatchOptions,
  listener: WatchListener,
): () => void {
  const monotonic = () => performance.now();
  let wasIll = false;
  const monitor = createMonitor({
    probe,
    intervalMs: health.interval_seconds * 1000,
    timeoutMs: health.timeout_seconds * 1000,
    limits: {
      failures: health.failures,
      successes: health.successes,
      graceUntil: monotonic() + health.start_period_seconds * 1000,
    },
    now,
    monotonic,
    random,
    ...(onProbe ? { onResult: onProbe } : {}),
    onChange(_, reading) {
      const { last } = reading;
      const view = () => healthView(monitor.current());
      const details = { health: reading.state.health, ...latencyOf(healthView(reading)), ...last?.details };
      if (!last || last.ok) {
        // The first good probe says nothing that the start has not said.
        listener.onHealth(view, wasIll ? (t) => t.healthy() : undefined, details);
        wasIll = false;
        return;
      }
      wasIll = true;
      const { failure } = last;
      const problem: Say = (t) => t.probe(failure);
      const said = { ...details, reason: 'unhealthy', probe: failure.cause };
      listener.onHealth(view, (t) => t.unhealthy(problem(t)), said);
      if (health.on_unhealthy === 'restart' && restart.policy !== 'never')
        listener.onUnwell({ reason: 'unhealthy', problem, details: said });
    },
  });
  listener.onHealth(() => healthView(monitor.current()), undefined, {});
  return monitor.close;
}

/** Lowering is everybody's right; what is not is said once a start. */
function renice(pid: number, nice: number, service_id: string, logger: Logger): void {
  try {
    setPriority(pid, nice);
  } catch (err) {
    logger.warn({ service_id, nice, err }, 'the priority of the service could not be set; see limits.nice');
  }
}
