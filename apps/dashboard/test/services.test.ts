import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isAlive, script, startServer, ticking } from './support/server.ts';
import { becomesLive, eventTitles, goTo, hasStatus, shownPid, textOf, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

/** Takes a while to stop, so that a command for it is under way for a while. */
const slow = script(
  'slow',
  'process.on("SIGTERM", () => setTimeout(() => process.exit(), 300)); setInterval(() => console.log("up"), 100)',
);

describe('controls of a service', () => {
  it('restart it, and every tab sees the new process and the event', async () => {
    const server = await startServer([slow, ticking('other')]);
    const first = await openTab(server, { path: '/services' });
    const second = await first.openBeside();
    const tabs = [first.page, second.page];
    await Promise.all(tabs.map(becomesLive));
    await Promise.all(tabs.map((page) => hasStatus(page, 'slow', 'Running')));
    const [oldPid, otherPid] = await pidsOf(first.page);
    expect(oldPid).toSatisfy(isAlive);

    const states = await recordStates(first.page, 'slow');
    await first.page.getByTestId('service-restart-slow').click();
    await outcome(first.page, 'slow', 'done');
    expect(await states()).toEqual(['pending', 'done']);
    await first.page.getByTestId('command-outcome-slow').getByText('Restart carried out').waitFor();
    for (const page of tabs) {
      await expect.poll(() => shownPid(page, 'slow')).not.toBe(oldPid);
    }
    const [newPid, otherPidAfter] = await pidsOf(first.page);
    expect(newPid).toSatisfy(isAlive);
    expect(oldPid).not.toSatisfy(isAlive);
    expect(otherPidAfter).toBe(otherPid);
    expect(await pidsOf(second.page)).toEqual([newPid, otherPid]);
    // The other tab asked for nothing, and claims nothing.
    expect(await second.page.getByTestId('command-outcome-slow').getAttribute('data-state')).toBeNull();
    for (const page of tabs) {
      await goTo(page, 'overview');
      await expect.poll(() => eventTitles(page)).toContain('slow restarted');
    }
    expect(await eventTitles(second.page)).toEqual(await eventTitles(first.page));
  });

  it('are off while a command is under way and where they make no sense', async () => {
    const server = await startServer([slow, ticking('idle', { auto_start: false })]);
    const { page, sent } = await openTab(server, { path: '/services' });
    await becomesLive(page);
    await hasStatus(page, 'slow', 'Running');
    expect(await enabledActions(page, 'slow')).toEqual(['stop', 'restart']);
    expect(await enabledActions(page, 'idle')).toEqual(['start']);

    const pid = await shownPid(page, 'slow');
    // Both clicks are over before the answer to the first can be there.
    await page.getByTestId('service-restart-slow').evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await expect.poll(() => enabledActions(page, 'slow')).toEqual([]);
    await outcome(page, 'slow', 'done');
    await expect.poll(() => shownPid(page, 'slow')).not.toBe(pid);
    await expect.poll(() => enabledActions(page, 'slow')).toEqual(['stop', 'restart']);
    expect(sent.filter((frame) => frame.includes('service_control'))).toHaveLength(1);
  });

  it('stop it only after confirmation, and start it again', async () => {
    const server = await startServer([ticking('worker')]);
    const { page } = await openTab(server, { path: '/services' });
    await becomesLive(page);
    await hasStatus(page, 'worker', 'Running');
    const pid = await shownPid(page, 'worker');
    const dialog = page.getByTestId('confirm-dialog');

    await page.getByTestId('service-stop-worker').click();
    await dialog.getByText('Stop worker?').waitFor();
    await dialog.getByText('Cancel').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByTestId('service-stop-worker').click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByTestId('command-outcome-worker').getAttribute('data-state')).toBeNull();
    expect(pid).toSatisfy(isAlive);

    await page.getByTestId('service-stop-worker').click();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await outcome(page, 'worker', 'done');
    await hasStatus(page, 'worker', 'Stopped');
    expect(await shownPid(page, 'worker')).toBeUndefined();
    expect(pid).not.toSatisfy(isAlive);

    await page.getByTestId('service-start-worker').click();
    await hasStatus(page, 'worker', 'Running');
    await expect.poll(() => shownPid(page, 'worker')).toSatisfy(isAlive);
    expect(await shownPid(page, 'worker')).not.toBe(pid);
    await goTo(page, 'overview');
    await expect
      .poll(() => eventTitles(page))
      .toEqual(['worker started', 'worker stopped', 'worker started']);
  });

  it('warn of the running services that depend on it', async () => {
    const server = await startServer([
      ticking('base'),
      ticking('shop', { name: 'The shop', depends_on: ['base'] }),
      ticking('cellar', { auto_start: false, depends_on: ['base'] }),
    ]);
    const { page } = await openTab(server, { path: '/services' });
    await becomesLive(page);
    await hasStatus(page, 'shop', 'Running');
    await page.getByTestId('service-restart-base').click();
    const dialog = page.getByTestId('confirm-dialog');
    await dialog.getByText('Restart base?').waitFor();
    await dialog.getByText('These running services depend on it: The shop.').waitFor();
    await dialog.getByRole('button', { name: 'Restart' }).click();
    await outcome(page, 'base', 'done');
  });

  it('are reached and used with the keyboard alone', async () => {
    const server = await startServer([ticking('worker')]);
    const { page } = await openTab(server, { path: '/services' });
    await becomesLive(page);
    await hasStatus(page, 'worker', 'Running');
    const pid = await shownPid(page, 'worker');

    await tabTo(page, 'service-stop-worker');
    await page.keyboard.press('Enter');
    await page.getByTestId('confirm-dialog').waitFor();
    // Nothing behind the question can be reached, and what is asked for is not done by a second Enter.
    expect(await focused(page)).toBe('Cancel');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Stop');
    await page.keyboard.press('Enter');
    await hasStatus(page, 'worker', 'Stopped');
    expect(pid).not.toSatisfy(isAlive);

    expect(await focused(page)).toBe('service-stop-worker');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('service-start-worker');
    await page.keyboard.press('Enter');
    await hasStatus(page, 'worker', 'Running');
    await expect.poll(() => shownPid(page, 'worker')).toSatisfy(isAlive);
  });

  it('say why a service could not be started', async () => {
    const server = await startServer([
      { id: 'ghost', command: ['/no/such/program'], auto_start: false },
      ticking('worker'),
    ]);
    const { page } = await openTab(server, { path: '/services' });
    await becomesLive(page);
    expect(await page.title()).toBe('Services · WatchHamster');
    await page.getByTestId('service-start-ghost').click();
    await outcome(page, 'ghost', 'failed');
    const told = await textOf(page.getByTestId('command-outcome-ghost'));
    expect(told).toMatch(/^Failed: .*\/no\/such\/program/);
    await hasStatus(page, 'ghost', 'Failed');
    await goTo(page, 'overview');
    await expect.poll(() => eventTitles(page)).toContain('ghost failed');
    expect(await textOf(page.getByTestId('event-list'))).toContain('/no/such/program');
    await expect.poll(() => page.title()).toBe('(1) WatchHamster');
    await goTo(page, 'services');
    await expect.poll(() => page.title()).toBe('(1) Services · WatchHamster');
    await hasStatus(page, 'worker', 'Running');

    await page.getByTestId('command-outcome-ghost').getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => textOf(page.getByTestId('command-outcome-ghost'))).toBe('');
    expect(await enabledActions(page, 'ghost')).toEqual(['start', 'restart']);
  });
});

async function outcome(page: Page, id: string, state: string): Promise<void> {
  await page.locator(`[data-testid="command-outcome-${id}"][data-state="${state}"]`).waitFor();
}

/** Notes each state of a service's command from now on, however short it is. */
async function recordStates(page: Page, id: string): Promise<() => Promise<(string | undefined)[]>> {
  const states = await page.getByTestId(`command-outcome-${id}`).evaluateHandle((element: HTMLElement) => {
    const seen: (string | undefined)[] = [];
    const note = () => seen.push(element.dataset.state);
    new MutationObserver(note).observe(element, { attributeFilter: ['data-state'] });
    return seen;
  });
  return () => states.jsonValue();
}

/** The processes shown, from the first row to the last. */
async function pidsOf(page: Page): Promise<(number | undefined)[]> {
  const rows = page.getByTestId('services-table').locator('tbody tr');
  const ids = await rows.evaluateAll((all) =>
    all.map((row) => row.getAttribute('data-testid')?.replace('service-row-', '') ?? ''),
  );
  return Promise.all(ids.map((id) => shownPid(page, id)));
}

async function enabledActions(page: Page, id: string): Promise<string[]> {
  const actions = ['start', 'stop', 'restart'];
  const off = await Promise.all(
    actions.map((action) => page.getByTestId(`service-${action}-${id}`).getAttribute('aria-disabled')),
  );
  return actions.filter((_, index) => off[index] !== 'true');
}

/** What has the keyboard's focus: its test id, else its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.dataset.testid ?? element?.textContent ?? '';
  });
}

/** Presses Tab until something is reached. @throws when a hundred times are not enough. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const passed: string[] = [];
  while ((await focused(page)) !== testId) {
    if (passed.length === 100) throw new Error(`Tab does not reach ${testId}, only ${passed.join(', ')}`);
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
  }
}
