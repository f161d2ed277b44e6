import { randomUUID } from 'node:crypto';

/** A process group that was started, so that a later server can find what this one left. */
export interface ProcessRecord {
  readonly serviceId: string;
  /** The leader's, which is the group's id. */
  readonly pid: number;
  /** When the leader was started, in the words of the operating system: with the pid it names a process for good. */
  readonly startTime: string;
  /** The boot of the machine that the pid belongs to; see storage/boot.ts. */
  readonly boot: string;
}

/** What is remembered of a service's failures. Times are milliseconds since 1970. */
export interface FailureRecord {
  readonly restartCount: number;
  /** How often the back-off has doubled. */
  readonly attempt: number;
  /** When it failed, oldest first; as far as they still count. */
  readonly failures: readonly number[];
  /** How many failures the crash loop had that it is in; undefined when it is in none. */
  readonly crashLoop?: number | undefined;
}

/** What services leave for the next run of the server. */
export interface ServiceStore {
  /** Names this data for good: marks the processes that were started with it. */
  readonly instance: string;
  failuresOf(serviceId: string): FailureRecord | undefined;
  keepFailures(serviceId: string, record: FailureRecord): void;
  processes(): ProcessRecord[];
  addProcess(record: ProcessRecord): void;
  removeProcess(record: Pick<ProcessRecord, 'serviceId' | 'pid'>): void;
}

/** Forgets everything with the server. */
export function createMemoryServiceStore(instance: string = randomUUID()): ServiceStore {
  const failures = new Map<string, FailureRecord>();
  const processes = new Map<string, ProcessRecord>();
  const keyOf = ({ serviceId, pid }: Pick<ProcessRecord, 'serviceId' | 'pid'>) => `${pid} ${serviceId}`;
  return {
    instance,
    failuresOf: (id) => failures.get(id),
    keepFailures: (id, record) => void failures.set(id, record),
    processes: () => [...processes.values()],
    addProcess: (record) => void processes.set(keyOf(record), record),
    removeProcess: (record) => void processes.delete(keyOf(record)),
  };
}
