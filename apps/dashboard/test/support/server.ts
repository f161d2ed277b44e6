import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Snapshot } from '@watchhamster/shared-types';
import { onTestFinished } from 'vitest';

/** The built server, as an operator runs it; it serves the built dashboard. */
const main = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url));

/** What a test says of a service; everything else is the server's default. */
export interface ServiceConfig {
  readonly id: string;
  readonly name?: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly auto_start?: boolean;
  readonly depends_on?: readonly string[];
  readonly restart?: { readonly min_delay_seconds: number; readonly max_delay_seconds: number };
}

/** A running server and its services. */
export interface Server {
  readonly url: string;
  /** Stops it as an operator does, and its services with it. Does nothing when it was killed. */
  stop(): Promise<void>;
  /** Ends it as a crash does: nobody is told, and its services are left to themselves. */
  kill(): Promise<void>;
  /** A new server with the same configuration where this one was. */
  restart(): Promise<Server>;
  /** Publishes messages over HTTP. */
  publish(messages: readonly object[]): Promise<void>;
  /** What is answered to somebody who just came. */
  snapshot(): Promise<Snapshot>;
}

/** A service that is one line of JavaScript. */
export function script(id: string, code: string, more: Partial<ServiceConfig> = {}): ServiceConfig {
  return { id, command: ['node', '-e', code], ...more };
}

/** A service that prints `tick PID NUMBER` ten times a second, and `ready` first. */
export function ticking(id: string, more: Partial<ServiceConfig> = {}): ServiceConfig {
  const code =
    'let n = 0; console.log("ready"); setInterval(() => console.log("tick", process.pid, n++), 100)';
  return script(id, code, more);
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What else a server is told: who may do what with it, a token for the test itself, other sections. */
export interface Access {
  /** Where the server keeps what should survive it. Default: a file in its folder. */
  readonly storage?: object;
  /** The configuration's section `auth`. */
  readonly auth?: object;
  readonly token?: string;
  /** The section `alerts`. Default: nothing about the host, as how busy the machine is that runs the tests is not their subject. */
  readonly alerts?: object;
  /** The section `webhooks`. */
  readonly webhooks?: object;
  /** The section `outbound`. */
  readonly outbound?: object;
  /** The section `deployments`. */
  readonly deployments?: readonly object[];
}

/**
 * Starts a server with these services; it is stopped when the test ends, however it ends.
 *
 * @param access without it nobody has to sign in.
 */
export async function startServer(services: readonly ServiceConfig[], access?: Access): Promise<Server> {
  const server = await launchServer(services, access);
  onTestFinished(() => server.stop());
  return server;
}

/** The rules about the host, switched off. */
export const withoutHost = ['host-cpu', 'host-memory', 'host-disk'].map((id) => ({ id, enabled: false }));

/** Starts a server with these services, for as long as the caller wants it. */
export async function launchServer(services: readonly ServiceConfig[], access?: Access): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'watchhamster-dashboard-'));
  const file = join(folder, 'config.yaml');
  const config = {
    limits: { connections_per_client: 50, messages_per_second: 100 },
    host: { interval_seconds: 0.3 },
    alerts: access?.alerts ?? { rules: withoutHost },
    webhooks: access?.webhooks ?? {},
    deployments: access?.deployments ?? [],
    outbound: access?.outbound ?? {},
    auth: access?.auth ?? {},
    storage: access?.storage ?? {},
    services,
  };
  // JSON is YAML.
  await writeFile(file, JSON.stringify(config));
  return run(folder, file, '0', access?.token).catch(async (cause: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  });
}

async function run(folder: string, file: string, port: string, token: string | undefined): Promise<Server> {
  const { PORT: _, HOST: __, WATCHHAMSTER_CONFIG: ___, ...env } = process.env;
  const args = [main, '--config', file, '--port', port, '--log-format', 'json'];
  const child = spawn(process.execPath, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const url = await addressOf(child);
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const snapshot = async () =>
    (await (await fetch(`${url}/api/v1/snapshot`, { headers })).json()) as Snapshot;
  return {
    url,
    snapshot,
    async publish(messages) {
      const body = JSON.stringify(messages);
      const json = { ...headers, 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/v1/events`, { method: 'POST', headers: json, body });
      if (!response.ok) throw new Error(await response.text());
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await exited;
      }
      await rm(folder, { recursive: true, force: true });
    },
    async kill() {
      const { services } = await snapshot();
      child.kill('SIGKILL');
      await exited;
      // Each leads a group of processes. Left alone, a service would live on, and outlive the test.
      for (const { pid } of services) if (pid !== undefined) killGroup(pid);
    },
    async restart() {
      const next = await run(folder, file, new URL(url).port, token);
      onTestFinished(() => next.stop());
      return next;
    },
  };
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

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself when nobody read its output any more.
  }
}
