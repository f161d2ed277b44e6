import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@watchhamster/shared-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryLogger, eventually } from '../src/domain/test-support.ts';
import { createDelivery } from '../src/gateway/delivery.ts';
import { JournalError } from '../src/journal/journal.ts';
import { createSqliteJournal } from '../src/journal/sqlite.ts';
import { openDatabase } from '../src/storage/database.ts';
import { createTestMetrics } from '../src/telemetry/test-support.ts';
import { alert } from './support/journal.ts';

describe('a disk that is full', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-full-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The way of a message from the domain to the clients, on a database whose room a test decides on. */
  function setUp() {
    const database = openDatabase({ file: join(folder, 'journal.db'), sync: 'normal' });
    const journal = createSqliteJournal({
      database,
      createEpoch: () => 'epoch',
      now: Date.now,
      boot: 'id:one',
      repeat: () => () => {},
    });
    const logger = createMemoryLogger();
    const metrics = createTestMetrics();
    const delivery = createDelivery({
      journal,
      limits: { flushes_per_second: 5, queue_bytes: 1_000_000, message_bytes: 1_000_000 },
      logger,
      metrics,
      monotonic: () => performance.now(),
    });
    const pages = (count: number) => database.connection.pragma(`max_page_count = ${count}`);
    return {
      delivery,
      journal,
      logger,
      publish: (message: string) =>
        delivery.publish({
          definition: catalogue.alert,
          data: { level: 'warning', title: message, message, category: 'performance', source: 'host' },
          meta: { timestamp: '2026-11-22T14:07:46.268Z' },
        }),
      fill: () => pages(Number(database.connection.pragma('page_count', { simple: true })) + 1),
      free: () => pages(1_000_000),
      titles: () =>
        journal.after(0, 10).map(({ parts }) => catalogue.alert.data.parse(parts.data).title.slice(0, 5)),
      [Symbol.dispose]: () => {
        delivery.close();
        metrics[Symbol.dispose]();
        journal.close();
        database.close();
      },
    };
  }

  const large = 'x'.repeat(100_000);

  it('keeps nobody from hearing what happened meanwhile, in order, when there is room again', async () => {
    using server = setUp();
    server.publish('first');
    server.fill();
    server.publish(`fired${large}`);
    // Small enough to be kept, but what it ends was not told yet.
    server.publish('ended');
    expect(server.titles()).toEqual(['first']);
    // Of all that waits, the log speaks once.
    expect(server.logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    server.free();
    await eventually(() => server.titles().length === 3);
    expect(server.titles()).toEqual(['first', 'fired', 'ended']);
    server.publish('later');
    expect(server.titles().at(-1)).toBe('later');
  });

  it('refuses what a program publishes while something waits, and takes it behind that', () => {
    using server = setUp();
    server.fill();
    server.publish(`fired${large}`);
    const published = [alert('other')(0)];
    expect(() => server.delivery.publishAll(published)).toThrow(JournalError);
    expect(server.titles()).toEqual([]);
    server.free();
    server.delivery.publishAll(published);
    expect(server.titles()).toEqual(['fired', 'other']);
  });

  it('says at the end what is lost', () => {
    using server = setUp();
    server.fill();
    server.publish(large);
    server.publish(large);
    server.delivery.close();
    expect(server.logger.lines.at(-1)).toMatchObject({ level: 'error', fields: { messages: 2 } });
  });
});
