import type { LogSourceSnapshot } from '@watchhamster/shared-types';
import { type LogsConfig, retentionByLevel } from '../../config/logs.ts';
import type { Database } from '../../storage/database.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import { createFollower, type Follower } from './follow/follower.ts';
import { createLogHistory, type LogHistory } from './history.ts';
import { createLogs, type Logs } from './logs.ts';
import { createMemoryLogStore } from './store-memory.ts';
import { createSqliteLogStore } from './store-sqlite.ts';
import { createLogWriter, type WriterReadings } from './writer.ts';

/** All that has to do with logs. */
export interface LogParts {
  readonly logs: Logs;
  readonly history: LogHistory;
  /** What the metrics tell of logs. */
  readings(): LogReadings;
  /** A source as the snapshot shows it. */
  sources(): readonly LogSourceSnapshot[];
  /** Begins to follow files. */
  start(): void;
  change(next: LogsConfig): Promise<void>;
  /** Lets go of the files, publishes what has come, and writes it. Before the database is closed. */
  close(): Promise<void>;
}

/** Numbers since the start of the server. */
export interface LogReadings extends WriterReadings {
  readonly dropped: number;
  readonly kept: Readonly<Record<string, { readonly entries: number; readonly bytes: number }>>;
}

interface LogPartsOptions {
  readonly config: LogsConfig;
  /** Where the history is kept; in memory without one. */
  readonly database: Database | undefined;
  /** Where relative paths start. */
  readonly baseDir: string;
  readonly events: Events;
  readonly now: () => number;
  readonly logger: Logger;
}

/** Puts the parts together: sources, the history behind them, and the files that are followed. */
export function createLogParts(options: LogPartsOptions): LogParts {
  const { baseDir, events, now, logger, database } = options;
  let { config } = options;
  let retention = retentionByLevel(config);
  const store = database
    ? createSqliteLogStore(database, () => retention)
    : createMemoryLogStore(() => retention);
  const writer = createLogWriter({ store, now, logger });
  const logs = createLogs({ events, now, logger, keeper: writer });
  let follower: Follower | undefined;
  let closing: Promise<void> | undefined;
  const filesOf = ({ files, poll_seconds }: LogsConfig) => ({ files, pollMs: poll_seconds * 1000 });

  const close = async (): Promise<void> => {
    await follower?.close();
    logs.close();
    writer.close();
  };
  return {
    logs,
    history: createLogHistory(store, writer),
    readings: () => ({
      ...writer.readings(),
      dropped: logs.sources().reduce((sum, { dropped }) => sum + dropped, 0),
      kept: store.sizes(),
    }),
    sources() {
      // A path that was not looked at yet is told as one that leads nowhere yet.
      const states = new Map(
        follower?.files().map(({ fileName, state }) => [fileName, state === 'new' ? 'missing' : state]),
      );
      return logs.sources().map(({ fileName, serviceId, dropped }) => ({
        file_name: fileName,
        ...(serviceId === undefined ? {} : { service_id: serviceId }),
        state: states.get(fileName) ?? 'output',
        dropped_entries: dropped,
      }));
    },
    start() {
      follower ??= createFollower({
        ...filesOf(config),
        baseDir,
        logs,
        positions: () => {
          writer.flush();
          return store.positions();
        },
        keepPosition: (position) => writer.keep([], position),
        logger,
      });
    },
    async change(next) {
      config = next;
      retention = retentionByLevel(next);
      await follower?.change(filesOf(next));
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
