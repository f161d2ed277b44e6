import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, type Registry } from 'prom-client';
import { addFamilies, type Sample } from './families.ts';

/** Time between two samples of the event loop, in milliseconds. */
const resolutionMs = 10;

/**
 * prom-client's own metrics that are left out: its event-loop lag contains the sampling interval, so an idle process
 * seems to lag by 10 ms; and its lists of handles and requests walk every open socket at every scrape.
 */
const leftOut = /^nodejs_(eventloop_lag|active_)/;

/**
 * Adds what prom-client knows of the process (processor time, memory, file descriptors, garbage collection) and the
 * event loop's delay since the last time somebody asked. The returned function ends the measuring.
 */
export function addProcessMetrics(registry: Registry): () => void {
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 60_000 });
  for (const { name } of registry.getMetricsAsArray()) {
    if (leftOut.test(name)) registry.removeSingleMetric(name);
  }
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  // The histogram counts the time between two samples: what is over the interval is the delay.
  const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - resolutionMs / 1000);
  addFamilies(registry, [
    {
      name: 'event_loop_delay_seconds',
      type: 'summary',
      help: 'How late the event loop came to its timers since the last scrape, by quantile (1 is the worst).',
      read(): Sample[] {
        const empty = delay.count === 0;
        const samples = [0.5, 0.99, 1].map((quantile) => ({
          labels: { quantile },
          value: empty ? 0 : seconds(quantile === 1 ? delay.max : delay.percentile(quantile * 100)),
        }));
        delay.reset();
        return samples;
      },
    },
  ]);
  return () => {
    delay.disable();
  };
}
