import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from './support/server.ts';
import { becomesLive, goTo, textOf, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

/** A real repository with one file, whose content the test changes. */
async function repository() {
  const folder = await mkdtemp(join(tmpdir(), 'watchhamster-repository-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '-b', 'main');
  return {
    folder,
    async commit(text: string): Promise<string> {
      await writeFile(join(folder, 'content'), text);
      git('add', '-A');
      git('commit', '-q', '-m', text);
      return git('rev-parse', 'HEAD');
    },
  };
}

const build = `const text = require('node:fs').readFileSync('content', 'utf8');
console.log('building', text);
if (text === 'broken') { console.error('Error: it does not build'); process.exit(2); }`;

const deploymentOf = (folder: string) => ({
  id: 'site',
  name: 'Status page',
  repository: folder,
  allow_local: true,
  poll_seconds: 0,
  steps: [{ name: 'Build', command: ['node', '-e', build] }],
});

describe('deployments', () => {
  it('run when asked, show their steps and output, and go back to what was good', async () => {
    const { folder, commit } = await repository();
    const good = (await commit('good')).slice(0, 8);
    const server = await startServer([], { deployments: [deploymentOf(folder)] });
    const { page } = await openTab(server, { path: '/deployments' });
    await becomesLive(page);
    const item = page.getByTestId('deployment-site');
    await item.getByText('nothing yet').waitFor();
    await page.getByTestId('deploy-site').click();
    await page.getByTestId('confirm-dialog').getByRole('button', { name: 'Deploy now' }).click();
    await page.getByText('Status page: the run is queued').first().waitFor();
    await item.getByTestId('run-status').getByText('Completed').waitFor();
    await item.getByText(good).first().waitFor();

    await item.getByRole('link', { name: 'Status page' }).click();
    const run = page.getByTestId('run');
    await run.getByTestId('run-state').getByText('Completed').waitFor();
    expect(await run.getByTestId('run-steps').locator('li').evaluateAll(statuses)).toEqual([
      'completed',
      'completed',
    ]);

    const better = (await commit('better')).slice(0, 8);
    await deploy();
    await expect.poll(() => textOf(page.getByTestId('deployment-git'))).toContain(better);
    const broken = (await commit('broken')).slice(0, 8);
    await deploy();
    await run.getByTestId('run-output').getByText('Error: it does not build').waitFor();
    expect(await textOf(run)).toContain(broken);
    expect(await run.getByTestId('run-steps').locator('li').evaluateAll(statuses)).toEqual([
      'completed',
      'failed',
    ]);
    await expect.poll(() => textOf(page.getByTestId('deployment-git'))).toContain(better);

    // Back to the first; the second is what is deployed, and offers nothing.
    const rows = page.getByTestId('runs').locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(3);
    await rows.nth(1).getByRole('button').click();
    await run.getByText(better).first().waitFor();
    expect(await page.getByTestId('roll-back').count()).toBe(0);
    await rows.nth(2).getByRole('button').click();
    await run.getByText(good).first().waitFor();
    expect(page.url()).toContain('run=');
    await page.getByTestId('roll-back').click();
    await page.getByTestId('confirm-dialog').getByRole('button', { name: 'Go back to this' }).click();
    await expect.poll(() => rows.count()).toBe(4);
    await expect.poll(() => textOf(rows.first())).toContain('Completed');
    await expect.poll(() => textOf(page.getByTestId('deployment-git').locator('dd').first())).toBe(good);

    // What the steps printed is a link away.
    await run.getByRole('link', { name: 'All output around this run' }).click();
    await page.getByTestId('log-list').getByText('building good').first().waitFor();

    async function deploy(): Promise<void> {
      await page.getByTestId('deploy-site').click();
      await page.getByTestId('confirm-dialog').getByRole('button', { name: 'Deploy now' }).click();
    }
  });

  it('of other pipelines are shown as they report them', async () => {
    const server = await startServer([]);
    const { page } = await openTab(server, { path: '/deployments' });
    await becomesLive(page);
    const report = (status: string, event_type: string, progress: number) => ({
      type: 'posco_event',
      data: {
        ...{ event_type, status, progress, branch: 'main', commit_hash: '8d5f1c2ab97e' },
        ...{ deployment_id: 'build-4711', deployment: 'ci-site', message: 'From elsewhere', steps: [] },
      },
    });
    await server.publish([report('in_progress', 'deployment_started', 10)]);
    const reported = page.getByTestId('reported-runs');
    await reported.getByText('Running').waitFor();
    await server.publish([report('completed', 'deployment_completed', 100)]);
    await reported.getByText('Completed').waitFor();
    expect(await reported.locator('li').count()).toBe(1);
    await goTo(page, 'overview');
    await page.getByTestId('deployments-glance').getByText('None are configured').waitFor();
  });
});

const statuses = (items: Element[]) => items.map((item) => item.getAttribute('data-status'));
