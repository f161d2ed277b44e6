import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startServer, ticking } from './support/server.ts';
import { becomesLive, goTo, hasStatus, textOf, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

describe('addresses', () => {
  it('lead to what they name, and say so when there is no such thing', async () => {
    const server = await startServer([ticking('one', { name: 'The first' }), ticking('two')]);
    const { page } = await openTab(server, { path: '/services/one?tab=logs&q=tick&level=info' });
    await becomesLive(page);
    await page.getByRole('heading', { level: 1, name: 'The first' }).waitFor();
    expect(await page.getByTestId('log-search').inputValue()).toBe('tick');
    expect(await page.getByTestId('log-level').inputValue()).toBe('INFO');
    await page
      .getByTestId('log-list')
      .getByText(/^tick \d+/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'All services' }).click();
    await page.getByTestId('services-table').waitFor();
    expect(new URL(page.url()).pathname).toBe('/services');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'The first' }).waitFor();

    await page.goto(`${server.url}/services/nobody`);
    await page.getByTestId('service-gone').getByText('There is no service called nobody').waitFor();
    await page.goto(`${server.url}/alerts/nothing:1`);
    await page.getByTestId('alert-gone').waitFor();
    await page.goto(`${server.url}/deployments/nothing`);
    await page.getByTestId('deployment-gone').waitFor();
    await page.goto(`${server.url}/nowhere/at/all`);
    await page.getByTestId('not-found').getByText('There is no such page').first().waitFor();
    await page.getByRole('link', { name: 'Go to the overview' }).click();
    await page.getByTestId('services-glance').waitFor();
  });

  it('say what is shown, and show it again', async () => {
    const server = await startServer([ticking('one'), ticking('two', { auto_start: false })]);
    const { page } = await openTab(server, { path: '/services' });
    await becomesLive(page);
    await page.getByTestId('service-filter').selectOption('stopped');
    await expect.poll(() => page.getByTestId('services-table').locator('tbody tr').count()).toBe(1);
    expect(page.url()).toBe(`${server.url}/services?status=stopped`);
    await page.reload();
    await page.getByTestId('service-row-two').waitFor();
    expect(await page.getByTestId('service-row-one').count()).toBe(0);
    await page.getByTestId('service-search').fill('no such name');
    await page.getByTestId('services-no-match').getByRole('button').click();
    await page.getByTestId('service-row-one').waitFor();
    expect(page.url()).toBe(`${server.url}/services`);
  });

  it('are pages to browsers only', async () => {
    const { url } = await startServer([]);
    const ask = async (path: string, accept: string) => {
      const response = await fetch(`${url}${path}`, { headers: { accept } });
      return [response.status, response.headers.get('content-type')?.split(';')[0]];
    };
    expect(await ask('/services/one', 'text/html,*/*;q=0.8')).toEqual([200, 'text/html']);
    const { headers } = await fetch(`${url}/services/one`, { headers: { accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await ask('/services/one', 'application/json')).toEqual([404, 'application/json']);
    expect(await ask('/api/v1/nothing', 'text/html')).toEqual([404, 'application/json']);
    expect(await ask('/assets/nothing.js', 'text/html')).toEqual([404, 'application/json']);
    expect(await ask('/schemas/nothing', 'text/html')).toEqual([404, 'application/json']);
  });
});

describe('the first load', () => {
  it.each(['en-US', 'ko-KR', 'zh-TW'])('takes at most 170 kB of scripts (%s)', async (locale) => {
    const server = await startServer([ticking('one')]);
    const { page } = await openTab(server, { locale });
    await page.getByTestId('event-list').locator('li').first().waitFor();
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
    );
    expect(scripts.length).toBeGreaterThan(2);
    const sizes = scripts.map(async (url) => gzipSync(await (await fetch(url)).bytes()).length);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(170_000);
  });
});

describe('the palette', () => {
  it('goes anywhere and does things with the keyboard alone', async () => {
    const server = await startServer([ticking('one', { name: '첫 번째' }), ticking('two')]);
    const { page, sent } = await openTab(server);
    await becomesLive(page);
    const input = page.getByTestId('palette-input');
    await page.keyboard.press('Control+k');
    await input.waitFor();
    await page.keyboard.type('deploy');
    await page.keyboard.press('Enter');
    await page.getByTestId('deployments-none').waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('첫');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '첫 번째' }).waitFor();
    await hasStatus(page, 'one', 'Running');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('restart one');
    await page.getByTestId('palette').getByRole('option').first().waitFor();
    expect(await textOf(page.getByTestId('palette').getByRole('option', { selected: true }))).toContain(
      'Restart 첫 번째',
    );
    await page.keyboard.press('Enter');
    await page.getByTestId('service-timeline').getByText('첫 번째 restarted').waitFor();
    expect(sent.filter((frame) => frame.includes('"restart"'))).toHaveLength(1);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('한국어');
    await page.keyboard.press('Enter');
    await page.getByText('타임라인').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('없는 것');
    await page.getByTestId('palette').getByText('일치하는 항목이 없습니다').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
  });
});

describe('a service', () => {
  it('says why it failed, and what it printed then', async () => {
    const server = await startServer([
      {
        id: 'broken',
        command: ['node', '-e', 'console.log("the last words"); process.exit(7)'],
        restart: { min_delay_seconds: 3600, max_delay_seconds: 3600 },
      },
    ]);
    const { page } = await openTab(server);
    await becomesLive(page);
    const last = page.getByTestId('last-failure');
    await last.getByText('broken is down').waitFor();
    await last.getByText(/exit code 7/).waitFor();
    await last.getByRole('link', { name: 'broken is down' }).click();
    await page
      .getByTestId('service-why')
      .getByText(/exit code 7/)
      .first()
      .waitFor();
    await page.getByTestId('service-timeline').getByText('broken failed').waitFor();
    await page.getByTestId('lines-before').click();
    await page.getByTestId('log-list').getByText('the last words').waitFor();
    expect(page.url()).toContain('at=');
    await page.getByTestId('log-live').click();
    await page.getByTestId('log-pause').waitFor();
    expect(page.url()).not.toContain('at=');
    await goTo(page, 'overview');
    await last.waitFor();
  });
});
