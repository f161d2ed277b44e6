import { hostname } from 'node:os';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { script, startServer, ticking } from './support/server.ts';
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

describe('the overview', () => {
  it('becomes live, and shows services in the order of the configuration, their lines and events', async () => {
    const server = await startServer([
      ticking('zebra', { name: 'Zebra <b>crossing</b>' }),
      ticking('aardvark', { auto_start: false }),
      ticking('mole'),
    ]);
    const { page } = await openTab(server);
    await becomesLive(page);
    await page.getByTestId('services-glance').getByText('2 of 3 running').waitFor();
    await expect.poll(() => eventTitles(page)).toContain('mole started');
    expect(await eventTitles(page)).toContain('Zebra <b>crossing</b> started');

    await goTo(page, 'services');
    const rows = page.getByTestId('services-table').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-testid')))).toEqual([
      'service-row-zebra',
      'service-row-aardvark',
      'service-row-mole',
    ]);
    expect(await rows.locator('th > a').allInnerTexts()).toEqual([
      'Zebra <b>crossing</b>',
      'aardvark',
      'mole',
    ]);
    await hasStatus(page, 'zebra', 'Running');
    await hasStatus(page, 'aardvark', 'Stopped');
    await hasStatus(page, 'mole', 'Running');
    expect(await page.getByTestId('services-panel').getByText('2 of 3 running').count()).toBe(1);

    const pids = await Promise.all(['zebra', 'aardvark', 'mole'].map((id) => shownPid(page, id)));
    const { services } = await server.snapshot();
    expect(pids).toEqual(services.map(({ pid }) => pid));

    await goTo(page, 'logs');
    await expect.poll(async () => (await logRows(page)).join('\n')).toMatch(`tick ${pids[0]} `);
    await expect.poll(async () => (await logRows(page)).join('\n')).toMatch(`tick ${pids[2]} `);
  });

  it('shows what the host measures, and goes on measuring', async () => {
    const server = await startServer([]);
    const { page } = await openTab(server);
    await becomesLive(page);
    const panel = page.getByTestId('host-panel');
    await panel.getByText(hostname()).waitFor();

    const { status } = await server.snapshot();
    const shown = await percentageOf(page, 'metric-memory');
    expect(Math.abs(shown - (status?.memory_percent ?? Number.NaN))).toBeLessThan(15);
    expect(
      Math.abs((await percentageOf(page, 'metric-disk')) - (status?.disk_usage ?? Number.NaN)),
    ).toBeLessThan(5);
    const network = await textOf(page.getByTestId('network-status'));
    expect(network.toLowerCase()).toBe(status?.network_status);
    for (const id of ['metric-cpu', 'metric-memory', 'metric-disk']) {
      expect(await percentageOf(page, id)).toBeGreaterThanOrEqual(0);
      expect(await percentageOf(page, id)).toBeLessThanOrEqual(100);
    }

    // Values of an idle or a saturated machine may repeat; all of them together do not.
    const readings = new Set<string>();
    await expect.poll(async () => readings.add(await textOf(panel)).size).toBeGreaterThan(3);
    const plots = new Set<string>();
    const plot = page.getByTestId('metric-cpu').locator('canvas');
    await expect
      .poll(
        async () => plots.add(await plot.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).size,
      )
      .toBeGreaterThan(2);
  });

  it('says what is missing where nothing is configured', async () => {
    const { page } = await openTab(await startServer([]));
    await becomesLive(page);
    await page.getByTestId('services-empty').getByText('No services are configured').waitFor();
    await page.getByTestId('events-empty').getByText('Nothing has happened yet').waitFor();
    await page.getByTestId('alerts-glance').getByText('Nothing is wrong').waitFor();
    await goTo(page, 'services');
    await page.getByTestId('services-empty').getByText('No services are configured').waitFor();
    await goTo(page, 'logs');
    await page.getByTestId('logs-empty').getByText('No log lines yet').waitFor();
    await goTo(page, 'alerts');
    await page.getByTestId('alerts-none').getByText('Nothing is wrong').waitFor();
    await goTo(page, 'deployments');
    await page.getByTestId('deployments-none').getByText('No deployments are configured').waitFor();
  });

  it('keeps the secrets that a service prints out of the page and off the wire', async () => {
    // Made here, so that no file of the repository and no cache has it.
    const secret = `hunter2-${crypto.randomUUID()}`;
    const code = `setInterval(() => { console.log("client_secret=" + process.env.VALUE); console.error("Authorization: Bearer " + process.env.VALUE) }, 100)`;
    const server = await startServer([script('teller', code, { env: { VALUE: secret } })]);
    const { page, received } = await openTab(server, { path: '/logs' });
    await becomesLive(page);

    await expect.poll(async () => (await logRows(page)).join('\n')).toContain('client_secret=***');
    await expect.poll(async () => (await logRows(page)).join('\n')).toContain('Authorization: Bearer ***');
    await expect
      .poll(() => received.filter((frame) => frame.includes('client_secret=***')).length)
      .toBeGreaterThan(1);
    expect(received.filter((frame) => frame.includes(secret))).toEqual([]);
    expect(await page.content()).not.toContain(secret);
    expect(JSON.stringify(await server.snapshot())).not.toContain(secret);
  });
});

/** The percentage that a metric shows. */
async function percentageOf(page: Page, testId: string): Promise<number> {
  const text = await textOf(page.getByTestId(testId));
  return Number(/(\d+\.\d)\s*%/.exec(text)?.[1]);
}
