import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, isFit, setWidth, widths } from './support/fit.ts';
import { launchServer, type Server, script, startServer, ticking } from './support/server.ts';
import { becomesLive, goTo, hasStatus, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

const themes = ['light', 'dark'] as const;

/** What the pages must say in each language: written here once more, so that a mixed-up text is found. */
const languages = [
  {
    tag: 'en',
    locale: 'en-GB',
    titles: ['Overview', 'Services', 'Logs', 'Alerts', 'Deployments'],
    live: 'Connection: Live',
    empty: ['Nothing has happened yet', 'No services are configured', 'No log lines yet', 'Nothing is wrong'],
    noDeployments: 'No deployments are configured',
  },
  {
    tag: 'ko',
    locale: 'ko-KR',
    titles: ['개요', '서비스', '로그', '알림', '배포'],
    live: '연결: 실시간',
    empty: [
      '아직 일어난 일이 없습니다',
      '설정된 서비스가 없습니다',
      '아직 로그가 없습니다',
      '문제가 없습니다',
    ],
    noDeployments: '설정된 배포가 없습니다',
  },
  {
    tag: 'zh-TW',
    locale: 'zh-HK',
    titles: ['總覽', '服務', '日誌', '警示', '部署'],
    live: '連線: 即時',
    empty: ['尚未發生任何事件', '尚未設定任何服務', '尚無日誌', '目前一切正常'],
    noDeployments: '尚未設定任何部署',
  },
] as const;
/** The pages whose title is in `titles`, in that order. */
const pages = ['overview', 'services', 'logs', 'alerts', 'deployments'] as const;
const appearances = languages.flatMap((language) => themes.map((theme) => ({ ...language, theme })));

/** One service in every state that lasts, with names that are hard to fit, and a log line of every level. */
const everything = [
  ticking('running', { name: '웹훅 전송 메시지 시스템 모니터 관리 서비스 프로세스' }),
  ticking('stopped', {
    auto_start: false,
    name: 'a-name-without-any-place-to-break-that-is-longer-than-a-phone',
  }),
  { id: 'failed', command: ['/no/such/program'] },
  script('waiting', 'process.exit(3)', { restart: { min_delay_seconds: 3600, max_delay_seconds: 3600 } }),
  script(
    'levels',
    `for (const level of ['debug', 'info', 'warning', 'error', 'critical'])
       console.log(JSON.stringify({ level, msg: level + ' ' + 'x'.repeat(400) }));
     setInterval(() => {}, 1000)`,
  ),
];

let full: Server;
let bare: Server;
beforeAll(async () => {
  [full, bare] = await Promise.all([launchServer(everything), launchServer([])]);
});
afterAll(() => Promise.all([full?.stop(), bare?.stop()]));

describe('in every language, theme and width', () => {
  it.each(appearances)(
    'all pages: $tag, $theme, chosen on the page',
    { timeout: 180_000 },
    async (appearance) => {
      const { tag, theme, titles, live } = appearance;
      const { page } = await openTab(full, { colorScheme: theme === 'dark' ? 'light' : 'dark' });
      await becomesLive(page);
      await page.getByTestId('language-switch').selectOption(tag);
      await page.getByTestId('theme-switch').locator(`label:has([value="${theme}"])`).click();
      await page.getByTestId('connection-state').getByText(live).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(tag);
      expect(await isDark(page)).toBe(theme === 'dark');
      for (const [index, name] of pages.entries()) {
        await goTo(page, name);
        await page
          .locator('h1')
          .getByText(titles[index] ?? '', { exact: true })
          .waitFor();
        if (name === 'logs') await page.getByTestId('log-list').locator('[data-kind]').first().waitFor();
        if (name === 'overview') await page.getByTestId('event-list').locator('li').first().waitFor();
        await isFit(page, name);
      }
      await goTo(page, 'services');
      await page.getByTestId('service-row-waiting').getByRole('link').click();
      await page.getByTestId('service-why').waitFor();
      await page.getByTestId('service-timeline').locator('li').first().waitFor();
      await isFit(page, 'a service');
      await page.getByTestId('lines-before').click();
      await page.getByTestId('log-moment').waitFor();
      await isFit(page, 'what a service printed');
      await goTo(page, 'alerts');
      await page.getByTestId('open-alerts').getByRole('link').first().click();
      await page.getByTestId('alert-story').locator('li').first().waitFor();
      await isFit(page, 'an alert');

      // The choice is kept, and so is the place.
      await page.reload();
      await page.getByTestId('alert-story').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(tag);
      expect(await isDark(page)).toBe(theme === 'dark');
    },
  );

  it.each(appearances)('nothing configured: $tag, $theme, as the browser prefers', async (appearance) => {
    const { tag, theme, live, locale, empty, noDeployments } = appearance;
    const { page } = await openTab(bare, { locale, colorScheme: theme });
    await page.getByTestId('connection-state').getByText(live).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    expect(await isDark(page)).toBe(theme === 'dark');
    for (const [index, name] of pages.entries()) {
      await goTo(page, name);
      await page
        .getByText(empty[index] ?? noDeployments)
        .first()
        .waitFor();
      await isAccessible(page, name);
    }
    for (const width of widths) {
      await setWidth(page, width);
      await fits(page, `${width}`);
    }
  });
});

describe('in states that pass', () => {
  it.each(themes)('a question, a failure and an outage: %s', async (colorScheme) => {
    const server = await startServer(everything);
    const viewport = { width: 360, height: 780 };
    const { page, allow } = await openTab(server, { colorScheme, viewport, path: '/services' });
    allow(/ERR_CONNECTION_(REFUSED|RESET)/);
    await becomesLive(page);
    await hasStatus(page, 'running', 'Running');

    await page.getByTestId('service-stop-running').click();
    await page.getByTestId('confirm-dialog').waitFor();
    await fits(page, 'a question');
    await isAccessible(page, 'a question');
    await page.keyboard.press('Escape');

    await page.getByTestId('service-start-failed').click();
    await page.locator('[data-testid="command-outcome-failed"][data-state="failed"]').waitFor();
    await fits(page, 'a failure');
    await isAccessible(page, 'a failure');
    await page.getByTestId('open-palette').click();
    await page.getByTestId('palette-input').fill('log');
    await fits(page, 'the palette');
    await isAccessible(page, 'the palette');
    await page.keyboard.press('Escape');
    await page.getByTestId('nav-more').click();
    await fits(page, 'more pages');
    await isAccessible(page, 'more pages');
    await page.keyboard.press('Escape');
    await goTo(page, 'logs');
    await page.getByTestId('log-pause').click();
    await page.getByTestId('log-jump').waitFor();
    await fits(page, 'a paused log');
    await isAccessible(page, 'a paused log');

    await server.kill();
    await page.getByTestId('connection-notice').waitFor();
    await fits(page, 'an outage');
    await isAccessible(page, 'an outage');
  });
});

/** Whether the page's background is nearer to black than to white. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
    if (alpha !== 255) throw new Error('the page has no background of its own');
    return red + green + blue < 3 * 128;
  });
}
