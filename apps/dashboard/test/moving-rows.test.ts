import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@watchhamster/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { script, startServer, ticking, withoutHost } from './support/server.ts';
import { becomesLive, hasStatus, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

const alerts = { rules: [...withoutHost, { id: 'service-down', for_seconds: 0 }] };
const failing = (id: string, more: object = {}) =>
  script(id, 'process.exit(1)', {
    restart: { min_delay_seconds: 3600, max_delay_seconds: 3600 },
    ...more,
  });

describe('no row moves under the pointer', () => {
  it('of the alerts: a new one comes at the end, and one that is over stays until the pointer leaves', async () => {
    const server = await startServer([failing('first'), failing('later', { auto_start: false })], { alerts });
    const { page, sent, openBeside } = await openTab(server, { path: '/alerts' });
    await becomesLive(page);
    const rows = page.getByTestId('open-alerts').locator('li');
    await rows.first().waitFor();
    const [first] = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-alert')));
    const button = rows.first().getByTestId('alert-dismiss');
    await button.hover();
    const place = await button.boundingBox();

    const other = await openBeside();
    await other.page.goto(`${server.url}/services`);
    await becomesLive(other.page);
    await other.page.getByTestId('service-start-later').click();
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.first().getAttribute('data-alert')).toBe(first);
    expect(await button.boundingBox()).toEqual(place);

    // Somebody else dismisses it: the click that was on its way is for nothing, not for the row below.
    await other.page.goto(`${server.url}/alerts/${encodeURIComponent(first ?? '')}`);
    await other.page.getByTestId('alert-dismiss').click();
    await rows.first().getByTestId('alert-state').getByText('Resolved').waitFor();
    expect(await rows.count()).toBe(2);
    await page.mouse.down();
    await page.mouse.up();
    expect(sent.filter((frame) => frame.includes('alert_action'))).toEqual([]);

    await page.mouse.move(0, 0);
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().getAttribute('data-alert')).not.toBe(first);
  });

  it('of the alerts: the keyboard stays where it acknowledged one', async () => {
    const server = await startServer([failing('one')], { alerts });
    const { page, sent } = await openTab(server, { path: '/alerts' });
    await becomesLive(page);
    const button = page.getByTestId('alert-acknowledge');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('alert-state').getByText('Acknowledged').waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(sent.filter((frame) => frame.includes('alert_action'))).toHaveLength(1);
  });

  it('of the alerts: the keyboard stays where it dismissed one, and the next one is a key away', async () => {
    const server = await startServer([failing('one'), failing('two')], { alerts });
    const { page, sent } = await openTab(server, { path: '/alerts' });
    await becomesLive(page);
    const rows = page.getByTestId('open-alerts').locator('li');
    await expect.poll(() => rows.count()).toBe(2);
    const button = rows.first().getByTestId('alert-dismiss');
    await page.getByTestId('alert-level').focus();
    while (!(await button.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await rows.first().getByTestId('alert-state').getByText('Resolved').waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(sent.filter((frame) => frame.includes('alert_action'))).toHaveLength(1);
    for (const _ of ['title', 'acknowledge', 'dismiss']) await page.keyboard.press('Tab');
    const next = rows.nth(1).getByTestId('alert-dismiss');
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByTestId('alert-level').focus();
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('of the overview: the keyboard stays where it acknowledged an alert', async () => {
    const server = await startServer([failing('one')], { alerts });
    const { page, sent } = await openTab(server);
    await becomesLive(page);
    const button = page.getByTestId('glance-acknowledge');
    await button.focus();
    const place = await button.boundingBox();
    await page.keyboard.press('Enter');
    await button.getByText(/^acknowledged$/i).waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(sent.filter((frame) => frame.includes('alert_action'))).toHaveLength(1);
    expect((await button.boundingBox())?.y).toBe(place?.y);
    await page.reload();
    await page
      .getByTestId('alerts-glance')
      .getByText(/^acknowledged$/i)
      .waitFor();
    expect(await button.count()).toBe(0);
  });

  it('of the overview: an alert that is over stays, and another failure does not take the place of one', async () => {
    const server = await startServer(
      [failing('one'), failing('two'), failing('later', { auto_start: false })],
      {
        alerts,
      },
    );
    const client = createClient({ url: server.url });
    onTestFinished(() => client.close());
    const { page, sent } = await openTab(server);
    await becomesLive(page);
    const rows = page.getByTestId('alerts-glance').locator('[data-alert]');
    await expect.poll(() => page.getByTestId('glance-acknowledge').count()).toBe(2);
    const [first, second] = await rows.evaluateAll((all) => all.map((row) => row.dataset.alert ?? ''));
    await rows.nth(1).getByTestId('glance-acknowledge').hover();
    await client.alertAction({ alert_id: first ?? '', action: 'dismiss' });
    await page.getByTestId('alerts-glance').locator('[data-alert][data-gone]').waitFor();
    await page.mouse.down();
    await page.mouse.up();
    await expect
      .poll(async () => (await server.snapshot()).alerts)
      .toMatchObject([{ alert_id: second, state: 'acknowledged' }]);

    const restart = page.getByTestId('last-failure').getByRole('button');
    await restart.hover();
    const name = await restart.getAttribute('aria-label');
    // It starts, and fails at once.
    await client.serviceControl({ service_id: 'later', action: 'start' }).catch(() => {});
    await page.getByTestId('last-failure').getByText('and 2 more').waitFor();
    expect(await restart.getAttribute('aria-label')).toBe(name);
    await page.mouse.move(0, 0);
    await page.getByTestId('last-failure').getByText('later is down').waitFor();
    expect(sent.filter((frame) => frame.includes('service_control'))).toEqual([]);
  });

  it.each([
    ['has left them', true],
    ['rests', false],
  ])('of the overview: what appears above the alerts waits until the pointer %s', async (_, isLeft) => {
    const receiver = createServer((_request, response) => response.writeHead(400).end());
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    onTestFinished(() => void receiver.close());
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    const target = { id: 'ops', type: 'slack', url, allow_http: true, allow_private: true };
    const server = await startServer([failing('one')], { alerts, webhooks: { targets: [target] } });
    const client = createClient({ url: server.url });
    onTestFinished(() => client.close());
    const { page } = await openTab(server);
    await becomesLive(page);
    await page.getByTestId('last-failure').getByText('one is down').waitFor();
    const button = page.getByTestId('glance-acknowledge');
    await button.hover();
    const place = await button.boundingBox();
    await client.sendWebhook({ webhook_type: 'slack', target_id: 'ops', message: 'lost' });
    await page.getByTestId('nav-webhooks').getByText('1').first().waitFor();
    expect(await button.boundingBox()).toEqual(place);
    if (isLeft) await page.mouse.move(0, 0);
    await page.getByTestId('failed-webhooks').waitFor();
    expect((await button.boundingBox())?.y).toBeGreaterThan(place?.y ?? 0);
  });

  it('of services of one status: one that leaves it stays, with what became of its command', async () => {
    const server = await startServer([ticking('one'), ticking('two')]);
    const client = createClient({ url: server.url });
    onTestFinished(() => client.close());
    const { page } = await openTab(server, { path: '/services?status=running' });
    await becomesLive(page);
    await hasStatus(page, 'two', 'Running');
    const button = page.getByTestId('service-restart-two');
    await button.hover();
    const place = await button.boundingBox();
    await client.serviceControl({ service_id: 'one', action: 'stop' });
    await hasStatus(page, 'one', 'Stopped');
    expect(await button.boundingBox()).toEqual(place);
    await page.mouse.down();
    await page.mouse.up();
    await page.getByTestId('command-outcome-two').locator('xpath=self::*[@data-state="done"]').waitFor();
    await page.mouse.move(0, 0);
    await expect.poll(() => page.getByTestId('service-row-one').count()).toBe(0);
    // Another choice is not held back by what was pointed at before it.
    await page.getByTestId('service-row-two').hover();
    await page.getByTestId('service-search').focus();
    await page.keyboard.type('none of them');
    await page.getByTestId('services-no-match').waitFor();
  });

  it('of services of one status: the keyboard stays on the button that it pressed', async () => {
    const server = await startServer([
      ticking('one', { auto_start: false }),
      ticking('two', { auto_start: false }),
    ]);
    const { page } = await openTab(server, { path: '/services?status=stopped' });
    await becomesLive(page);
    await page.getByTestId('service-filter').focus();
    const button = page.getByTestId('service-start-one');
    while (!(await button.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await hasStatus(page, 'one', 'Running');
    await page.getByTestId('command-outcome-one').getByText(/./).waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByTestId('service-search').focus();
    await expect.poll(() => page.getByTestId('service-row-one').count()).toBe(0);
  });

  it('of the inspector: the frame that is aimed at is the one that is chosen', async () => {
    const server = await startServer([ticking('one')]);
    const { page } = await openTab(server, { path: '/inspector' });
    await becomesLive(page);
    const frames = page.locator('[data-frame]');
    await expect.poll(() => frames.count()).toBeGreaterThan(5);
    await frames.nth(3).hover();
    // Which frame that is now: others may have come while the pointer was on its way.
    const aimedAt = await page.locator('[data-frame]:hover').getAttribute('data-frame');
    await page.getByText(/· [2-9] new/).waitFor();
    await page.mouse.down();
    await page.mouse.up();
    expect(await page.locator('[data-frame][aria-selected="true"]').getAttribute('data-frame')).toBe(aimedAt);
    const newest = Number(await frames.first().getAttribute('data-frame'));
    await page.mouse.move(0, 0);
    await expect
      .poll(async () => Number(await frames.first().getAttribute('data-frame')))
      .toBeGreaterThan(newest);
  });

  it('of the inspector: what is read below the newest stays in its place, in every picture', async () => {
    const server = await startServer([ticking('one')]);
    const { page } = await openTab(server, { path: '/inspector', viewport: { width: 1280, height: 480 } });
    await becomesLive(page);
    const list = page.getByTestId('frame-list');
    await expect
      .poll(() => list.evaluate((element) => element.scrollHeight - element.clientHeight))
      .toBeGreaterThan(120);
    const { places, added } = await list.evaluate(async (element) => {
      const idOf = (row: Element | null) => Number(row?.getAttribute('data-frame'));
      const newest = () => idOf(element.querySelector('[data-frame]'));
      element.scrollTop = 90;
      const read = element.querySelectorAll('[data-frame]')[6];
      const before = newest();
      const places = new Set<number>();
      const end = performance.now() + 5000;
      while (newest() < before + 8 && performance.now() < end) {
        await new Promise(requestAnimationFrame);
        if (read) places.add(Math.round(read.getBoundingClientRect().top));
      }
      return { places: [...places], added: newest() - before };
    });
    expect(added).toBeGreaterThanOrEqual(8);
    expect(places).toHaveLength(1);
  });

  it('of the dead letters: one that is tried again stays until the pointer leaves', async () => {
    let status = 400;
    const receiver = createServer((_request, response) => response.writeHead(status).end());
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    onTestFinished(() => void receiver.close());
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    const target = { id: 'ops', type: 'slack', url, allow_http: true, allow_private: true };
    const server = await startServer([], { webhooks: { targets: [target] } });
    const client = createClient({ url: server.url });
    onTestFinished(() => client.close());
    for (const message of ['one', 'two']) {
      await client.sendWebhook({ webhook_type: 'slack', target_id: 'ops', message });
    }
    const { page } = await openTab(server, { path: '/webhooks?state=failed' });
    await becomesLive(page);
    const rows = page.getByTestId('outbox').locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(2);
    const retries = page.getByTestId('outbox').getByRole('button', { name: 'Try again' });
    const second = await rows.nth(1).getAttribute('data-row');
    status = 200;
    await retries.first().click();
    await expect.poll(() => retries.count()).toBe(1);
    expect(await rows.nth(1).getAttribute('data-row')).toBe(second);
    await page.mouse.move(0, 0);
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().getAttribute('data-row')).toBe(second);
  });

  it('of the palette: Enter does what was read, or nothing', async () => {
    const server = await startServer([ticking('one'), ticking('two')]);
    const { page, sent, openBeside } = await openTab(server);
    await becomesLive(page);
    await page.getByTestId('services-glance').waitFor();
    const other = await openBeside();
    await other.page.goto(`${server.url}/services`);
    await becomesLive(other.page);
    await hasStatus(other.page, 'one', 'Running');
    await hasStatus(other.page, 'two', 'Running');
    await page.bringToFront();
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette-input').fill('restart');
    const options = page.getByTestId('palette').getByRole('option');
    await expect.poll(() => options.first().textContent()).toContain('Restart one');
    await other.page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-testid="service-stop-one"]')?.click();
    });
    await other.page.evaluate(() =>
      document.querySelector<HTMLElement>('dialog button.button-danger, dialog .button-primary')?.click(),
    );
    await expect.poll(() => options.first().getAttribute('aria-disabled')).toBe('true');
    expect(await options.first().textContent()).toContain('Restart one');
    await page.keyboard.press('Enter');
    expect(sent.filter((frame) => frame.includes('service_control'))).toEqual([]);
    expect(await options.nth(1).textContent()).toContain('Restart two');
  });
});

describe('ids', () => {
  it.each(['100%', '50%25', 'a/b', 'ü 鼠', '?q=#x', '%2F..%2F', 'web.1'])(
    'of any kind are addresses: %s',
    async (id) => {
      const server = await startServer([]);
      const { page } = await openTab(server, { path: `/alerts/${encodeURIComponent(id)}` });
      await page.getByTestId('alert-gone').waitFor();
      expect(await page.locator('h1').textContent()).toBe(id);
    },
  );
});
