import { describe, expect, it } from 'vitest';
import { hasEnded, isAlive, posix, script, stubborn, useServices } from './test-support.ts';

const { setUp } = useServices();

describe('stopping', () => {
  it.runIf(posix)('kills a process that ignores the stop signal when the grace is over', async () => {
    const { services, logged, messages } = setUp([script('a', stubborn, { stop_grace_seconds: 0.2 })]);
    await services.control('a', 'start');
    await logged('a', 'ready');
    const outcome = await services.control('a', 'stop');
    expect(outcome.snapshot.last_exit).toMatchObject({ exit_code: null, signal: 'SIGKILL' });
    expect(messages('a')).toContain('no');
  });

  it.runIf(posix)(
    'takes the timeout of the command instead of the grace, and kills at once by force',
    async () => {
      const { services, logged, messages } = setUp([script('a', stubborn, { stop_grace_seconds: 3000 })]);
      await services.control('a', 'start');
      await logged('a', 'ready');
      expect((await services.control('a', 'restart', { timeout: 0.1 })).ok).toBe(true);
      expect(messages('a')).toContain('no');
      const asked = messages('a').filter((message) => message === 'no').length;
      const outcome = await services.control('a', 'stop', { force: true });
      expect(outcome.snapshot.last_exit?.signal).toBe('SIGKILL');
      expect(messages('a').filter((message) => message === 'no')).toHaveLength(asked);
    },
  );

  it.runIf(posix)('cuts a stop short that is in progress, when another comes with force', async () => {
    const { services, logged } = setUp([script('a', stubborn, { stop_grace_seconds: 3000 })]);
    await services.control('a', 'start');
    await logged('a', 'ready');
    const patient = services.control('a', 'stop');
    await logged('a', 'no');
    const forced = await services.control('a', 'stop', { force: true });
    expect((await patient).snapshot).toMatchObject({ status: 'stopped', last_exit: { signal: 'SIGKILL' } });
    expect(forced).toMatchObject({ ok: true, snapshot: { status: 'stopped' } });
  });

  it.runIf(posix)('sends the configured signal', async () => {
    const code = `process.on('SIGUSR2', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready')`;
    const { services, logged, types } = setUp([script('a', code, { stop_signal: 'SIGUSR2' })]);
    await services.control('a', 'start');
    await logged('a', 'ready');
    const outcome = await services.control('a', 'stop');
    expect(outcome.snapshot).toMatchObject({ status: 'stopped', last_exit: { exit_code: 7 } });
    expect(types()).toEqual(['started', 'stopped']);
  });

  const forks = (then: string) => `
    const child = require('node:child_process').spawn(process.execPath,
      ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('grandchild ' + process.pid)"],
      { stdio: 'inherit' });
    ${then}`;
  const grandchild = (messages: string[]): number => {
    const pid = Number(messages.join('\n').match(/grandchild (\d+)/)?.[1]);
    expect(pid).toBeGreaterThan(1);
    return pid;
  };

  it.runIf(posix)('stops the whole group, also a grandchild that ignores the signal', async () => {
    const { services, logged, messages } = setUp([
      script('a', forks(`process.on('SIGTERM', () => process.exit(0))`), { stop_grace_seconds: 0.3 }),
    ]);
    await services.control('a', 'start');
    await logged('a', 'grandchild');
    const other = grandchild(messages('a'));
    expect(isAlive(other)).toBe(true);
    await services.control('a', 'stop');
    await hasEnded(other);
  });

  it.runIf(posix)('ends what a leader leaves behind when it exits by itself', async () => {
    const { services, logged, messages, until, types } = setUp([
      script('a', forks(`setTimeout(() => process.exit(3), 400)`), { restart: { policy: 'never' } }),
    ]);
    await services.control('a', 'start');
    await logged('a', 'grandchild');
    const other = grandchild(messages('a'));
    await until(() => types().includes('error'));
    await hasEnded(other);
  });

  it.runIf(posix)('does not wait for output that a process outside the group holds open', async () => {
    const code = `
      const child = require('node:child_process').spawn('sleep', ['30'], { detached: true, stdio: 'inherit' });
      console.log('outside ' + child.pid); child.unref(); setInterval(() => {}, 1000)`;
    const { services, logged, messages } = setUp([script('a', code)]);
    await services.control('a', 'start');
    await logged('a', 'outside');
    const outside = Number(
      messages('a')
        .join()
        .match(/outside (\d+)/)?.[1],
    );
    try {
      expect(await services.control('a', 'stop')).toMatchObject({
        ok: true,
        snapshot: { status: 'stopped' },
      });
    } finally {
      process.kill(outside, 'SIGKILL');
    }
  });
});
