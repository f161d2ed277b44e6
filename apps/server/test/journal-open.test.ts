import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configSchema } from '../src/config/schema.ts';
import { createMemoryLogger } from '../src/domain/test-support.ts';
import { openJournal } from '../src/journal/open.ts';
import { serviceEvent } from './support/journal.ts';

describe('opening the journal', () => {
  let dataDir: string;
  let epochs = 0;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'watchhamster-open-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const open = (storage: object, nodeVersion = '24.0.0') => {
    const logger = createMemoryLogger();
    const opened = openJournal({
      storage: configSchema.parse({ storage }).storage,
      dataDir,
      createEpoch: () => `epoch ${++epochs}`,
      now: Date.now,
      logger,
      nodeVersion,
    });
    return { ...opened, logger };
  };

  it('is in watchhamster.db, with the retention of the configuration', () => {
    const { journal, database, close } = open({ retention: { messages: 2 }, sync: 'full' });
    expect(database).toMatchObject({ file: join(dataDir, 'watchhamster.db'), sync: 'full' });
    journal.appendAll([serviceEvent('a'), serviceEvent('b'), serviceEvent('c')]);
    expect(journal.oldest()).toBe(2);
    close();
    const again = open({});
    expect(again.journal.epoch).toBe(journal.epoch);
    again.close();
  });

  it('is in memory when that is asked for, and leaves nothing', () => {
    const { database, close, logger } = open({ path: ':memory:' });
    close();
    expect(database).toBeUndefined();
    expect(logger.lines).toEqual([]);
    expect(existsSync(join(dataDir, 'watchhamster.db'))).toBe(false);
  });

  it('is in memory where Node.js is too old, and the log says so', () => {
    const { database, close, logger } = open({}, '20.19.0');
    close();
    expect(database).toBeUndefined();
    expect(logger.lines).toMatchObject([
      { level: 'warn', message: expect.stringMatching(/Node\.js 22/) as string },
    ]);
  });

  it('starts a new epoch for a restored backup that was marked as such', () => {
    const first = open({});
    first.journal.append(serviceEvent('a'));
    first.database?.connection.exec("UPDATE journal_state SET epoch = ''");
    first.close();
    const second = open({});
    expect(second.journal.epoch).not.toBe(first.journal.epoch);
    expect(second.journal.position()).toBe(1);
    second.close();
  });
});
