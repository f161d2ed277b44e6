import { afterProbe, type Health, type HealthLimits, type HealthState, unprobed } from './health.ts';
import { type Probe, runProbe, type TimedResult } from './probe.ts';

/** Probes something again and again. */
export interface Monitor {
  /** What is known so far. */
  current(): MonitorReading;
  /** Probes now; waits for the one in progress instead, if there is one. */
  probeNow(): Promise<void>;
  /** Ends it. Nothing is reported afterwards. */
  close(): void;
}

/** The state and the newest result. */
export interface MonitorReading {
  readonly state: HealthState;
  readonly last?: TimedResult & { readonly at: number };
}

/** What {@link createMonitor} needs. */
export interface MonitorOptions {
  readonly probe: Probe;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly limits: HealthLimits;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  /** A clock that never goes back, in milliseconds; `limits.graceUntil` is of it. */
  readonly monotonic: () => number;
  /** A number from 0 up to 1: spreads probes that would fall together. */
  readonly random: () => number;
  /** Called when the health has changed. */
  readonly onChange: (health: Health, reading: MonitorReading) => void;
  /** Called after each probe. */
  readonly onResult?: (result: TimedResult) => void;
}

/** Until there has been a good probe they are this close, in milliseconds: a start is noticed soon. */
const eagerMs = 1000;

/** Starts probing at once. Two probes of one monitor never overlap. */
export function createMonitor(options: MonitorOptions): Monitor {
  const { probe, intervalMs, timeoutMs, limits, now, monotonic, random } = options;
  const ending = new AbortController();
  let reading: MonitorReading = { state: unprobed };
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const once = async (): Promise<void> => {
    clearTimeout(timer);
    const result = await runProbe(probe, { timeoutMs, signal: ending.signal, monotonic });
    running = undefined;
    if (ending.signal.aborted) return;
    const before = reading.state.health;
    const state = afterProbe(reading.state, result.ok, monotonic(), limits);
    reading = { state, last: { ...result, at: now() } };
    const base = state.wasWell || state.health === 'unhealthy' ? intervalMs : Math.min(eagerMs, intervalMs);
    timer = setTimeout(start, base * (0.95 + random() * 0.1));
    options.onResult?.(result);
    if (state.health !== before) options.onChange(state.health, reading);
  };
  const start = (): void => {
    running ??= once();
  };
  start();

  return {
    current: () => reading,
    async probeNow() {
      start();
      await running;
    },
    close() {
      clearTimeout(timer);
      ending.abort();
    },
  };
}
