import { randomBytes } from 'node:crypto';
import { startPbxSimulator } from '@watchhamster/pbx-simulator';
import { expect, it } from 'vitest';
import { isAccessible } from './support/fit.ts';
import { startProject } from './support/outbound.ts';
import { startServer } from './support/server.ts';
import { becomesLive, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

it('starts a project, takes a list with its mistakes, calls it, and shows what became of each number', async () => {
  const clientSecret = randomBytes(18).toString('base64');
  await using pbx = await startPbxSimulator({
    accounts: [{ clientId: 'campaign', clientSecret }],
    calls: { dialMs: 50, ringMs: 100, talkMs: 300 },
  });
  const server = await startServer([], { outbound: { pbx: { url: pbx.url, allow_http: true } } });
  const { page, allow } = await openTab(server, { path: '/outbound' });
  // The browser itself reports the list that is refused.
  allow(/status of 400/);
  await becomesLive(page);
  await page.getByTestId('open-start-outbound').click();
  const fields = {
    projectId: 'spring',
    callFlowId: 'cf-1',
    client_id: 'campaign',
    client_secret: clientSecret,
  };
  for (const [name, value] of Object.entries(fields)) await page.getByTestId(`outbound-${name}`).fill(value);
  await page.getByTestId('outbound-start').click();
  await page.getByTestId('project-spring').click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/outbound/spring');

  // Nobody can be called before it is said when, and whom.
  const run = page.getByTestId('dialling-run');
  expect(await run.getAttribute('aria-disabled')).toBe('true');
  await page.getByTestId('dialling-time_zone').fill('Asia/Seoul');
  await page.getByTestId('dialling-from').fill('00:00');
  await page.getByTestId('dialling-to').fill('00:00');
  await page.getByTestId('dialling-settings').getByText('All day, 24 hours').waitFor();
  const save = page.getByTestId('dialling-save');
  await save.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Saved').waitFor();
  expect(await save.evaluate((element) => element === document.activeElement)).toBe(true);
  const file = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const upload = page.getByTestId('calls-file');
  await upload.setInputFiles(file('number,name\n021111,ok\nnobody,x\n'));
  await page
    .getByTestId('calls-problems')
    .getByText(/Line 3: 'nobody' is no telephone number/)
    .waitFor();
  const rows = Array.from({ length: 5 }, (_, index) => `02123400${index},손님 ${index}`);
  await upload.setInputFiles(file(`number,name\n${rows.join('\n')}\n`));
  await page.getByTestId('call-table').getByText('021234004').waitFor();
  await isAccessible(page, 'a call list');

  await run.click();
  await expect.poll(() => page.getByTestId('count-answered').textContent(), { timeout: 20_000 }).toBe('5');
  await page.getByTestId('dialling').getByText('Finished', { exact: true }).waitFor();
  await expect.poll(() => page.getByTestId('call-table').getByText('Answered').count()).toBe(5);
  expect(
    pbx
      .state()
      .makeCalls.map(({ destination }) => destination)
      .sort(),
  ).toEqual(rows.map((row) => row.split(',')[0]));
  expect(await page.content()).not.toContain(clientSecret);
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

it('takes several windows, says what they mean, and keeps what the interface was given', async () => {
  const { server, configure, settings } = await startProject('night');
  const lunch = { from: '11:00', to: '12:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] };
  const night = { from: '22:00', to: '02:00', days: ['sat'] };
  await configure({
    time_zone: 'Asia/Seoul',
    windows: [lunch, night],
    cool_down_seconds: 2.5,
    retry_failed_seconds: 90,
    retry_unknown: 'as_failed',
  });

  const { page } = await openTab(server, { path: '/outbound/night' });
  await becomesLive(page);
  const window = (place: number) => page.getByTestId(`dialling-window-${place}`);
  await window(2).getByText('Until the next day').waitFor();
  await page.getByTestId('dialling-add-window').click();
  await page.getByTestId('dialling-from-3').fill('13:30');
  await page.getByTestId('dialling-to-3').fill('15:00');
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
    await window(3).getByLabel(day).uncheck();
  const save = page.getByTestId('dialling-save');
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await window(3).getByText('Choose at least one day').waitFor();
  await window(3).getByLabel('Sun').check();
  // The first one goes: the others keep what was written in them.
  await page.getByTestId('dialling-remove-window').click();
  await expect.poll(() => window(3).count()).toBe(0);
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await isAccessible(page, `several windows, ${width} wide`);
  }
  await save.click();
  await page.getByRole('status').getByText('Saved').waitFor();
  expect(await settings()).toMatchObject({
    windows: [night, { from: '13:30', to: '15:00', days: ['sun'] }],
    cool_down_seconds: 2.5,
    retry_failed_seconds: 90,
    retry_unknown: 'as_failed',
  });
});
