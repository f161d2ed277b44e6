import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** Names in the environment of what a deployment starts, by which the next start of the server knows it again. */
export const marks = { release: 'WATCHHAMSTER_RELEASE', git: 'WATCHHAMSTER_GIT_FOLDER' } as const;

const pollMs = 20;
/** Looks, until what does not go (it waits for a dead disk, say) is left alone. */
const mostLooks = 250;

/**
 * Kills what a server that was killed itself has left running: every process that has this value in its environment, and
 * so also those that have left their process group. Only Linux shows the environment of processes; elsewhere nothing is
 * found, and such a process runs to its own end.
 */
export async function killMarked(name: string, value: string): Promise<number> {
  const entry = `${name}=${value}`;
  const killed = new Set<number>();
  for (let look = 0; look < mostLooks; look++) {
    const pids = await marked(entry);
    if (pids.length === 0) break;
    for (const pid of pids) {
      killed.add(pid);
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    await delay(pollMs);
  }
  return killed.size;
}

async function marked(entry: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const found: number[] = [];
  for (const name of names) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    // Empty for what has ended and for other users' processes.
    const text = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
    if (text.split('\0').includes(entry)) found.push(pid);
  }
  return found;
}
