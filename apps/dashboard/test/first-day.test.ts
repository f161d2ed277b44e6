import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { checkout, type Scene, startScene } from './support/scene.ts';
import { ticking } from './support/server.ts';
import { becomesLive, useBrowser } from './support/tab.ts';

/**
 * What somebody wants who sees the dashboard for the first time, from the overview, by what can be seen: visible texts and
 * roles alone. Each may take few clicks; keys that write what only the person knows are not counted.
 */

const openTab = useBrowser();

/** More than this is not found in ten seconds. */
const mostClicks = 3;

let scene: Scene;
beforeAll(async () => {
  scene = await startScene([ticking('cache', { name: 'Cache' }), ...checkout()]);
}, 90_000);
afterAll(() => scene?.[Symbol.asyncDispose]());

describe('from the overview', () => {
  it('sees which service failed last and why, reads its log around the failure, and restarts it', async () => {
    const { page, click, clicks } = await arrive();
    const failure = page.getByRole('region', { name: 'Checkout is down' });
    await failure.getByText('Error: connect ECONNREFUSED 10.0.0.5:5432 (database)').waitFor();
    await failure.getByText(/^It ended with exit code 1/).waitFor();
    expect(clicks()).toBe(0);

    await click(failure.getByRole('link', { name: 'Log around it' }));
    const log = page.getByRole('log');
    await log.getByText('listening on port 4100').waitFor();
    await log.getByText('Error: connect ECONNREFUSED').waitFor();
    expect(clicks()).toBe(1);

    await page.goBack();
    await click(failure.getByRole('button', { name: 'Restart Checkout' }));
    const past = page.getByRole('region', { name: 'Last failure: Checkout' });
    await past.getByText('It runs again.').waitFor();
    await past.getByText(/^Restart carried out/).waitFor();
    expect(clicks()).toBe(2);
  });

  it('acknowledges the alert', async () => {
    // The failure of the other test is over; this one has its own.
    await using own = await startScene([...checkout()]);
    const { page, click, clicks } = await arrive(own);
    const alerts = page.getByRole('region', { name: 'Alerts' });
    await click(alerts.getByRole('button', { name: 'Acknowledge: Checkout is down' }));
    await page.getByRole('status').getByText('Acknowledged: Checkout is down').waitFor();
    await alerts.getByText(/^Acknowledged/).waitFor();
    expect(clicks()).toBe(1);
  });

  it('resends the webhook that failed', async () => {
    const { page, click, clicks } = await arrive();
    scene.mendReceiver();
    const notice = page.getByRole('region', { name: '1 webhook could not be sent' });
    await click(notice.getByRole('link', { name: 'See and send again' }));
    const row = page.getByRole('row', { name: /Checkout does not answer/ });
    await row.getByText('the target answered 400').waitFor();
    await click(row.getByRole('button', { name: 'Try again' }));
    await page
      .getByRole('status')
      .getByText(/queued again$/)
      .waitFor();
    await click(page.getByRole('link', { name: 'Overview' }));
    await notice.waitFor({ state: 'detached' });
    expect(clicks()).toBeLessThanOrEqual(mostClicks);
  });

  it('starts an outbound project', async () => {
    const { page, click, clicks } = await arrive();
    const outbound = page.getByRole('region', { name: 'Outbound' });
    await click(outbound.getByRole('link', { name: 'Start a project' }));
    const dialog = page.getByRole('dialog', { name: 'Start an outbound project' });
    const { clientId, clientSecret } = scene.account;
    const values = {
      Project: 'autumn-sale',
      'Call flow': 'cf-7',
      'PBX account': clientId,
      'PBX secret': clientSecret,
    };
    for (const [label, value] of Object.entries(values))
      await dialog.getByLabel(label, { exact: true }).fill(value);
    await click(dialog.getByRole('button', { name: 'Start', exact: true }));
    const row = page.getByRole('row', { name: /autumn-sale/ });
    await row.getByText('Connected', { exact: true }).waitFor();
    expect(clicks()).toBe(2);
  });

  it.each([
    ['restart cache', 'Restart Cache', async (page: Page) => expect.poll(() => restarts(page)).toBe(true)],
    [
      'failed web',
      'Webhooks that could not be sent',
      (page: Page) => isAt(page, '/webhooks', 'state', 'failed'),
    ],
    ['start project', 'Start an outbound project', (page: Page) => isAt(page, '/outbound', 'start', 'yes')],
    ['spring', 'spring-reminders', (page: Page) => isAt(page, '/outbound/spring-reminders')],
  ] as const)('finds %j in the palette', async (words, label, leads) => {
    const { page } = await arrive();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.getByRole('option', { name: label, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await leads(page);
  });
});

async function restarts(page: Page): Promise<boolean> {
  const texts = await page.getByTestId('event-list').allInnerTexts();
  return texts.join().includes('Cache restarted');
}

async function isAt(page: Page, path: string, name?: string, value?: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).pathname).toBe(path);
  if (name !== undefined) expect(new URL(page.url()).searchParams.get(name)).toBe(value);
}

/** Opens the overview, and counts the clicks from then on. */
async function arrive(to = scene) {
  const { page, allow } = await openTab(to.server);
  allow(/ERR_CONNECTION_(REFUSED|RESET)/);
  await becomesLive(page);
  let count = 0;
  onTestFinished(() => expect(count).toBeLessThanOrEqual(mostClicks));
  return {
    page,
    clicks: () => count,
    async click(target: Locator) {
      await target.click();
      count += 1;
    },
  };
}
