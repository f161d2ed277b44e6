import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, isFit, setWidth, widths } from './support/fit.ts';
import { everything, type Scene, startScene } from './support/scene.ts';
import { launchServer, type Server, startServer } from './support/server.ts';
import { becomesLive, goTo, hasStatus, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

const themes = ['light', 'dark'] as const;

/** What the pages must say in each language: written here once more, so that a mixed-up text is found. */
const languages = [
  {
    tag: 'en',
    locale: 'en-GB',
    titles: [
      'Overview',
      'Services',
      'Logs',
      'Alerts',
      'Deployments',
      'Webhooks',
      'Outbound',
      'Inspector',
      'Settings',
    ],
    live: 'Connection: Live',
    empty: ['Nothing has happened yet', 'No services are configured', 'No log lines yet', 'Nothing is wrong'],
    emptyToo: ['No deployments are configured', 'No webhooks yet', 'No telephone exchange is configured'],
  },
  {
    tag: 'ko',
    locale: 'ko-KR',
    titles: ['개요', '서비스', '로그', '알림', '배포', '웹훅', '아웃바운드', '검사기', '설정'],
    live: '연결: 실시간',
    empty: [
      '아직 일어난 일이 없습니다',
      '설정된 서비스가 없습니다',
      '아직 로그가 없습니다',
      '문제가 없습니다',
    ],
    emptyToo: ['설정된 배포가 없습니다', '아직 웹훅이 없습니다', '설정된 전화 교환기가 없습니다'],
  },
  {
    tag: 'zh-TW',
    locale: 'zh-HK',
    titles: ['總覽', '服務', '日誌', '警示', '部署', 'Webhook', '外撥', '檢測器', '設定'],
    live: '連線: 即時',
    empty: ['尚未發生任何事件', '尚未設定任何服務', '尚無日誌', '目前一切正常'],
    emptyToo: ['尚未設定任何部署', '尚無 Webhook', '尚未設定電話交換機'],
  },
] as const;
/** The pages whose title is in `titles`, in that order. */
const pages = [
  'overview',
  'services',
  'logs',
  'alerts',
  'deployments',
  'webhooks',
  'outbound',
  'inspector',
  'settings',
] as const;
/** What must be there before a page is judged: its data, not its frame. */
const filled: Partial<Record<(typeof pages)[number], string>> = {
  overview: '[data-testid=event-list] li',
  logs: '[data-testid=log-list] [data-kind]',
  deployments: '[data-testid=deployments] li',
  webhooks: '[data-testid=outbox] tr',
  outbound: '[data-testid=projects] tr',
  inspector: '[data-testid=frame-list] [role=option]',
  settings: '[data-testid=config] summary',
};
/** A theme changes colours and a language lengths: English is seen in both themes, and each other one in one of them. */
const [english, korean, chinese] = languages;
const appearances = [
  { ...english, theme: 'light' },
  { ...english, theme: 'dark' },
  { ...korean, theme: 'dark' },
  { ...chinese, theme: 'light' },
] as const;

let scene: Scene;
let bare: Server;
beforeAll(async () => {
  [scene, bare] = await Promise.all([startScene(), launchServer([])]);
}, 120_000);
afterAll(() => Promise.all([scene?.[Symbol.asyncDispose](), bare?.stop()]));

/** The page is there, not only on its way. */
async function titled(page: Page, title = ''): Promise<void> {
  await page.locator('h1').getByText(title, { exact: true }).waitFor();
}

describe('in every language and width, and in both themes', () => {
  it.each(appearances)(
    'all pages: $tag, $theme, chosen on the page',
    { timeout: 400_000 },
    async (appearance) => {
      const { tag, theme, titles, live } = appearance;
      // What axe finds is seldom of one language alone: the others are judged where there is least room.
      const judged = tag === 'en' ? [360, 1440] : [360];
      const { page } = await openTab(scene.server, { colorScheme: theme === 'dark' ? 'light' : 'dark' });
      await becomesLive(page);
      await page.getByTestId('language-switch').selectOption(tag);
      await page.getByTestId('theme-switch').locator(`label:has([value="${theme}"])`).click();
      await page.getByTestId('connection-state').getByText(live).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(tag);
      expect(await isDark(page)).toBe(theme === 'dark');
      for (const [index, name] of pages.entries()) {
        await goTo(page, name);
        await titled(page, titles[index]);
        await page
          .locator(filled[name] ?? 'h1')
          .first()
          .waitFor();
        if (name === 'settings') await page.getByTestId('config-services').locator('summary').click();
        await isFit(page, name, judged);
      }
      await goTo(page, 'services');
      await page.getByTestId('service-row-waiting').getByRole('link').click();
      await page.getByTestId('service-why').waitFor();
      await page.getByTestId('service-timeline').locator('li').first().waitFor();
      await isFit(page, 'a service', judged);
      await page.getByTestId('lines-before').click();
      await page.getByTestId('log-moment').waitFor();
      await isFit(page, 'what a service printed', judged);
      await goTo(page, 'alerts');
      await page.getByTestId('open-alerts').getByRole('link').first().click();
      await page.getByTestId('alert-story').locator('li').first().waitFor();
      await isFit(page, 'an alert', judged);
      await page.getByTestId('nav-alerts').click();
      await page.locator('[role=tab]').nth(1).click();
      await page.getByTestId('alert-history').locator('tbody tr').first().waitFor();
      await isFit(page, 'all alerts', judged);
      await goTo(page, 'deployments');
      await page.getByTestId('deployment-site').getByRole('link').click();
      await page.getByTestId('run-output').waitFor();
      await isFit(page, 'a deployment', judged);
      await goTo(page, 'webhooks');
      await page.locator('[role=tab]').nth(1).click();
      await page.getByTestId('webhook-form').waitFor();
      await isFit(page, 'a new webhook', judged);
      await goTo(page, 'outbound');
      await page.getByTestId('project-spring-reminders').click();
      await page.getByTestId('call-table').locator('tbody tr').first().waitFor();
      await page.getByTestId('dialling-save').waitFor();
      await isFit(page, 'a project', judged);
      await goTo(page, 'inspector');
      await page.locator('[role=tab]').nth(1).click();
      await isFit(page, 'a new message', judged);
      await goTo(page, 'outbound');
      await page.getByTestId('open-start-outbound').click();
      await page.getByTestId('start-outbound').waitFor();
      await isFit(page, 'a new project', judged);
      await page.keyboard.press('Escape');
      await goTo(page, 'services');

      // The choice is kept, and so is the place.
      await page.reload();
      await page.getByTestId('service-row-waiting').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(tag);
      expect(await isDark(page)).toBe(theme === 'dark');
    },
  );

  it.each(appearances)('nothing configured: $tag, $theme, as the browser prefers', async (appearance) => {
    const { tag, theme, live, locale, titles } = appearance;
    const empty: readonly string[] = [...appearance.empty, ...appearance.emptyToo];
    const { page } = await openTab(bare, { locale, colorScheme: theme });
    await page.getByTestId('connection-state').getByText(live).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    expect(await isDark(page)).toBe(theme === 'dark');
    for (const [index, name] of pages.entries()) {
      await goTo(page, name);
      await titled(page, titles[index]);
      const text = empty[index];
      if (text !== undefined) await page.getByText(text).first().waitFor();
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
