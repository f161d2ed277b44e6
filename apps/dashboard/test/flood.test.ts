import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accountOf, copiedLines, type Flood, flooding } from './support/flood.ts';
import { startServer } from './support/server.ts';
import { becomesLive, hasStatus, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

/** The page of logs, live before the first line is written. */
async function openBefore(flood: Flood): Promise<Page> {
  const { page } = await openTab(await startServer([flooding(flood)]), { path: '/services' });
  await becomesLive(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await hasStatus(page, 'flood', 'Stopped');
  await page.getByTestId('service-start-flood').click();
  await page.getByTestId('nav-logs').click();
  await page.getByTestId('log-list').waitFor();
  return page;
}

/** Resolves when the last line that the service writes is in sight. */
async function ends(page: Page, { lines }: Flood): Promise<void> {
  await page
    .getByTestId('log-list')
    .getByText(`flood ${lines - 1}`, { exact: true })
    .waitFor();
}

it('has every line of a thousand a second, while somebody types in the search', async () => {
  const flood: Flood = { linesPerSecond: 1000, lines: 5000 };
  const page = await openBefore(flood);
  const search = page.getByTestId('log-search');
  for (const text of ['flood', '12', 'nothing', '99']) {
    await search.pressSequentially(text, { delay: 50 });
    expect(await search.inputValue()).toBe(text);
    await search.fill('');
  }
  await ends(page, flood);
  const account = accountOf(await copiedLines(page));
  expect(account.troubles).toEqual([]);
  expect(account).toMatchObject({ first: 0, last: flood.lines - 1 });
  expect(account.shown + account.dropped).toBe(flood.lines);
});

it('tells of each line of ten thousand a second that it does not have', async () => {
  const flood: Flood = { linesPerSecond: 10_000, lines: 30_000 };
  const page = await openBefore(flood);
  await page.getByTestId('log-search').pressSequentially('flood', { delay: 50 });
  await page.getByTestId('log-pause').click();
  await page.getByTestId('log-search').fill('');
  await page.getByTestId('log-jump').click();
  await ends(page, flood);
  const { shown, last, troubles } = accountOf(await copiedLines(page));
  expect(troubles).toEqual([]);
  expect(last).toBe(flood.lines - 1);
  // All that it keeps, but for the lines that tell of others.
  expect(shown).toBeGreaterThan(9000);
});

it('does nothing with a line that took the place of the one that was pressed', async () => {
  const page = await openBefore({ linesPerSecond: 4000, lines: 120_000 });
  const list = page.getByTestId('log-list');
  // From then on the lines change in their places.
  await page.getByTestId('log-count').getByText('10,000', { exact: false }).waitFor();
  const copied = page.getByTestId('logs-panel').getByText('Copied', { exact: true });
  await page.getByTestId('log-pause').click();
  const box = await list.boundingBox();
  if (!box) throw new Error('the list is not in sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const button = list.getByRole('button', { name: 'Copy line' });
  await button.click();
  await copied.first().waitFor();
  const place = await button.boundingBox();
  if (!place) throw new Error('the button is not in sight');
  const x = place.x + place.width / 2;
  const y = place.y + place.height / 2;
  await copied.first().waitFor({ state: 'detached' });

  await page.getByTestId('log-jump').click();
  await page.mouse.move(x, y);
  await button.waitFor();
  const lineThere = () =>
    page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.closest('[data-index]')?.textContent, {
      x,
      y,
    });
  const pressed = await lineThere();
  expect(pressed).toContain('flood');
  await page.mouse.down();
  await expect.poll(lineThere).not.toBe(pressed);
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(await copied.count()).toBe(0);
});
