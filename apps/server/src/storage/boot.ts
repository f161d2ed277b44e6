import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** How far two computed boot times of one boot may be apart, in milliseconds: uptime has whole seconds on some systems. */
const toleranceMs = 5000;

/**
 * Names this boot of the machine: the kernel's own id on Linux, elsewhere the time of the boot. A name for
 * {@link isSameBoot}, not for people.
 * @param now the time in milliseconds
 */
export function currentBoot(now: number): string {
  try {
    return `id:${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return `time:${Math.round(now - uptime() * 1000)}`;
  }
}

/**
 * Whether two names are of one boot. In doubt they are not: a clock that was set in between moves the time of the boot,
 * and a needless new epoch costs clients one snapshot, while a missed one would cost them messages.
 */
export function isSameBoot(a: string, b: string): boolean {
  const [timeA, timeB] = [a, b].map((name) =>
    name.startsWith('time:') ? Number(name.slice(5)) : Number.NaN,
  );
  if (timeA !== undefined && timeB !== undefined && Math.abs(timeA - timeB) <= toleranceMs) return true;
  return a !== '' && a === b && a.startsWith('id:');
}
