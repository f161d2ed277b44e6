import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../test-support.ts';
import { isAlive, script, sleeper, useServices } from './test-support.ts';

const { setUp, folder } = useServices();

describe('all services', () => {
  const recorder = (id: string, more: object = {}) =>
    script(
      id,
      `process.on('SIGTERM', () => { require('node:fs').appendFileSync('order-' + process.env.RUN, '${id} '); process.exit(0) });
       setInterval(() => {}, 1000); console.log('ready')`,
      more,
    );

  it('starts them after their dependencies, and stops them before', async () => {
    const env = { RUN: 'chain' };
    const { services, serviceEvents, logged } = setUp([
      recorder('web', { depends_on: ['api'], env }),
      recorder('api', { depends_on: ['cache'], env }),
      recorder('cache', { env }),
      recorder('manual', { auto_start: false, env }),
    ]);
    await services.startAll();
    expect(serviceEvents().map(({ service_id }) => service_id)).toEqual(['cache', 'api', 'web']);
    expect(services.list().map(({ status }) => status)).toEqual(['running', 'running', 'running', 'stopped']);
    for (const id of ['web', 'api', 'cache']) await logged(id, 'ready');
    await services.close();
    expect(await readFile(join(folder(), 'order-chain'), 'utf8')).toBe('web api cache ');
  });

  it('does not hold services up for a dependency that fails', async () => {
    const { services } = setUp([
      { id: 'cache', command: ['no-such-program-here'] },
      script('web', sleeper, { depends_on: ['cache'] }),
    ]);
    await services.startAll();
    expect(services.list().map(({ status }) => status)).toEqual(['error', 'running']);
  });

  it('close wins over everything, and answers every command', async () => {
    const ignore = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')`;
    const grace = { stop_grace_seconds: 0.2 };
    const { services, logged, pid, types, until } = setUp(
      [
        script('stopping', ignore, grace),
        script('starting', sleeper, grace),
        script('waiting', `process.exit(1)`, {
          restart: { min_delay_seconds: 3000, max_delay_seconds: 3000 },
        }),
        script('running', ignore, grace),
      ],
      { settleMs: 400 },
    );
    await Promise.all([
      services.control('stopping', 'start'),
      services.control('running', 'start'),
      services.control('waiting', 'start'),
    ]);
    await Promise.all([logged('stopping', 'ready'), logged('running', 'ready')]);
    await until(() => types('waiting').includes('error'));
    const groups = [pid('stopping'), pid('running')];
    const commands = [
      services.control('stopping', 'restart', { timeout: 3000 }),
      services.control('stopping', 'start'),
      services.control('starting', 'start'),
    ];
    await eventually(() =>
      services.list().some(({ service_id, pid: found }) => service_id === 'starting' && found !== undefined),
    );
    groups.push(pid('starting'));
    await services.close();
    expect((await Promise.all(commands)).map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(services.list().map(({ status }) => status)).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
    for (const group of groups) expect(isAlive(group)).toBe(false);
    expect(types('waiting').slice(-2)).toEqual(['error', 'stopped']);
    const after = await services.control('running', 'start');
    expect(after).toMatchObject({ ok: false, reason: expect.stringContaining('shutting down') });
    await services.startAll();
    expect(services.activeCount()).toBe(0);
  });

  it('starts nothing again while it closes', async () => {
    const ignore = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')`;
    const restart = { min_delay_seconds: 0.1, max_delay_seconds: 0.1 };
    const { services, logged, types, until, pid } = setUp([
      script('cache', sleeper, { restart }),
      script('web', ignore, { depends_on: ['cache'], stop_grace_seconds: 0.6 }),
    ]);
    await services.startAll();
    await logged('web', 'ready');
    process.kill(pid('cache'), 'SIGKILL');
    await until(() => types('cache').includes('error'));
    await services.close();
    expect(types('cache')).toEqual(['started', 'error', 'stopped']);
  });

  it('closes again without effect', async () => {
    const { services } = setUp([script('a', sleeper)]);
    await services.startAll();
    await Promise.all([services.close(), services.close()]);
    await services.close();
    expect(services.list()[0]?.status).toBe('stopped');
  });
});
