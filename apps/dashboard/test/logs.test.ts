import type { LogEntry } from '@watchhamster/shared-types';
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

/** The lines with this text that the server has kept. */
async function linesWith({ url }: Server, text: string): Promise<readonly LogEntry[]> {
  const answer = await fetch(`${url}/api/v1/logs?${new URLSearchParams({ q: text })}`);
  return ((await answer.json()) as { entries: readonly LogEntry[] }).entries;
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
    await expect.poll(async () => (await messages(page)).every((text) => text.startsWith('tick'))).toBe(true);
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
    await expect.poll(async () => (await messages(page)).every((text) => text.startsWith('tick'))).toBe(true);
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

  it('shows the newest lines in a small window too', async () => {
    const server = await startServer([ticking('one')]);
    const { page } = await openLive(server);
    await expect.poll(async () => (await logRows(page)).length).toBeGreaterThan(5);
    // A phone, and a desk at twice the size.
    for (const [width, height] of [
      [390, 664],
      [720, 450],
    ] as const) {
      await page.setViewportSize({ width, height });
      const isSeen = async () => {
        const list = await page.getByTestId('log-list').boundingBox();
        const bar = await page.getByTestId('navigation').boundingBox();
        return list !== null && bar !== null && list.y + list.height <= bar.y;
      };
      await expect.poll(isSeen, { message: `${width} × ${height}` }).toBe(true);
    }
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

  it('leads to a moment, and reads what is older and newer page by page', async () => {
    const server = await startServer([
      script(
        'many',
        'let n = 0; setInterval(() => { for (let i = 0; i < 100 && n < 3000; i++) console.log("line", n++) }, 50)',
      ),
      ticking('clock'),
    ]);
    // All of it was said before the page came, so that the page has the newest only, and there are older ones to read.
    await expect.poll(() => linesWith(server, 'line 2999')).toHaveLength(1);
    const { page } = await openLive(server);
    await page.getByTestId('log-service').selectOption('service many');
    await expect.poll(() => lastNumber(page)).toBe(2999);
    await page.getByTestId('log-older').click();
    await page.getByTestId('log-moment').waitFor();
    expect(new URL(page.url()).searchParams.get('service')).toBe('many');
    // A link shows the same to somebody else, and the marked line is the one that it is about.
    await page.reload();
    await page.getByTestId('log-list').locator('[data-marked]').waitFor();
    const texts = () => messages(page);
    await expect.poll(async () => (await texts()).length).toBeGreaterThan(10);
    const list = page.getByTestId('log-list');
    /** The number of the line at one end; pressed again, as lines may have come. */
    const numberAt = async (key: 'Home' | 'End') => {
      await list.press(key);
      const all = await texts();
      return Number(/\d+/.exec((key === 'Home' ? all[0] : all.at(-1)) ?? '')?.[0]);
    };
    const first = await numberAt('Home');
    await page.getByTestId('log-page-older').click();
    await expect.poll(() => numberAt('Home')).toBeLessThan(first);

    const [early] = await linesWith(server, 'line 500');
    const moment = new URLSearchParams({ service: 'many', at: String(early?.timestamp) });
    await page.goto(`${server.url}/logs?${moment}`);
    await list.locator('[data-marked]').waitFor();
    const last = await numberAt('End');
    await page.getByTestId('log-page-newer').click();
    await expect.poll(() => numberAt('End')).toBeGreaterThan(last);
    await page.getByTestId('log-live').click();
    await expect.poll(() => lastNumber(page)).toBe(2999);

    // By the reader's clock, to the second.
    await page.getByTestId('log-go-to').click();
    const field = page.getByTestId('log-go-to-at');
    const wall = await page.evaluate((at) => {
      const date = new Date(at);
      return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
    }, String(early?.timestamp));
    await field.fill(wall);
    await page.keyboard.press('Enter');
    await list.locator('[data-marked]').waitFor();
    const second = `${String(early?.timestamp).slice(0, 19)}.000Z`;
    expect(new URL(page.url()).searchParams.get('at')).toBe(second);
    await page.getByTestId('log-go-to').click();
    expect(await field.inputValue()).toBe(wall.endsWith(':00') ? wall.slice(0, 16) : wall);
  });

  it('says that a page could not be read, and nothing of what it might have had', async () => {
    const server = await startServer([ticking('one')]);
    const { page, allow } = await openLive(server);
    allow(/ERR_CONNECTION_/);
    await expect.poll(async () => (await messages(page)).length).toBeGreaterThan(3);
    const [early] = await linesWith(server, 'ready');
    await page.goto(`${server.url}/logs?${new URLSearchParams({ at: String(early?.timestamp) })}`);
    await page.getByTestId('log-list').locator('[data-marked]').waitFor();
    await server.kill();
    await page.getByTestId('log-page-newer').click();
    await page.getByRole('status').getByText('This could not be loaded').waitFor();
    expect(await page.getByText('There are no newer lines').count()).toBe(0);
  });

  it('saves the lines that are shown as a file', async () => {
    const { page } = await openLive(await startServer([levels]));
    await expect.poll(() => messages(page)).toHaveLength(5);
    await page.getByTestId('log-level').selectOption('ERROR');
    await expect.poll(() => messages(page)).toHaveLength(2);
    const download = page.waitForEvent('download');
    await page.getByTestId('log-download').click();
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => / (ERROR|CRITICAL) levels\.log: (.*)$/.exec(line)?.[2])).toEqual([
      'a error of Mixed Case',
      'a critical of Mixed Case',
    ]);
  });

  it('takes ten thousand lines a second while it is searched, and loses none without saying so', async () => {
    const code = `let n = 0; setInterval(() => { let text = ''; for (let i = 0; i < 500; i++) text += 'flood ' + n++ + '\\n'; process.stdout.write(text) }, 50)`;
    const { page } = await openLive(await startServer([script('flood', code)]));
    await expect.poll(() => lastNumber(page)).toBeGreaterThan(5000);
    const search = page.getByTestId('log-search');
    for (const text of ['f', 'flood', 'flood 1', '99', '']) {
      await search.fill(text);
      const shows = async () => (await messages(page)).every((line) => line.includes(text));
      await expect.poll(shows).toBe(true);
    }
    // Of all lines again, not of those that the last search had found.
    await expect.poll(() => lastNumber(page)).toBeGreaterThan(10_000);
    const before = await lastNumber(page);
    await expect.poll(() => lastNumber(page)).toBeGreaterThan(before + 10_000);
    await page.getByTestId('log-pause').click();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByTestId('log-copy').click();
    await page.getByTestId('logs-panel').getByText('Copied', { exact: true }).first().waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    let last: number | undefined;
    let missing = 0;
    for (const line of lines) {
      const dropped = /^--- (\d+) lines of flood\.log dropped ---$/.exec(line)?.[1];
      if (dropped !== undefined && last !== undefined) missing += Number(dropped);
      const number = /flood (\d+)$/.exec(line)?.[1];
      // What was there before the page comes from the history, which does not tell what the server let go of.
      if (number === undefined || Number(number) <= before) continue;
      if (last !== undefined) expect(Number(number), line).toBe(last + 1 + missing);
      last = Number(number);
      missing = 0;
    }
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
