import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasEnded } from '../services/test-support.ts';
import { createRemote, script, useDeployments } from './test-support.ts';

const { setUp, newFolder } = useDeployments();

/** A deployment of a repository with these files, and nothing deployed yet. */
function prepared(files: Record<string, string>, config: object, env = {}) {
  const folder = newFolder();
  const remote = createRemote(folder);
  remote.commit(files);
  return { site: setUp({ repository: remote.path, ...config }, { folder, env }) };
}

/** Ignores SIGTERM, as does the child that it forks; writes both pids. */
const stubborn = `process.on('SIGTERM', () => {});
  const { spawn } = require('child_process');
  const code = 'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)';
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => {
    require('fs').writeFileSync(process.env.PIDS, process.pid + ' ' + child.pid);
    console.log('all up');
  });
  setInterval(() => {}, 1000)`;

describe('a step', () => {
  it('that ignores SIGTERM and forks is killed with its children when its time is over', async () => {
    const pids = join(newFolder(), 'pids');
    const { site } = prepared(
      { 'hang.js': stubborn },
      {
        stop_grace_seconds: 0.1,
        steps: [
          {
            name: 'hang',
            command: ['node', 'hang.js'],
            env: { PIDS: { from_env: 'PIDS_FILE' } },
            timeout_seconds: 1.5,
          },
          script('never', ''),
        ],
      },
      { PIDS_FILE: pids },
    );
    expect(await site.run()).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/^The step 'hang' was ended after 1.5 seconds/),
      failure: { code: 'step_timed_out', step: 'hang' },
      steps: [{ status: 'completed' }, { status: 'failed' }, { status: 'skipped' }],
    });
    for (const pid of readFileSync(pids, 'utf8').split(' ')) await hasEnded(Number(pid));
  });

  it('leaves no child behind when it ends by itself', async () => {
    const pids = join(newFolder(), 'pids');
    const { site } = prepared(
      { 'a.js': stubborn.replace("console.log('all up');", 'process.exit(0);') },
      { steps: [{ name: 'fork', command: ['node', 'a.js'], env: { PIDS: pids } }] },
    );
    expect(await site.run()).toMatchObject({ state: 'completed' });
    for (const pid of readFileSync(pids, 'utf8').split(' ')) await hasEnded(Number(pid));
  });

  it('that prints binary, and much of it, does no harm', async () => {
    const { site } = prepared(
      { bytes: randomBytes(100_000).toString('latin1') },
      {
        steps: [
          script(
            'print',
            `const b = require('crypto').randomBytes(65536); for (let n = 0; n < 12; n++) process.stdout.write(b);
             process.stdout.write('\\n\\x1b[31mlast\\u0007\\n', () => process.exit(1))`,
          ),
        ],
      },
    );
    const run = await site.run();
    expect(run).toMatchObject({ state: 'failed', failure: { exit_code: 1 } });
    expect(run?.failure?.lines?.at(-1)).toBe('last');
    expect(run?.failure?.lines?.length).toBeLessThanOrEqual(20);
    for (const line of run?.failure?.lines ?? []) {
      expect(line.length).toBeLessThanOrEqual(401);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
      expect(line).not.toMatch(/[\x00-\x08\x0a-\x1f\x7f]/);
    }
  });

  it('whose program or folder is missing says so', async () => {
    const { site } = prepared({ a: '' }, { steps: [{ name: 'build', command: ['no-such-program'] }] });
    expect(await site.run()).toMatchObject({
      failure: { code: 'step_not_started', step: 'build' },
      message: expect.stringMatching(/'build' could not be started.*'no-such-program' was not found/),
    });
    const other = prepared({ a: '' }, { steps: [script('build', '', { cwd: 'missing' })] });
    expect((await other.site.run())?.message).toMatch(/missing' does not exist/);
  });

  it('shows none of its secrets, wherever it prints them', async () => {
    const folder = newFolder();
    const [fromFile, fromEnv, named] = ['file', 'env', 'name'].map(
      (part) => `${part}-${randomBytes(9).toString('hex')}`,
    );
    writeFileSync(join(folder, 'secret'), `${fromFile}\n`);
    const remote = createRemote(folder);
    remote.commit({ a: '' });
    const site = setUp(
      {
        repository: remote.path,
        steps: [
          script(
            'tell',
            `const { A, B, API_KEY, MODE } = process.env; process.stdout.write('x' + A.slice(0, 6));
             setTimeout(() => { console.log(A.slice(6) + ' ' + B + ' ' + MODE); console.error(API_KEY); process.exit(1) }, 50)`,
            {
              env: { A: { from_file: 'secret' }, B: { from_env: 'TOP' }, API_KEY: named, MODE: 'production' },
            },
          ),
        ],
      },
      { folder, env: { TOP: fromEnv } },
    );
    const run = await site.run();
    expect(run?.failure?.lines?.toSorted()).toEqual(['***', 'x*** *** production']);
    await site.close();
    const everything = JSON.stringify([
      site.events(),
      site.logged(),
      site.logger.lines,
      site.store.page({ limit: 10 }),
    ]);
    expect(everything).toContain('production');
    for (const secret of [fromFile, fromEnv, named]) expect(everything).not.toContain(secret);
  });

  it('says which value of its environment is missing, and is not run', async () => {
    const { site } = prepared(
      { a: '' },
      { steps: [script('build', '', { env: { A: { from_env: 'NOT_THERE' } } })] },
    );
    expect(await site.run()).toMatchObject({
      failure: { code: 'step_not_started', step: 'build' },
      message: expect.stringMatching(/NOT_THERE is not set/),
    });
  });

  it('is told in the server’s language', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    remote.commit({ a: '' });
    const site = setUp({ repository: remote.path }, { folder, locale: 'ko' });
    await site.run();
    expect(site.events()[0]).toMatchObject({
      message: '배포가 시작되었습니다',
      steps: [{ name: '코드 체크아웃' }],
    });
  });
});
