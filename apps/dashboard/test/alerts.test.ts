import { describe, expect, it } from 'vitest';
import { script, startServer, withoutHost } from './support/server.ts';
import { becomesLive, goTo, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

const failing = script('failing', 'process.exit(1)', {
  restart: { min_delay_seconds: 3600, max_delay_seconds: 3600 },
});
const alerts = { rules: [...withoutHost, { id: 'service-down', for_seconds: 0 }] };

describe('alerts', () => {
  it('fire, are acknowledged by one and seen by all, are dismissed, and stay in the history', async () => {
    const server = await startServer([failing], { alerts });
    const first = await openTab(server, { path: '/alerts' });
    await becomesLive(first.page);
    const second = await first.openBeside();
    const open = first.page.getByTestId('open-alerts').locator('li');
    await open.first().waitFor();
    expect(await open.count()).toBe(1);
    await open.getByTestId('alert-state').getByText('Firing').waitFor();
    await second.page.getByTestId('open-alerts').locator('li').waitFor();

    await open.getByTestId('alert-acknowledge').click();
    for (const { page } of [first, second]) {
      await page.getByTestId('open-alerts').getByTestId('alert-state').getByText('Acknowledged').waitFor();
    }
    await first.page
      .getByRole('status')
      .getByText(/^Acknowledged: /)
      .waitFor();

    await open.getByRole('link').click();
    const story = first.page.getByTestId('alert-story').locator('li');
    await expect.poll(() => story.count()).toBe(2);
    await first.page.getByTestId('alert-metadata').getByText('service-down').waitFor();
    await first.page.getByTestId('alert-dismiss').click();
    await first.page.getByTestId('alert-state').getByText('Dismissed').waitFor();
    await expect.poll(() => story.count()).toBe(3);
    expect(await first.page.getByTestId('alert-dismiss').count()).toBe(0);

    await second.page.getByTestId('alerts-none').getByText('Nothing is wrong').waitFor();
    await second.page.getByRole('tab', { name: 'History' }).click();
    await second.page.getByTestId('alert-history').getByText('Dismissed').waitFor();
    expect(second.page.url()).toContain('tab=history');
    await second.page.reload();
    await second.page.getByTestId('alert-history').getByText('Dismissed').waitFor();
    await goTo(second.page, 'overview');
    await second.page.getByTestId('alerts-glance').getByText('Nothing is wrong').waitFor();
  });

  it('offer nothing while the page is not live', async () => {
    const server = await startServer([failing], { alerts });
    const { page, allow, sent } = await openTab(server, { path: '/alerts' });
    allow(/ERR_CONNECTION_(REFUSED|RESET)/);
    await becomesLive(page);
    const button = page.getByTestId('alert-acknowledge');
    await button.waitFor();
    await server.kill();
    await page.getByTestId('page-age').waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.click({ force: true });
    expect(sent.filter((frame) => frame.includes('alert_action'))).toEqual([]);
  });

  it('are shown by the system while nobody looks, and lead to themselves', async () => {
    // A service that fails when it is restarted, so that the page is there before the alert.
    const once = script(
      'once',
      'const fs = require("node:fs"); if (fs.existsSync("ran")) process.exit(1); fs.writeFileSync("ran", ""); setInterval(() => {}, 1000)',
      { restart: { min_delay_seconds: 3600, max_delay_seconds: 3600 } },
    );
    const server = await startServer([once], { alerts });
    const { page } = await openTab(server, { path: '/settings' });
    await becomesLive(page);
    // A browser without a screen has no system that shows them: what the page asks it for is written down.
    await page.evaluate(() => {
      class Shown {
        static permission = 'granted';
        static requestPermission = () => Promise.resolve('granted');
        static last: Shown | undefined;
        onclick: (() => void) | undefined;
        readonly title: string;
        constructor(title: string) {
          this.title = title;
          Shown.last = this;
        }
        close() {}
      }
      Object.assign(window, { Notification: Shown });
    });
    await page.getByTestId('notification-level').selectOption('error');
    await goTo(page, 'services');
    await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true }));
    await page.getByTestId('service-restart-once').click();
    const title = () =>
      page.evaluate(() => (window.Notification as unknown as { last?: { title: string } }).last?.title);
    await expect.poll(title).toBe('once is down');
    await page.evaluate(() =>
      (window.Notification as unknown as { last?: { onclick?: () => void } }).last?.onclick?.(),
    );
    await page.getByTestId('alert-story').locator('li').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/alerts\/.+/);
  });

  it('that somebody else publishes are events, with their own words as text', async () => {
    const server = await startServer([]);
    const { page } = await openTab(server);
    await becomesLive(page);
    const title = '<b>disk</b> almost full';
    await server.publish([
      { type: 'alert', data: { level: 'error', title, message: 'of db-1', category: 'x', source: 'them' } },
    ]);
    await page.getByTestId('event-list').getByText(title).waitFor();
    await page.getByTestId('alerts-glance').getByText('Nothing is wrong').waitFor();
  });
});
