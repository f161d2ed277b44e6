import { expect, it } from 'vitest';
import { startServer, ticking } from './support/server.ts';
import { becomesLive, goTo, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

/** What Chromium says in the console of a server that is not there. */
const gone = /ERR_CONNECTION_\w+|ERR_EMPTY_RESPONSE|ERR_FAILED|dynamically imported module/;

const names = ['services', 'logs', 'alerts', 'deployments', 'webhooks', 'outbound', 'inspector', 'settings'];

it('every page opens while the server is gone, also on a phone', { timeout: 120_000 }, async () => {
  const server = await startServer([ticking('one')]);
  const { page, allow } = await openTab(server);
  allow(gone);
  await becomesLive(page);
  // They are loaded when there is time, the last of them last.
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    );
  await expect.poll(loaded, { timeout: 40_000 }).toMatch(/assets\/settings-/);
  await page.waitForLoadState('networkidle');
  await server.kill();
  await page.getByTestId('connection-notice').waitFor();
  for (const name of names) {
    await goTo(page, name);
    await page.locator('h1').waitFor();
    expect(await page.getByTestId('page-not-loaded').count(), name).toBe(0);
  }
  // The notice lies over nothing that leads elsewhere.
  await page.setViewportSize({ width: 360, height: 780 });
  for (const name of ['overview', 'services', 'logs', 'alerts']) await goTo(page, name);
});

it('a page that could not be loaded opens by itself when the server is back', async () => {
  const server = await startServer([ticking('one')]);
  const { page, allow } = await openTab(server);
  allow(gone);
  await page.route(/assets\/webhooks-/, (route) => route.abort());
  await becomesLive(page);
  await server.kill();
  await page.getByTestId('connection-notice').waitFor();
  await page.getByTestId('nav-webhooks').click();
  await page.getByTestId('page-not-loaded').getByText('The page opens by itself when it is back').waitFor();
  await page.unroute(/assets\/webhooks-/);
  await server.restart();
  await page.getByTestId('webhooks-none').waitFor();
  expect(new URL(page.url()).pathname).toBe('/webhooks');
});

it('a palette that cannot be loaded leaves the page as it is, and opens when it can', async () => {
  const server = await startServer([ticking('one')]);
  const { page, allow } = await openTab(server);
  allow(gone);
  await page.route(/assets\/command-palette-/, (route) => route.abort());
  await becomesLive(page);
  await page.getByTestId('services-glance').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('status').getByText('The server cannot be reached').waitFor();
  await page.getByTestId('services-glance').waitFor();
  await becomesLive(page);
});
