import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A child that was spawned with `detached: true` leads a process group with its own pid as the group's id; what it forks
 * belongs to the group, unless it leaves it on purpose (setsid), which nobody can prevent.
 *
 * Windows has neither process groups nor signals: there a tree of processes is ended with `taskkill /T /F`, at once,
 * whatever signal is asked for, and what outlives its parent cannot be found any more.
 */
export interface ProcessGroup {
  /** Sends a signal to every process of the group. Nothing happens when there is none. */
  signal(signal: NodeJS.Signals): void;
  /** Resolves when no process of the group is left. */
  gone(): Promise<void>;
}

const firstPollMs = 5;
const longestPollMs = 100;

/** The group that the child with this pid leads. */
export function processGroup(pid: number, platform: NodeJS.Platform = process.platform): ProcessGroup {
  if (platform === 'win32') return windowsTree(pid);
  return {
    signal(signal) {
      send(pid, signal);
    },
    async gone() {
      // The kernel tells nobody when a group is empty. Most are at the first look, with their leader.
      for (let ms = firstPollMs; await isAlive(pid, platform); ms = Math.min(ms * 2, longestPollMs))
        await delay(ms);
    },
  };
}

/** Whether somebody in the group could receive the signal; 0 only asks. */
function send(pgid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pgid, signal);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ESRCH') return false;
    // Linux: members changed their user. macOS says so of a group with only zombies.
    if (code === 'EPERM') return process.platform !== 'darwin';
    throw error;
  }
}

async function isAlive(pgid: number, platform: NodeJS.Platform): Promise<boolean> {
  if (!send(pgid, 0)) return false;
  if (platform !== 'linux') return true;
  // Zombies count as members until their parent looks at them. Where process 1 does not (containers), they stay for
  // ever, and are no reason to wait.
  return hasLivingMember(pgid);
}

async function hasLivingMember(pgid: number): Promise<boolean> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const text = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => '');
    // pid (name) state ppid pgrp …; the name may hold anything, so look behind its last bracket. See proc_pid_stat(5).
    const [state, , group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (group === String(pgid) && state !== 'Z' && state !== 'X') return true;
  }
  return false;
}

function windowsTree(pid: number): ProcessGroup {
  let killed: Promise<void> = Promise.resolve();
  return {
    signal() {
      killed = new Promise((resolve) => {
        const taskkill = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], {
          stdio: 'ignore',
          windowsHide: true,
        });
        taskkill.once('error', () => resolve());
        taskkill.once('close', () => resolve());
      });
    },
    gone: () => killed,
  };
}
