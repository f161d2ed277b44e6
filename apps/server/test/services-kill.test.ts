import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Snapshot } from '@watchhamster/shared-types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';

const program = fileURLToPath(new URL('support/run-server.ts', import.meta.url));
const rounds = 5;
/** A word in the command line of every process of this test, and of no other. */
const word = `orphan-${process.pid}-${Date.now()}`;

/** A steady one with a child that leaves the group, one that fails again and again, one that stops only when killed. */
const config = `
services:
  - { id: steady, shell: true, command: ['setsid sh -c "while :; do sleep 0.2; done; : ${word}" & while :; do sleep 0.2; done; : ${word}'] }
  - { id: flapping, shell: true, command: ['sleep 0.1; : ${word}; exit 3'], restart: { min_delay_seconds: 0.05, max_delay_seconds: 0.1, max_failures: 10000 } }
  - { id: stubborn, shell: true, stop_grace_seconds: 0.2, command: ['trap "" TERM; while :; do sleep 0.2; done; : ${word}'] }
`;

/** The processes of this test that live: their numbers, by their command lines. */
function marked(): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
}

let folder: string;
let server: ChildProcess | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-orphans-'));
  writeFileSync(join(folder, 'watchhamster.yaml'), config);
});
afterAll(() => {
  server?.kill('SIGKILL');
  for (const pid of marked()) process.kill(Number(pid), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<string> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  server = child;
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return String(line).trim();
}
async function snapshot(url: string): Promise<Snapshot> {
  return (await (await fetch(`${url}/api/v1/snapshot`)).json()) as Snapshot;
}

it.runIf(process.platform === 'linux')(
  'a server that is killed again and again leaves nothing behind for long',
  async () => {
    let url = await start();
    let restarts = 0;
    for (let round = 0; round < rounds; round++) {
      // Somewhere in the life of the flapping one, and with all of the others there.
      await eventually(async () => {
        const { services } = await snapshot(url);
        return services.filter(({ status }) => status === 'running').length >= 2 && marked().length >= 3;
      });
      const before = new Set(marked());
      const child = server;
      child?.kill('SIGKILL');
      if (child) await once(child, 'exit');
      // The kill was one: there is something to find.
      expect(marked().length).toBeGreaterThan(0);
      url = await start();
      // None of the earlier run is there once the services are started anew.
      await eventually(async () => (await snapshot(url)).services.some(({ status }) => status === 'running'));
      expect(marked().filter((pid) => before.has(pid))).toEqual([]);
      const count =
        (await snapshot(url)).services.find(({ service_id }) => service_id === 'flapping')?.restart_count ??
        0;
      expect(count).toBeGreaterThanOrEqual(restarts);
      restarts = count;
    }
    expect(restarts).toBeGreaterThan(0);
    server?.kill('SIGTERM');
    if (server) await once(server, 'exit');
    expect(marked()).toEqual([]);
  },
  60_000,
);
