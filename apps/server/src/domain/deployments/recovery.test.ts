import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasEnded } from '../services/test-support.ts';
import type { RunRecord } from './record.ts';
import { createMemoryDeploymentStore } from './store.ts';
import { createRemote, script, useDeployments } from './test-support.ts';

const { setUp, newFolder } = useDeployments();

const record = (id: string, more: Partial<RunRecord>): RunRecord => ({
  id,
  deploymentId: 'site',
  branch: 'main',
  commit: 'c'.repeat(40),
  trigger: 'poll',
  state: 'running',
  progress: 10,
  message: '',
  steps: [
    { name: 'a', status: 'completed' },
    { name: 'b', status: 'in_progress' },
    { name: 'c', status: 'pending' },
  ],
  createdAt: 1,
  ...more,
});

describe('a run that is asked for before the server has looked at what an earlier one left', () => {
  it('is carried out once, and takes the place of what waited', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const first = remote.commit({ a: '1' });
    const second = remote.commit({ a: '2' });
    const store = createMemoryDeploymentStore();
    store.add(record('old', { state: 'waiting', trigger: 'request', commit: first }));
    const server = setUp({ repository: remote.path }, { folder, store, start: false });
    const { id } = server.deployments.run('site', second);
    await server.deployments.start();
    await server.ended();
    // It would wait for ever for a run that has ended and begins again.
    await server.deployments.poll('site');
    expect(store.find(id)).toMatchObject({ state: 'completed', commit: second });
    expect(store.find('old')).toMatchObject({ state: 'superseded' });
    expect(server.deployments.readings().runs).toMatchObject({ completed: 1, superseded: 1 });
  });
});

describe('what a server left that was killed', () => {
  it.skipIf(process.platform !== 'linux')(
    'is ended and removed, also without a database that knows of it',
    async () => {
      const folder = newFolder();
      const remote = createRemote(folder);
      const commit = remote.commit({ a: '1' });
      const before = setUp({ repository: remote.path }, { folder });
      await before.run();
      await before.close();
      const good = readlinkSync(before.current);
      const half = `29990101T000000000Z-${commit}`;
      const leftover = join(folder, 'deployments/site/releases', half);
      mkdirSync(leftover);
      unlinkSync(before.current);
      symlinkSync(`releases/${half}`, before.current);
      writeFileSync(join(folder, 'deployments/site/repository.git/packed-refs.lock'), '');
      const orphans = [
        { WATCHHAMSTER_RELEASE: leftover },
        { WATCHHAMSTER_GIT_FOLDER: join(folder, 'deployments/site/repository.git') },
      ].map(
        (env) => spawn('sleep', ['600'], { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' }).pid,
      );
      const after = setUp({ repository: remote.path }, { folder });
      await after.started;
      for (const pid of orphans) await hasEnded(pid ?? 0);
      expect(existsSync(leftover)).toBe(false);
      expect(readlinkSync(after.current)).toBe(good);
      remote.commit({ a: '2' });
      expect(await after.run()).toMatchObject({ state: 'completed' });
    },
  );

  it('is told: interrupted, completed where only that was missing, and what nobody was told yet', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    remote.commit({ a: '1' });
    const store = createMemoryDeploymentStore();
    const first = setUp({ repository: remote.path }, { folder, store });
    const done = await first.run();
    await first.close();
    if (!done) throw new Error('nothing was kept');
    // As if the process had ended before it could write the last line.
    store.add({ ...done, id: 'r1', state: 'running', progress: 99 });
    store.add(record('r2', {}));
    store.add(record('r3', { state: 'rolled_back', finishedAt: 2 }));
    store.add(record('r4', { deploymentId: 'removed' }));
    const second = setUp({ repository: remote.path, notify: ['ops'] }, { folder, store });
    await second.started;
    expect(
      second.events().map(({ deployment_id, status, progress }) => [deployment_id, status, progress]),
    ).toEqual([
      ['r1', 'completed', 100],
      ['r2', 'failed', 10],
      ['r3', 'rolled_back', 10],
      ['r4', 'failed', 10],
    ]);
    expect(second.events()[1]).toMatchObject({
      message: expect.stringMatching(/interrupted by the end of the server/),
      steps: [{ status: 'completed' }, { status: 'failed' }, { status: 'skipped' }],
    });
    expect(second.notifications.map(({ notification }) => notification.id)).toEqual([
      'deployment:r1:completed',
      'deployment:r2:failed',
      'deployment:r3:rolled_back',
    ]);
    await second.close();
    const third = setUp({ repository: remote.path }, { folder, store });
    await third.started;
    expect(third.events()).toEqual([]);
  });
});

describe('a server that is stopped', () => {
  it('ends what runs, says so, and carries out at its next start what waited', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const first = remote.commit({ a: '1' });
    const store = createMemoryDeploymentStore();
    const hang = setUp(
      { repository: remote.path, steps: [script('hang', 'setInterval(() => {}, 1000)')] },
      { folder, store },
    );
    await hang.started;
    hang.deployments.run('site');
    await hang.until(() => hang.types().includes('progress'));
    const waiting = hang.deployments.run('site', first);
    await hang.close();
    expect(hang.types()).toEqual(['started', 'progress', 'failed']);
    expect(hang.events().at(-1)?.message).toMatch(/interrupted/);
    expect(() => hang.deployments.run('site')).toThrow(/stopping/);
    const next = setUp({ repository: remote.path }, { folder, store });
    await next.ended(2);
    expect(store.find(waiting.id)).toMatchObject({ state: 'completed', commit: first });
    expect(readFileSync(join(next.current, 'a'), 'utf8')).toBe('1');
  });

  it('goes on when its history cannot be written, and says so', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    remote.commit({ a: '1' });
    const store = createMemoryDeploymentStore();
    let isFull = false;
    const site = setUp(
      { repository: remote.path },
      {
        folder,
        store: {
          ...store,
          save(run) {
            if (isFull) throw new Error('the disk is full');
            store.save(run);
          },
        },
      },
    );
    await site.started;
    isFull = true;
    site.deployments.run('site');
    await site.until(() => site.types().includes('completed'));
    expect(site.logger.lines.some(({ level, message }) => level === 'error' && /history/.test(message))).toBe(
      true,
    );
  });
});
