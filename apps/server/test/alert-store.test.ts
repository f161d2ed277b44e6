import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryAlertStore, createSqliteAlertStore } from '../src/domain/alerts/index.ts';
import type { AlertStore } from '../src/domain/alerts/store.ts';
import { type Database, openDatabase } from '../src/storage/database.ts';
import { alertStoreSuite, announcement } from './alert-store-suite.ts';

describe('alerts in memory', () => {
  alertStoreSuite(createMemoryAlertStore, (store) => store);
});

describe('alerts on disk', () => {
  let folder: string;
  let database: Database;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-alert-store-'));
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = (): AlertStore => {
    database = openDatabase({ file: join(folder, 'a.db') });
    return createSqliteAlertStore(database.connection);
  };
  alertStoreSuite(open, (store) => {
    database.close();
    const again = open();
    // The store at hand goes on with the open database.
    Object.assign(store, again);
    return again;
  });

  it('keeps all that belongs together, or nothing', () => {
    const store = open();
    database.connection.exec('DROP TABLE alert_outbox');
    expect(() =>
      store.save({ states: [], announcements: [announcement('a')], notices: [], held: undefined }),
    ).toThrow(/alert_outbox/);
    expect(database.connection.prepare('SELECT count(*) FROM alert').pluck().get()).toBe(0);
  });
});
