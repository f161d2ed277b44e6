import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';

export const folder = path.join(import.meta.dirname, '..');

export interface Service {
  id: string;
  name: string;
  command: string[];
  depends_on?: string[];
  stop_grace_seconds: number;
}

// The server’s own YAML parser; the demo itself has none.
const { parse } = createRequire(path.join(folder, '../../apps/server/package.json'))('yaml');
export const services: Service[] = parse(
  readFileSync(path.join(folder, 'watchhamster.yaml'), 'utf8'),
).services;

const children: ChildProcess[] = [];
const dirs: string[] = [];

afterAll(async () => {
  const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  // A launcher hands a SIGTERM on to what it has started; killed, it would leave that behind.
  await Promise.all(
    running.map(async (child) => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exit;
      clearTimeout(timer);
    }),
  );
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
}, 20_000);

/** A work directory that is gone after the tests. */
export const workDir = () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'watchhamster-demo-test-'));
  dirs.push(dir);
  return dir;
};

/** A real process of which the output can be awaited; killed after the tests if it is still there. */
export const run = (args: string[], env: Record<string, string>) => {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, DEMO_FAIL_AFTER_MS: 'never', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const exited = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const lines: string[] = [];
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) throw new Error('expected a pipe');
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      wake();
    });
  }
  let isOver = false;
  exited.then(() => {
    isOver = true;
    wake();
  });
  /** Resolves with the first line, also of those already there, that matches. */
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((text) => pattern.test(text));
      if (found !== undefined) return found;
      if (isOver) throw new Error(`ended without a line like ${pattern}:\n${lines.join('\n')}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { child, exited, lines, line };
};
