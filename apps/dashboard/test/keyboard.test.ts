import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setWidth } from './support/fit.ts';
import { checkout, type Scene, startScene } from './support/scene.ts';
import { ticking } from './support/server.ts';
import { becomesLive, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

let scene: Scene;
beforeAll(async () => {
  scene = await startScene([ticking('cache'), ...checkout()]);
}, 90_000);
afterAll(() => scene?.[Symbol.asyncDispose]());

const paths = [
  '/',
  '/services',
  '/services/checkout',
  '/logs',
  '/alerts',
  '/deployments/site',
  '/webhooks',
  '/webhooks?tab=compose',
  '/outbound',
  '/outbound/spring-reminders',
  '/inspector?tab=compose',
  '/settings',
];

it.each([1440, 360])(
  'everything is reached with Tab, seen, and hidden by nothing: %d',
  { timeout: 300_000 },
  async (width) => {
    const { page } = await openTab(scene.server);
    for (const path of paths) {
      await page.goto(`${scene.server.url}${path}`);
      await setWidth(page, width);
      await becomesLive(page);
      await page.locator('h1').first().waitFor();
      // What is still on its way would be new on the second round.
      await page.waitForLoadState('networkidle').catch(() => undefined);
      expect(await walk(page), path).toEqual([]);
    }
  },
);

it('motion is left out for those who asked for that', async () => {
  const { page } = await openTab(scene.server, { path: '/outbound' });
  await becomesLive(page);
  await page.getByTestId('projects').waitFor();
  const moving = () => page.evaluate(() => document.getAnimations().length);
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // The badge of what is under way turns.
  await expect.poll(moving).toBeGreaterThan(0);
});

/** Steps through the whole page, and tells what is wrong on the way. */
async function walk(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const problems = new Set<string>();
  const seen: string[] = [];
  for (let steps = 0; steps < 250; steps += 1) {
    await page.keyboard.press('Tab');
    const { name, problem } = await page.evaluate(judge);
    if (name === undefined) break;
    // A field for a time has a stop for each of its parts.
    if (seen.at(-1) !== name) seen.push(name);
    if (problem !== undefined) problems.add(`${problem}: ${name}`);
  }
  for (const missed of await page.evaluate(neverFocused)) problems.add(`never reached: ${missed}`);
  if (seen.length < 8) problems.add(`only ${seen.length} stops`);
  return [...problems];
}

/** Runs in the page: what has the focus, and whether it can be seen to have it. */
function judge(): { name?: string; problem?: string } {
  const element = document.activeElement;
  if (!element || element === document.body) return {};
  const isAgain = element.hasAttribute('data-walked') && !element.matches('[type=time]');
  if (isAgain) return {};
  element.setAttribute('data-walked', '');
  const name = element.outerHTML.slice(0, 160);
  const marked = [element, element.closest('label')].some(
    (one) => one && getComputedStyle(one).outlineStyle !== 'none',
  );
  const isNative = element.matches('[role=combobox], textarea, input');
  if (!marked && !isNative) return { name, problem: 'not marked' };
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1 || element.closest('.sr-only')) return { name };
  const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 2);
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const there = document.elementFromPoint(x, y);
  const isSeen = there !== null && (element.contains(there) || there.contains(element));
  return isSeen ? { name } : { name, problem: `hidden by ${there?.outerHTML.slice(0, 80) ?? 'the edge'}` };
}

/** Runs in the page: what could be used with a pointer and was not reached. */
function neverFocused(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  return [...all]
    .filter((element) => {
      if (element.tabIndex < 0 || element.hasAttribute('data-walked') || !element.checkVisibility())
        return false;
      // One of a group is reached with Tab, the others with the arrow keys.
      return !(element instanceof HTMLInputElement && element.type === 'radio');
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
