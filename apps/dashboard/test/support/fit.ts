import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A phone, a tablet, and a desk. */
export const widths = [360, 768, 1440] as const;

/**
 * At every width; where it looks different, for everybody.
 *
 * @param judged the widths at which axe judges it, which takes longest. Default: a phone and a desk.
 */
export async function isFit(
  page: Page,
  state: string,
  judged: readonly number[] = [360, 1440],
): Promise<void> {
  for (const width of widths) {
    await setWidth(page, width);
    await fits(page, `${state}, ${width}`);
    if (judged.includes(width)) await isAccessible(page, `${state}, ${width}`);
  }
}

/** Makes the window this wide, and waits until it is. */
export async function setWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

/** Whatever is wrong, by the rule and the elements it is wrong of. */
export async function isAccessible(page: Page, state: string): Promise<void> {
  // Read into the page once: a page has no frames, and most of the time went into reading it again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { found, passed } = await page.evaluate(judge);
  expect(found, `axe: ${state}`).toEqual([]);
  // Colours can only be judged where they are computed; without that the check would be half of one.
  expect(passed).toContain('color-contrast');
}

/** Runs in the page, after axe was read into it. */
async function judge(): Promise<{ readonly found: readonly string[]; readonly passed: readonly string[] }> {
  const { run } = (window as unknown as { axe: Pick<typeof axe, 'run'> }).axe;
  const { violations, passes } = await run({ resultTypes: ['violations'] });
  return {
    found: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    passed: passes.map(({ id }) => id),
  };
}

/** Nothing makes the page scroll sideways. */
export async function fits(page: Page, state: string): Promise<void> {
  expect(await page.evaluate(tooWide), `too wide: ${state}`).toEqual([]);
}

/** Runs in the page: what makes it scroll sideways, and labels that do not fit their button. */
function tooWide(): string[] {
  const { documentElement: root, body } = document;
  const found = [root, body].filter(({ scrollWidth }) => scrollWidth > root.clientWidth).map(String);
  for (const element of document.querySelectorAll('header, section, button, select, h2, [data-testid]')) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > root.clientWidth + 1)) found.push(element.outerHTML.slice(0, 150));
  }
  for (const button of document.querySelectorAll('button.button')) {
    if (button.scrollWidth > button.clientWidth + 1) found.push(button.outerHTML.slice(0, 150));
  }
  return found;
}
