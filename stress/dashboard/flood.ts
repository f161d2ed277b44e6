import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import {
  accountOf,
  copiedLines,
  flooding,
  readDelays,
  watchDelays,
} from '../../apps/dashboard/test/support/flood.ts';
import { launchServer } from '../../apps/dashboard/test/support/server.ts';
import { becomesLive } from '../../apps/dashboard/test/support/tab.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import type { Outcome, Settings } from './outcome.ts';
import { traceCategories, workOf } from './tasks.ts';

const linesPerSecond = 10_000;
/** What no task of the page may take, and no answer to a key, in milliseconds of processor time. */
const mostMs = 50;

type Doing = (page: Page) => Promise<void>;

/** What somebody does meanwhile; each of them is repeated for its part of the time. */
const doings: Readonly<Record<string, Doing>> = {
  async following() {
    await delay(200);
  },
  async typing(page) {
    const search = page.getByTestId('log-search');
    await search.pressSequentially('flood 12', { delay: 60 });
    await delay(250);
    for (let key = 0; key < 8; key += 1) await search.press('Backspace', { delay: 30 });
  },
  async paused(page) {
    const list = page.getByTestId('log-list');
    if ((await list.getAttribute('data-mode')) === 'following') await page.getByTestId('log-pause').click();
    await page.getByTestId('log-search').press('f', { delay: 60 });
    await page.getByTestId('log-search').press('Backspace', { delay: 60 });
  },
  async scrolled(page) {
    const list = page.getByTestId('log-list');
    if ((await list.getAttribute('data-mode')) === 'paused') await page.getByTestId('log-pause').click();
    await list.press('ArrowUp', { delay: 30 });
    await list.press('PageUp', { delay: 30 });
  },
};

/** Lets a service write ten thousand lines a second for so many seconds, and asks how well the page of logs bears it. */
export async function flood({ count: seconds, report }: Settings): Promise<Outcome> {
  await using disposal = new AsyncDisposableStack();
  const spare = 10;
  const server = await launchServer([
    flooding({ linesPerSecond, lines: linesPerSecond * (seconds + spare) }),
  ]);
  disposal.defer(() => server.stop());
  const browser = await launchBrowser();
  disposal.defer(() => browser.close());
  const context = await browser.newContext({ locale: 'en-US' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`the page threw ${error}`));
  await page.goto(`${server.url}/services`);
  await becomesLive(page);
  await page.getByTestId('service-start-flood').click();
  await page.getByTestId('nav-logs').click();
  await page.getByTestId('log-list').getByText('flood', { exact: false }).first().waitFor();
  await watchDelays(page);

  const figures: Record<string, unknown> = {};
  for (const [name, once] of Object.entries(doings)) {
    await readDelays(page);
    const stolenBefore = await stolenMs();
    await browser.startTracing(page, { categories: traceCategories });
    for (const until = Date.now() + (seconds * 1000) / 4; Date.now() < until; ) await once(page);
    const work = workOf(await browser.stopTracing());
    const { longTasks, keys } = await readDelays(page);
    const [longest = 0] = work.tasks;
    if (longest > mostMs)
      troubles.push(`${name}: a task took ${longest} ms of processor time (${work.longest})`);
    if (work.key > mostMs) troubles.push(`${name}: a key took ${work.key} ms of processor time`);
    figures[name] = {
      processor: work,
      // By the clock on the wall, which runs on while other programs have the processor.
      wall: {
        longTasks: spread(longTasks),
        slowKeys: spread(keys),
        load: Math.round(loadavg()[0] ?? 0),
        // What the host took from this machine while it ran counts as processor time of whom it was taken from.
        stolenMs: (await stolenMs()) - stolenBefore,
      },
    };
    report(`${name} ${JSON.stringify(figures[name])}`);
  }
  await page.getByTestId('log-list').press('End');
  const account = accountOf(await copiedLines(page));
  troubles.push(...account.troubles.slice(0, 5));
  if (account.shown < 1000) troubles.push(`the page has no more than ${account.shown} lines`);
  const { troubles: _, ...lines } = account;
  return { figures: { ...figures, lines }, troubles };
}

function spread(all: readonly number[]): object {
  const sorted = all.map(Math.round).sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}

/** What a virtual machine's host has taken from its processors since the start (proc(5): `steal`, in 1/100 s). */
async function stolenMs(): Promise<number> {
  const [all = ''] = (await readFile('/proc/stat', 'utf8').catch(() => '')).split('\n');
  return Number(all.trim().split(/ +/)[8] ?? 0) * 10;
}
