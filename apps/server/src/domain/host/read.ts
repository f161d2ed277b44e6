import { statfs } from 'node:fs/promises';
import { loadavg, uptime } from 'node:os';
import type { MessageData } from '@watchhamster/shared-types';
import { createCpuMeter, readCpuTimes } from './cpu.ts';
import { readMemory } from './memory.ts';
import { createTrafficReader, networkStatus } from './network.ts';

/** What is measured of the host: a status_update without what the server itself knows. */
export type HostReading = Omit<MessageData<'statusUpdate'>, 'active_services' | 'health'>;

/** What a reader needs. */
export interface HostReaderOptions {
  /** A path on the file system whose usage is shown. */
  readonly diskPath: string;
  /** Default: this host's. */
  readonly platform?: NodeJS.Platform;
}

/**
 * Makes a function that measures this host. Processor load is that since its last call; the first call gives the load
 * since the host started. On Linux a call reads three files in /proc and makes two system calls, and never starts a
 * child process.
 * @throws Error (from the function) when a source cannot be read, such as a disk path that is gone
 */
export function createHostReader({
  diskPath,
  platform = process.platform,
}: HostReaderOptions): () => Promise<HostReading> {
  const cpuPercent = createCpuMeter();
  const readTraffic = createTrafficReader(platform);
  return async () => {
    const [cpu, memory, disk, traffic] = await Promise.all([
      readCpuTimes(platform),
      readMemory(platform),
      readDisk(diskPath),
      // Counters are optional in the message: without them the rest is still worth telling.
      readTraffic().catch(() => undefined),
    ]);
    return {
      cpu_percent: oneDecimal(cpuPercent(cpu)),
      memory_percent: oneDecimal(share(memory.total - memory.available, memory.total)),
      disk_usage: oneDecimal(share(disk.used, disk.used + disk.free)),
      network_status: networkStatus(),
      uptime: Math.floor(uptime()),
      memory_used: memory.total - memory.available,
      memory_available: memory.available,
      disk_used: disk.used,
      disk_free: disk.free,
      ...(traffic ? { network_bytes_sent: traffic.sent, network_bytes_recv: traffic.received } : {}),
      // Windows has no load average; Node says three zeros there.
      ...(platform === 'win32' ? {} : { load_average: loadavg() }),
    };
  };
}

/** As df(1) counts: what is reserved for root is neither used nor free. */
async function readDisk(path: string): Promise<{ used: number; free: number }> {
  const { blocks, bfree, bavail, bsize } = await statfs(path);
  return { used: (blocks - bfree) * bsize, free: bavail * bsize };
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
