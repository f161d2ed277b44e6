import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, '..');
const ids = ['cache', 'posco_news', 'github_pages', 'deployment', 'message_system', 'webhook'];

interface Service {
  id: string;
  name: string;
  command: string[];
  depends_on?: string[];
  stop_grace_seconds: number;
}

// The server’s own YAML parser; the demo itself has no dependencies.
const { parse } = createRequire(path.join(folder, '../../apps/server/package.json'))('yaml');
const services: Service[] = parse(readFileSync(path.join(folder, 'watchhamster.yaml'), 'utf8')).services;

const children: ChildProcess[] = [];
const dirs: string[] = [];

afterAll(async () => {
  const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(running.map((child) => Promise.all([once(child, 'exit'), child.kill('SIGKILL')])));
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

/** A work directory that is gone after the tests. */
const workDir = () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'watchhamster-demo-test-'));
  dirs.push(dir);
  return dir;
};

/** A real process of which the output can be awaited; killed after the tests if it is still there. */
const run = (args: string[], env: Record<string, string>) => {
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

const start = (service: Service, env: Record<string, string>) => run(service.command.slice(1), env);

const byId = (id: string): Service => {
  const service = services.find((one) => one.id === id);
  if (!service) throw new Error(`no service ${id} in watchhamster.yaml`);
  return service;
};

describe('watchhamster.yaml', () => {
  test('has the six services, each with a program that exists', () => {
    expect(services.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const { id, name, command } of services) {
      expect(command[0]).toBe('node');
      expect(existsSync(path.join(folder, command[1] ?? '')), `${id}: ${command[1]}`).toBe(true);
      expect(name, `${id} has a Korean name`).toMatch(/[가-힣]/);
    }
  });

  test('names only services that stand before as dependencies', () => {
    services.forEach(({ depends_on = [] }, index) => {
      const earlier = services.slice(0, index).map(({ id }) => id);
      for (const id of depends_on) expect(earlier).toContain(id);
    });
  });
});

describe.concurrent('each service', () => {
  test.for(ids)('%s starts alone, logs, and stops within its grace with 0', async (id, { expect }) => {
    const dir = workDir();
    const service = byId(id);
    const { child, exited, line, lines } = start(service, { DEMO_WORK_DIR: dir });
    await line(/./);
    const begin = performance.now();
    child.kill('SIGTERM');
    expect(await exited, lines.join('\n')).toEqual({ code: 0, signal: null });
    expect(performance.now() - begin).toBeLessThan(service.stop_grace_seconds * 1000);
    expect(lines.at(-1)).toMatch(/종료/);
    expect(readdirSync(dir).filter((entry) => entry.startsWith(`${id}.`))).toEqual([]);
  });
});

describe.concurrent('failures', () => {
  test.for([
    ['github_pages', /^SyntaxError: .*JSON/],
    ['webhook', /^TypeError: Cannot read properties of null/],
  ] as const)('%s ends by an exception, with a stack trace on stderr', async ([id, message], { expect }) => {
    const dir = workDir();
    const { exited, lines } = start(byId(id), { DEMO_WORK_DIR: dir, DEMO_FAIL_AFTER_MS: '100' });
    expect(await exited).toEqual({ code: 1, signal: null });
    const at = lines.findIndex((text) => message.test(text));
    expect(at, lines.join('\n')).toBeGreaterThanOrEqual(0);
    expect(lines.slice(at + 1).filter((text) => /^\s+at .+\.mjs:\d+/.test(text)).length).toBeGreaterThan(1);
    expect(readdirSync(dir).filter((entry) => entry.startsWith(`${id}.`))).toEqual([]);
  });

  test('a dependency that comes later is found', async ({ expect }) => {
    const env = { DEMO_WORK_DIR: workDir() };
    const news = start(byId('posco_news'), env);
    await news.line(/WARNING - 캐시에 연결할 수 없습니다/);
    start(byId('cache'), env);
    expect(await news.line(/캐시에 다시 연결/)).toContain('INFO');
  });

  test('what a killed process left is removed by the next one', async ({ expect }) => {
    const dir = workDir();
    const killed = start(byId('cache'), { DEMO_WORK_DIR: dir });
    await killed.line(/"port":/);
    killed.child.kill('SIGKILL');
    await killed.exited;
    expect(readdirSync(dir)).toEqual([`cache.${killed.child.pid}`]);
    const next = start(byId('cache'), { DEMO_WORK_DIR: dir });
    await next.line(/"port":/);
    expect(readdirSync(dir)).toEqual([`cache.${next.child.pid}`]);
  });
});

/** Starts the services given as arguments, as a supervisor does, and stops them on SIGTERM. */
const supervisor = `
  import { spawn } from 'node:child_process';
  const start = (file) => spawn(process.execPath, [file], { stdio: ['ignore', 'inherit', 'inherit'] });
  const children = process.argv.slice(1).map(start);
  process.on('SIGTERM', () => children.forEach((child) => child.kill('SIGTERM')));
`;

test.concurrent('two demos at once keep to themselves', async ({ expect }) => {
  const dir = workDir();
  const files = ['cache', 'posco_news'].map((id) => byId(id).command[1] ?? '');
  const env = { DEMO_WORK_DIR: dir };
  const demos = [1, 2].map(() => run(['--input-type=module', '-e', supervisor, ...files], env));
  // Each cache gets the news results of its own demo; were the newest address taken, the older cache would get none.
  await Promise.all(demos.map(({ line }) => line(/"name":"cache".*"sets":[1-9]/)));
  const ports = await Promise.all(demos.map(({ line }) => line(/"port":\d+/)));
  expect(new Set(ports.map((text) => JSON.parse(text).port)).size).toBe(2);
  for (const { child } of demos) child.kill('SIGTERM');
  expect(await Promise.all(demos.map(({ exited }) => exited))).toEqual([
    { code: 0, signal: null },
    { code: 0, signal: null },
  ]);
  expect(readdirSync(dir)).toEqual([]);
});
