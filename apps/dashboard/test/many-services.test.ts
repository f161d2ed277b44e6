import { expect, it } from 'vitest';
import { type ServiceConfig, script, startServer } from './support/server.ts';
import { becomesLive, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

/** So many services that do not run, and after them one that fails. */
const many = (count: number): ServiceConfig[] => [
  ...Array.from({ length: count }, (_, index) => script(`idle-${index}`, '', { auto_start: false })),
  script('broken', 'process.exit(1)', { restart: { min_delay_seconds: 3600, max_delay_seconds: 3600 } }),
];

it('the overview shows those that somebody should look at, and how many more there are', async () => {
  const server = await startServer(many(150));
  const { page } = await openTab(server);
  await becomesLive(page);
  const services = page.getByTestId('services-glance');
  await services.getByTestId('service-status-broken').getByText('Failed').waitFor();
  expect(await services.locator('li').first().textContent()).toContain('broken');
  expect(await services.locator('li').count()).toBe(24);
  await services.getByRole('link', { name: '127 more' }).click();
  await page.locator('h1').getByText('Services', { exact: true }).waitFor();
});

it('the list shows its first rows at once, all of them to who scrolls or presses on, and finds each', async () => {
  const server = await startServer(many(350));
  const { page } = await openTab(server, { path: '/services' });
  await becomesLive(page);
  const rows = page.getByTestId('services-table').locator('tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(100);
  await page.getByTestId('service-search').fill('broken');
  await page.getByTestId('service-row-broken').waitFor();
  await page.getByTestId('service-search').fill('');

  const more = page.getByTestId('more-rows');
  expect(await more.textContent()).toBe('251 more');
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(200);
  for (let turn = 0; turn < 20 && (await more.count()) > 0; turn += 1) {
    await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(50);
  }
  await expect.poll(() => rows.count()).toBe(351);
  expect(await more.count()).toBe(0);
});
