import { describe, expect, it } from 'vitest';
import { UnknownServiceError } from './index.ts';
import { exitsAtOnce, isAlive, script, sleeper, useServices } from './test-support.ts';

const { setUp } = useServices();

describe('control', () => {
  it('starts and stops a real process', async () => {
    const { services, serviceEvents, counts, pid, logged } = setUp([
      script('a', sleeper, { name: 'A service' }),
    ]);
    const started = await services.control('a', 'start');
    expect(started).toMatchObject({
      ok: true,
      changed: true,
      snapshot: { status: 'running', service_name: 'A service' },
    });
    expect(isAlive(pid('a'))).toBe(true);
    expect(started.snapshot.pid).toBe(pid('a'));
    await logged('a', 'ready');
    expect(services.activeCount()).toBe(1);
    const stopped = await services.control('a', 'stop');
    expect(stopped).toMatchObject({
      ok: true,
      changed: true,
      snapshot: { status: 'stopped', last_exit: { exit_code: 0, signal: null } },
    });
    expect(stopped.snapshot.pid).toBeUndefined();
    expect(counts).toEqual([1, 0]);
    expect(serviceEvents()).toMatchObject([
      { event_type: 'started', status: 'running', details: { pid: started.snapshot.pid } },
      { event_type: 'stopped', status: 'stopped' },
    ]);
  });

  it('answers a command that makes no sense with the state', async () => {
    const { services, types } = setUp([script('a', sleeper)]);
    expect(await services.control('a', 'stop')).toMatchObject({
      ok: true,
      changed: false,
      snapshot: { status: 'stopped' },
    });
    await services.control('a', 'start');
    expect(await services.control('a', 'start')).toMatchObject({
      ok: true,
      changed: false,
      snapshot: { status: 'running' },
    });
    expect(types()).toEqual(['started']);
  });

  it('restarts with a new process and says so once', async () => {
    const { services, types, pid } = setUp([script('a', sleeper)]);
    await services.control('a', 'start');
    const before = pid('a');
    expect(await services.control('a', 'restart')).toMatchObject({
      ok: true,
      changed: true,
      snapshot: { restart_count: 0 },
    });
    expect(pid('a')).not.toBe(before);
    expect(isAlive(before)).toBe(false);
    expect(types()).toEqual(['started', 'restarted']);
  });

  it('carries out commands for one service one after the other, and answers each', async () => {
    const { services, types } = setUp([script('a', sleeper)]);
    const outcomes = await Promise.all([
      services.control('a', 'start'),
      services.control('a', 'stop'),
      services.control('a', 'start'),
      services.control('a', 'start'),
      services.control('a', 'restart'),
    ]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.changed)).toEqual([true, true, true, false, true]);
    expect(types()).toEqual(['started', 'stopped', 'started', 'restarted']);
  });

  it('refuses ids that no service has', async () => {
    const { services } = setUp([script('a', sleeper)]);
    expect(services.has('b')).toBe(false);
    expect(services.ids()).toEqual(['a']);
    expect(() => services.status('b')).toThrow(UnknownServiceError);
    await expect(services.control('b', 'start')).rejects.toThrow(UnknownServiceError);
  });

  it('describes the present state', async () => {
    const { services, pid } = setUp([script('a', sleeper)], { locale: 'ko' });
    expect(services.status('a')).toMatchObject({ event_type: 'stopped', status: 'stopped' });
    await services.control('a', 'start');
    expect(services.status('a')).toMatchObject({
      event_type: 'started',
      status: 'running',
      message: '서비스가 실행 중입니다',
      details: { pid: pid('a') },
    });
  });
});

describe('output', () => {
  it('comes from the Node.js that is given for the word node', async () => {
    const { services, messages } = setUp([script('a', 'console.log(process.execPath)')], {
      env: { PATH: '' },
      ...exitsAtOnce,
    });
    await services.control('a', 'start');
    expect(messages('a')).toEqual([process.execPath]);
  });

  it('takes bytes that are no text', async () => {
    const { services, messages, until, types } = setUp([
      script(
        'a',
        `process.stdout.write(Buffer.from([0xff, 0xfe, 0, 1, 0x80, 10, 0xed, 0x95])); process.stdout.write(Buffer.from([0x9c, 10]))`,
      ),
    ]);
    await services.control('a', 'start');
    await until(() => types().includes('stopped'));
    expect(messages('a')).toEqual(['\uFFFD\uFFFD\uFFFD', '한']);
  });

  it('keeps a last line without an end', async () => {
    const { services, messages, until, types } = setUp([script('a', `process.stdout.write('no end')`)]);
    await services.control('a', 'start');
    await until(() => types().includes('stopped'));
    expect(messages('a')).toEqual(['no end']);
  });
});
