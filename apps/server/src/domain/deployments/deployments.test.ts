import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRemote, script, useDeployments } from './test-support.ts';

const { setUp, newFolder } = useDeployments();

describe('a deployment', () => {
  it('checks the tip out, runs the steps in it, and says each change', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const commit = remote.commit({ 'page.txt': 'one', 'sub/x.txt': 'x' });
    const site = setUp(
      {
        repository: remote.path,
        steps: [
          script(
            'build',
            `require('fs').writeFileSync('built', require('fs').readFileSync('../page.txt')); console.log('building', process.env.WATCHHAMSTER_COMMIT)`,
            { cwd: 'sub', weight: 3 },
          ),
          script('check', `console.log('checked')`),
        ],
      },
      { folder },
    );
    const run = await site.run();
    expect(run).toMatchObject({ state: 'completed', progress: 100, commit });
    expect(site.types()).toEqual(['started', 'progress', 'progress', 'completed']);
    expect(site.events().map(({ progress, status }) => [status, progress])).toEqual([
      ['in_progress', 0],
      ['in_progress', 20],
      ['in_progress', 80],
      ['completed', 100],
    ]);
    expect(site.events()[1]).toMatchObject({
      deployment_id: run?.id,
      deployment: 'site',
      branch: 'main',
      commit_hash: commit,
      steps: [
        { name: 'Check out', status: 'completed', duration_ms: expect.any(Number) },
        { name: 'build', status: 'in_progress' },
        { name: 'check', status: 'pending' },
      ],
    });
    expect(readFileSync(join(site.current, 'sub', 'built'), 'utf8')).toBe('one');
    expect(existsSync(join(site.current, '.git'))).toBe(false);
    expect(site.logged()).toEqual([`building ${commit}`, 'checked']);
    expect(site.site()).toMatchObject({
      git: { commit_hash: commit, remote_status: 'up-to-date', ahead_count: 0, behind_count: 0 },
      run: { status: 'completed' },
      waiting: false,
    });
  });

  it('deploys what a look at the branch finds, each commit once', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const first = remote.commit({ a: '1' });
    const site = setUp({ repository: remote.path }, { folder });
    await site.poll();
    await site.poll();
    expect(site.types()).toEqual(['started', 'completed']);
    const second = remote.commit({ a: '2' });
    await site.poll();
    expect(site.events().map(({ commit_hash }) => commit_hash)).toEqual([first, first, second, second]);
    expect(readFileSync(join(site.current, 'a'), 'utf8')).toBe('2');
  });

  it('looks by itself as often as it is told', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    remote.commit({ a: '1' });
    const site = setUp({ repository: remote.path, poll_seconds: 0.05 }, { folder });
    await site.until(() => site.types().includes('completed'));
    const second = remote.commit({ a: '2' });
    await site.until(
      () => site.events().at(-1)?.commit_hash === second && site.types().at(-1) === 'completed',
    );
  });

  it('says which step failed, how, and with which last lines; what was current stays', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const good = remote.commit({ 'step.js': '' });
    const site = setUp(
      {
        repository: remote.path,
        notify: ['ops'],
        steps: [{ name: 'build', command: ['node', 'step.js'] }, script('after', '', { after_switch: true })],
      },
      { folder },
    );
    await site.run();
    const bad = remote.commit({
      'step.js': `for (let n = 0; n < 50; n++) console.log('line', n); process.exit(3)`,
    });
    const run = await site.run();
    expect(run).toMatchObject({
      state: 'failed',
      commit: bad,
      failure: { code: 'step_failed', step: 'build', exit_code: 3, signal: null },
    });
    expect(run?.failure?.lines).toEqual(Array.from({ length: 20 }, (_, n) => `line ${n + 30}`));
    const event = site.events().at(-1);
    expect(event).toMatchObject({ event_type: 'deployment_failed', status: 'failed', progress: 33 });
    expect(event?.message).toMatch(/'build' ended with exit code 3[\s\S]*line 49/);
    expect(event?.steps.map(({ status }) => status)).toEqual(['completed', 'failed', 'skipped']);
    expect(readlinkSync(site.current)).toContain(good);
    expect(readdirSync(join(folder, 'deployments/site/releases'))).toHaveLength(1);
    expect(site.notifications.map(({ targets, notification }) => [targets, notification.level])).toEqual([
      [['ops'], 'info'],
      [['ops'], 'error'],
    ]);
    expect(site.notifications[0]?.notification.template).toEqual({
      id: 'deployment_success',
      variables: { branch: 'main', commit_hash: good, timestamp: expect.any(String) },
    });
    // A commit that failed is not tried again by itself.
    await site.poll();
    expect(site.types().filter((type) => type === 'failed')).toHaveLength(1);
  });

  it('rolls back: what was current is current again, and the commands run in the failed checkout', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const good = remote.commit({ ok: 'yes' });
    const site = setUp(
      {
        repository: remote.path,
        notify: ['ops'],
        steps: [
          script('verify', `process.exit(require('fs').readFileSync('ok', 'utf8') === 'yes' ? 0 : 1)`, {
            after_switch: true,
          }),
        ],
        rollback: [
          script(
            'undo',
            `console.log('undo', process.env.WATCHHAMSTER_FAILED_STEP, process.env.WATCHHAMSTER_PREVIOUS_COMMIT, require('fs').readFileSync('ok', 'utf8'))`,
          ),
        ],
      },
      { folder },
    );
    await site.run();
    remote.commit({ ok: 'no' });
    const run = await site.run();
    expect(run).toMatchObject({ state: 'rolled_back', failure: { step: 'verify' } });
    expect(site.types().slice(3)).toEqual(['started', 'progress', 'failed', 'progress', 'rolled_back']);
    expect(site.logged()).toContain(`undo verify ${good} no`);
    expect(readlinkSync(site.current)).toContain(good);
    expect(site.notifications.map(({ notification }) => notification.level)).toEqual([
      'info',
      'error',
      'warning',
    ]);
  });

  it('says it when the rollback fails as well', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    remote.commit({ a: '' });
    const site = setUp(
      {
        repository: remote.path,
        steps: [script('build', 'process.exit(1)')],
        rollback: [script('undo', 'process.exit(2)'), script('never', '')],
      },
      { folder },
    );
    expect(await site.run()).toMatchObject({ state: 'failed', failure: { step: 'undo', exit_code: 2 } });
    expect(site.types()).toEqual(['started', 'progress', 'failed', 'progress', 'failed']);
    expect(site.events().at(-1)?.message).toMatch(/rollback failed as well, at 'undo'/);
    expect(existsSync(site.current)).toBe(false);
  });

  it('runs one at a time; of those that wait only the newest', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const [first, , third] = ['1', '2', '3'].map((a) => remote.commit({ a }));
    const gate = join(folder, 'gate');
    const wait = `const t = setInterval(() => { if (require('fs').existsSync(${JSON.stringify(gate)})) clearInterval(t) }, 5)`;
    const site = setUp({ repository: remote.path, steps: [script('wait', wait)] }, { folder });
    await site.started;
    const { deployments } = site;
    deployments.run('site', first);
    await site.until(() => site.types().includes('progress'));
    const second = deployments.run('site', remote.git('rev-parse', 'HEAD~1'));
    deployments.run('site', third);
    expect(site.site()).toMatchObject({ waiting: true, run: { status: 'in_progress' } });
    writeFileSync(gate, '');
    await site.ended(3);
    expect(site.store.find(second.id)).toMatchObject({ state: 'superseded' });
    expect(site.types()).toEqual(['started', 'progress', 'completed', 'started', 'progress', 'completed']);
    expect(site.events().map(({ commit_hash }) => commit_hash)).toEqual([
      first,
      first,
      first,
      third,
      third,
      third,
    ]);
  });

  it('keeps so many releases, the current one among them', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const site = setUp({ repository: remote.path, keep: 2 }, { folder });
    for (const a of ['1', '2', '3', '4']) {
      remote.commit({ a });
      await site.run();
    }
    const names = readdirSync(join(folder, 'deployments/site/releases'));
    expect(names).toHaveLength(2);
    expect(names.at(-1)).toContain(remote.git('rev-parse', 'HEAD'));
    expect(readdirSync(join(folder, 'deployments/site/index')).sort()).toEqual(names.sort());
  });
});
