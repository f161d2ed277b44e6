import { setTimeout as delay } from 'node:timers/promises';
import { keptTitles, killAgainAndAgain } from '../../apps/dashboard/test/support/kills.ts';
import { launchServer } from '../../apps/dashboard/test/support/server.ts';
import { becomesLive } from '../../apps/dashboard/test/support/tab.ts';
import { startProxy } from '../../packages/client/test/support/proxy.ts';
import { seededRandom } from '../../packages/pbx-simulator/src/random.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import type { Outcome, Settings } from './outcome.ts';

/** Kills a page's connection so many times, and counts its events in the end. */
export async function kills({ count, seed }: Settings): Promise<Outcome> {
  await using disposal = new AsyncDisposableStack();
  const server = await launchServer([]);
  disposal.defer(() => server.stop());
  const proxy = disposal.use(await startProxy(server.url));
  const browser = await launchBrowser();
  disposal.defer(() => browser.close());
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(`the page threw ${error}`));
  await page.goto(proxy.url);
  await becomesLive(page);
  const { titles, ...killed } = await killAgainAndAgain({
    page,
    proxy,
    publish: server.publish,
    cuts: count,
    random: seededRandom(seed),
    wait: delay,
  });
  const late = Date.now() + 20_000;
  while ((await keptTitles(page)).at(-1) !== titles.at(-1) && Date.now() < late) await delay(100);
  const shown = await keptTitles(page);
  const missing = titles.filter((title) => !shown.includes(title));
  const repeated = shown.filter((title, index) => shown.indexOf(title) !== index);
  const inOrder = JSON.stringify(shown) === JSON.stringify(titles);
  const troubles = [
    ...thrown,
    ...missing.map((title) => `'${title}' is not on the page`),
    ...repeated.map((title) => `'${title}' is on the page more than once`),
    ...(inOrder || missing.length + repeated.length > 0 ? [] : ['the events are not in order']),
  ];
  return { figures: { seed, ...killed, events: titles.length, shown: shown.length }, troubles };
}
