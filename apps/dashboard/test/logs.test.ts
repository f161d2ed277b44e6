import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Server, script, startServer, ticking } from './support/server.ts';
import { becomesLive, logRows, type Tab, textOf, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

/** Prints these lines once, and stays. */
function saying(id: string, ...lines: string[]) {
  return script(id, `console.log(${JSON.stringify(lines.join('\n'))}); setInterval(() => {}, 1000)`);
}

const levels = saying(
  'levels',
  ...['debug', 'info', 'warning', 'error', 'critical'].map((level) =>
    JSON.stringify({ level, msg: `a ${level} of Mixed Case` }),
  ),
);

async function openLive(server: Server): Promise<Tab> {
  const tab = await openTab(server, { path: '/logs' });
  await becomesLive(tab.page);
  return tab;
}

/** What the rows in sight say, without time, level and source. */
async function messages(page: Page): Promise<string[]> {
  const rows = page.getByTestId('log-list').locator('[data-kind="entry"]');
  return rows.evaluateAll((all) => all.map((row) => row.children[3]?.textContent ?? ''));
}

describe('the log view', () => {
  it('shows the lines that a search finds, in any case, and all of them again without it', async () => {
    const { page } = await openLive(await startServer([levels, saying('poet', 'Roses are red', 'violets')]));
    await expect.poll(() => messages(page)).toHaveLength(7);
    await page.getByTestId('log-search').fill('rOSES');
    await expect.poll(() => messages(page)).toEqual(['Roses are red']);
    await page.getByTestId('log-count').getByText('1 of 7 lines').waitFor();

    await page.getByTestId('log-search').fill('nobody says this');
    await page.getByTestId('logs-no-match').getByText('No line matches').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => messages(page)).toHaveLength(7);
  });

  it('finds what arrives after the search was typed', async () => {
    const { page } = await openLive(await startServer([ticking('clock'), levels]));
    await page.getByTestId('log-search').fill('tick');
    await expect.poll(async () => (await messages(page)).length).toBeGreaterThan(2);
    const before = await messages(page);
    await expect.poll(async () => (await messages(page)).at(-1)).not.toBe(before.at(-1));
    expect((await messages(page)).filter((text) => !text.startsWith('tick '))).toEqual([]);
  });

  it('shows a level and worse', async () => {
    const { page } = await openLive(await startServer([levels]));
    await expect.poll(() => messages(page)).toHaveLength(5);
    for (const [least, shown] of [
      ['WARNING', ['warning', 'error', 'critical']],
      ['CRITICAL', ['critical']],
      ['INFO', ['info', 'warning', 'error', 'critical']],
      ['DEBUG', ['debug', 'info', 'warning', 'error', 'critical']],
    ] as const) {
      await page.getByTestId('log-level').selectOption(least);
      await expect
        .poll(() => messages(page), { message: least })
        .toEqual(shown.map((level) => `a ${level} of Mixed Case`));
    }
  });

  it('shows the lines of one service, and only its own', async () => {
    const { page } = await openLive(await startServer([levels, saying('poet', 'an error of verse', 'rose')]));
    await expect.poll(() => messages(page)).toHaveLength(7);
    await page.getByTestId('log-service').selectOption('service poet');
    await expect.poll(() => messages(page)).toEqual(['an error of verse', 'rose']);
    await page.getByTestId('log-search').fill('error');
    await expect.poll(() => messages(page)).toEqual(['an error of verse']);
    await page.getByTestId('log-service').selectOption('');
    await expect
      .poll(() => messages(page))
      .toEqual(expect.arrayContaining(['an error of verse', 'a error of Mixed Case']));
  });

  it('stands still while it is paused, counts what arrives, and then shows it', async () => {
    const { page } = await openLive(await startServer([ticking('clock')]));
    await expect.poll(async () => (await messages(page)).length).toBeGreaterThan(3);
    const list = page.getByTestId('log-list');
    expect(await list.getAttribute('data-mode')).toBe('following');

    await page.getByTestId('log-pause').click();
    await expect.poll(() => list.getAttribute('data-mode')).toBe('paused');
    const held = await logRows(page);
    const jump = page.getByTestId('log-jump');
    await expect.poll(async () => newLines(await textOf(jump))).toBeGreaterThan(5);
    expect(await logRows(page)).toEqual(held);
    const more = newLines(await textOf(jump));
    await expect.poll(async () => newLines(await textOf(jump))).toBeGreaterThan(more + 5);
    expect(await logRows(page)).toEqual(held);

    await page.getByTestId('log-pause').click();
    await expect.poll(() => list.getAttribute('data-mode')).toBe('following');
    // Whole and in order: nothing was lost meanwhile.
    await page.getByTestId('log-search').fill('tick');
    await expect.poll(async () => (await messages(page)).length).toBeGreaterThan(10);
    const numbers = (await messages(page)).map((text) => Number(text.split(' ')[2]));
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    expect(numbers.at(-1)).toBeGreaterThan(more + 5);
  });

  it('has and copies each line once and in order, those printed while the page connects too', async () => {
    const busy = script('busy', 'let n = 0; setInterval(() => console.log("line", n++), 5)');
    const { page } = await openLive(await startServer([busy]));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const atConnect = await lastNumber(page);
    await expect.poll(() => lastNumber(page)).toBeGreaterThan(atConnect + 200);
    await page.getByTestId('log-pause').click();
    await page.getByTestId('log-search').fill('line ');
    await page.getByTestId('log-copy').click();
    await page.getByTestId('logs-panel').getByText('Copied', { exact: true }).first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const numbers = copied.split('\n').map((line) => Number(/line (\d+)$/.exec(line)?.[1]));
    expect(numbers.length).toBeGreaterThan(200);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  });

  it('does not move under a reader who has scrolled up, and follows again at the end', async () => {
    const many = script(
      'many',
      'for (let n = 0; n < 300; n++) console.log("line", n); let n = 0; setInterval(() => console.log("tick", n++), 100)',
    );
    const { page } = await openLive(await startServer([many]));
    const list = page.getByTestId('log-list');
    await expect.poll(async () => (await messages(page)).at(-1)).toMatch(/^tick/);
    await list.hover();
    await page.mouse.wheel(0, -3000);
    await expect.poll(() => list.getAttribute('data-mode')).toBe('scrolled');
    const jump = page.getByTestId('log-jump');
    const top = await list.evaluate((element) => element.scrollTop);
    const read = await messages(page);
    await expect.poll(async () => newLines(await textOf(jump))).toBeGreaterThan(5);
    expect(await list.evaluate((element) => element.scrollTop)).toBe(top);
    expect(await messages(page)).toEqual(read);

    await jump.click();
    await expect.poll(() => list.getAttribute('data-mode')).toBe('following');
    await expect.poll(async () => (await messages(page)).at(-1)).toMatch(/^tick/);
    await jump.waitFor({ state: 'detached' });
  });

  it('shows markup as what it is: text', async () => {
    const hostile = [
      '<img src=x onerror="window.attacked = 1">',
      '</script><script>window.attacked = 2</script>',
      '{{constructor.constructor("window.attacked = 3")()}} javascript:alert(1) &lt;b&gt;',
    ];
    const { page } = await openLive(await startServer([saying('hostile', ...hostile)]));
    await expect.poll(() => messages(page)).toEqual(hostile);
    await page.getByTestId('log-wrap').click();
    await expect.poll(() => messages(page)).toEqual(hostile);
    expect(await page.locator('img, [onerror], script:not([src])').count()).toBe(0);
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  });
});

/** The number at the end of the newest line; -1 before the first. */
async function lastNumber(page: Page): Promise<number> {
  const [number = '-1'] = /\d+$/.exec((await messages(page)).at(-1) ?? '') ?? [];
  return Number(number);
}

/** `Jump to latest · Paused · 12 new` */
function newLines(text: string): number {
  return Number(/(\d+) new/.exec(text)?.[1] ?? 0);
}
