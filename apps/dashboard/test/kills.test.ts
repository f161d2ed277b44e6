import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startProxy } from '../../../packages/client/test/support/proxy.ts';
import { seededRandom } from '../../../packages/pbx-simulator/src/random.ts';
import { keptTitles, killAgainAndAgain } from './support/kills.ts';
import { startServer } from './support/server.ts';
import { becomesLive, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

it('has each durable event once and in order, however often its connection is killed', async () => {
  const server = await startServer([]);
  const proxy = await startProxy(server.url);
  onTestFinished(() => proxy[Symbol.asyncDispose]());
  const { page, allow } = await openTab({ ...server, url: proxy.url });
  allow(/ERR_|WebSocket connection|WatchHamster, /);
  await becomesLive(page);
  const { publish } = server;
  const random = seededRandom(7);
  const { titles, ...kills } = await killAgainAndAgain({
    page,
    proxy,
    publish,
    cuts: 20,
    random,
    wait: delay,
  });
  expect(Object.values(kills).reduce((sum, count) => sum + count)).toBe(20);
  await expect.poll(() => keptTitles(page)).toContain(titles.at(-1));
  expect(await keptTitles(page)).toEqual(titles);
});
