import { catalogue } from '@watchhamster/shared-types';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createEvents } from '../events.ts';
import { createMemoryLogger, recordMessages } from '../test-support.ts';
import { createLogs } from './index.ts';

const now = () => Date.UTC(2024, 0, 1, 12);

function setUp(options: { capacity?: number; flushMs?: number } = {}) {
  const events = createEvents({ now });
  const recorded = recordMessages(events);
  const logs = createLogs({ events, now, logger: createMemoryLogger(), flushMs: 5, ...options });
  const updates = () => recorded.of('log_update').map((data) => catalogue.logUpdate.data.parse(data));
  const received = () => updates().flatMap(({ entries }) => entries.map(({ message }) => message));
  const dropped = () => updates().reduce((sum, update) => sum + (update.dropped_entries ?? 0), 0);
  return { logs, updates, received, dropped, until: recorded.until };
}
const numbered = (count: number, from = 0) =>
  Buffer.from(Array.from({ length: count }, (_, n) => `line ${n + from}\n`).join(''));

describe('logs', () => {
  it('publishes what arrives together as one message, with its source', async () => {
    const { logs, updates, until } = setUp();
    const source = logs.source({ fileName: 'a.log', serviceId: 'a' });
    source.write('stdout', Buffer.from('one\ntw'));
    source.write('stdout', Buffer.from('o\n2024-01-01T00:00:00Z [ERROR] bad\nlast\n'));
    await until(() => updates().length === 2);
    expect(updates()[0]).toMatchObject({ file_name: 'a.log', service_id: 'a', total_new_entries: 3 });
    expect(updates()[0]).not.toHaveProperty('dropped_entries');
    expect(updates()[0]?.entries).toEqual([
      { timestamp: '2024-01-01T12:00:00.000Z', level: 'INFO', message: 'one' },
      { timestamp: '2024-01-01T12:00:00.000Z', level: 'INFO', message: 'two' },
      { timestamp: '2024-01-01T00:00:00.000Z', level: 'ERROR', message: 'bad' },
    ]);
    // The last one waited for one flush more: its stack trace might have followed.
    expect(updates()[1]?.entries).toMatchObject([{ message: 'last' }]);
  });

  it('waits for the rest of a stack trace over a flush', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { logs, received } = setUp({ flushMs: 50 });
    const source = logs.source({ fileName: 'a.log' });
    source.write('stderr', Buffer.from('first\nError: x\n'));
    vi.advanceTimersByTime(50);
    expect(received()).toEqual(['first']);
    source.write('stderr', Buffer.from('    at y\n'));
    vi.advanceTimersByTime(100);
    expect(received()).toEqual(['first', 'Error: x\n    at y']);
  });

  it('keeps the two streams apart', async () => {
    const { logs, updates } = setUp();
    const source = logs.source({ fileName: 'a.log' });
    source.write('stderr', Buffer.from('Error: x\n'));
    source.write('stdout', Buffer.from('unrelated\n'));
    source.write('stderr', Buffer.from('    at y\n'));
    source.end();
    expect(
      updates()[0]
        ?.entries.map(({ level, message }) => `${level} ${message}`)
        .sort(),
    ).toEqual(['ERROR Error: x\n    at y', 'INFO unrelated']);
  });

  it('publishes an unfinished line at the end, and goes on with the next run', () => {
    const { logs, received } = setUp();
    const source = logs.source({ fileName: 'a.log' });
    source.write('stdout', Buffer.from('no end'));
    source.end();
    source.write('stdout', Buffer.from('next run\n'));
    source.end();
    expect(received()).toEqual(['no end', 'next run']);
  });

  it('keeps the newest of all sources in one order', () => {
    const { logs } = setUp({ capacity: 3 });
    const [a, b] = ['a', 'b'].map((id) => logs.source({ fileName: `${id}.log`, serviceId: id }));
    for (let n = 0; n < 5; n += 1) {
      for (const source of [a, b]) {
        source?.write('stdout', Buffer.from(`${n}\n`));
        source?.end();
      }
    }
    const recent = logs.recent(4);
    expect(recent.map(({ file_name, message }) => file_name[0] + message)).toEqual(['a3', 'b3', 'a4', 'b4']);
    expect(recent.map(({ sequence }) => sequence)).toEqual([7, 8, 9, 10]);
    expect(logs.recent(100)).toHaveLength(6);
    expect(logs.recent(0)).toEqual([]);
  });

  it('has in tail what was not published yet', () => {
    const { logs } = setUp();
    logs.source({ fileName: 'a.log', serviceId: 'a' }).write('stdout', numbered(5));
    logs.source({ fileName: 'b.log', serviceId: 'b' }).write('stdout', numbered(5, 100));
    expect(logs.tail('a', 2).map(({ message }) => message)).toEqual(['line 3', 'line 4']);
    expect(logs.tail('c', 2)).toEqual([]);
  });

  it('gives the same source for the same file', () => {
    const { logs } = setUp();
    expect(logs.source({ fileName: 'a.log' })).toBe(logs.source({ fileName: 'a.log' }));
  });

  it('publishes what is left when it closes, and nothing afterwards', () => {
    const { logs, received } = setUp();
    const source = logs.source({ fileName: 'a.log' });
    source.write('stdout', numbered(1));
    logs.close();
    source.write('stdout', numbered(1));
    source.end();
    logs.source({ fileName: 'b.log' }).write('stdout', numbered(1));
    logs.close();
    expect(received()).toEqual(['line 0']);
  });

  it('runs a timer only while there is something to publish', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { logs, received } = setUp({ flushMs: 50 });
    const source = logs.source({ fileName: 'a.log' });
    source.write('stdout', Buffer.from('unfinished'));
    expect(vi.getTimerCount()).toBe(0);
    source.write('stdout', Buffer.from(' line\nlast\n'));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(50);
    expect(received()).toEqual(['unfinished line']);
    vi.advanceTimersByTime(50);
    expect(received()).toEqual(['unfinished line', 'last']);
    expect(vi.getTimerCount()).toBe(0);
    source.write('stdout', numbered(1));
    logs.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops the oldest of too many, and counts every one', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const { logs, updates, received, dropped } = setUp({ flushMs: 10_000 });
        const source = logs.source({ fileName: 'a.log' });
        let written = 0;
        for (const count of counts) {
          source.write('stdout', numbered(count, written));
          written += count;
        }
        logs.close();
        expect(received().length + dropped()).toBe(written);
        for (const update of updates()) expect(update.entries.length).toBeLessThanOrEqual(500);
        const survivors = Math.min(written, 500);
        expect(received()).toEqual(
          Array.from({ length: survivors }, (_, n) => `line ${written - survivors + n}`),
        );
      }),
      { numRuns: 30, verbose: 1 },
    );
  });

  it('takes random bytes, in bounded memory', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 20 }), (chunks) => {
        const { logs, received } = setUp({ flushMs: 10_000 });
        const source = logs.source({ fileName: 'a.log' });
        for (const chunk of chunks) source.write('stderr', chunk);
        logs.close();
        const input = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
        expect(received().join('').length).toBeLessThanOrEqual(input * 2);
      }),
      { verbose: 1 },
    );
  });

  it('cuts lines over 16 KiB', () => {
    const { logs, received } = setUp();
    const source = logs.source({ fileName: 'a.log' });
    for (let n = 0; n < 100; n += 1) source.write('stdout', Buffer.alloc(1024, 'x'));
    source.write('stdout', Buffer.from('\nnext\n'));
    logs.close();
    expect(received()).toEqual([`${'x'.repeat(16 * 1024)}…`, 'next']);
  });

  it('costs little in a flood', () => {
    const { logs, received, dropped } = setUp({ flushMs: 10_000 });
    const source = logs.source({ fileName: 'a.log' });
    const chunk = Buffer.from('2024-01-01 12:00:00 [INFO] something happened in the service\n'.repeat(1000));
    const heap = process.memoryUsage().heapUsed;
    const cpu = process.cpuUsage();
    for (let round = 0; round < 500; round += 1) source.write('stdout', chunk);
    const { user, system } = process.cpuUsage(cpu);
    expect(process.memoryUsage().heapUsed - heap).toBeLessThan(100e6);
    logs.close();
    expect({ received: received().length, dropped: dropped() }).toEqual({ received: 500, dropped: 499_500 });
    // Parsing takes at least 5 µs a line; finding it is to take less than 2.
    expect((user + system) / 500_000).toBeLessThan(2);
  });
});
