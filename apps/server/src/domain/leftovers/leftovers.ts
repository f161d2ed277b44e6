import { setTimeout as delay } from 'node:timers/promises';
import { isSameBoot } from '../../storage/boot.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { ServiceStore } from '../services/store.ts';
import type { ProcessEntry, ProcessTable } from './process-table.ts';

/** How a service's processes are asked to end. */
export interface EndRequest {
  readonly signal: NodeJS.Signals;
  /** Milliseconds until they are killed. */
  readonly graceMs: number;
}

/** What finding and ending needs. */
export interface LeftoversOptions {
  readonly table: ProcessTable;
  readonly store: ServiceStore;
  /** Names this boot of the machine. */
  readonly boot: string;
  readonly logger: Logger;
  /** How to end what belongs to this service; a service that is not configured any more has a request too. */
  readonly requestFor: (serviceId: string) => EndRequest;
  /** How long killing is tried, in milliseconds. Default: 5000. */
  readonly patienceMs?: number;
  /** Default: process.kill. */
  readonly kill?: (pid: number, signal: NodeJS.Signals) => void;
}

/** One process to end, with what makes sure that it is still the same. */
interface Leftover extends ProcessEntry {
  readonly serviceId: string;
}

const pollMs = 50;
/** How often it is looked again for what was forked meanwhile: something that forks faster than it is ended is hopeless. */
const moreLooks = 5;

/**
 * Ends what an earlier run of the server left, and resolves when it is gone. A process is only touched when it is known
 * to be ours: its group's leader is alive with the start time that was written down, or its environment has this
 * database's mark. A pid that was given to somebody else since is left alone.
 * @returns how many processes were ended
 */
export async function endLeftovers(options: LeftoversOptions): Promise<number> {
  const { table, store, boot } = options;
  const records = store.processes();
  const all = await table.list();
  const found = new Map<number, Leftover>();
  for (const { serviceId, pid, startTime, boot: recorded } of records) {
    if (!isSameBoot(recorded, boot)) continue;
    const leader = all.find((entry) => entry.pid === pid && entry.startTime === startTime);
    if (!leader) continue;
    for (const entry of all) if (entry.group === pid) found.set(entry.pid, { ...entry, serviceId });
  }
  for (const leftover of await marked(all, options)) found.set(leftover.pid, leftover);
  let count = await endAll([...found.values()], options);
  // What was forked while the list was read is not in it, but has its parent's mark.
  for (let look = 0, last = count; last > 0 && look < moreLooks; look++) {
    last = await endAll(await ours(options), options);
    count += last;
  }
  for (const record of records) store.removeProcess(record);
  return count;
}

/**
 * Ends what has left the group of a service (setsid) and still has its mark, and resolves when it is gone. Services that
 * end together are looked for together.
 */
export function createEscapeHunter(options: LeftoversOptions): (serviceId: string) => Promise<void> {
  const { table } = options;
  let running: Promise<readonly Leftover[]> | undefined;
  let next: Promise<readonly Leftover[]> | undefined;
  // A look that has begun may have missed what is asked for now: that waits for the next.
  const begin = (): Promise<readonly Leftover[]> => {
    next = undefined;
    running = ours(options).finally(() => {
      running = undefined;
    });
    return running;
  };
  return async (serviceId) => {
    if (!table.showsMarks) return;
    for (let look = 0; look <= moreLooks; look++) {
      if (running) next ??= running.then(begin);
      const found = (await (next ?? begin())).filter((leftover) => leftover.serviceId === serviceId);
      if (found.length === 0) return;
      await endAll(found, options);
    }
  };
}

/** Every process that lives and has this database's mark. */
async function ours(options: LeftoversOptions): Promise<Leftover[]> {
  return marked(await options.table.list(), options);
}

async function marked(
  entries: readonly ProcessEntry[],
  { table, store }: LeftoversOptions,
): Promise<Leftover[]> {
  const found = await Promise.all(
    entries.map(async (entry) => {
      const marker = entry.pid === process.pid ? undefined : await table.markerOf(entry.pid);
      // An id may have colons, an instance has none.
      const at = marker?.lastIndexOf(':') ?? -1;
      if (marker === undefined || marker.slice(at + 1) !== store.instance) return [];
      return [{ ...entry, serviceId: marker.slice(0, at) }];
    }),
  );
  return found.flat();
}

async function endAll(leftovers: readonly Leftover[], options: LeftoversOptions): Promise<number> {
  const services = groupByService(leftovers);
  await Promise.all([...services].map(([id, own]) => endOne(id, own, options)));
  return leftovers.length;
}

function groupByService(leftovers: readonly Leftover[]): Map<string, Leftover[]> {
  const groups = new Map<string, Leftover[]>();
  for (const leftover of leftovers)
    groups.set(leftover.serviceId, [...(groups.get(leftover.serviceId) ?? []), leftover]);
  return groups;
}

async function endOne(
  serviceId: string,
  leftovers: readonly Leftover[],
  { table, requestFor, logger, patienceMs = 5000, kill = send }: LeftoversOptions,
): Promise<void> {
  const { signal, graceMs } = requestFor(serviceId);
  logger.warn(
    { service_id: serviceId, pids: leftovers.map(({ pid }) => pid) },
    'ending processes of the service that were left behind',
  );
  const alive = async (): Promise<Leftover[]> => {
    const now = new Map((await table.list()).map((entry) => [entry.pid, entry.startTime]));
    return leftovers.filter(({ pid, startTime }) => now.get(pid) === startTime);
  };
  const signalAll = (to: readonly Leftover[], what: NodeJS.Signals): void => {
    for (const { pid, startTime } of to) {
      // Looked at once more: between the list and now its pid may have been given to somebody else.
      if (table.startTimeOf(pid) === startTime) kill(pid, what);
    }
  };
  let rest = await alive();
  if (graceMs > 0) signalAll(rest, signal);
  const deadline = performance.now() + graceMs;
  while (rest.length > 0 && performance.now() < deadline) {
    await delay(pollMs);
    rest = await alive();
  }
  // A process that cannot be killed (another user's, or held in the kernel) must not hold the server up for ever.
  for (const end = performance.now() + patienceMs; rest.length > 0 && performance.now() < end; ) {
    signalAll(rest, 'SIGKILL');
    await delay(pollMs);
    rest = await alive();
  }
  if (rest.length > 0)
    logger.error(
      { service_id: serviceId, pids: rest.map(({ pid }) => pid) },
      'processes of the service cannot be ended; end them by hand before it is started again',
    );
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended, or belongs to another user: who waits for it finds out.
  }
}
