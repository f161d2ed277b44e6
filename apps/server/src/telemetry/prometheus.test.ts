import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageOutcome } from './metrics.ts';
import type { MetricsText } from './prometheus.ts';
import { createTestMetrics, type ParsedSample, parseExposition, reportOneOfEach } from './test-support.ts';

/** The samples of a name without the prefix; those of a histogram with their suffixes. */
async function samplesOf(metrics: MetricsText, name: string): Promise<readonly ParsedSample[]> {
  const family = parseExposition(await metrics.render()).get(`watchhamster_${name}`);
  if (!family) throw new Error(`nothing is called ${name}`);
  return family.samples;
}

/** The value of the one sample that has these labels. */
async function readValue(
  metrics: MetricsText,
  name: string,
  labels: Record<string, string> = {},
): Promise<number | undefined> {
  const samples = await samplesOf(metrics, name);
  const fitting = samples.filter((sample) =>
    Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
  expect(fitting.length).toBeLessThanOrEqual(1);
  return fitting[0]?.value;
}

describe('the metrics', () => {
  it('count what is reported, under its labels', async () => {
    using metrics = createTestMetrics();
    for (const _ of [1, 2]) reportOneOfEach(metrics);
    const expected: [name: string, labels: Record<string, string>, value: number][] = [
      ['connection_opened_total', {}, 2],
      ['connection_closed_total', { code: '1001' }, 2],
      ['handshakes_refused_total', { status: '403' }, 2],
      ['messages_received_total', { event: 'ping', outcome: 'ok' }, 2],
      ['messages_received_total', { event: 'ping', outcome: 'failed' }, 0],
      ['received_bytes_total', {}, 100],
      ['messages_sent_total', { event: 'statusUpdate' }, 6],
      ['sent_bytes_total', {}, 2400],
      ['errors_sent_total', { code: 'RATE_LIMIT_EXCEEDED' }, 2],
      ['limit_hits_total', { limit: 'messages_per_second' }, 2],
      ['slow_readers_total', { step: 'lagging' }, 2],
      ['stream_entries_dropped_total', {}, 14],
      ['journal_records_appended_total', {}, 20],
      ['journal_failures_total', {}, 2],
      ['resumes_total', { outcome: 'resumed' }, 2],
      ['resumes_total', { outcome: 'refused' }, 0],
    ];
    for (const [name, labels, value] of expected) {
      expect([name, await readValue(metrics, name, labels)]).toEqual([name, value]);
    }
  });

  it('read the gateway and the journal when somebody asks', async () => {
    let position = 7;
    using metrics = createTestMetrics({
      readGateway: () => ({
        connections: [
          { dialect: 'typed', role: 'admin', count: 2 },
          { dialect: 'typed', role: 'admin', count: 1 },
        ],
        isWatched: true,
        lagging: 3,
        maxLag: 400,
        queuedBytes: 5000,
      }),
      readJournal: () => ({ position, oldest: 2, records: 6, bytes: 900 }),
    });
    expect(await readValue(metrics, 'connections', { dialect: 'typed', role: 'admin' })).toBe(3);
    expect(await readValue(metrics, 'connections', { dialect: 'event', role: 'viewer' })).toBe(0);
    expect(await readValue(metrics, 'lagging_connections')).toBe(3);
    expect(await readValue(metrics, 'lag_messages')).toBe(400);
    expect(await readValue(metrics, 'queued_bytes')).toBe(5000);
    expect(await readValue(metrics, 'journal_position')).toBe(7);
    position = 8;
    expect(await readValue(metrics, 'journal_position')).toBe(8);
    expect(await readValue(metrics, 'journal_oldest_position')).toBe(2);
    expect(await readValue(metrics, 'journal_records')).toBe(6);
    expect(await readValue(metrics, 'journal_bytes')).toBe(900);
    expect(await readValue(metrics, 'start_time_seconds')).toBe(1_700_000_000);
    expect(await readValue(metrics, 'build_info', { version: '1.2.3', node: process.version })).toBe(1);
  });

  it('are given without those of the journal when it cannot be read', async () => {
    using metrics = createTestMetrics({
      readJournal() {
        throw new Error('the disk is gone');
      },
    });
    metrics.journalFailed();
    expect(await samplesOf(metrics, 'journal_position')).toEqual([]);
    expect(await readValue(metrics, 'journal_failures_total')).toBe(1);
  });

  it('have histograms whose buckets are cumulative and agree with count and sum', async () => {
    // A value that is a bound belongs under it.
    const second = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constantFrom(0.0001, 0.01, 1, 30),
    );
    const seconds = fc.array(second, { maxLength: 50 });
    const property = fc.asyncProperty(seconds, async (values) => {
      using metrics = createTestMetrics();
      for (const value of values) metrics.handled('ping', value);
      const samples = (await samplesOf(metrics, 'handler_duration_seconds')).filter(
        ({ labels }) => labels.event === 'ping',
      );
      const buckets = samples.filter(({ name }) => name.endsWith('_bucket'));
      for (const { labels, value } of buckets) {
        const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le);
        expect(value).toBe(values.filter((each) => each <= bound).length);
      }
      expect(buckets.at(-1)?.labels.le).toBe('+Inf');
      expect(samples.find(({ name }) => name.endsWith('_count'))?.value).toBe(values.length);
      const sum = samples.find(({ name }) => name.endsWith('_sum'))?.value ?? Number.NaN;
      expect(sum).toBeCloseTo(
        values.reduce((total, value) => total + value, 0),
        6,
      );
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it('have one histogram for each duration that is reported', async () => {
    using metrics = createTestMetrics();
    reportOneOfEach(metrics);
    for (const [name, sum] of [
      ['connection_duration_seconds', 42],
      ['broadcast_queue_seconds', 0.12],
      ['journal_append_seconds', 0.002],
    ] as const) {
      const samples = await samplesOf(metrics, name);
      expect(samples.find((sample) => sample.name.endsWith('_sum'))?.value).toBe(sum);
      expect(samples.find((sample) => sample.name.endsWith('_count'))?.value).toBe(1);
    }
  });

  it('have no more lines, and no text from outside, whatever names come in', async () => {
    using metrics = createTestMetrics({
      readGateway: () => ({
        connections: Array.from({ length: 100 }, (_, index) => ({
          dialect: 'typed' as const,
          role: `made-up-${index}`,
          count: 1,
        })),
        isWatched: true,
        lagging: 0,
        maxLag: 0,
        queuedBytes: 0,
      }),
    });
    reportOneOfEach(metrics);
    const own = async (): Promise<string[]> =>
      (await metrics.render())
        .split('\n')
        .filter((line) => line.startsWith('watchhamster_') && !line.includes('event_loop'))
        .map((line) => line.replace(/ \S+$/, ''));
    const before = await own();
    for (let index = 0; index < 500; index++) {
      const name = `made-up-${index}`;
      for (const outcome of ['ok', 'refused', 'failed'] satisfies MessageOutcome[])
        metrics.received(name, outcome, 1);
      metrics.received('__proto__', 'refused', 1);
      metrics.sent(name, 1, 1);
      metrics.handled(name, 1);
      metrics.errorSent(name);
      metrics.connectionClosed(3000 + index, 1);
      metrics.handshakeRefused(600 + index);
    }
    expect(await own()).toEqual(before);
    expect(before.join('\n')).not.toContain('made-up');
    expect(await readValue(metrics, 'connections', { dialect: 'typed', role: 'other' })).toBe(100);
    expect(await readValue(metrics, 'messages_received_total', { event: 'invalid', outcome: 'ok' })).toBe(
      500,
    );
    expect(
      await readValue(metrics, 'messages_received_total', { event: 'invalid', outcome: 'refused' }),
    ).toBe(1000);
    expect(await readValue(metrics, 'messages_sent_total', { event: 'other' })).toBe(500);
    expect(await readValue(metrics, 'connection_closed_total', { code: 'other' })).toBe(500);
    expect(await readValue(metrics, 'handshakes_refused_total', { status: 'other' })).toBe(500);
  });

  it('measure how late the event loop is, without the sampling interval', async () => {
    using metrics = createTestMetrics();
    // The second of two immediates comes after all timers that were due, the sampler's among them.
    const timersRan = async (): Promise<void> => {
      for (const _ of [1, 2]) await new Promise((resolve) => setImmediate(resolve));
    };
    // Until the first sample was due: the delay is counted from there.
    await new Promise((resolve) => setTimeout(resolve, 110));
    await timersRan();
    const end = performance.now() + 200;
    while (performance.now() < end);
    await timersRan();
    const worst = await readValue(metrics, 'event_loop_delay_seconds', { quantile: '1' });
    expect(worst).toBeGreaterThan(0.09);
    // Nothing has been as late since somebody asked.
    expect(await readValue(metrics, 'event_loop_delay_seconds', { quantile: '1' })).toBeLessThan(worst ?? 0);
  });

  it('tell of the process as prom-client does, and follow the naming rules', async () => {
    using metrics = createTestMetrics();
    const families = parseExposition(await metrics.render());
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_heap_size_used_bytes',
    ]) {
      expect(families.get(name)?.samples[0]?.value).toBeGreaterThan(0);
    }
    for (const { name, type } of families.values()) {
      if (name.startsWith('watchhamster_'))
        expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter']);
      expect(name).not.toMatch(/_(ms|milliseconds|kb|mb)(_|$)/);
    }
  });
});
