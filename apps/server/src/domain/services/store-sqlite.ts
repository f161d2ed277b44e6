import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { ServiceStore } from './store.ts';

interface FailureRow {
  readonly restart_count: number;
  readonly attempt: number;
  readonly failures: string;
  readonly crash_loop: number | null;
}

interface ProcessRow {
  readonly service_id: string;
  readonly pid: number;
  readonly start_time: string;
  readonly boot: string;
}

/** What services leave for the next run, in a database with the tables of storage/migrations-services.ts. */
export function createSqliteServiceStore(
  database: Database,
  createInstance: () => string = randomUUID,
): ServiceStore {
  const addInstance = database.prepare<[string]>('INSERT OR IGNORE INTO service_instance VALUES (1, ?)');
  addInstance.run(createInstance());
  const instance = database.prepare<[], string>('SELECT name FROM service_instance').pluck().get();
  const find = database.prepare<[string], FailureRow>('SELECT * FROM service_failures WHERE service_id = ?');
  const keep = database.prepare<[string, number, number, string, number | null]>(
    'INSERT OR REPLACE INTO service_failures VALUES (?, ?, ?, ?, ?)',
  );
  const processes = database.prepare<[], ProcessRow>('SELECT * FROM service_process ORDER BY rowid');
  const add = database.prepare<[string, number, string, string]>(
    'INSERT OR REPLACE INTO service_process VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare<[string, number]>(
    'DELETE FROM service_process WHERE service_id = ? AND pid = ?',
  );
  return {
    instance: instance ?? '',
    failuresOf(id) {
      const row = find.get(id);
      if (!row) return undefined;
      return {
        restartCount: row.restart_count,
        attempt: row.attempt,
        failures: timesOf(row.failures),
        ...(row.crash_loop === null ? {} : { crashLoop: row.crash_loop }),
      };
    },
    keepFailures(id, { restartCount, attempt, failures, crashLoop }) {
      keep.run(id, restartCount, attempt, JSON.stringify(failures), crashLoop ?? null);
    },
    processes: () =>
      processes.all().map(({ service_id: serviceId, pid, start_time: startTime, boot }) => ({
        serviceId,
        pid,
        startTime,
        boot,
      })),
    addProcess({ serviceId, pid, startTime, boot }) {
      add.run(serviceId, pid, startTime, boot);
    },
    removeProcess({ serviceId, pid }) {
      remove.run(serviceId, pid);
    },
  };
}

function timesOf(json: string): number[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((time) => typeof time === 'number') : [];
}
