import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isAccessible } from './support/fit.ts';
import { type Server, startServer, ticking } from './support/server.ts';
import { becomesLive, type Tab, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

function secured(role: string, storage = {}): { readonly secret: string; readonly server: Promise<Server> } {
  const secret = `wh_${randomBytes(32).toString('base64url')}`;
  const sha256 = createHash('sha256').update(secret).digest('hex');
  return {
    secret,
    server: startServer([ticking('one')], {
      auth: { tokens: [{ name: 'kim', sha256, role }] },
      token: secret,
      storage,
    }),
  };
}

/** Signs in with a token that is right. */
async function signIn(page: Tab['page'], secret: string): Promise<void> {
  await page.getByLabel('Token').fill(secret);
  await page.getByTestId('sign-in-submit').click();
  await becomesLive(page);
}

/** What Chromium says in the console of answers that refuse. */
const refused = /status of 40[13]|status of 429|ERR_CONNECTION|ERR_EMPTY_RESPONSE/;

describe('a server with credentials', () => {
  it('asks for a token, shows the page for the right one, and forgets it at the sign-out', async () => {
    const { secret, server } = secured('operator');
    const { page, allow, received } = await openTab(await server);
    allow(refused);
    const form = page.getByTestId('sign-in');
    await form.waitFor();
    expect(await page.title()).toBe('Sign in · WatchHamster');
    expect(received, 'nothing was asked for before the sign-in').toEqual([]);
    const field = page.getByLabel('Token');
    expect(await field.getAttribute('type')).toBe('password');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await form.getByText('Enter a token.').waitFor();
    await page.keyboard.type('wh_wrong');
    await page.keyboard.press('Enter');
    await form.getByText('This token is not valid, or it has expired.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    // The wrong one is selected: typing replaces it.
    await page.keyboard.type(secret);
    await page.keyboard.press('Enter');
    await becomesLive(page);
    await page.getByTestId('account').getByText('kim').waitFor();
    expect(await page.getByTestId('account').textContent()).toContain('Operator');

    await page.reload();
    await becomesLive(page);
    // No script can read the cookie, and nothing else keeps the token.
    expect(
      await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })),
    ).not.toMatch(/wh_|session/);

    await page.getByTestId('sign-out').click();
    await form.waitFor();
    await page.reload();
    await form.waitFor();
  });

  it('asks again when it was started anew and knows nobody', async () => {
    const { secret, server } = secured('viewer', { path: ':memory:' });
    const running = await server;
    const { page, allow } = await openTab(running);
    allow(refused);
    await signIn(page, secret);
    await running.kill();
    await running.restart();
    await page.getByText('You are no longer signed in').waitFor();
    await signIn(page, secret);
  });

  it('asks nobody again who was signed in before it was killed', async () => {
    const { secret, server } = secured('viewer');
    const running = await server;
    const { page, allow } = await openTab(running);
    allow(refused);
    await signIn(page, secret);
    await running.kill();
    await page.getByTestId('connection-state').getByText('Connection: Live').waitFor({ state: 'detached' });
    await running.restart();
    await becomesLive(page);
    await page.getByTestId('sign-in').waitFor({ state: 'detached' });
  });

  it.each([
    ['en', 'light', 'Sign in'],
    ['ko', 'dark', '로그인'],
    ['zh-TW', 'light', '登入'],
    ['en', 'dark', 'Sign in'],
  ] as const)('asks in %s, %s, for everybody', async (tag, theme, title) => {
    const { server } = secured('viewer');
    const { page, allow } = await openTab(await server, { colorScheme: theme });
    allow(refused);
    await page.getByTestId('language-switch').selectOption(tag);
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.getByTestId('sign-in-submit').click();
    await page.locator('[aria-invalid="true"]').waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await isAccessible(page, `${width}`);
    }
  });
});

it('a server without credentials asks nobody, and shows nobody', async () => {
  const { page } = await openTab(await startServer([ticking('one')]));
  await becomesLive(page);
  expect(await page.getByTestId('account').count()).toBe(0);
});
