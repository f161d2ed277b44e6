import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, JournalError } from '../src/journal/journal.ts';
import { createSqliteJournal, type SqliteJournalOptions } from '../src/journal/sqlite.ts';
import { type Database, openDatabase, type Sync } from '../src/storage/database.ts';
import { journalSuite, manualTime } from './journal-suite.ts';
import { alert, serviceEvent } from './support/journal.ts';

describe('the journal on disk', () => {
  let folder: string;
  let opened: Database[] = [];
  let epochs = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-journal-'));
  });
  afterEach(() => {
    for (const database of opened) database.close();
    opened = [];
    rmSync(folder, { recursive: true, force: true });
  });

  const openFile = (name = 'journal.db', sync: Sync = 'normal'): Database => {
    const database = openDatabase({ file: join(folder, name), sync });
    opened.push(database);
    return database;
  };
  const openOn = (database: Database, options: Partial<SqliteJournalOptions> = {}): Journal =>
    createSqliteJournal({
      database,
      createEpoch: () => `epoch ${++epochs}`,
      now: () => 1_000_000_000_000,
      boot: 'id:one',
      repeat: () => () => {},
      ...options,
    });

  let files = 0;
  journalSuite((options) => openOn(openFile(`${++files}.db`), options));

  it('goes on where it was after it was closed', () => {
    const first = openFile();
    const before = openOn(first);
    before.appendAll([serviceEvent('a'), alert('b')]);
    before.close();
    first.close();
    const after = openOn(openFile());
    expect([after.epoch, after.position(), after.oldest()]).toEqual([before.epoch, 2, 1]);
    expect(after.size()).toEqual({
      records: 2,
      bytes: after.after(0, 9).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    });
    expect(after.append(alert('c')).position).toBe(3);
    expect(after.history({ type: 'alert', limit: 9 }).map(({ position }) => position)).toEqual([3, 2]);
  });

  it('gives no position twice when everything was pruned before it was closed', () => {
    const time = manualTime();
    const first = openFile();
    const before = openOn(first, { now: () => time.time, repeat: time.repeat });
    before.appendAll([serviceEvent('a'), serviceEvent('b')]);
    time.time += 31 * 86_400_000;
    time.tick();
    expect(before.oldest()).toBe(3);
    before.close();
    first.close();
    const after = openOn(openFile());
    expect([after.position(), after.oldest(), after.size().records]).toEqual([2, 3, 0]);
    expect(after.append(serviceEvent('c')).position).toBe(3);
  });

  it.each([
    ['closed, rebooted', 'normal', 'clean', 'id:two', 'same'],
    ['not closed, not rebooted', 'normal', 'unclean', 'id:one', 'same'],
    ['not closed, rebooted', 'normal', 'unclean', 'id:two', 'new'],
    ['not closed, rebooted, each write flushed', 'full', 'unclean', 'id:two', 'same'],
    ['not closed, nobody knows which boot', 'normal', 'unclean', '', 'new'],
  ] as const)('%s: positions are trusted or not', (_, sync, ending, boot, expected) => {
    const first = openFile('journal.db', sync);
    const before = openOn(first);
    before.append(serviceEvent('a'));
    if (ending === 'clean') before.close();
    first.close();
    const after = openOn(openFile(), { boot });
    expect(after.epoch === before.epoch ? 'same' : 'new').toBe(expected);
    expect(after.append(serviceEvent('b')).position).toBe(2);
    expect(after.history({ limit: 9 })).toHaveLength(2);
  });

  it('starts a new epoch once for a crash, not at every start after it', () => {
    const first = openFile();
    openOn(first).append(serviceEvent('a'));
    first.close();
    const second = openFile();
    const renewed = openOn(second, { boot: 'id:two' });
    second.close();
    expect(openOn(openFile(), { boot: 'id:two' }).epoch).toBe(renewed.epoch);
  });

  it('leaves out messages of types that it does not know, and still fills what was asked for', () => {
    const database = openFile();
    const journal = openOn(database);
    journal.appendAll([serviceEvent('a'), alert('b'), alert('c'), serviceEvent('d'), serviceEvent('e')]);
    database.connection.exec("UPDATE journal_types SET name = 'of_the_future' WHERE name = 'alert'");
    expect(journal.after(0, 2).map(({ position }) => position)).toEqual([1, 4]);
    expect(journal.after(1, 9).map(({ position }) => position)).toEqual([4, 5]);
    expect(journal.history({ limit: 3 }).map(({ position }) => position)).toEqual([5, 4, 1]);
    expect(journal.size().records).toBe(5);
  });

  it('deletes what is no longer shown: at least as much as comes, the rest in rounds', () => {
    const database = openFile();
    const time = manualTime();
    const rows = () => database.connection.prepare('SELECT count(*) FROM journal').pluck().get();
    const journal = openOn(database, { retention: { messages: 10, days: 1 }, repeat: time.repeat });
    journal.appendAll(Array.from({ length: 2500 }, () => serviceEvent('a')));
    // As many as came, in steps; the rest, which is less than a step, waits for the next round.
    expect([rows(), journal.size().records]).toEqual([500, 10]);
    time.tick();
    expect(rows()).toBe(10);
  });

  it('keeps its write-ahead log small', () => {
    const database = openFile();
    const journal = openOn(database);
    const batch = Array.from({ length: 1000 }, () => serviceEvent('x'.repeat(400)));
    for (let round = 0; round < 30; round++) journal.appendAll(batch);
    expect(statSync(join(folder, 'journal.db')).size).toBeGreaterThan(15_000_000);
    expect(statSync(join(folder, 'journal.db-wal')).size).toBeLessThan(8_000_000);
    journal.close();
    expect(statSync(join(folder, 'journal.db-wal')).size).toBe(0);
  });

  it('keeps nothing when the disk is full, says so, and goes on when there is room', () => {
    const database = openFile();
    const journal = openOn(database);
    journal.append(serviceEvent('a'));
    const size = journal.size();
    const pages = Number(database.connection.pragma('page_count', { simple: true }));
    database.connection.pragma(`max_page_count = ${pages + 2}`);
    const batch = Array.from({ length: 1000 }, () => serviceEvent('x'.repeat(400)));
    expect(() => journal.appendAll(batch)).toThrow(/could not keep messages: .*the disk is full/);
    expect(() => journal.append(serviceEvent('x'.repeat(100_000)))).toThrow(JournalError);
    expect([journal.position(), journal.size()]).toEqual([1, size]);
    database.connection.pragma('max_page_count = 1000000');
    expect(journal.appendAll(batch).at(-1)?.position).toBe(1001);
    expect(journal.after(0, 2000)).toHaveLength(1001);
  });

  it('takes nothing after it was closed', () => {
    const journal = openOn(openFile());
    journal.close();
    expect(() => journal.append(serviceEvent('a'))).toThrow(/it is closed/);
  });

  it('says which message is damaged', () => {
    const database = openFile();
    const journal = openOn(database);
    journal.append(serviceEvent('a'));
    database.connection.exec("UPDATE journal SET text = '{'");
    expect(() => journal.after(0, 1)[0]?.parts).toThrow(/message 1 of the journal is damaged/);
  });
});
