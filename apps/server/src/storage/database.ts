import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database as Connection } from 'better-sqlite3';
import { asStorageError, storageError } from './errors.ts';
import { migrate } from './migrate.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import { hasDatabaseEngine } from './runtime.ts';

/**
 * How much a commit waits for the disk. `normal`: a commit survives the end of the process, a power cut may take the last
 * ones back. `full`: it survives a power cut too, at the cost of one flush to the disk a commit.
 */
export type Sync = 'normal' | 'full';

/** What a database needs. */
export interface DatabaseOptions {
  /** The file; created when it is missing, its folder is not. `:memory:` for a database that ends with the process. */
  readonly file: string;
  /** Default: `normal`. */
  readonly sync?: Sync;
  /** Default: all that this version knows. */
  readonly migrations?: readonly Migration[];
}

/** The open database. Parts that keep something share its connection; who opened it closes it, after all of them. */
export interface Database {
  readonly connection: Connection;
  readonly file: string;
  readonly sync: Sync;
  /** Moves everything into the main file and lets go of it. Safe to call twice. */
  close(): void;
}

/** How long to wait for another process to let go of the file, in milliseconds. The whole process waits. */
const busyTimeoutMs = 250;

/**
 * Pages of the write-ahead log (4 KiB each) after which it is moved into the main file. The process waits meanwhile: up to
 * 20 ms with these, 50 ms with four times as many, for a tenth more messages a second.
 */
const checkpointPages = 1000;

/** What a write-ahead log may keep on the disk after one large transaction, in bytes. */
const walBytes = 4096 * checkpointPages;

/**
 * Opens the database, for this process alone, and brings its layout up to date. The file and its write-ahead log can be
 * read by its owner only.
 * @throws StorageError saying what to do: in use, not a database, damaged, newer, not writable, no room.
 */
export function openDatabase({
  file,
  sync = 'normal',
  migrations = allMigrations,
}: DatabaseOptions): Database {
  if (!hasDatabaseEngine(process.versions.node)) {
    throw storageError('STORAGE_RUNTIME_TOO_OLD', file, { detail: `this is ${process.versions.node}` });
  }
  if (file !== ':memory:') prepareFile(file);
  let connection: Connection | undefined;
  try {
    connection = new Sqlite(file, { timeout: busyTimeoutMs });
    // Before anything is read: then the lock is taken for good, and no shared-memory file is needed.
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    connection.pragma(`synchronous = ${sync}`);
    connection.pragma('foreign_keys = ON');
    connection.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    connection.pragma(`journal_size_limit = ${walBytes}`);
    migrate(connection, file, migrations);
  } catch (cause) {
    connection?.close();
    throw asStorageError(cause, file);
  }
  const opened = connection;
  return { connection: opened, file, sync, close: () => void opened.close() };
}

/**
 * Creates the file for its owner alone, or closes it to others; SQLite gives the write-ahead log the same mode. An
 * existing file is not opened here: closing it again would release the lock of another connection of this process.
 */
function prepareFile(file: string): void {
  try {
    if (!existsSync(dirname(file))) throw storageError('STORAGE_FOLDER_MISSING', file);
    if (!existsSync(file)) {
      closeSync(openSync(file, 'wx', 0o600));
      return;
    }
    if (!statSync(file).isFile()) throw storageError('STORAGE_NOT_A_FILE', file);
    for (const path of [file, `${file}-wal`]) {
      if (existsSync(path) && isOpenToOthers(path)) chmodSync(path, 0o600);
    }
  } catch (cause) {
    throw asStorageError(cause, file);
  }
}

/** Whether others may read it, although it is this user's to close. */
function isOpenToOthers(path: string): boolean {
  const { mode, uid } = statSync(path);
  return (mode & 0o077) !== 0 && (process.geteuid === undefined || uid === process.geteuid());
}
