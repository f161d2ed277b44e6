import { readFile } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';

/** The host's memory in bytes. `available` is what programs can still get without swapping. */
export interface Memory {
  readonly total: number;
  readonly available: number;
}

/**
 * Linux reads /proc/meminfo. Windows: os.freemem() is the available memory. macOS: os.freemem() would count caches as
 * used, so systeminformation asks vm_stat, a short child process.
 * @throws Error when the source is missing or not understood
 */
export async function readMemory(platform: NodeJS.Platform): Promise<Memory> {
  if (platform === 'linux') return parseMeminfo(await readFile('/proc/meminfo', 'latin1'));
  if (platform === 'darwin') {
    const { mem } = await import('systeminformation');
    const { total, available } = await mem();
    return { total, available };
  }
  return { total: totalmem(), available: freemem() };
}

/** MemTotal and MemAvailable; kernels before 3.14 lack the latter, MemFree + Cached comes close. */
export function parseMeminfo(text: string): Memory {
  const kibibytes = (name: string): number | undefined => {
    const value = new RegExp(`^${name}: +([0-9]+) kB`, 'm').exec(text)?.[1];
    return value === undefined ? undefined : Number(value) * 1024;
  };
  const total = kibibytes('MemTotal');
  const available = kibibytes('MemAvailable') ?? (kibibytes('MemFree') ?? 0) + (kibibytes('Cached') ?? 0);
  if (!total) throw new Error('/proc/meminfo has no MemTotal');
  return { total, available: Math.min(available, total) };
}
