import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The built server, as an operator runs it. */
const main = fileURLToPath(new URL('../../../../apps/server/dist/main.js', import.meta.url));

/** A running server. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  /** Where it runs, with its data below. */
  readonly folder: string;
  /** Stops it as an operator does. */
  stop(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Starts it again with the same configuration, data and address. */
  start(): Promise<void>;
  /** Publishes messages over HTTP. */
  publish(messages: readonly object[]): Promise<void>;
}

/** Starts the built server with a configuration, and a token where it needs one to publish. */
export async function startServer(config: object = {}, token?: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'watchhamster-client-'));
  const file = join(folder, 'config.yaml');
  const usual = {
    limits: { connections_per_client: 50, messages_per_second: 100 },
    host: { interval_seconds: 0.3 },
  };
  // JSON is YAML.
  await writeFile(file, JSON.stringify({ ...usual, ...config }));
  let running = await run(folder, file, '0');
  const { url } = running;

  async function end(signal: NodeJS.Signals): Promise<void> {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  const server: Server = {
    url,
    folder,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async start() {
      running = await run(folder, file, new URL(url).port);
    },
    async publish(messages) {
      const response = await fetch(`${url}/api/v1/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(messages),
      });
      if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
    },
    async [Symbol.asyncDispose]() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
  return server;
}

async function run(
  folder: string,
  file: string,
  port: string,
): Promise<{ url: string; child: ChildProcess }> {
  const { PORT: _, HOST: __, WATCHHAMSTER_CONFIG: ___, ...env } = process.env;
  const args = [main, '--config', file, '--port', port, '--log-format', 'json'];
  const child = spawn(process.execPath, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, url: await addressOf(child) };
}

/** The address in the server's log. @throws with all that it wrote, when it ends before it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the server needs pipes');
  let written = '';
  stderr.on('data', (chunk: Buffer) => {
    written += chunk;
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      written += `${line}\n`;
      const { url } = JSON.parse(line) as { url?: string };
      if (url !== undefined) resolve(url);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the server did not start:\n${written}`)));
  });
}
