import { expect, test } from 'vitest';
import { type HostStatus, MetricsHistory } from './metrics-history.ts';

const start = Date.parse('2026-01-01T00:00:00.000Z');
const status = (seconds: number, received?: number): HostStatus => ({
  cpu_percent: seconds % 100,
  memory_percent: 50,
  disk_usage: 10,
  network_status: 'connected',
  uptime: 1,
  active_services: 0,
  sampled_at: new Date(start + seconds * 1000).toISOString(),
  ...(received === undefined ? {} : { network_bytes_recv: received }),
});

test('rates are growth a second, and unknown when a counter was reset', () => {
  const history = new MetricsHistory();
  history.add(status(0, 1000));
  history.add(status(5, 6000));
  history.add(status(10, 100));
  expect(history.samples.get().map(({ receivedRate }) => receivedRate)).toEqual([undefined, 1000, undefined]);
});

test('a sample that came already, in a snapshot, is not added again', () => {
  const history = new MetricsHistory();
  history.add(status(5));
  history.add(status(5));
  history.add(status(0));
  expect(history.samples.get()).toHaveLength(1);
});

test('is bounded', () => {
  const history = new MetricsHistory(3);
  for (let seconds = 0; seconds < 10; seconds += 1) history.add(status(seconds));
  expect(history.samples.get().map(({ cpu }) => cpu)).toEqual([7, 8, 9]);
});
