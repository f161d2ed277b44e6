import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasEnded } from '../services/test-support.ts';
import { createRemote, script, useDeployments } from './test-support.ts';

const { setUp, newFolder } = useDeployments();

/** A deployed repository. */
async function deployed(config: object = {}) {
  const folder = newFolder();
  const remote = createRemote(folder);
  const commit = remote.commit({ a: '1', b: '1' });
  const site = setUp({ repository: remote.path, ...config }, { folder });
  await site.poll();
  expect(site.types().at(-1)).toBe('completed');
  return { folder, remote, commit, site };
}

describe('a branch that was rewritten', () => {
  it('is reported once and not deployed, until a person says so', async () => {
    const { remote, commit, site } = await deployed();
    remote.git('commit', '--quiet', '--amend', '-m', 'other');
    const other = remote.commit({ a: '2' });
    const before = site.types().length;
    expect((await site.poll())?.git).toMatchObject({
      commit_hash: commit,
      remote_commit_hash: other,
      remote_status: 'diverged',
      ahead_count: 1,
      behind_count: 2,
    });
    await site.poll();
    expect(site.types().slice(before)).toEqual(['failed']);
    expect(site.events().at(-1)).toMatchObject({
      commit_hash: other,
      message: expect.stringMatching(/history of main was rewritten/),
      steps: [{ status: 'skipped' }],
    });
    expect(readFileSync(join(site.current, 'a'), 'utf8')).toBe('1');
    expect(await site.run()).toMatchObject({ state: 'completed', commit: other });
    expect(site.site()?.git).toMatchObject({ commit_hash: other, remote_status: 'up-to-date' });
  });

  it('is ahead when it was set back, and that is not deployed either', async () => {
    const { remote, commit, site } = await deployed();
    const next = remote.commit({ a: '2' });
    await site.poll();
    remote.git('push', '--quiet', '--force', 'origin', `${commit}:refs/heads/main`);
    expect((await site.poll())?.git).toMatchObject({
      commit_hash: next,
      remote_status: 'ahead',
      ahead_count: 1,
    });
    expect(readFileSync(join(site.current, 'a'), 'utf8')).toBe('2');
  });
});

describe('files that were changed by hand', () => {
  it('are reported, and neither overwritten nor removed', async () => {
    const { remote, site } = await deployed({ keep: 1 });
    writeFileSync(join(site.current, 'b'), 'by hand');
    const hand = join(site.folder, 'deployments/site', 'releases');
    remote.commit({ a: '2' });
    expect((await site.poll())?.git.changed_files).toEqual(['b']);
    expect(site.events().at(-1)?.message).toMatch(/changed by hand \(b\)/);
    const run = await site.run();
    expect(run?.state).toBe('completed');
    const kept = readdirSync(hand).map((name) => readFileSync(join(hand, name, 'b'), 'utf8'));
    expect(kept.sort()).toEqual(['1', 'by hand']);
  });

  it('are not what the steps themselves have changed', async () => {
    const { remote, site } = await deployed({
      steps: [
        script('build', `require('fs').writeFileSync('b', 'built'); require('fs').writeFileSync('new', '')`),
      ],
    });
    expect(site.site()?.git.changed_files).toEqual([]);
    remote.commit({ a: '2' });
    await site.poll();
    expect(site.types().at(-1)).toBe('completed');
  });
});

describe('a remote', () => {
  it('that vanishes is unknown, said once in the log, and used again when it is back', async () => {
    const { folder, remote, site } = await deployed();
    const away = join(folder, 'away.git');
    renameSync(remote.path, away);
    for (const _ of [1, 2]) {
      expect((await site.poll())?.git).toMatchObject({
        remote_status: 'unknown',
        problem: { code: 'remote_unreachable' },
      });
    }
    expect(site.logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    expect(await site.run()).toMatchObject({ state: 'failed', failure: { code: 'remote_unreachable' } });
    renameSync(away, remote.path);
    expect((await site.poll())?.git).toMatchObject({ remote_status: 'up-to-date', problem: null });
  });

  it('whose branch was deleted says so', async () => {
    const { remote, site } = await deployed();
    remote.git('push', '--quiet', 'origin', 'HEAD:refs/heads/other');
    rmSync(join(remote.path, 'refs/heads/main'));
    expect((await site.poll())?.git.problem).toEqual({
      code: 'branch_missing',
      message: "the repository has no branch 'main'",
    });
    expect(await site.run()).toMatchObject({ state: 'failed', failure: { code: 'branch_missing' } });
    expect(existsSync(site.current)).toBe(true);
  });

  it('that is too large is not taken', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    remote.commit({ big: randomBytes(3_000_000).toString('base64') });
    const site = setUp({ repository: remote.path, max_repository_mib: 1 }, { folder });
    expect(await site.run()).toMatchObject({ state: 'failed', failure: { code: 'repository_too_large' } });
    expect(existsSync(site.current)).toBe(false);
  });

  it('that never answers is given up, with everything that git has started', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'bin'));
    const pid = join(folder, 'pid');
    // What git calls in place of ssh: it takes the connection, forks, and says nothing.
    writeFileSync(
      join(folder, 'bin/ssh'),
      `#!/bin/sh\necho "$@" > ${folder}/arguments\nsleep 600 & echo $! > ${pid}\nwait\n`,
    );
    chmodSync(join(folder, 'bin/ssh'), 0o755);
    const site = setUp(
      {
        repository: 'ssh://git@git.example.com/site.git',
        git_timeout_seconds: 1,
        credentials: { ssh_key_file: "it's a key" },
      },
      { folder, env: { PATH: `${folder}/bin:${process.env.PATH}` } },
    );
    expect((await site.poll())?.git.problem).toEqual({
      code: 'remote_unreachable',
      message: 'git ls-remote took longer than 1 s',
    });
    await hasEnded(Number(readFileSync(pid, 'utf8')));
    const asked = readFileSync(join(folder, 'arguments'), 'utf8');
    expect(asked).toContain('BatchMode=yes');
    expect(asked).toContain('StrictHostKeyChecking=yes');
    expect(asked).toContain(`IdentityFile="${join(folder, "it's a key")}"`);
  });

  it('whose commit is not on the branch does not get it deployed', async () => {
    const { remote, site } = await deployed();
    const elsewhere = remote.commit({ a: 'x' }, 'other');
    expect(await site.run(elsewhere)).toMatchObject({ state: 'failed', failure: { code: 'commit_missing' } });
    expect(await site.run('0'.repeat(40))).toMatchObject({ failure: { code: 'commit_missing' } });
    expect(await site.run(remote.git('rev-parse', '--short=8', 'HEAD~1'))).toMatchObject({
      state: 'completed',
    });
  });
});

describe('what a repository brings', () => {
  it('runs no hook and no filter, fetches no submodule, and nothing of the user’s own git settings counts', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const marker = join(folder, 'ran');
    const hook = `#!/bin/sh\necho hook >> ${marker}\n`;
    mkdirSync(join(folder, 'hooks'));
    for (const name of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      writeFileSync(join(folder, 'hooks', name), hook, { mode: 0o755 });
    }
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(
      join(home, '.gitconfig'),
      `[core]\n hooksPath = ${folder}/hooks\n fsmonitor = ${folder}/hooks/post-checkout\n[filter "evil"]\n smudge = sh -c 'echo filter >> ${marker}; cat'\n clean = sh -c 'echo filter >> ${marker}; cat'\n[url "/nowhere/"]\n insteadOf = ${folder}\n`,
    );
    remote.commit({
      '.gitattributes': '* filter=evil',
      '.gitmodules': `[submodule "sub"]\n path = sub\n url = ext::sh -c touch% ${marker}`,
      '.githooks/post-checkout': hook,
      a: '1',
    });
    remote.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`);
    remote.git('commit', '--quiet', '-m', 'sub');
    remote.git('push', '--quiet', 'origin', 'HEAD:main');
    const site = setUp(
      { repository: remote.path },
      {
        folder,
        env: {
          PATH: process.env.PATH,
          HOME: home,
          GIT_CONFIG_PARAMETERS: `'core.hooksPath=${folder}/hooks'`,
        },
      },
    );
    expect(await site.run()).toMatchObject({ state: 'completed' });
    await site.poll();
    expect(readFileSync(join(site.current, 'a'), 'utf8')).toBe('1');
    expect(existsSync(marker)).toBe(false);
  });
});
