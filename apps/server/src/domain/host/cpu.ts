import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';

/** Processor time since the host started, over all cores, in any unit. */
export interface CpuTimes {
  readonly busy: number;
  readonly total: number;
}

/**
 * Processor times of this host. Linux: the first line of /proc/stat, one small read however many cores there are;
 * os.cpus() would read several files a core. Elsewhere: os.cpus(), which needs no child process.
 * @throws Error when /proc/stat is missing or not understood
 */
export async function readCpuTimes(platform: NodeJS.Platform): Promise<CpuTimes> {
  if (platform === 'linux') return parseProcStat(await readFile('/proc/stat', 'latin1'));
  let idle = 0;
  let total = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    total += times.user + times.nice + times.sys + times.irq + times.idle;
  }
  return { busy: total - idle, total };
}

/** The `cpu` line: user nice system idle iowait irq softirq steal (guest time is part of user). See proc_stat(5). */
export function parseProcStat(text: string): CpuTimes {
  const fields = /^cpu +([0-9 ]+)/.exec(text)?.[1]?.trim().split(/ +/).slice(0, 8).map(Number);
  if (!fields || fields.length < 4) throw new Error('/proc/stat has no cpu line that can be read');
  const total = fields.reduce((sum, value) => sum + value, 0);
  const idle = (fields[3] ?? 0) + (fields[4] ?? 0);
  return { busy: total - idle, total };
}

/**
 * Turns readings into the load since the reading before, 0 to 100. The first reading gives the load since the host
 * started; a reading within the same clock tick repeats the last value.
 */
export function createCpuMeter(): (times: CpuTimes) => number {
  let before: CpuTimes = { busy: 0, total: 0 };
  let percent = 0;
  return (times) => {
    const total = times.total - before.total;
    if (total > 0) percent = Math.min(100, Math.max(0, ((times.busy - before.busy) / total) * 100));
    before = times;
    return percent;
  };
}
