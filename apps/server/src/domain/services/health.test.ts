import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../test-support.ts';
import { hasEnded, posix, script, sleeper, stubborn, useServices } from './test-support.ts';

const { setUp, folder } = useServices();
const often = { interval_seconds: 0.05, failures: 2, start_period_seconds: 0 };
const restart = { min_delay_seconds: 0.02, max_delay_seconds: 0.05 };

/** A web server whose answer a test sets. */
async function site() {
  let status = 200;
  const server = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (next: number) => {
      status = next;
    },
  };
}

describe('a running process that is probed', () => {
  it('shows that it is not healthy, and that it is again, and is left alone when only a report is wanted', async () => {
    const { url, answer } = await site();
    const health = { kind: 'http', url, on_unhealthy: 'report', ...often };
    const { services, serviceEvents, until, pid } = setUp([script('a', sleeper, { health })]);
    await services.control('a', 'start');
    const before = pid('a');
    answer(503);
    await until(() => serviceEvents().length === 2);
    expect(services.list()[0]).toMatchObject({
      status: 'running',
      health: { state: 'unhealthy', latency_ms: expect.any(Number) },
      reason: 'The service is not healthy: it answered with status 503',
    });
    answer(200);
    await until(() => serviceEvents().length === 3);
    expect(serviceEvents()).toMatchObject([
      { event_type: 'started' },
      {
        event_type: 'error',
        status: 'running',
        details: { reason: 'unhealthy', health: 'unhealthy', http_status: 503 },
      },
      { event_type: 'recovered', status: 'running', details: { health: 'healthy' } },
    ]);
    expect(services.list()[0]?.reason).toBeUndefined();
    expect(pid('a')).toBe(before);
  });

  it.runIf(posix)('is started again as if it had failed, whatever it says when it ends', async () => {
    const file = join(folder(), 'well');
    writeFileSync(file, '');
    const health = { kind: 'command', command: ['test', '-e', file], ...often };
    const { services, serviceEvents, types, logged, until, pid } = setUp([
      script('a', sleeper, { health, restart }),
    ]);
    await services.control('a', 'start');
    const before = pid('a');
    await logged('a', 'ready');
    rmSync(file);
    await until(() => types().includes('recovered'));
    writeFileSync(file, '');
    expect(serviceEvents()).toMatchObject([
      { event_type: 'started' },
      { event_type: 'error', status: 'running', details: { reason: 'unhealthy' } },
      {
        event_type: 'error',
        status: 'error',
        message: expect.stringContaining('was ended: the probe command ended with 1; it is started again in'),
        details: { reason: 'unhealthy', exit_code: 0 },
      },
      { event_type: 'recovered', details: { restart_count: 1 } },
    ]);
    expect(pid('a')).not.toBe(before);
  });

  it.runIf(posix)(
    'does not outlive a server that ends at once, nor does the command that asks for it',
    async () => {
      const pidFile = join(folder(), 'probe.pid');
      const command = ['sh', '-c', `echo $$ > ${pidFile}.new; mv ${pidFile}.new ${pidFile}; sleep 60`];
      const health = { kind: 'command', command, ...often, timeout_seconds: 60 };
      const { services, pid } = setUp([script('a', sleeper, { health, restart: { policy: 'never' } })]);
      await services.control('a', 'start');
      await eventually(() => existsSync(pidFile));
      const probe = Number(readFileSync(pidFile, 'utf8'));
      const own = pid('a');
      services.kill();
      await hasEnded(own);
      await hasEnded(probe);
    },
  );

  it('is a crash loop when it never gets well, and a command that comes meanwhile is answered', async () => {
    const health = { kind: 'tcp', port: 1, ...often };
    const { services, serviceEvents, until } = setUp([
      script('a', sleeper, { health, restart: { ...restart, max_failures: 1 } }),
    ]);
    await services.control('a', 'start');
    await until(() => serviceEvents().some(({ details }) => details?.reason === 'crash_loop'));
    expect(services.list()[0]).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('failed 2 times'),
    });
    await services.control('a', 'start');
    await until(() => serviceEvents().filter(({ event_type }) => event_type === 'error').length >= 4);
    expect(await services.control('a', 'stop')).toMatchObject({ ok: true, snapshot: { status: 'stopped' } });
  });

  it('is not ended by a restart policy that never restarts', async () => {
    const health = { kind: 'tcp', port: 1, ...often };
    const { services, serviceEvents, until, pid } = setUp([
      script('a', sleeper, { health, restart: { policy: 'never' } }),
    ]);
    await services.control('a', 'start');
    pid('a');
    await until(() => serviceEvents().length === 2);
    expect(serviceEvents()[1]).toMatchObject({ event_type: 'error', status: 'running' });
  });
});

it.runIf(process.platform === 'linux')(
  'a process with more memory than allowed is started again',
  async () => {
    const greedy = `const kept = []; setInterval(() => kept.push(Buffer.alloc(8 << 20, 1)), 5); setTimeout(() => {}, 60_000)`;
    const { services, serviceEvents, until } = setUp([
      script('a', greedy, { restart, limits: { memory_mb: 200, memory_interval_seconds: 0.1 } }),
    ]);
    await services.control('a', 'start');
    await until(() => serviceEvents().some(({ details }) => details?.reason === 'memory_limit'));
    const event = serviceEvents().find(({ details }) => details?.reason === 'memory_limit');
    expect(event).toMatchObject({ status: 'error', details: { memory_limit_mb: 200 } });
    expect(Number(event?.details?.memory_mb)).toBeGreaterThan(200);
    await services.control('a', 'stop');
  },
);

describe('a service that is only probed', () => {
  it('is unknown, then running, in error and recovered; commands answer with the state', async () => {
    const { url, answer } = await site();
    const { services, serviceEvents, until, counts } = setUp([
      { id: 'web', name: 'Website', kind: 'http', url, ...{ interval_seconds: 0.05, failures: 2 } },
    ]);
    expect(services.list()[0]).toMatchObject({
      kind: 'http',
      status: 'unknown',
      health: { state: 'unknown' },
    });
    await services.startAll();
    await until(() => serviceEvents().length === 1);
    expect(await services.control('web', 'stop')).toMatchObject({
      ok: true,
      changed: false,
      snapshot: { status: 'running' },
    });
    answer(500);
    await until(() => serviceEvents().length === 2);
    expect(await services.control('web', 'start')).toMatchObject({
      ok: true,
      changed: false,
      snapshot: { status: 'error' },
    });
    expect(services.list()[0]?.reason).toBe('The service is not healthy: it answered with status 500');
    expect(services.status('web')).toMatchObject({
      event_type: 'error',
      status: 'error',
      details: { http_status: 500 },
    });
    answer(200);
    await until(() => serviceEvents().length === 3);
    expect(serviceEvents()).toMatchObject([
      {
        event_type: 'started',
        status: 'running',
        service_name: 'Website',
        details: { latency_ms: expect.any(Number) },
      },
      { event_type: 'error', status: 'error', details: { reason: 'unhealthy', probe: 'status' } },
      { event_type: 'recovered', status: 'running' },
    ]);
    expect(counts).toEqual([1, 0, 1]);
  });

  it('probes at once when somebody asks', async () => {
    const { url, answer } = await site();
    const { services, serviceEvents, until } = setUp([
      { id: 'web', kind: 'http', url, failures: 1, interval_seconds: 3600 },
    ]);
    await services.startAll();
    await until(() => serviceEvents().length === 1);
    answer(500);
    expect(await services.control('web', 'restart')).toMatchObject({
      ok: true,
      changed: true,
      snapshot: { status: 'error' },
    });
  });
});

describe('a dependency', () => {
  it('is waited for until it is healthy', async () => {
    const { url, answer } = await site();
    answer(503);
    const { services, serviceEvents, until } = setUp(
      [
        script('app', sleeper, { depends_on: ['web'] }),
        { id: 'web', kind: 'http', url, interval_seconds: 0.05, failures: 2 },
      ],
      { slowMs: 10 },
    );
    const all = services.startAll();
    await until(() => serviceEvents('web').length === 1);
    expect(services.list()[0]).toMatchObject({ status: 'starting' });
    // Everybody sees that it takes its time.
    await until(() => serviceEvents('app').length === 1);
    expect(serviceEvents('app')[0]).toMatchObject({ event_type: 'started', status: 'starting' });
    answer(200);
    await all;
    expect(services.list()[0]).toMatchObject({ status: 'running' });
    expect(serviceEvents().findIndex(({ event_type }) => event_type === 'recovered')).toBeLessThan(
      serviceEvents().findIndex(({ service_id, status }) => service_id === 'app' && status === 'running'),
    );
  });

  it('is waited for only so long, and not at all when somebody stops the service or the server closes', async () => {
    const { services, logger } = setUp([
      script('app', sleeper, { depends_on: ['web'], depends_wait_seconds: 0.2 }),
      script('other', sleeper, { depends_on: ['web'], depends_wait_seconds: 0.2 }),
      script('last', sleeper, { depends_on: ['web'], depends_wait_seconds: 3600 }),
      { id: 'web', kind: 'tcp', port: 1, interval_seconds: 0.05 },
    ]);
    const all = services.startAll();
    await expect.poll(() => services.list()[1]?.status).toBe('starting');
    expect(await services.control('other', 'stop')).toMatchObject({
      changed: true,
      snapshot: { status: 'stopped' },
    });
    await expect.poll(() => services.list()[0]?.status).toBe('running');
    expect(logger.lines.find(({ message }) => message.includes('started without'))).toMatchObject({
      fields: { waited_for: ['web'] },
    });
    expect(services.list()).toMatchObject([{}, { status: 'stopped' }, { status: 'starting' }, {}]);
    await services.close();
    await all;
    expect(services.list()[2]).toMatchObject({ status: 'stopped' });
  });
});

it('a stop that lasts is told while it lasts', async () => {
  const { services, serviceEvents, logged, until, pid } = setUp(
    [script('a', stubborn, { stop_grace_seconds: 60 })],
    { slowMs: 300 },
  );
  await services.control('a', 'start');
  await logged('a', 'ready');
  pid('a');
  const stopped = services.control('a', 'stop');
  await until(() => serviceEvents().length === 2);
  expect(serviceEvents()[1]).toMatchObject({ event_type: 'stopped', status: 'stopping' });
  await services.control('a', 'stop', { force: true });
  await stopped;
  expect(serviceEvents()).toHaveLength(3);
});

describe('values that are kept elsewhere', () => {
  it('are read at each start, and shown nowhere', async () => {
    const file = join(folder(), 'token');
    const secret = `s${Math.random()}`;
    writeFileSync(file, `${secret}1\n`);
    const env = { A: { from_file: 'token' }, B: { from_env: 'OUTER' }, C: 'plain' };
    const print = `console.log([process.env.A, process.env.B, process.env.C].map((v) => v.length + v.slice(-1)).join()); ${sleeper}`;
    const { services, logged, serviceEvents, logger } = setUp([script('a', print, { env })], {
      env: { PATH: process.env.PATH, OUTER: `${secret}2` },
    });
    await services.control('a', 'start');
    const size = secret.length + 1;
    await logged('a', `${size}1,${size}2,5n`);
    writeFileSync(file, `${secret}3`);
    await services.control('a', 'restart');
    await logged('a', `${size}3,${size}2,5n`);
    rmSync(file);
    const refused = await services.control('a', 'restart');
    expect(refused).toMatchObject({
      ok: false,
      reason:
        "The service could not be started (A: the file 'token' cannot be read (ENOENT)); check env in the configuration",
    });
    const shown = JSON.stringify([services.list(), serviceEvents(), logger.lines, refused]);
    expect(shown).not.toContain(secret);
  });
});

it.runIf(posix)('a line for the shell is one only when that is asked for', async () => {
  const { services, logged, messages } = setUp([
    { id: 'shell', shell: true, command: ['echo one | tr o O; sleep 100'] },
    { id: 'plain', command: ['echo', 'one | tr o O'] },
  ]);
  await services.startAll();
  await logged('shell', 'One');
  await expect.poll(() => messages('plain')).toEqual(['one | tr o O']);
  expect(existsSync(join(folder(), 'O'))).toBe(false);
});
