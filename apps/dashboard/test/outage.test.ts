import { describe, expect, it, onTestFinished } from 'vitest';
import { startProxy } from '../../../packages/client/test/support/proxy.ts';
import { isAlive, startServer, ticking } from './support/server.ts';
import {
  becomesLive,
  eventTitles,
  goTo,
  hasStatus,
  logRows,
  shownPid,
  textOf,
  useBrowser,
} from './support/tab.ts';

const openTab = useBrowser();

/** What Chromium says in the console of a server that is not there. */
const refused = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/;

declare global {
  interface Window {
    /** Gone after a reload. */
    openSinceBefore?: boolean;
  }
}

describe('a server that dies under an open page', () => {
  it('is shown to be gone, with the age of the data, and comes back without a reload', async () => {
    const server = await startServer([ticking('one'), ticking('two')]);
    const { page, allow } = await openTab(server, { path: '/services' });
    allow(refused);
    await becomesLive(page);
    await hasStatus(page, 'two', 'Running');
    await page.evaluate(() => {
      window.openSinceBefore = true;
    });
    const before = [await shownPid(page, 'one'), await shownPid(page, 'two')];
    const state = page.getByTestId('connection-state');
    const notice = page.getByTestId('connection-notice');
    expect(await notice.count()).toBe(0);

    await server.kill();

    await state.getByText('Connection: Reconnecting').waitFor();
    await notice.getByText('Controls are off until the page is live again.').waitFor();
    // What was known stays, marked as old.
    expect([await shownPid(page, 'one'), await shownPid(page, 'two')]).toEqual(before);
    await page
      .getByTestId('services-panel')
      .getByText(/^as of \d\d:\d\d:\d\d$/)
      .waitFor();
    for (const id of ['one', 'two']) {
      for (const action of ['start', 'stop', 'restart']) {
        const button = page.getByTestId(`service-${action}-${id}`);
        expect(await button.getAttribute('aria-disabled')).toBe('true');
        await button.click({ force: true });
      }
      expect(await page.getByTestId(`command-outcome-${id}`).getAttribute('data-state')).toBeNull();
    }
    expect(await page.getByTestId('confirm-dialog').count()).toBe(0);
    // The age is counted: first by the notice, after a few seconds in the header too.
    await notice.getByText(/What you see is from ([2-9]|\d\d)s ago\./).waitFor();
    await expect.poll(() => textOf(page.getByTestId('data-age'))).toMatch(/^updated ([7-9]|\d\d)s ago$/);

    const next = await server.restart();
    expect(next.url).toBe(server.url);
    // The back-off may have grown to half a minute by now: what the browser says of a network that is back cuts it short.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await becomesLive(page);

    expect(await page.evaluate(() => window.openSinceBefore)).toBe(true);
    await notice.waitFor({ state: 'detached' });
    for (const [index, id] of ['one', 'two'].entries()) {
      // What the killed server left is ended first: for a moment there is no process.
      const isNew = (pid: unknown) => pid !== undefined && pid !== before[index];
      await expect.poll(() => shownPid(page, id)).toSatisfy(isNew);
    }
    const after = [await shownPid(page, 'one'), await shownPid(page, 'two')];
    expect(after).toEqual((await next.snapshot()).services.map(({ pid }) => pid));
    for (const pid of after) expect(pid).toSatisfy(isAlive);
    await goTo(page, 'logs');
    await expect.poll(async () => (await logRows(page)).join('\n')).toContain(`tick ${after[0]} `);
    await expect.poll(async () => (await logRows(page)).join('\n')).toContain(`tick ${after[1]} `);
    expect(await textOf(page.getByTestId('data-age'))).toBe('updated just now');

    // Lines from both sides of the outage; the history of the server joins them, so nothing is marked as missing.
    await page.getByTestId('log-pause').click();
    await page.getByTestId('log-search').fill('ready');
    const kinds = page.getByTestId('log-list').locator('[data-kind]');
    await expect
      .poll(() => kinds.evaluateAll((all) => all.map((row) => row.getAttribute('data-kind'))))
      .toEqual(['entry', 'entry', 'entry', 'entry']);

    // And it can be worked with again.
    await goTo(page, 'services');
    await page.getByTestId('service-restart-one').click();
    await expect.poll(() => shownPid(page, 'one')).not.toBe(after[0]);
    await goTo(page, 'overview');
    await expect.poll(() => eventTitles(page)).toContain('one restarted');
  });

  it('is found again by the page itself', async () => {
    const server = await startServer([ticking('one')]);
    const { page, allow } = await openTab(server, { path: '/services' });
    allow(refused);
    await becomesLive(page);
    await hasStatus(page, 'one', 'Running');
    const before = await shownPid(page, 'one');
    await server.kill();
    await page.getByTestId('connection-state').getByText('Connection: Reconnecting').waitFor();
    const next = await server.restart();
    await becomesLive(page);
    const [service] = (await next.snapshot()).services;
    await expect.poll(() => shownPid(page, 'one')).toBe(service?.pid);
    expect(service?.pid).not.toBe(before);
    await hasStatus(page, 'one', 'Running');
  });

  it('is said to be out of reach, with what to check, when it stays away', async () => {
    const server = await startServer([]);
    const { page, allow } = await openTab(server, { path: '/services' });
    allow(refused);
    await becomesLive(page);
    await server.kill();
    const notice = page.getByTestId('connection-notice');
    await notice.getByText('The server cannot be reached').waitFor();
    await notice.getByText(/Check that the WatchHamster server is running/).waitFor();
    expect(await textOf(page.getByTestId('retry-countdown'))).toMatch(
      /^(Next attempt in \d+s\.|Trying now…)$/,
    );
    // What it lies over is wanted now: folded, it is one line.
    await notice.getByText('The server cannot be reached').click();
    await page.getByTestId('retry-countdown').waitFor({ state: 'hidden' });
    expect((await notice.boundingBox())?.height).toBeLessThan(80);
    await notice.getByRole('button', { name: 'Reconnect now' }).waitFor();
  });

  it('that shuts down in order is waited for, too', async () => {
    const server = await startServer([ticking('one')]);
    const { page, allow } = await openTab(server, { path: '/services' });
    allow(refused);
    await becomesLive(page);
    await hasStatus(page, 'one', 'Running');
    await server.stop();
    await page.getByTestId('connection-state').getByText('Connection: Reconnecting').waitFor();
    expect(await page.getByTestId('service-stop-one').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a network that goes away', () => {
  it('leaves out none of a hundred events, and repeats none', async () => {
    const server = await startServer([ticking('one')]);
    const proxy = await startProxy(server.url);
    onTestFinished(() => proxy[Symbol.asyncDispose]());
    const { page, allow } = await openTab({ ...server, url: proxy.url });
    allow(/ERR_(CONNECTION_\w+|EMPTY_RESPONSE|NETWORK\w*)|WebSocket connection/);
    await becomesLive(page);
    await expect.poll(() => eventTitles(page)).toContain('one started');
    const beside = await page.context().newPage();
    await beside.goto(`${proxy.url}/`);
    await becomesLive(beside);

    proxy.freeze();
    proxy.cut();
    for (const tab of [page, beside]) {
      await tab.getByTestId('connection-state').getByText('Connection: Reconnecting').waitFor();
    }
    const titles = Array.from({ length: 100 }, (_, index) => `missed ${index}`);
    const alerts = titles.map((title) => ({
      type: 'alert',
      data: { level: 'info', title, message: '', category: 'test', source: 'test' },
    }));
    await server.publish(alerts);
    proxy.thaw();
    proxy.cut();
    for (const tab of [page, beside]) {
      await tab.evaluate(() => dispatchEvent(new Event('online')));
      await becomesLive(tab);
      const shown = async () => (await eventTitles(tab)).filter((title) => title.startsWith('missed'));
      await expect.poll(async () => (await shown()).length).toBe(100);
      expect((await shown()).reverse()).toEqual(titles);
    }
  });
});
