import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitsAtOnce, posix, script, sleeper, useServices } from './test-support.ts';

const { setUp, folder } = useServices();

describe('failing', () => {
  it('starts a crashed service again and says that it recovered', async () => {
    const { services, serviceEvents, types, until, pid } = setUp([
      script('a', sleeper, { restart: { min_delay_seconds: 0.02, max_delay_seconds: 0.05 } }),
    ]);
    await services.control('a', 'start');
    process.kill(pid('a'), 'SIGKILL');
    await until(() => types().includes('recovered'));
    expect(serviceEvents()).toMatchObject([
      { event_type: 'started' },
      {
        event_type: 'error',
        status: 'error',
        details: { signal: 'SIGKILL', exit_code: null, restart_count: 0 },
      },
      { event_type: 'recovered', status: 'running', details: { restart_count: 1 } },
    ]);
    expect(serviceEvents()[1]?.details?.next_restart_at).toMatch(/^\d{4}-.*Z$/);
    expect(services.list()[0]).toMatchObject({
      status: 'running',
      restart_count: 1,
      last_exit: { signal: 'SIGKILL' },
    });
    pid('a');
  });

  it('ends a crash loop, once, with the last log lines, until a person starts it', async () => {
    const restart = { min_delay_seconds: 0.01, max_delay_seconds: 0.01, max_failures: 2 };
    const { services, serviceEvents, types, until, counts } = setUp(
      [script('a', `console.error('cannot reach the cache'); process.exitCode = 4`, { restart })],
      exitsAtOnce,
    );
    const outcome = await services.control('a', 'start');
    expect(outcome.ok).toBe(false);
    await until(() => serviceEvents().some(({ details }) => details?.reason === 'crash_loop'));
    expect(types()).toEqual(['error', 'error', 'error']);
    const last = serviceEvents().at(-1);
    expect(last).toMatchObject({ status: 'error', details: { exit_code: 4, restart_count: 2, failures: 3 } });
    expect(last?.details?.next_restart_at).toBeUndefined();
    expect(last?.details?.last_log_lines).toHaveLength(3);
    expect(String(last?.details?.last_log_lines)).toContain('ERROR cannot reach the cache');
    expect(services.list()[0]?.next_restart_at).toBeUndefined();
    expect(counts).toEqual([]);

    await services.control('a', 'start');
    expect(serviceEvents()[3]?.details?.next_restart_at).toBeDefined();
  });

  it.runIf(posix)('tells why a program cannot be started, and does not try again', async () => {
    const text = join(folder(), 'not-executable');
    await writeFile(text, 'text');
    await chmod(text, 0o644);
    const { services, serviceEvents, types } = setUp(
      [
        { id: 'missing', command: ['no-such-program-here', '--token=hidden'] },
        { id: 'text', command: [text] },
        { id: 'folder', command: ['node'], cwd: 'no/such/folder' },
        { id: 'file', command: ['node'], cwd: text },
        { id: 'null', command: ['node', 'a\0b'] },
      ],
      { settleMs: 0 },
    );
    const reasons = await Promise.all(
      services.ids().map(async (id) => {
        const outcome = await services.control(id, 'start');
        return outcome.ok ? 'started' : outcome.reason;
      }),
    );
    expect(reasons).toEqual([
      "The program 'no-such-program-here' was not found; check command in the configuration, and that the program is installed",
      `The program '${text}' may not be executed; check its permissions, and command in the configuration`,
      `The working directory '${join(folder(), 'no/such/folder')}' does not exist; check cwd in the configuration, or create it`,
      `The working directory '${text}' is not a directory that the server may enter; check cwd in the configuration`,
      'The service could not be started (ERR_INVALID_ARG_VALUE); check command in the configuration',
    ]);
    expect(types()).toEqual(['error', 'error', 'error', 'error', 'error']);
    expect(serviceEvents('missing')).toMatchObject([
      { details: { reason: 'program_not_found', restart_count: 0 } },
    ]);
    expect(JSON.stringify(serviceEvents())).not.toContain('hidden');
    expect(
      services.list().every(({ status, next_restart_at }) => status === 'error' && !next_restart_at),
    ).toBe(true);
  });

  it('takes an exit with code 0 as the end of the work', async () => {
    const { services, serviceEvents } = setUp([script('a', '0')], exitsAtOnce);
    expect(await services.control('a', 'start')).toMatchObject({
      ok: true,
      changed: true,
      snapshot: { status: 'stopped' },
    });
    expect(serviceEvents()).toMatchObject([{ event_type: 'stopped', details: { exit_code: 0 } }]);
  });

  it.runIf(posix)('never says that something runs which has ended, however busy the server is', async () => {
    const restart = { policy: 'never' };
    const { services, types, until } = setUp([{ id: 'a', command: ['sh', '-c', 'exit 3'], restart }]);
    const started = services.control('a', 'start').catch(() => undefined);
    while (services.list()[0]?.pid === undefined) await new Promise((resolve) => setImmediate(resolve));
    // This turn goes on until it has ended, and for longer than it takes to count as running.
    spawnSync('sleep', ['0.5']);
    await started;
    await until(() => types().includes('error'));
    expect(types()).toEqual(['error']);
  });

  it('starts at once when a person does not want to wait for the back-off, and cancels it on stop', async () => {
    const restart = { min_delay_seconds: 3000, max_delay_seconds: 3600 };
    const { services, types, until, pid } = setUp([script('a', sleeper, { restart })]);
    await services.control('a', 'start');
    process.kill(pid('a'), 'SIGKILL');
    await until(() => types().includes('error'));
    expect(services.status('a').details?.next_restart_at).toBeDefined();
    expect(await services.control('a', 'start')).toMatchObject({
      ok: true,
      changed: true,
      snapshot: { status: 'running' },
    });
    process.kill(pid('a'), 'SIGKILL');
    await until(() => types().filter((type) => type === 'error').length === 2);
    const stopped = await services.control('a', 'stop');
    expect(stopped).toMatchObject({ ok: true, changed: true, snapshot: { status: 'stopped' } });
    expect(stopped.snapshot.next_restart_at).toBeUndefined();
    expect(types()).toEqual(['started', 'error', 'started', 'error', 'stopped']);
  });

  it('waits as long as it said, also when an earlier wait was cut short', async () => {
    const restart = { min_delay_seconds: 0.5, max_delay_seconds: 0.5 };
    const settleMs = 250;
    const { services, serviceEvents, types, until, pid } = setUp([script('a', sleeper, { restart })], {
      settleMs,
    });
    await services.control('a', 'start');
    process.kill(pid('a'), 'SIGKILL');
    await until(() => types().length === 2);
    await services.control('a', 'start');
    process.kill(pid('a'), 'SIGKILL');
    await until(() => types().includes('recovered'));
    expect(types()).toEqual(['started', 'error', 'started', 'error', 'recovered']);
    const due = Date.parse(String(serviceEvents()[3]?.details?.next_restart_at));
    expect(Date.now()).toBeGreaterThanOrEqual(due + settleMs - 20);
    pid('a');
  });

  it('shows no value of the environment anywhere', async () => {
    const { services, logger, serviceEvents } = setUp(
      [
        script(
          'a',
          `process.exitCode = process.env.OWN === 'value-own' && process.env.BASE === 'value-base' ? 9 : 1`,
          {
            env: { OWN: 'value-own' },
            restart: { policy: 'never' },
          },
        ),
      ],
      { env: { PATH: process.env.PATH, BASE: 'value-base' }, ...exitsAtOnce },
    );
    const outcome = await services.control('a', 'start');
    expect(outcome.snapshot.last_exit?.exit_code).toBe(9);
    expect(JSON.stringify([outcome, serviceEvents(), logger.lines, services.list()])).not.toContain('value-');
  });
});
