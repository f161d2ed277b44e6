import { catalogue, type LogEntry, type SourcedLogEntry } from '@watchhamster/shared-types';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import {
  type CollectedSource,
  createSource,
  type LineFormat,
  type LogBatch,
  type LogSource,
} from './source.ts';
import type { FilePosition } from './store.ts';

/** The logs of everything that is watched. */
export interface Logs {
  /** The source of this file name: a new one, or the one that exists. */
  source(options: SourceRequest): LogSource;
  /** Publishes what a source has but an unfinished line, which is forgotten, and closes it; its name is free again. */
  leave(fileName: string): void;
  /** Every source there is. */
  sources(): readonly SourceView[];
  /** The newest `limit` entries of all sources, oldest first. */
  recent(limit: number): SourcedLogEntry[];
  /** The newest `n` entries of a service, oldest first, with what has come but was not published yet. */
  tail(serviceId: string, n: number): SourcedLogEntry[];
  /** Publishes what has come, and takes nothing any more. */
  close(): void;
}

/** What a source is to be. */
export interface SourceRequest {
  readonly fileName: string;
  readonly serviceId?: string | undefined;
  readonly format?: LineFormat | undefined;
  /** Where its file was read to when the first `bytes` that were written to it are in entries. */
  readonly positionAt?: ((bytes: number) => FilePosition | undefined) | undefined;
}

/** A source as others see it. */
export interface SourceView {
  readonly fileName: string;
  readonly serviceId: string | undefined;
  /** Entries dropped since the server started: too many came at once. */
  readonly dropped: number;
}

/** Where entries are kept beside the memory, for longer. */
export interface LogKeeper {
  /** Takes entries that were published, in order, and where they lead to in their file. Never waits. */
  keep(entries: readonly SourcedLogEntry[], position: FilePosition | undefined): void;
  /** The newest entries of a source. */
  newestOf(fileName: string): readonly SourcedLogEntry[];
  /** The last sequence that was given out before. */
  readonly lastSequence: number;
}

/** What {@link createLogs} needs. */
export interface LogsOptions {
  readonly events: Events;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  readonly logger: Logger;
  /** The most entries kept of each source; their messages are also bounded, to 4 Mi characters. Default: 2000. */
  readonly capacity?: number;
  /** How long entries are collected before they are published together, in milliseconds. Default: 100. */
  readonly flushMs?: number;
  /** Default: nothing is kept but the newest entries in memory. */
  readonly keeper?: LogKeeper;
}

/**
 * Collects, parses, keeps and publishes log entries. Each source publishes at most one log_update every `flushMs`, with
 * at most 500 entries; the last entry waits for one flush more in case its stack trace is still to come.
 */
export function createLogs(options: LogsOptions): Logs {
  const { events, now, logger, capacity = 2000, flushMs = 100, keeper } = options;
  const sources = new Map<string, CollectedSource>();
  let sequence = keeper?.lastSequence ?? 0;
  let closed = false;

  const publish = ({ fileName, serviceId, positionAt }: SourceRequest, batch: LogBatch): void => {
    if (batch.dropped > 0) {
      logger.debug(
        { file_name: fileName, dropped: batch.dropped },
        'log entries were dropped: too many at once',
      );
    }
    events.publish(catalogue.logUpdate, {
      file_name: fileName,
      entries: batch.entries.map(withoutSource),
      total_new_entries: batch.entries.length,
      ...(batch.dropped > 0 ? { dropped_entries: batch.dropped } : {}),
      ...(serviceId === undefined ? {} : { service_id: serviceId }),
    });
    keeper?.keep(batch.entries, positionAt?.(batch.through));
  };

  return {
    source(request) {
      const { fileName, serviceId, format } = request;
      const existing = sources.get(fileName);
      if (existing) return existing;
      const created = createSource({
        fileName,
        serviceId,
        capacity,
        flushMs,
        now,
        nextSequence: () => {
          sequence += 1;
          return sequence;
        },
        publish: (batch) => publish(request, batch),
        earlier: keeper?.newestOf(fileName),
        format,
      });
      if (closed) created.close();
      sources.set(fileName, created);
      return created;
    },
    leave(fileName) {
      sources.get(fileName)?.leave();
      sources.delete(fileName);
    },
    sources: () =>
      [...sources.values()].map((source) => ({
        fileName: source.fileName,
        serviceId: source.serviceId,
        dropped: source.droppedEntries(),
      })),
    recent(limit) {
      const newest = [...sources.values()].flatMap((source) => source.newest(limit));
      newest.sort((a, b) => a.sequence - b.sequence);
      return limit <= 0 ? [] : newest.slice(-limit);
    },
    tail(serviceId, n) {
      const own = [...sources.values()].filter((source) => source.serviceId === serviceId);
      for (const source of own) source.flush();
      const newest = own.flatMap((source) => source.newest(n)).sort((a, b) => a.sequence - b.sequence);
      return n <= 0 ? [] : newest.slice(-n);
    },
    close() {
      closed = true;
      for (const source of sources.values()) source.close();
    },
  };
}

/** The entry as log_update carries it: its source stands once, beside the entries. */
function withoutSource({ sequence: _, file_name: __, service_id: ___, ...entry }: SourcedLogEntry): LogEntry {
  return entry;
}
