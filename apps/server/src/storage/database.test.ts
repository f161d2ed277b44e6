import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentBoot, isSameBoot } from './boot.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { asStorageError, StorageError } from './errors.ts';
import { migrations } from './migrations.ts';
import { hasDatabaseEngine } from './runtime.ts';

describe('the database', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-storage-'));
    file = join(folder, 'test.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const problem = (options: Partial<DatabaseOptions> = {}): StorageError => {
    try {
      openDatabase({ file, ...options }).close();
    } catch (cause) {
      if (cause instanceof StorageError) return cause;
      throw cause;
    }
    throw new Error('it was opened');
  };
  const modeOf = (path: string): number => statSync(path).mode & 0o777;

  it('is readable by its owner only, and so is its write-ahead log', () => {
    const previous = process.umask(0);
    try {
      const database = openDatabase({ file });
      database.connection.exec('CREATE TABLE t (a)');
      expect([modeOf(file), modeOf(`${file}-wal`)]).toEqual([0o600, 0o600]);
      database.close();
      database.close();
    } finally {
      process.umask(previous);
    }
  });

  it('closes a file that others could read', () => {
    openDatabase({ file }).close();
    rmSync(file);
    writeFileSync(file, '', { mode: 0o644 });
    openDatabase({ file }).close();
    expect(modeOf(file)).toBe(0o600);
  });

  it('belongs to one at a time, also after a second one tried', () => {
    const first = openDatabase({ file });
    for (let attempt = 0; attempt < 2; attempt++) {
      const { code, message } = problem();
      expect(code).toBe('STORAGE_LOCKED');
      expect(message).toContain(
        `'${file}' is in use by another server: stop that one, or give this one a folder`,
      );
    }
    first.connection.exec('CREATE TABLE still_mine (a)');
    first.close();
    openDatabase({ file }).close();
  });

  it('takes the steps that are missing, each once, and none of a step that fails', () => {
    const step = (name: string, sql: string) => ({ name, sql });
    const one = step('one', 'CREATE TABLE one (a)');
    const broken = step('broken', 'CREATE TABLE two (a); CREATE TABLE one (a);');
    const two = step('two', 'CREATE TABLE two (a)');
    openDatabase({ file, migrations: [one] }).close();
    expect(problem({ migrations: [one, broken] }).message).toMatch(/cannot be used \(.*one already exists/);
    const database = openDatabase({ file, migrations: [one, two] });
    expect(database.connection.pragma('user_version', { simple: true })).toBe(2);
    database.close();
    openDatabase({ file, migrations: [one, two] }).close();
  });

  it('refuses the database of a newer version, and leaves it as it is', () => {
    openDatabase({ file, migrations: [...migrations, { name: 'new', sql: 'CREATE TABLE new (a)' }] }).close();
    const { code, message } = problem();
    expect(code).toBe('STORAGE_NEWER');
    expect(message).toMatch(/was written by a newer version of WatchHamster: run that version/);
    openDatabase({ file, migrations: [...migrations, { name: 'new', sql: 'no' }] }).close();
  });

  it('refuses the database of another program', () => {
    const other = new Sqlite(file);
    other.exec('CREATE TABLE bookmarks (a)');
    other.close();
    expect(problem()).toMatchObject({ code: 'STORAGE_NOT_A_DATABASE' });
  });

  it('says what is in the way of it', () => {
    writeFileSync(file, 'not a database, whatever its name says '.repeat(100));
    expect(problem()).toMatchObject({ code: 'STORAGE_NOT_A_DATABASE' });
    mkdirSync(join(folder, 'a-folder'));
    expect(problem({ file: join(folder, 'a-folder') })).toMatchObject({ code: 'STORAGE_NOT_A_FILE' });
    expect(problem({ file: join(folder, 'no', 'x.db') })).toMatchObject({ code: 'STORAGE_FOLDER_MISSING' });
    expect(problem({ file: join(file, 'x.db') }).code).toMatch(/STORAGE_(FOLDER_MISSING|NOT_A_FILE)/);
  });

  it('says that it is damaged', () => {
    const database = openDatabase({ file });
    database.connection.exec('CREATE TABLE t (a); INSERT INTO t SELECT randomblob(4000) FROM journal_state;');
    database.close();
    const { size } = statSync(file);
    writeFileSync(file, Buffer.alloc(size - 100, 0xff), { flag: 'r+', flush: true });
    expect(problem().code).toMatch(/STORAGE_(CORRUPT|NOT_A_DATABASE)/);
  });

  it.each([
    ['SQLITE_READONLY_DIRECTORY', 'STORAGE_READ_ONLY'],
    ['SQLITE_CANTOPEN', 'STORAGE_READ_ONLY'],
    ['EACCES', 'STORAGE_READ_ONLY'],
    ['EROFS', 'STORAGE_READ_ONLY'],
    ['SQLITE_FULL', 'STORAGE_DISK_FULL'],
    ['ENOSPC', 'STORAGE_DISK_FULL'],
    ['SQLITE_CORRUPT_VTAB', 'STORAGE_CORRUPT'],
    ['SQLITE_IOERR_WRITE', 'STORAGE_FAILED'],
  ])('calls %s %s, with its cause', (raw, code) => {
    const cause = Object.assign(new Error('raw words'), { code: raw });
    const error = asStorageError(cause, 'a.db');
    expect(error).toMatchObject({ code, cause });
    expect(error.message).toMatch(/^the database 'a\.db' .*\(raw words\)$/);
  });

  it.skipIf(process.platform === 'win32')('says that a file or folder may not be written', () => {
    mkdirSync(join(folder, 'locked'), { mode: 0o555 });
    const fixed = join(folder, 'fixed.db');
    openDatabase({ file: fixed }).close();
    chmodSync(fixed, 0o444);
    chmodSync(folder, 0o755);
    // The rights of files do not bind the superuser: another user tries.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(problem({ file: join(folder, 'locked', 'x.db') })).toMatchObject({ code: 'STORAGE_READ_ONLY' });
      // Its owner could give himself the right again.
      if (isRoot) expect(problem({ file: fixed })).toMatchObject({ code: 'STORAGE_READ_ONLY' });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('knows which Node.js can load its engine', () => {
    expect(['20.19.0', '21.7.3', '22.0.0', '24.21.0'].map(hasDatabaseEngine)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('the boot of the machine', () => {
  it('has one name until the next', () => {
    const now = Date.now();
    expect(isSameBoot(currentBoot(now), currentBoot(now + 10))).toBe(true);
  });

  it.each([
    ['id:a', 'id:a', true],
    ['id:a', 'id:b', false],
    ['time:100000', 'time:104000', true],
    ['time:100000', 'time:160000', false],
    ['time:', 'id:a', false],
    ['', '', false],
  ])('%j and %j: %j', (a, b, same) => expect(isSameBoot(a, b)).toBe(same));
});
