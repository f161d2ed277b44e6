import { resolve } from 'node:path';
import type { StorageConfig } from '../config/schema.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { hasDatabaseEngine } from '../storage/runtime.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Journal } from './journal.ts';
import { createMemoryJournal } from './memory.ts';
import { createSqliteJournal } from './sqlite.ts';

interface OpenJournalOptions {
  readonly storage: StorageConfig;
  /** Where a relative `storage.path` starts. */
  readonly dataDir: string;
  /** Makes the name of an epoch. */
  readonly createEpoch: () => string;
  readonly now: () => number;
  readonly logger: Logger;
  /** Default: this process's. */
  readonly nodeVersion?: string;
}

/** The journal, and the database that it lies in. */
export interface OpenedJournal {
  readonly journal: Journal;
  /** For the other parts that keep something; undefined when the journal is in memory. */
  readonly database: Database | undefined;
  /** Closes the journal, then the database. Call it last: what was published until then is kept. */
  close(): void;
}

const defaultFile = 'watchhamster.db';

/**
 * Opens the journal that the configuration asks for. Where Node.js is too old for the database and no file was asked for,
 * the journal is in memory, and the log says so.
 * @throws StorageError when the database cannot be used.
 */
export function openJournal({
  storage,
  dataDir,
  createEpoch,
  now,
  logger,
  nodeVersion = process.versions.node,
}: OpenJournalOptions): OpenedJournal {
  const { retention, sync } = storage;
  const isFallback = storage.path === undefined && !hasDatabaseEngine(nodeVersion);
  if (storage.path === ':memory:' || isFallback) {
    if (isFallback) {
      logger.warn(
        { node: nodeVersion },
        'Node.js is too old for the database: messages are kept in memory and lost with a restart. Run the server with Node.js 22 or newer, or set storage.path to ":memory:" if that is meant',
      );
    }
    const journal = createMemoryJournal({ epoch: createEpoch(), retention, now });
    return { journal, database: undefined, close: () => journal.close() };
  }
  const database = openDatabase({ file: resolve(dataDir, storage.path ?? defaultFile), sync });
  try {
    const journal = createSqliteJournal({
      database,
      createEpoch,
      retention,
      now,
      onError: (err) =>
        logger.warn({ err }, 'old messages could not be removed from the journal; tried again'),
    });
    return { journal, database, close: () => closeBoth(journal, database, logger) };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** The lock is let go of in any case; without the clean mark the next start finds out what is there. */
function closeBoth(journal: Journal, database: Database, logger: Logger): void {
  try {
    journal.close();
  } catch (err) {
    logger.error({ err }, 'the journal was not closed cleanly; what it kept is kept');
  }
  database.close();
}
