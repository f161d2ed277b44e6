import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endChild } from '../end-child.ts';
import { mark } from './processes.ts';

const builtServer = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
const patienceMs = 30_000;

/** The built server with a folder of its own, started again and again on the same data. */
export interface Server extends AsyncDisposable {
  /** Where it listens now; another port at each start. */
  readonly url: string;
  /** The process that runs now. */
  readonly pid: number;
  /** @param isReady what has to be in its log before it counts as started; default: that it listens */
  start(isReady?: (log: string) => boolean): Promise<void>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** What SQLite says of the database's file: `ok`, or what is wrong. The server must have ended. */
  checkDatabase(): string;
}

/** Makes ready a server with this configuration; it is not started yet. */
export function createServer(config: object): Server {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-watchdog-'));
  const file = join(folder, 'watchhamster.yaml');
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(config));
  let child: ChildProcess | undefined;
  let url = '';
  const killServer = (): void => void child?.kill('SIGKILL');
  process.once('exit', killServer);

  const end = (signal: 'SIGTERM' | 'SIGKILL') => endChild(child, signal, patienceMs);

  return {
    get url() {
      return url;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    async start(isReady = () => true) {
      const args = ['--config', file, '--port', '0', '--data-dir', folder, '--log-format', 'json'];
      const own = spawn(process.execPath, [builtServer, ...args], {
        cwd: folder,
        env: { ...process.env, [mark.name]: mark.value },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = own;
      let log = '';
      own.stdout.on('data', (chunk: Buffer) => {
        if (log.length < 1_000_000) log += chunk.toString();
      });
      const listens = /listens on (http:\/\/[0-9.:]+)/;
      for (const late = Date.now() + patienceMs; !(listens.test(log) && isReady(log)); await delay(20))
        if (Date.now() > late || own.exitCode !== null) throw new Error(`the server did not start: ${log}`);
      url = listens.exec(log)?.[1] ?? '';
    },
    end,
    checkDatabase() {
      const database = new DatabaseSync(join(folder, 'watchhamster.db'));
      const [row] = database.prepare('PRAGMA integrity_check').all();
      database.close();
      return String(row?.integrity_check);
    },
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
      process.off('exit', killServer);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
