import { describe, expect, it } from 'vitest';
import { isAccessible } from './support/fit.ts';
import { startProject } from './support/outbound.ts';
import { becomesLive, useBrowser } from './support/tab.ts';

const openTab = useBrowser();
const settings = { time_zone: 'Asia/Seoul', windows: [{ from: '09:00', to: '09:01' }] };

describe('a project that others change too', () => {
  it('shows what they saved, and overwrites nothing unasked', async () => {
    const project = await startProject('spring');
    await project.configure(settings);
    const { page } = await openTab(project.server, { path: '/outbound/spring' });
    await becomesLive(page);
    const tries = page.getByLabel('Tries for each number');
    const ring = page.getByLabel('Let it ring (s)');
    await expect.poll(() => tries.inputValue()).toBe('3');
    await project.configure({ ...settings, max_attempts: 5 });
    await expect.poll(() => tries.inputValue()).toBe('5');

    await ring.fill('45');
    await project.configure({ ...settings, max_attempts: 6 });
    const form = page.getByTestId('dialling-settings');
    await form.getByText('Somebody else has saved other settings meanwhile.').waitFor();
    expect([await tries.inputValue(), await ring.inputValue()]).toEqual(['5', '45']);
    await page.getByTestId('dialling-show-theirs').click();
    await expect.poll(() => ring.inputValue()).toBe('30');
    expect(await tries.inputValue()).toBe('6');
    expect(await form.getByRole('alert').getByText('Somebody else').count()).toBe(0);

    // Who has been told may overwrite.
    await ring.fill('50');
    await project.configure({ ...settings, max_attempts: 7 });
    await form.getByText('Somebody else has saved other settings meanwhile.').waitFor();
    await page.getByTestId('dialling-save').click();
    await page.getByRole('status').getByText('Saved').waitFor();
    expect(await project.settings()).toMatchObject({ max_attempts: 6, ring_seconds: 50 });

    await page.getByTestId('dialling-time_zone').fill('Seoul');
    await form.getByText('Not a time zone, such as Asia/Seoul').waitFor();
    expect(await page.getByTestId('dialling-save').getAttribute('aria-disabled')).toBe('true');
  });

  it('offers what can be done now, and shows the list of now', async () => {
    const project = await startProject('spring');
    await project.configure(settings);
    await project.list(['021111', '021112']);
    const { page } = await openTab(project.server, { path: '/outbound/spring' });
    await becomesLive(page);
    const run = page.getByTestId('dialling-run');
    await run.getByText('Start dialling').waitFor();
    await project.run('start');
    await run.getByText('Pause').waitFor();
    await project.run('pause');
    await run.getByText('Start dialling').waitFor();
    const table = page.getByTestId('call-table');
    await table.getByText('021112').waitFor();
    await project.list(['022221', '022222']);
    await table.getByText('022222').waitFor();
    expect(await table.getByText('021112').count()).toBe(0);
  });

  it('finds a number among many, and takes it out after asking', async () => {
    const project = await startProject('spring');
    const many = Array.from({ length: 150 }, (_, index) => `0212${String(index).padStart(4, '0')}`);
    await project.list([...many, '0399998888']);
    const { page } = await openTab(project.server, { path: '/outbound/spring' });
    await becomesLive(page);
    const table = page.getByTestId('call-table');
    await table.getByText('02120099').waitFor();
    expect(await table.getByText('0399998888').count()).toBe(0);
    await page.getByTestId('calls-search').fill('9999-88');
    await table.getByText('0399998888').waitFor();
    await expect.poll(() => table.getByRole('row').count()).toBe(2);
    await page.reload();
    await table.getByText('0399998888').waitFor();
    await page.getByTestId('call-remove-0399998888').click();
    const dialog = page.getByTestId('confirm-dialog');
    await dialog.getByText('Take 0399998888 out of the list?').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByTestId('call-remove-0399998888').click();
    await dialog.getByRole('button', { name: 'Take out' }).click();
    await page.getByTestId('calls-no-match').waitFor();
    await page.getByTestId('dialling').getByText('0 of 150 done').waitFor();
    await page.getByTestId('calls-search').fill('');
    await table.getByText('02120000').waitFor();
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await isAccessible(page, `a list of calls, ${width} wide`);
    }
  });

  it('asks before a list goes with what became of its numbers', async () => {
    const project = await startProject('spring');
    await project.list(['021111', '021112']);
    const { page } = await openTab(project.server, { path: '/outbound/spring' });
    await becomesLive(page);
    const table = page.getByTestId('call-table');
    await table.getByText('021112').waitFor();
    const file = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const dialog = page.getByTestId('confirm-dialog');
    await page.getByTestId('calls-file').setInputFiles(file('number\n023331\n'));
    await dialog.getByText('Replace the list of 2 numbers?').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await table.getByText('021112').count()).toBe(1);
    await page.getByTestId('calls-file').setInputFiles(file('number\n023331\n'));
    await dialog.getByRole('button', { name: 'Replace the list' }).click();
    await table.getByText('023331').waitFor();
    expect(await table.getByText('021112').count()).toBe(0);
  });
});
