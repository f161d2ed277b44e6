import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

/** The built server in a process of its own, watched from outside. */
export interface ServerProcess extends AsyncDisposable {
  readonly port: number;
  /** Lines of its log that tell of a failure of its own, or that are no JSON (somebody forged one). */
  readonly complaints: readonly string[];
  /** How it ended, if it did. */
  readonly exit: string | undefined;
  /** Resident memory, in bytes; NaN where the system does not tell (not Linux). */
  residentBytes(): number;
  /** Bytes in use on the JavaScript heap and in buffers outside it, after a garbage collection. */
  usedBytes(): Promise<number>;
}

/** Levels of pino from which a line tells of a failure. */
const errorLevel = 50;

/**
 * Starts a server on a free loopback port.
 * @param main the built server's file
 * @param config the configuration file
 * @throws Error when it ends before it listens.
 */
export async function startServerProcess(main: string, config: string): Promise<ServerProcess> {
  // A folder of its own: a database serves one server.
  const folder = await mkdtemp(join(tmpdir(), 'watchhamster-fuzz-'));
  const options = ['--port', '0', '--log-format', 'json', '--config', config, '--data-dir', folder];
  const args = ['--inspect=127.0.0.1:0', main, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  // However the fuzzer ends: no server outlives it.
  process.once('exit', () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const complaints: string[] = [];
  let exit: string | undefined;
  child.once('exit', (code, signal) => {
    exit = `code ${code}, signal ${signal}`;
  });
  const [port, inspector] = await Promise.all([
    readPort(child, complaints),
    readInspector(child, complaints),
  ]);
  return {
    port,
    complaints,
    get exit() {
      return exit;
    },
    residentBytes: () => residentBytes(child.pid),
    usedBytes: () => usedBytes(inspector),
    async [Symbol.asyncDispose]() {
      if (exit === undefined) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function readPort(child: ChildProcess, complaints: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('no standard output'));
    child.once('exit', () =>
      reject(new Error(`the server ended before it listened: ${complaints.join('\n')}`)),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      let read: { level?: number; url?: string };
      try {
        read = JSON.parse(line) as { level?: number; url?: string };
      } catch {
        complaints.push(`no JSON: ${line.slice(0, 500)}`);
        return;
      }
      if (read.url) resolve(Number(new URL(read.url).port));
      if ((read.level ?? 0) >= errorLevel) complaints.push(line.slice(0, 2000));
    });
  });
}

/** The address of the inspector, which alone can ask another process for a garbage collection. */
function readInspector(child: ChildProcess, complaints: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stderr) return reject(new Error('no standard error'));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const url = /^Debugger listening on (ws:\S+)/.exec(line)?.[1];
      if (url) resolve(url);
      else if (!/^(For help, see|Debugger (attached|ending)|Waiting for the debugger)/.test(line))
        complaints.push(`standard error: ${line.slice(0, 500)}`);
    });
  });
}

function residentBytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

async function usedBytes(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let id = 0;
  const ask = (method: string, params = {}): Promise<{ value?: number }> =>
    new Promise((resolve) => {
      const own = ++id;
      socket.on('message', (data: Buffer) => {
        const answer = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: number } } };
        if (answer.id === own) resolve(answer.result?.result ?? {});
      });
      socket.send(JSON.stringify({ id: own, method, params }));
    });
  await ask('HeapProfiler.collectGarbage');
  const expression = 'process.memoryUsage().heapUsed + process.memoryUsage().external';
  const { value } = await ask('Runtime.evaluate', { expression, returnByValue: true });
  socket.terminate();
  return value ?? Number.NaN;
}
