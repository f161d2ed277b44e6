import { describe, expect, it } from 'vitest';
import { serviceConfig } from '../../config/services.ts';
import { openDatabase } from '../../storage/database.ts';
import { createMemoryLogger } from '../test-support.ts';
import { safeStore } from './safe-store.ts';
import { createMemoryServiceStore, type ServiceStore } from './store.ts';
import { createSqliteServiceStore } from './store-sqlite.ts';
import { exitsAtOnce, script, sleeper, useServices } from './test-support.ts';

/** A store, and the same as a later run of the server opens it. */
const kinds: Record<string, () => { store: ServiceStore; reopen: () => ServiceStore; close: () => void }> = {
  memory: () => {
    const store = createMemoryServiceStore('one');
    return { store, reopen: () => store, close: () => undefined };
  },
  sqlite: () => {
    const database = openDatabase({ file: ':memory:' });
    const store = createSqliteServiceStore(database.connection, () => 'one');
    return {
      store,
      reopen: () => createSqliteServiceStore(database.connection, () => 'two'),
      close: database.close,
    };
  },
};

describe.each(Object.entries(kinds))('a store in %s', (_, make) => {
  it('keeps failures and processes for the next run, under one name', () => {
    const { store, reopen, close } = make();
    const failures = { restartCount: 3, attempt: 2, failures: [1, 2.5], crashLoop: 6 };
    const process = { serviceId: 'a:b', pid: 12, startTime: '99', boot: 'id:x' };
    expect(store.failuresOf('a:b')).toBeUndefined();
    store.keepFailures('a:b', failures);
    store.addProcess({ ...process, startTime: '1' });
    store.addProcess(process);
    store.addProcess({ ...process, pid: 13 });
    const next = reopen();
    expect(next.instance).toBe('one');
    expect(next.failuresOf('a:b')).toEqual(failures);
    next.removeProcess({ serviceId: 'a:b', pid: 13 });
    next.removeProcess({ serviceId: 'other', pid: 12 });
    expect(next.processes()).toEqual([process]);
    next.keepFailures('a:b', { restartCount: 3, attempt: 0, failures: [] });
    expect(next.failuresOf('a:b')).toEqual({ restartCount: 3, attempt: 0, failures: [] });
    close();
  });
});

it('a database that fails is told once, and services go on', () => {
  const database = openDatabase({ file: ':memory:' });
  const logger = createMemoryLogger();
  const store = safeStore(createSqliteServiceStore(database.connection), logger);
  database.close();
  const process = { serviceId: 'a', pid: 1, startTime: '1', boot: '' };
  store.addProcess(process);
  store.keepFailures('a', { restartCount: 1, attempt: 0, failures: [] });
  expect(store.processes()).toEqual([process]);
  expect(logger.lines.map(({ level }) => level)).toEqual(['error']);
});

describe('a service whose server is started again', () => {
  const { setUp } = useServices();
  const restart = { min_delay_seconds: 0.01, max_delay_seconds: 0.01, max_failures: 2 };
  const crash = script('a', 'process.exitCode = 4', { restart });

  it('stays down after a crash loop until a person starts it, and counts on', async () => {
    const store = createMemoryServiceStore();
    const first = setUp([crash], { ...exitsAtOnce, store });
    await first.services.startAll();
    await first.until(() => first.serviceEvents().some(({ details }) => details?.reason === 'crash_loop'));
    await first.services.close();

    const second = setUp([crash], { ...exitsAtOnce, store });
    await second.services.startAll();
    expect(second.serviceEvents()).toEqual([]);
    expect(second.services.list()[0]).toMatchObject({
      status: 'error',
      restart_count: 2,
      reason: expect.stringContaining('failed 3 times'),
    });
    await second.services.control('a', 'start');
    expect(second.serviceEvents()[0]?.details).toMatchObject({
      restart_count: 2,
      next_restart_at: expect.any(String),
    });
    await second.until(() => second.services.list()[0]?.restart_count === 4);
  });

  it('remembers failures that were no crash loop yet', async () => {
    const store = createMemoryServiceStore();
    store.keepFailures('a', {
      restartCount: 7,
      attempt: 2,
      failures: [Date.now() - 2000, Date.now() - 1000],
    });
    const { services, serviceEvents } = setUp([crash], { ...exitsAtOnce, store });
    await services.startAll();
    expect(serviceEvents()[0]?.details).toMatchObject({
      reason: 'crash_loop',
      failures: 3,
      restart_count: 7,
    });
  });

  it('has forgotten failures that are older than the window', async () => {
    const store = createMemoryServiceStore();
    const old = Date.now() - 400_000;
    store.keepFailures('a', { restartCount: 7, attempt: 2, failures: [old, old] });
    const { services, serviceEvents } = setUp([crash], { ...exitsAtOnce, store });
    await services.startAll();
    expect(serviceEvents()[0]?.details?.reason).toBeUndefined();
  });

  it('is started anew by a change of its configuration, also to another kind', async () => {
    const store = createMemoryServiceStore();
    store.keepFailures('a', { restartCount: 7, attempt: 2, failures: [Date.now()], crashLoop: 6 });
    const { services, serviceEvents } = setUp([crash], { store });
    await services.startAll();
    expect(services.list()[0]).toMatchObject({ status: 'error' });
    await services.reconfigure([serviceConfig.parse(script('a', sleeper, { restart }))]);
    await expect.poll(() => services.list()[0]?.status).toBe('running');
    expect(services.list()[0]).toMatchObject({ restart_count: 7 });
    await services.reconfigure([serviceConfig.parse({ id: 'a', kind: 'tcp', port: 1, failures: 1 })]);
    await expect.poll(() => services.list()[0]).toMatchObject({ kind: 'tcp', status: 'error' });
    expect(serviceEvents().filter(({ event_type }) => event_type === 'config_changed')).toHaveLength(2);
    expect(
      serviceEvents().some(({ event_type, status }) => event_type === 'stopped' && status === 'stopped'),
    ).toBe(true);
  });
});
