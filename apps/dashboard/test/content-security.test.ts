import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startServer, ticking } from './support/server.ts';
import { becomesLive, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

/** Every address of the dashboard, and one that is none. */
const paths = [
  '/',
  '/services',
  '/services/one',
  '/services/one?tab=logs',
  '/logs',
  '/logs?at=2026-01-31T12:00:00Z',
  '/alerts',
  '/deployments',
  '/webhooks',
  '/outbound',
  '/inspector',
  '/settings',
  '/nowhere',
];

declare global {
  interface Window {
    violations?: string[];
  }
}

/** What a page's policy has forbidden it since it was loaded. */
function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.violations ?? ['nobody listened']);
}

/** Listens before any script of the page, in each document. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    window.violations = violations;
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}

it('lets every page do what it does, and is never broken by one', async () => {
  const server = await startServer([ticking('one')]);
  const { page } = await openTab(server);
  await listen(page);
  const reports: string[] = [];
  page.on('request', (request) => {
    if (/csp-?report|reports\+json/.test(request.headers()['content-type'] ?? ''))
      reports.push(request.url());
  });
  for (const path of paths) {
    const answer = await page.goto(`${server.url}${path}`);
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).not.toContain('unsafe');
    await becomesLive(page);
    await page.locator('main h1').first().waitFor();
    expect(await violations(page), path).toEqual([]);
  }
  expect(reports).toEqual([]);
});

it('forbids a script that somebody puts into a page', async () => {
  const server = await startServer([]);
  const { page, allow } = await openTab(server);
  allow(/content security policy/i);
  await listen(page);
  await page.reload();
  await becomesLive(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "attacked"';
    document.body.append(script);
  });
  await expect.poll(() => violations(page)).toEqual(['script-src-elem inline']);
  expect(await page.title()).not.toBe('attacked');
});
