import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../storage/database.ts';
import type { RunRecord } from './record.ts';
import { createMemoryDeploymentStore, type DeploymentStore } from './store.ts';
import { createSqliteDeploymentStore } from './store-sqlite.ts';

const run = (id: string, more: Partial<RunRecord> = {}): RunRecord => ({
  id,
  deploymentId: 'site',
  branch: 'main',
  commit: 'c1',
  trigger: 'poll',
  state: 'running',
  progress: 0,
  message: '',
  steps: [{ name: '빌드', status: 'pending' }],
  createdAt: 1,
  ...more,
});
const ids = (runs: readonly RunRecord[]): string[] => runs.map(({ id }) => id);

const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});
const stores: [string, (kept?: number) => DeploymentStore][] = [
  ['in memory', createMemoryDeploymentStore],
  [
    'on SQLite',
    (kept) => {
      const database = openDatabase({ file: ':memory:' });
      databases.push(database);
      return createSqliteDeploymentStore(database.connection, kept);
    },
  ],
];

describe.each(stores)('the runs of deployments, %s', (_, open) => {
  it('are given back as they were kept, newest first, page by page', () => {
    const store = open();
    const first = run('r1', { failure: { code: 'step_failed', step: '빌드', exit_code: 3, lines: ['x'] } });
    store.add(first);
    store.add(run('r2', { deploymentId: 'other' }));
    store.add(run('r3'));
    expect(store.find('r1')).toEqual({ ...first, number: 1 });
    expect(store.find('r9')).toBeUndefined();
    expect(ids(store.page({ limit: 2 }))).toEqual(['r3', 'r2']);
    expect(ids(store.page({ limit: 2, before: 2 }))).toEqual(['r1']);
    expect(ids(store.page({ limit: 9, deploymentId: 'site' }))).toEqual(['r3', 'r1']);
    store.save(run('r1', { state: 'failed', progress: 50 }));
    expect(store.find('r1')).toMatchObject({ state: 'failed', progress: 50, number: 1 });
  });

  it('are found by their commit as it is now', () => {
    const store = open();
    store.add(run('r1', { commit: '' }));
    store.save(run('r1', { commit: 'c2' }));
    store.add(run('r2', { commit: 'c2' }));
    store.add(run('r3', { commit: 'c2', deploymentId: 'other' }));
    expect(ids(store.attempts('site', 'c2'))).toEqual(['r2', 'r1']);
    expect(store.attempts('site', '')).toEqual([]);
  });

  it('are loose until they have ended and everybody was told', () => {
    const store = open();
    store.add(run('r1', { state: 'waiting' }));
    store.add(run('r2'));
    store.save(run('r2', { state: 'completed' }));
    expect(ids(store.loose())).toEqual(['r1', 'r2']);
    store.told('r2');
    expect(ids(store.loose())).toEqual(['r1']);
  });

  it('are forgotten, oldest first, but never one that is loose', () => {
    const store = open(2);
    for (const id of ['r1', 'r2', 'r3', 'r4']) {
      store.add(run(id));
      if (id === 'r1') continue;
      store.save(run(id, { state: 'completed' }));
      store.told(id);
    }
    store.add(run('r5'));
    expect(ids(store.page({ limit: 10 }))).toEqual(['r5', 'r4', 'r1']);
  });
});

it('are there when the database is opened again, and numbers go on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-runs-'));
  const file = join(folder, 'w.db');
  const first = openDatabase({ file });
  createSqliteDeploymentStore(first.connection).add(run('r1'));
  first.close();
  const second = openDatabase({ file });
  const store = createSqliteDeploymentStore(second.connection);
  store.add(run('r2'));
  expect(store.page({ limit: 9 }).map(({ number }) => number)).toEqual([2, 1]);
  second.close();
  rmSync(folder, { recursive: true });
});
