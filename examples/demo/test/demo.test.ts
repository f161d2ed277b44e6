import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, run, type Service, services, workDir } from './support.ts';

const ids = [
  'cache',
  'posco_news',
  'github_pages',
  'deployment',
  'message_system',
  'webhook',
  'pbx',
  'campaigns',
];
/** Neither the exchange nor the server of a demo that runs here is in the way of a service that is tried alone. */
const alone = { DEMO_PBX_URL: 'http://127.0.0.1:0', WATCHHAMSTER_URL: 'http://127.0.0.1:9' };

const start = (service: Service, env: Record<string, string>) =>
  run(service.command.slice(1), { ...alone, ...env });

const byId = (id: string): Service => {
  const service = services.find((one) => one.id === id);
  if (!service) throw new Error(`no service ${id} in watchhamster.yaml`);
  return service;
};

describe('watchhamster.yaml', () => {
  test('has the eight services, each with a program that exists', () => {
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

  test('an exchange whose port is taken says what to do', async ({ expect }) => {
    await using taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const env = { DEMO_WORK_DIR: workDir(), DEMO_PBX_URL: `http://127.0.0.1:${port}` };
    const { exited, lines } = start(byId('pbx'), env);
    expect(await exited).toEqual({ code: 1, signal: null });
    expect(lines.join('\n')).toMatch(new RegExp(`\\[ERROR\\].* ${port} .*EADDRINUSE.*DEMO_PBX_URL`));
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
