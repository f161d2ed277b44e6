import { randomBytes } from 'node:crypto';
import { startPbxSimulator } from '@watchhamster/pbx-simulator';
import { expect, it } from 'vitest';
import { isAccessible } from './support/fit.ts';
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
  await page.getByTestId('dialling-save').click();
  await page.getByRole('status').getByText('Saved').waitFor();
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
