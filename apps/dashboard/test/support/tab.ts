import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { launchBrowser } from '../../../../scripts/browser.ts';
import type { Server } from './server.ts';

/** The dashboard in a real browser. */
export interface Tab {
  readonly page: Page;
  /** Every text frame that the page received over WebSockets. */
  readonly received: readonly string[];
  /** Every text frame that the page sent. */
  readonly sent: readonly string[];
  /** From now on these messages in the console are no failure of the test. */
  allow(message: RegExp): void;
  /** Another tab of the same browser, with the same storage. */
  openBeside(): Promise<Tab>;
}

export interface TabOptions extends BrowserContextOptions {
  /** What follows the server's address. Default: `/`. */
  readonly path?: string;
}

/** Longer than anything takes on a busy machine, and shorter than a test may take. */
const TIMEOUT_MS = 20_000;

/**
 * One browser for the tests of a file. The returned function opens a page of the server in a context of its own, waits
 * for nothing, and makes the test fail when the page has errors in its console, exceptions that nobody caught, or
 * violations of its content security policy.
 */
export function useBrowser(): (server: Server, options?: TabOptions) => Promise<Tab> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async (server, { path = '/', ...options } = {}) => {
    const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
    onTestFinished(() => context.close());
    return openPage(await context.newPage(), `${server.url}${path}`);
  };
}

async function openPage(page: Page, url: string): Promise<Tab> {
  const received: string[] = [];
  const sent: string[] = [];
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  const complain = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.setDefaultTimeout(TIMEOUT_MS);
  page.on('pageerror', (error) => complain(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => received.push(String(payload)));
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`content security policy: ${violatedDirective} forbids ${blockedURI}`);
    });
  });
  // Hooks run in reverse order: this is judged before the context closes and the server stops.
  onTestFinished(() => expect(problems, 'problems of the page').toEqual([]));
  await page.goto(url);
  return {
    page,
    received,
    sent,
    allow: (message) => allowed.push(message),
    openBeside: async () => openPage(await page.context().newPage(), url),
  };
}

/** Resolves when the page says that it is live. */
export async function becomesLive(page: Page): Promise<void> {
  await page.getByTestId('connection-state').getByText('Connection: Live').waitFor();
}

/** Resolves when a service has this status; the word is the page's, in its language. */
export async function hasStatus(page: Page, id: string, word: string): Promise<void> {
  await page.getByTestId(`service-status-${id}`).getByText(word, { exact: true }).waitFor();
}

/** Everything that an element says, in sight or not. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? '';
}

/** The process id that is shown for a service; undefined for a dash. */
export async function shownPid(page: Page, id: string): Promise<number | undefined> {
  const text = await textOf(page.getByTestId(`service-row-${id}`).locator('td').nth(1));
  const [digits] = /\d+/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Goes to a page by the navigation, as a person does: without loading anything anew. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByTestId(`nav-${name}`).click();
  await page.locator(`[data-testid="nav-${name}"][aria-current="page"]`).waitFor();
}

/** The titles of the events on the overview, newest first. */
export function eventTitles(page: Page): Promise<string[]> {
  return page.getByTestId('event-list').locator('li p:first-child > span:first-child').allInnerTexts();
}

/** The log rows in sight, as they read: those that are kept ready beyond the edges are left out. */
export function logRows(page: Page): Promise<string[]> {
  return page.getByTestId('log-list').evaluate((list) => {
    const { top, bottom } = list.getBoundingClientRect();
    const rows = [...list.querySelectorAll('[data-kind]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    return rows.map((row) => row.textContent ?? '');
  });
}
