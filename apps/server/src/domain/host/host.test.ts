import { tmpdir } from 'node:os';
import { catalogue } from '@watchhamster/shared-types';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { configSchema } from '../../config/schema.ts';
import { createEvents } from '../events.ts';
import { createMemoryLogger, recordMessages } from '../test-support.ts';
import { createHost, type HostReading } from './index.ts';
import { createHostReader } from './read.ts';

const now = () => Date.UTC(2024, 0, 1, 12);
const reading: HostReading = {
  cpu_percent: 10,
  memory_percent: 20,
  disk_usage: 30,
  network_status: 'connected',
  uptime: 40,
};

function setUp(read: (() => Promise<HostReading>) | undefined, intervalSeconds = 3600) {
  const events = createEvents({ now });
  const recorded = recordMessages(events);
  const logger = createMemoryLogger();
  let active = 0;
  const host = createHost({
    config: configSchema.parse({ host: { interval_seconds: intervalSeconds } }).host,
    events,
    activeServices: () => active,
    diskPath: tmpdir(),
    now,
    logger,
    ...(read ? { read } : {}),
  });
  onTestFinished(() => host.close());
  return {
    host,
    logger,
    until: recorded.until,
    updates: () => recorded.of('status_update').map((data) => catalogue.statusUpdate.data.parse(data)),
    setActive: (count: number) => {
      active = count;
    },
  };
}

describe('the real host', () => {
  it('is sampled within plausible ranges', async () => {
    const { host, updates, until } = setUp(undefined, 0.2);
    expect(host.latest()).toBeNull();
    host.start();
    await until(() => updates().length >= 2);
    for (const update of updates()) {
      expect(update.memory_percent).toBeGreaterThan(0);
      expect(update.memory_percent).toBeLessThan(100);
      expect(update.memory_used).toBeGreaterThan(10e6);
      expect(update.memory_available).toBeGreaterThan(0);
      expect(update.disk_usage).toBeGreaterThan(0);
      expect(update.disk_free).toBeGreaterThan(0);
      expect(update.disk_used).toBeGreaterThan(0);
      expect(update.uptime).toBeGreaterThan(1);
      expect(update.health).toBeDefined();
    }
    expect(host.latest()).toEqual({ ...updates().at(-1), sampled_at: '2024-01-01T12:00:00.000Z' });
  });

  it('shows the processor load since the last sample', async () => {
    const read = createHostReader({ diskPath: tmpdir() });
    await read();
    const end = performance.now() + 400;
    while (performance.now() < end);
    // One core at full load, of at most 1024.
    expect((await read()).cpu_percent).toBeGreaterThan(100 / 1024);
  });

  it('tells why it cannot be sampled', async () => {
    const read = createHostReader({ diskPath: '/no/such/folder' });
    await expect(read()).rejects.toThrow('/no/such/folder');
  });
});

describe('sampling', () => {
  it('adds active services and health', async () => {
    const { host, updates, setActive } = setUp(async () => ({ ...reading, disk_usage: 91 }));
    setActive(3);
    await host.sampleNow();
    expect(updates()).toEqual([{ ...reading, disk_usage: 91, active_services: 3, health: 'warning' }]);
  });

  it('never takes two samples at a time', async () => {
    let running = 0;
    let most = 0;
    let total = 0;
    const { host, updates, until } = setUp(async () => {
      running += 1;
      total += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return reading;
    });
    host.start();
    await Promise.all([host.sampleNow(), host.sampleNow(), host.sampleNow()]);
    await until(() => updates().length === 1);
    expect({ most, total }).toEqual({ most: 1, total: 2 });
  });

  it('survives failures, keeps the last sample, and logs each error once', async () => {
    let error: string | null = null;
    const { host, logger, updates } = setUp(async () => {
      if (error !== null) throw new Error(error);
      return reading;
    });
    for (const next of [null, 'a', 'a', 'b', 'b', null, 'b']) {
      error = next;
      await host.sampleNow();
    }
    expect(logger.lines.map(({ message }) => message)).toEqual([
      'the host cannot be sampled: a',
      'the host cannot be sampled: b',
      'the host can be sampled again',
      'the host cannot be sampled: b',
    ]);
    expect(updates()).toHaveLength(2);
    expect(host.latest()).toMatchObject(reading);
  });

  it('publishes changes of active services at once, and many of them together', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { host, updates, setActive } = setUp(async () => reading);
    host.refresh();
    expect(updates()).toEqual([]);
    await host.sampleNow();
    vi.advanceTimersByTime(1000);
    for (const count of [1, 2, 3, 4]) {
      setActive(count);
      host.refresh();
    }
    const counts = () => updates().map(({ active_services }) => active_services);
    expect(counts()).toEqual([0, 1]);
    vi.advanceTimersByTime(250);
    expect(counts()).toEqual([0, 1, 4]);
    vi.advanceTimersByTime(1000);
    expect(counts()).toEqual([0, 1, 4]);
    expect(host.latest()?.active_services).toBe(4);
  });

  it('publishes nothing after close, and leaves no timer', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const finish: ((value: HostReading) => void)[] = [];
    const { host, updates } = setUp(() => new Promise((resolve) => finish.push(resolve)));
    host.start();
    finish[0]?.(reading);
    const sample = host.sampleNow();
    await vi.waitUntil(() => finish.length === 2);
    host.refresh();
    host.close();
    finish[1]?.(reading);
    await sample;
    await host.sampleNow();
    host.refresh();
    host.start();
    expect(updates()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
