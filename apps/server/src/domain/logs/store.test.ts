import type { LogLevel, SourcedLogEntry } from '@watchhamster/shared-types';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LogRetention, retentionByLevel } from '../../config/logs.ts';
import { configSchema } from '../../config/schema.ts';
import { openDatabase } from '../../storage/database.ts';
import { createMemoryLogger } from '../test-support.ts';
import { createLogHistory } from './history.ts';
import { type LogQuery, type LogStore, levelOrder } from './store.ts';
import { createMemoryLogStore } from './store-memory.ts';
import { createSqliteLogStore } from './store-sqlite.ts';
import { createLogWriter } from './writer.ts';

const defaults = retentionByLevel(configSchema.parse({}).logs);
const day = 86_400_000;

const stores = {
  memory: (retention: LogRetention) => createMemoryLogStore(() => retention),
  sqlite: (retention: LogRetention) => {
    const database = openDatabase({ file: ':memory:' });
    onTestFinished(() => database.close());
    return createSqliteLogStore(database, () => retention);
  },
};

const entry = (sequence: number, more: Partial<SourcedLogEntry> = {}): SourcedLogEntry => ({
  sequence,
  file_name: 'a.log',
  timestamp: '2026-01-01T00:00:00.000Z',
  level: 'INFO',
  message: `message ${sequence}`,
  ...more,
});
const keep = (store: LogStore, entries: readonly SourcedLogEntry[], received = (n: number) => n): void =>
  store.append(
    entries.map((one) => ({ entry: one, received: received(one.sequence) })),
    [],
  );
const numbers = (entries: readonly SourcedLogEntry[]): number[] => entries.map(({ sequence }) => sequence);

describe.each(Object.entries(stores))('a log store: %s', (_, create) => {
  it('gives back what it was given, all fields of it', () => {
    const store = create(defaults);
    const full = entry(7, {
      service_id: 'web',
      level: 'ERROR',
      message: 'ほ\n  at x',
      logger_name: 'l',
      module: 'm.py',
      line_number: 3,
      thread_id: 't',
    });
    keep(store, [entry(3), full]);
    expect(store.read({ limit: 10 })).toEqual([entry(3), full]);
    expect(store.lastSequence()).toBe(7);
    expect(store.sizes().ERROR.entries).toBe(1);
  });

  it('finds by source, service and level, in both directions, as a plain search does', () => {
    const one = fc.record({
      file_name: fc.constantFrom('a.log', 'b.log'),
      service_id: fc.constantFrom(undefined, 'a', 'b'),
      level: fc.constantFrom(...levelOrder),
    });
    const query = fc.record({
      fileName: fc.constantFrom(undefined, 'a.log', 'none.log'),
      serviceId: fc.constantFrom(undefined, 'a', 'none'),
      levels: fc.option(fc.uniqueArray(fc.constantFrom(...levelOrder)), { nil: undefined }),
      before: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
      after: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
      limit: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), query, (kinds, asked) => {
        const entries = kinds.map(({ service_id, ...kind }, index) =>
          entry(index + 1, { ...kind, ...(service_id === undefined ? {} : { service_id }) }),
        );
        const store = create(defaults);
        keep(store, entries);
        expect(store.read(asked)).toEqual(plain(entries, asked));
      }),
      { numRuns: 60 },
    );
  });

  it('removes what is too old and what is too much, of each level by its own bounds', () => {
    const retention = { ...defaults, INFO: { days: 1, megabytes: 0.001 }, ERROR: { days: 10, megabytes: 1 } };
    const store = create(retention);
    const big = 'x'.repeat(336);
    const at = (level: LogLevel, from: number) =>
      Array.from({ length: 10 }, (_entry, n) => entry(from + n, { level, message: big }));
    keep(store, at('ERROR', 1), () => 0);
    keep(store, at('INFO', 11), () => 5 * day);
    const pruneAll = (now: number): void => {
      while (store.prune(now) > 0);
    };
    pruneAll(5 * day);
    // 400 bytes each: two fit into a thousand.
    expect(numbers(store.read({ limit: 50 }))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 19, 20]);
    expect(store.sizes().INFO).toEqual({ entries: 2, bytes: 800 });
    pruneAll(7 * day);
    expect(numbers(store.read({ limit: 50 }))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    pruneAll(11 * day);
    expect(store.read({ limit: 50 })).toEqual([]);
    expect(store.sizes().ERROR).toEqual({ entries: 0, bytes: 0 });
  });

  it('finds the first entry since a time', () => {
    const store = create(defaults);
    expect(store.firstSince(0)).toBeUndefined();
    keep(
      store,
      [2, 3, 50, 51, 900].map((sequence) => entry(sequence, { level: sequence % 2 ? 'ERROR' : 'INFO' })),
      (sequence) => sequence * 10,
    );
    expect([0, 21, 30, 31, 9000, 9001].map((time) => store.firstSince(time))).toEqual([
      2,
      3,
      3,
      50,
      900,
      undefined,
    ]);
  });

  it('keeps the position of each path, the last one', () => {
    const store = create(defaults);
    const position = { path: '/a', file: '1:2', offset: 5, head: 'h', headBytes: 5 };
    store.append([], [position]);
    store.append([], [{ ...position, offset: 9 }]);
    expect(store.positions()).toEqual([{ ...position, offset: 9 }]);
  });

  it('has a history that is searched in bounded steps, and shows what is around a time', () => {
    const store = create(defaults);
    const writer = createLogWriter({ store, now: () => 0, logger: createMemoryLogger() });
    onTestFinished(() => writer.close());
    const entries = Array.from({ length: 15_000 }, (_entry, n) =>
      entry(n + 1, n === 0 ? { message: 'A Needle here' } : {}),
    );
    keep(store, entries);
    const history = createLogHistory(store, writer);
    const first = history.read({ text: 'needle', limit: 5 });
    expect(first).toMatchObject({ entries: [], nextBefore: 5001 });
    const second = history.read({ text: 'needle', limit: 5, before: first.nextBefore });
    expect(numbers(second.entries)).toEqual([1]);
    expect(second.nextBefore).toBeUndefined();
    const around = history.read({ around: 100, limit: 4 });
    expect(numbers(around.entries)).toEqual([98, 99, 100, 101]);
    expect(numbers(history.read({ before: around.nextBefore, limit: 2 }).entries)).toEqual([96, 97]);
    expect(numbers(history.read({ after: around.nextAfter, limit: 2 }).entries)).toEqual([102, 103]);
    expect(history.read({ after: 15_000, limit: 2 }).nextAfter).toBe(15_000);
    writer.keep([entry(15_001)], undefined);
    expect(numbers(history.read({ after: 15_000, limit: 2 }).entries)).toEqual([15_001]);
  });
});

/** The same by looking at every entry. */
function plain(entries: readonly SourcedLogEntry[], query: LogQuery): SourcedLogEntry[] {
  const { fileName, serviceId, levels, after, before = Number.POSITIVE_INFINITY, limit } = query;
  const fitting = entries.filter(
    (one) =>
      (fileName === undefined || one.file_name === fileName) &&
      (serviceId === undefined || one.service_id === serviceId) &&
      (levels === undefined || levels.includes(one.level)) &&
      (after === undefined ? one.sequence < before : one.sequence > after),
  );
  if (limit === 0) return [];
  return after === undefined ? fitting.slice(-limit) : fitting.slice(0, limit);
}

describe('the writer', () => {
  it('gives numbers anew after a crash, and keeps what fits when the store fails', () => {
    const store = createMemoryLogStore(() => defaults);
    keep(store, [entry(40)]);
    let broken = true;
    const failing: LogStore = {
      ...store,
      append(entries, positions) {
        if (broken) throw new Error('no room');
        store.append(entries, positions);
      },
    };
    const logger = createMemoryLogger();
    const writer = createLogWriter({ store: failing, now: () => 1, logger });
    expect(writer.lastSequence).toBeGreaterThan(40);
    const position = { path: '/a', file: '1:2', offset: 5, head: 'h', headBytes: 5 };
    writer.keep([entry(50_000)], position);
    writer.flush();
    writer.flush();
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(store.positions()).toEqual([]);
    for (let n = 1; n <= 200; n += 1)
      writer.keep(
        Array.from({ length: 100 }, (_entry, index) => entry(50_000 + n * 100 + index)),
        undefined,
      );
    expect(writer.readings()).toEqual({ stored: 0, lost: 1, waiting: 20_000 });
    broken = false;
    writer.close();
    expect(writer.readings()).toEqual({ stored: 20_000, lost: 1, waiting: 0 });
    expect(store.positions()).toEqual([position]);
    expect(logger.lines.at(-1)?.message).toContain('can be kept again');
  });
});
