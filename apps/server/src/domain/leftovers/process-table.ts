import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** One process of the machine. */
export interface ProcessEntry {
  readonly pid: number;
  readonly group: number;
  /** With the pid it names a process until the next boot. */
  readonly startTime: string;
  /** Resident memory in bytes. */
  readonly residentBytes: number;
}

/** Reads the operating system's list of processes. */
export interface ProcessTable {
  /** Whether {@link ProcessTable.markerOf} can answer at all. */
  readonly showsMarks: boolean;
  /** Every process that lives; zombies are left out. Empty where it cannot be read. */
  list(): Promise<ProcessEntry[]>;
  /** When this process was started; undefined when there is none that lives. Waits for the answer. */
  startTimeOf(pid: number): string | undefined;
  /** What {@link markerName} says in the environment that a process was started with, if that can be seen. */
  markerOf(pid: number): Promise<string | undefined>;
}

/** The environment variable that marks what services start: `<id>:<instance>`. What it starts itself inherits it. */
export const markerName = 'WATCHHAMSTER_SERVICE';

/** The table of this platform: /proc on Linux, ps on macOS and the BSDs; nothing on Windows. */
export function processTable(platform: NodeJS.Platform = process.platform): ProcessTable {
  if (platform === 'linux') return linuxTable();
  if (platform === 'win32') return blindTable;
  return psTable();
}

const blindTable: ProcessTable = {
  showsMarks: false,
  list: async () => [],
  startTimeOf: () => undefined,
  markerOf: async () => undefined,
};

interface Stat extends ProcessEntry {
  readonly state: string;
}

/** proc_pid_stat(5): the name may hold anything, so look behind its last bracket. */
export function parseStat(text: string, pageBytes: number): Stat | undefined {
  const pid = Number.parseInt(text, 10);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, , group] = fields;
  // Numbers 22 and 24 of the manual page, where the state is number 3.
  const startTime = fields[19];
  if (!Number.isSafeInteger(pid) || state === undefined || startTime === undefined) return undefined;
  return { pid, state, group: Number(group), startTime, residentBytes: Number(fields[21] ?? 0) * pageBytes };
}

/** How many files are read in one turn of the event loop: about 3 ms. */
const turn = 100;

function linuxTable(): ProcessTable {
  const isLiving = (entry: Stat | undefined): entry is Stat =>
    entry !== undefined && entry.state !== 'Z' && entry.state !== 'X';
  const stat = (pid: number | string): Stat | undefined => {
    try {
      return parseStat(readFileSync(`/proc/${pid}/stat`, 'latin1'), pageBytes());
    } catch {
      return undefined;
    }
  };
  return {
    showsMarks: true,
    async list() {
      const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
      const entries: Stat[] = [];
      for (const [index, name] of names.entries()) {
        // The kernel answers at once: waiting for a thread would cost three times as much. Others get their turn.
        if (index % turn === turn - 1) await nextTurn();
        const entry = stat(name);
        if (isLiving(entry)) entries.push(entry);
      }
      return entries;
    },
    startTimeOf(pid) {
      const entry = stat(pid);
      return isLiving(entry) ? entry.startTime : undefined;
    },
    async markerOf(pid) {
      const text = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      const found = text.split('\0').find((entry) => entry.startsWith(`${markerName}=`));
      return found?.slice(markerName.length + 1);
    },
  };
}

let knownPageBytes: number | undefined;
/** The kernel tells every process in its auxiliary vector: pairs of native words, AT_PAGESZ is 6. */
function pageBytes(): number {
  if (knownPageBytes !== undefined) return knownPageBytes;
  knownPageBytes = 4096;
  try {
    const vector = readFileSync('/proc/self/auxv');
    for (let at = 0; at + 16 <= vector.length; at += 16) {
      if (vector.readBigUInt64LE(at) === 6n) knownPageBytes = Number(vector.readBigUInt64LE(at + 8));
    }
  } catch {
    // The usual size is a good guess.
  }
  return knownPageBytes;
}

function psTable(): ProcessTable {
  const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C' };
  const columns = 'pid=,pgid=,stat=,rss=,lstart=';
  const ps = (args: string[]): Promise<string> =>
    new Promise((resolve) => {
      execFile('ps', args, { env, maxBuffer: 16 * 1024 * 1024 }, (_, out) => resolve(out));
    });
  return {
    showsMarks: false,
    async list() {
      const out = await ps(['-axo', columns]);
      return out.split('\n').flatMap((line) => parsePs(line) ?? []);
    },
    startTimeOf: (pid) =>
      parsePs(spawnSync('ps', ['-o', columns, '-p', String(pid)], { env, encoding: 'utf8' }).stdout ?? '')
        ?.startTime,
    markerOf: async () => undefined,
  };
}

/** One line of `ps -o pid=,pgid=,stat=,rss=,lstart=`. */
export function parsePs(line: string): ProcessEntry | undefined {
  const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\d+)\s+(.+?)\s*$/.exec(line);
  if (!match || match[3]?.startsWith('Z')) return undefined;
  const [, pid, group, , kib, startTime = ''] = match;
  return { pid: Number(pid), group: Number(group), startTime, residentBytes: Number(kib) * 1024 };
}
