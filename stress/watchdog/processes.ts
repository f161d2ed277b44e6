import { readdirSync, readFileSync } from 'node:fs';

/** In the environment of every process that this program's services start. */
export const mark = { name: 'WATCHHAMSTER_STRESS', value: `${process.pid}-${Date.now()}` };

/** The pids and start times of all living processes that services of this program started. */
export function living(): Set<string> {
  const found = new Set<string>();
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const environ = readFileSync(`/proc/${pid}/environ`, 'utf8');
      if (!environ.includes(`${mark.name}=${mark.value}`) || !environ.includes('WATCHHAMSTER_SERVICE='))
        continue;
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] !== 'Z') found.add(`${pid} ${fields[19]}`);
    } catch {
      // It has ended.
    }
  }
  return found;
}
