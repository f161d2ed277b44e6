import type { Page } from 'playwright-core';
import type { TcpProxy } from '../../../../packages/client/test/support/proxy.ts';
import { eventTitles } from './tab.ts';

/** How often a page's connection is killed, and what is published meanwhile. */
export interface Kills {
  readonly page: Page;
  /** The way between the page and its server; what is published does not take it. */
  readonly proxy: TcpProxy;
  readonly publish: (messages: readonly object[]) => Promise<void>;
  readonly cuts: number;
  /** From 0 up to 1, as `Math.random`; the same ones give the same kills. */
  readonly random: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/** What was done, and what has to be on the page in the end. */
export interface Killed {
  /** The titles of the events, in the order of publishing. */
  readonly titles: readonly string[];
  readonly atOnce: number;
  /** After so many bytes from the server: in the middle of a frame, of a handshake or of an answer. */
  readonly inAFrame: number;
  /** Nothing went through for a while, and nobody was told. */
  readonly halfOpen: number;
}

/** The page lists so many of the newest events; beyond that they could not be counted. */
export const mostEvents = 140;

/**
 * Kills every connection of a page again and again, at random moments and in three ways, while events are published.
 * Some kills come while the page is still finding its way back.
 */
export async function killAgainAndAgain(options: Kills): Promise<Killed> {
  const { page, proxy, publish, cuts, random, wait } = options;
  const done = { atOnce: 0, inAFrame: 0, halfOpen: 0 };
  const titles: string[] = [];
  for (let cut = 0; cut < cuts; cut += 1) {
    // All of them are published in the end, and as many before each kill as are due.
    const due = Math.floor(((cut + 1) / cuts) * mostEvents);
    const batch = Array.from({ length: due - titles.length }, (_, index) => `kept ${titles.length + index}`);
    titles.push(...batch);
    const published = wait(random() * 80).then(() =>
      batch.length > 0 ? publish(batch.map(alert)) : undefined,
    );
    const way = random();
    await wait(random() * 120);
    if (way < 0.4) {
      done.atOnce += 1;
      proxy.cut();
    } else if (way < 0.75) {
      done.inAFrame += 1;
      proxy.cutAfter(1 + Math.floor(random() * 3000));
      await wait(random() * 100);
    } else {
      done.halfOpen += 1;
      proxy.freeze();
      await wait(random() * 250);
      proxy.cut();
      proxy.thaw();
    }
    await published;
    // A page whose network came back does not wait for its back-off; mostly it gets time to be live again.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    if (random() < 0.6) await live(page);
  }
  // What is left of a half-cut connection ends as well.
  proxy.cut();
  await live(page);
  return { titles, ...done };
}

/** The published events as the page lists them, oldest first. */
export async function keptTitles(page: Page): Promise<string[]> {
  return (await eventTitles(page)).filter((title) => title.startsWith('kept ')).reverse();
}

/** Resolves when the page says that it is live; a page that never is again is what this test is about. */
async function live(page: Page): Promise<void> {
  const state = page.getByTestId('connection-state').getByText('Connection: Live');
  for (let tries = 0; ; tries += 1) {
    // Told again: the network that came back while the page was connecting was no news to it.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    const isLive = await state.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (isLive) return;
    if (tries === 60) throw new Error('the page did not become live again within a minute');
  }
}

function alert(title: string): object {
  const data = { level: 'info', title, message: '', category: 'test', source: 'test' };
  return { type: 'alert', data };
}
