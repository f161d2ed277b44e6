import { isSameBoot } from '../storage/boot.ts';
import type { Database } from '../storage/database.ts';

/** Where the journal stood when this run of the server began. */
export interface Run {
  readonly epoch: string;
  /** The highest position that was pruned. */
  readonly last: number;
  /** Says that everything is on the disk, when the server ends as it should. */
  end(): void;
}

interface RunOptions {
  readonly database: Database;
  readonly createEpoch: () => string;
  readonly boot: string;
}

interface State {
  readonly epoch: string;
  readonly last: number;
  readonly boot: string;
  readonly sync: string;
  readonly clean: number;
}

/**
 * Begins a run: takes up the epoch, or starts a new one where messages may be lost. With `sync: normal` a crash of the
 * machine may take back the last messages, which clients have seen; their positions would be given to others, and a
 * client that resumes would miss those.
 */
export function beginRun({ database, createEpoch, boot }: RunOptions): Run {
  const { connection, sync } = database;
  const state = connection
    .prepare<[], State>('SELECT epoch, last, boot, sync, clean FROM journal_state')
    .get();
  if (!state) throw new Error('the table journal_state is empty: put a backup of the database in its place');
  const mayHaveLost = state.clean === 0 && state.sync !== 'full' && !isSameBoot(state.boot, boot);
  const epoch = state.epoch === '' || mayHaveLost ? createEpoch() : state.epoch;
  // On the disk before the first message is: else a crash could take this mark back, and the run would look clean.
  connection.pragma('synchronous = FULL');
  connection
    .prepare('UPDATE journal_state SET epoch = ?, boot = ?, sync = ?, clean = 0')
    .run(epoch, boot, sync);
  connection.pragma(`synchronous = ${sync}`);
  return {
    epoch,
    last: state.last,
    end() {
      connection.prepare('UPDATE journal_state SET clean = 1').run();
      connection.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
