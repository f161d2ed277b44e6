import type { LogLevel, SourcedLogEntry } from '@watchhamster/shared-types';
import type { LogRetention } from '../../config/logs.ts';
import type { Database } from '../../storage/database.ts';
import { asStorageError } from '../../storage/errors.ts';
import {
  type FilePosition,
  type LogQuery,
  type LogSize,
  type LogStore,
  levelOrder,
  positionLifeMs,
  pruneBatch,
  sizeOfEntry,
} from './store.ts';

interface Row {
  readonly sequence: number;
  readonly source: number;
  readonly level: number;
  readonly at: number;
  readonly message: string;
  readonly fields: string | null;
}

interface Source {
  readonly id: number;
  readonly file_name: string;
  readonly service_id: string;
}

/** Log entries in a database that has the tables of `storage/migrations-logs.ts`. The caller closes it. */
export function createSqliteLogStore(database: Database, retention: () => LogRetention): LogStore {
  const { connection } = database;
  const sources = new Map<number, Source>();
  const sourceIds = new Map<string, number>();
  const learn = (source: Source): void => {
    sources.set(source.id, source);
    sourceIds.set(keyOf(source.file_name, source.service_id), source.id);
  };
  const addSource = connection.prepare<[string, string], Source>(
    'INSERT INTO log_source (file_name, service_id) VALUES (?, ?) RETURNING id, file_name, service_id',
  );
  const insert = connection.prepare(
    'INSERT INTO log_entry (sequence, source, level, received, at, bytes, message, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const grow = connection.prepare(
    'UPDATE log_size SET entries = entries + ?, bytes = bytes + ? WHERE level = ?',
  );
  const setPosition = connection.prepare(
    'INSERT OR REPLACE INTO log_position (path, file, offset, head, head_bytes, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const forgetPositions = connection.prepare<[number]>('DELETE FROM log_position WHERE updated_at < ?');
  const allPositions = connection.prepare<[], FilePosition>(
    'SELECT path, file, offset, head, head_bytes AS headBytes FROM log_position',
  );
  const oldestOf = connection.prepare<
    [number, number],
    { sequence: number; received: number; bytes: number }
  >('SELECT sequence, received, bytes FROM log_entry WHERE level = ? ORDER BY sequence LIMIT ?');
  const removeThrough = connection.prepare<[number, number]>(
    'DELETE FROM log_entry WHERE level = ? AND sequence <= ?',
  );
  const allSizes = connection.prepare<[], LogSize & { level: number }>(
    'SELECT level, entries, bytes FROM log_size',
  );
  const bounds = connection.prepare<[], { first: number | null; last: number | null }>(
    'SELECT (SELECT min(sequence) FROM log_entry) AS first, (SELECT max(sequence) FROM log_entry) AS last',
  );
  const nextFrom = connection.prepare<[number], { sequence: number; received: number }>(
    'SELECT sequence, received FROM log_entry WHERE sequence >= ? ORDER BY sequence LIMIT 1',
  );
  const columns = 'SELECT sequence, source, level, at, message, fields FROM log_entry WHERE';
  const older = {
    all: connection.prepare<number[], Row>(`${columns} sequence < ? ORDER BY sequence DESC LIMIT ?`),
    level: connection.prepare<number[], Row>(
      `${columns} level = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
    ),
    source: connection.prepare<number[], Row>(
      `${columns} source = ? AND level = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
    ),
  };
  const newer = {
    all: connection.prepare<number[], Row>(`${columns} sequence > ? ORDER BY sequence LIMIT ?`),
    level: connection.prepare<number[], Row>(
      `${columns} level = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
    ),
    source: connection.prepare<number[], Row>(
      `${columns} source = ? AND level = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
    ),
  };
  const allSources = connection.prepare<[], Source>('SELECT id, file_name, service_id FROM log_source');
  const learnAll = (): void => {
    sources.clear();
    sourceIds.clear();
    for (const source of allSources.iterate()) learn(source);
  };
  learnAll();

  const sourceOf = ({ file_name, service_id = '' }: SourcedLogEntry): number => {
    const known = sourceIds.get(keyOf(file_name, service_id));
    if (known !== undefined) return known;
    const added = addSource.get(file_name, service_id);
    if (!added) throw new Error('the source of a log could not be added');
    learn(added);
    return added.id;
  };
  const entryOf = ({ sequence, source, level, at, message, fields }: Row): SourcedLogEntry => {
    const { file_name = '', service_id = '' } = sources.get(source) ?? {};
    return {
      sequence,
      file_name,
      ...(service_id === '' ? {} : { service_id }),
      timestamp: new Date(at).toISOString(),
      level: levelOrder[level] ?? 'INFO',
      message,
      ...(fields === null ? {} : (JSON.parse(fields) as object)),
    };
  };
  const addAll = connection.transaction(((entries, positions) => {
    const grown = new Map<number, { entries: number; bytes: number }>();
    for (const { entry, received } of entries) {
      const level = levelOrder.indexOf(entry.level);
      const bytes = sizeOfEntry(entry);
      const { sequence, message, timestamp } = entry;
      insert.run(
        sequence,
        sourceOf(entry),
        level,
        received,
        Date.parse(timestamp),
        bytes,
        message,
        fieldsOf(entry),
      );
      const sum = grown.get(level) ?? { entries: 0, bytes: 0 };
      grown.set(level, { entries: sum.entries + 1, bytes: sum.bytes + bytes });
    }
    for (const [level, { entries: count, bytes }] of grown) grow.run(count, bytes, level);
    const at = entries.at(-1)?.received ?? 0;
    for (const { path, file, offset, head, headBytes } of positions)
      setPosition.run(path, file, offset, head, headBytes, at);
  }) satisfies LogStore['append']);

  /** A query without a source needs one range for each level or one for all, with a source one for each of both. */
  const ranges = ({
    fileName,
    serviceId,
    levels,
  }: LogQuery): { kind: keyof typeof older; of: number[] }[] => {
    const numbers = (levels ?? levelOrder).map((level) => levelOrder.indexOf(level));
    if (fileName === undefined && serviceId === undefined) {
      return levels === undefined
        ? [{ kind: 'all', of: [] }]
        : numbers.map((level) => ({ kind: 'level', of: [level] }));
    }
    return [...sources.values()]
      .filter(
        (source) =>
          (fileName === undefined || source.file_name === fileName) &&
          (serviceId === undefined || source.service_id === serviceId),
      )
      .flatMap(({ id }) => numbers.map((level) => ({ kind: 'source' as const, of: [id, level] })));
  };
  const pruneLevel = (level: LogLevel, size: LogSize, now: number): number => {
    const { days, megabytes } = retention()[level];
    const oldest = now - days * 86_400_000;
    let { bytes } = size;
    let through: number | undefined;
    let count = 0;
    const number = levelOrder.indexOf(level);
    for (const row of oldestOf.iterate(number, pruneBatch)) {
      if (row.received >= oldest && bytes <= megabytes * 1e6) break;
      bytes -= row.bytes;
      through = row.sequence;
      count += 1;
    }
    if (through === undefined) return 0;
    removeThrough.run(number, through);
    grow.run(-count, bytes - size.bytes, number);
    return count;
  };
  const sizes = (): Record<LogLevel, LogSize> => {
    const empty = { entries: 0, bytes: 0 };
    const all = { DEBUG: empty, INFO: empty, WARNING: empty, ERROR: empty, CRITICAL: empty };
    for (const { level, entries, bytes } of allSizes.all()) {
      const name = levelOrder[level];
      if (name) all[name] = { entries, bytes };
    }
    return all;
  };
  const pruneAll = connection.transaction((now: number): number => {
    forgetPositions.run(now - positionLifeMs);
    const current = sizes();
    return levelOrder.reduce((sum, level) => sum + pruneLevel(level, current[level], now), 0);
  });

  return {
    append(entries, positions) {
      try {
        addAll(entries, positions);
      } catch (cause) {
        // What was learnt in the transaction that failed is not in the database.
        learnAll();
        throw asStorageError(cause, database.file);
      }
    },
    read(query) {
      const { after, before = Number.MAX_SAFE_INTEGER, limit } = query;
      if (limit <= 0) return [];
      const [statements, bound] = after === undefined ? [older, before] : [newer, after];
      const rows = ranges(query).flatMap(({ kind, of }) => statements[kind].all(...of, bound, limit));
      rows.sort((a, b) => a.sequence - b.sequence);
      return (after === undefined ? rows.slice(-limit) : rows.slice(0, limit)).map(entryOf);
    },
    firstSince(time) {
      // Sequences grow with the time of receipt: a search by halves needs no index on it.
      let { first: low, last: high } = bounds.get() ?? { first: null, last: null };
      if (low === null || high === null) return undefined;
      let found: number | undefined;
      while (low <= high) {
        const middle: number = low + Math.floor((high - low) / 2);
        const row = nextFrom.get(middle);
        if (!row) break;
        if (row.received >= time) {
          found = row.sequence;
          high = middle - 1;
        } else low = row.sequence + 1;
      }
      return found;
    },
    lastSequence: () => bounds.get()?.last ?? 0,
    positions: () => allPositions.all(),
    prune: (now) => pruneAll(now),
    sizes,
  };
}

function keyOf(fileName: string, serviceId: string): string {
  return `${serviceId}\n${fileName}`;
}

/** The fields that few entries have, as one text; null for none. */
function fieldsOf({ logger_name, module, line_number, thread_id }: SourcedLogEntry): string | null {
  const has =
    logger_name !== undefined || module !== undefined || line_number !== undefined || thread_id !== undefined;
  return has ? JSON.stringify({ logger_name, module, line_number, thread_id }) : null;
}
