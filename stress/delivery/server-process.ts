import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endChild } from '../end-child.ts';
import { services } from './subscription-model.ts';

const builtServer = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
/** Lets a signal collect garbage, so that memory which is still in use can be told from what waits to be collected. */
const collector = 'data:text/javascript,process.on("SIGUSR2",()=>{globalThis.gc();globalThis.gc()})';
const mebibyte = 1_048_576;
/** How long a start or a stop may take, in milliseconds. */
const patienceMs = 30_000;

/** The server under test: a process of its own, started again and again on the same port and data. */
export interface ServerProcess extends AsyncDisposable {
  readonly port: number;
  readonly dir: string;
  readonly pid: number;
  /** How many times it was started. */
  readonly runs: number;
  start(): Promise<void>;
  /** Asks it to stop. @returns its exit code */
  terminate(): Promise<number | null>;
  kill(): Promise<void>;
  /** All that it wrote, of all runs. */
  output(): string;
  /** Lines of the log at the level error and above, what stands on stderr, and unexpected ends. */
  troubles(): string[];
  /** Memory in mebibytes: what is in use once garbage is collected, and what the process occupies. */
  memory(): Promise<Memory>;
  /** What the process occupies just now, in mebibytes. */
  resident(): number;
  /** Open sockets, and child processes. */
  handles(): { sockets: number; children: number };
}

/** Memory of the server, in mebibytes. */
export interface Memory {
  readonly used: number;
  readonly resident: number;
}

export interface ServerProcessOptions {
  /** YAML of the sections beside `services`. */
  readonly config: string;
  /** The server's program. Default: the one of this repository, built. */
  readonly main?: string;
  /** Default: info. */
  readonly logLevel?: string;
}

/** Makes ready a server with a folder of its own; it is not started yet. */
export async function createServerProcess({
  config,
  main = builtServer,
  logLevel = 'info',
}: ServerProcessOptions): Promise<ServerProcess> {
  const dir = mkdtempSync(join(tmpdir(), 'watchhamster-stress-'));
  const port = await freePort();
  const configFile = join(dir, 'stress.yaml');
  const logFile = join(dir, 'server.log');
  const errorFile = join(dir, 'server.err');
  const known = services.map((id) => `  - { id: ${id}, command: [node, --version], auto_start: false }`);
  writeFileSync(configFile, `${config}\nservices:\n${known.join('\n')}\n`);
  let child: ChildProcess | undefined;
  let isExpected = true;
  let runs = 0;
  const ends: string[] = [];
  // However this program ends: its server does not outlive it.
  const killServer = (): void => void child?.kill('SIGKILL');
  process.once('exit', killServer);

  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    isExpected = true;
    return endChild(child, signal, patienceMs);
  }
  const pid = (): number => child?.pid ?? 0;

  return {
    port,
    dir,
    get pid() {
      return pid();
    },
    get runs() {
      return runs;
    },
    async start() {
      runs++;
      isExpected = false;
      const args = [
        '--config',
        configFile,
        '--port',
        String(port),
        '--data-dir',
        dir,
        '--log-format',
        'json',
        '--log-level',
        logLevel,
      ];
      const own = spawn(process.execPath, ['--expose-gc', '--import', collector, main, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = own;
      own.stderr.on('data', (chunk: Buffer) => appendFileSync(errorFile, chunk));
      let isReady: () => void = () => {};
      const ready = new Promise<void>((resolve) => {
        isReady = resolve;
      });
      let head = '';
      own.stdout.on('data', (chunk: Buffer) => {
        appendFileSync(logFile, chunk);
        if (head.includes('listens on')) return;
        head += chunk.toString();
        if (head.includes('listens on')) isReady();
      });
      own.once('exit', (code, signal) => {
        if (!isExpected) ends.push(`the server ended by itself: ${code ?? signal}`);
      });
      const failed = once(own, 'exit').then(() => {
        if (!head.includes('listens on'))
          throw new Error(`the server did not start: ${head}${read(errorFile)}`);
      });
      const late = AbortSignal.timeout(patienceMs);
      const tooLate = new Promise<never>((_, reject) =>
        late.addEventListener('abort', () => reject(new Error(`the server did not start: ${head}`))),
      );
      await Promise.race([ready, failed, tooLate]);
    },
    terminate: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    output: () => read(logFile) + read(errorFile),
    troubles() {
      const lines = read(logFile)
        .split('\n')
        .filter((line) => /"level":(5|6)0/.test(line) || /"level":"(error|fatal)"/i.test(line));
      const errors = read(errorFile).trim();
      return [...ends, ...lines, ...(errors ? [errors] : [])];
    },
    async memory() {
      child?.kill('SIGUSR2');
      await delay(500);
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const value = (name: string): number =>
        Number(new RegExp(`^${name} ([0-9.e+]+)$`, 'm').exec(metrics)?.[1]) / mebibyte;
      return {
        used: Math.round(value('nodejs_heap_size_used_bytes') + value('nodejs_external_memory_bytes')),
        resident: Math.round(value('process_resident_memory_bytes')),
      };
    },
    resident: () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid()}/status`))?.[1]) / 1024),
    handles: () => ({ sockets: countSockets(pid()), children: countChildren(pid()) }),
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
      process.off('exit', killServer);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function countSockets(pid: number): number {
  const lists = ['tcp', 'tcp6'].map((name) => readFileSync(`/proc/${pid}/net/${name}`, 'utf8'));
  const inodes = new Set(
    lists.flatMap((list) => list.split('\n').map((line) => line.trim().split(/\s+/)[9] ?? '')),
  );
  // Only sockets of TCP: the runtime has others of its own.
  const own = new Set<string>();
  for (const descriptor of readdirSync(`/proc/${pid}/fd`)) own.add(linkOf(`/proc/${pid}/fd/${descriptor}`));
  return [...own].filter((link) => inodes.has(/^socket:\[(\d+)\]$/.exec(link)?.[1] ?? 'none')).length;
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function countChildren(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim())
    .filter((children) => children !== '').length;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
