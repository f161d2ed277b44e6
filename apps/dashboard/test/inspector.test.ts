import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { codeFor } from '../src/pages/inspector/code.ts';
import { isAccessible, isFit } from './support/fit.ts';
import { startServer, ticking } from './support/server.ts';
import { becomesLive, textOf, useBrowser } from './support/tab.ts';

const openTab = useBrowser();
const run = promisify(execFile);

it('shows frames both ways and in both styles, and answers what is composed', {
  timeout: 120_000,
}, async () => {
  const server = await startServer([ticking('cache')]);
  const { page, sent } = await openTab(server, { path: '/inspector?second=on' });
  await becomesLive(page);
  const list = page.getByTestId('frame-list');
  await list.locator('[data-line="second"][data-event="clientInfo"]').waitFor();
  await list
    .locator('[data-line="page"][data-direction="received"][data-event="logUpdate"]')
    .first()
    .waitFor();

  // A message by its form: what does not fit is said at its field, and is not sent.
  await page.getByRole('tab', { name: 'Compose' }).click();
  await page.getByTestId('compose-name').selectOption('serviceControl');
  const service = page.getByTestId('compose-field-service_id');
  await service.fill('not an id');
  await page.getByTestId('composer').getByRole('alert').getByText(/./).first().waitFor();
  expect(await page.getByTestId('compose-send').getAttribute('aria-disabled')).toBe('true');
  await service.fill('cache');
  await page.getByTestId('compose-field-action').selectOption('status');
  await page.getByTestId('compose-send').click();
  await page.locator('[data-testid="compose-answer"][data-event="ack"]').waitFor();
  expect(await textOf(page.getByTestId('compose-answer'))).toContain('"request_id": "inspector-');

  // As JSON, with what the schema knows.
  await page.getByTestId('compose-mode').selectOption('json');
  const editor = page.getByTestId('compose-json');
  await editor.fill('{ "service_id": "cache", ');
  await editor.press('Control+Space');
  await page.getByTestId('compose-suggestions').getByText('action', { exact: true }).waitFor();
  await editor.press('Enter');
  await editor.press('Control+Space');
  await page.getByTestId('compose-suggestions').getByText('restart', { exact: true }).waitFor();
  await editor.press('Escape');
  // While it is no JSON there is no code, which would be of what stood there before; and where it ends is said.
  await editor.fill('{\n  "service_id": "nobody",\n  oops }');
  await page.getByText('This is not JSON yet. (3:3)').waitFor();
  expect(await page.getByTestId('frame-code').count()).toBe(0);
  // A whole message that was copied from somewhere is taken for its data.
  await editor.fill('{"event":"serviceControl","payload":{"service_id":"nobody","action":"status"}}');
  await expect
    .poll(async () => JSON.parse(await editor.inputValue()))
    .toEqual({ service_id: 'nobody', action: 'status' });
  await page.getByTestId('compose-send').click();
  await page.locator('[data-testid="compose-answer"][data-event="error"]').waitFor();

  // What would change this page goes over the other connection, and a secret is nowhere but on the wire.
  await page.getByTestId('compose-name').selectOption('subscribe');
  await page
    .getByTestId('compose-verdict')
    .getByText(/second connection/)
    .waitFor();
  await page.getByTestId('compose-mode').selectOption('form');
  await page.getByTestId('compose-name').selectOption('startOutbound');
  await page.getByTestId('compose-field-project.client_secret').fill('open sesame');
  await page.getByTestId('compose-line').selectOption('second');
  await page.getByTestId('compose-send').click();
  await page.getByTestId('compose-answer').locator('pre').waitFor();
  expect(sent.some((frame) => frame.includes('open sesame') && frame.includes('"event"'))).toBe(true);
  expect(await page.content()).not.toContain('open sesame');

  // The frame itself: both forms, its answer, code.
  await page.getByTestId('frame-name').selectOption('startOutbound');
  await list.locator('[data-event="startOutbound"]').click();
  const detail = page.getByTestId('frame-detail');
  expect(await textOf(detail.getByTestId('frame-json'))).toContain('"event": "startOutbound"');
  expect(await textOf(detail.getByTestId('frame-other'))).toContain('"type": "start_outbound"');
  await page.getByTestId('code-kind').selectOption('wscat');
  expect(await textOf(detail.getByTestId('frame-code'))).toContain('wscat');
  expect(page.url()).toContain('frame=');
  expect(page.url()).toContain('code=wscat');
  await page.getByTestId('frame-name').selectOption('all');
  await detail.getByTestId('frame-partner').click();
  await detail.getByText('Show the request').waitFor();

  // What was sent is changed and sent again, as somebody who wrote none of it would; without its secret.
  await page.getByRole('button', { name: 'Show the request' }).click();
  await detail.getByTestId('frame-again').click();
  expect(await page.getByTestId('compose-field-project.client_secret').inputValue()).toBe('');
  await page.getByTestId('compose-verdict').getByText('1 to mend').waitFor();
  await page.getByTestId('compose-name').selectOption('alertAction');
  expect(page.url()).not.toContain('from=');

  // Standing still while it is read.
  await page.getByTestId('frames-pause').click();
  await page
    .getByTestId('frames-pause')
    .getByText(/Resume · [1-9]/)
    .waitFor();
  await isAccessible(page, 'paused');
});

it('says of a frame that is not valid which field is wrong, and shows no secret of it', async () => {
  const server = await startServer([]);
  const { page, allow } = await openTab(server, { path: '/inspector' });
  allow(/WatchHamster, /);
  const bad = { type: 'alert', data: { level: 'loud', title: 't', client_secret: 'open sesame' } };
  let send = (_text: string): void => {};
  await page.routeWebSocket(/\/ws/, (socket) => {
    socket.connectToServer();
    send = (text) => socket.send(text);
  });
  await page.goto(`${server.url}/inspector`);
  await page.getByTestId('frame-list').locator('[data-event="statusUpdate"]').first().waitFor();
  await page.getByTestId('frame-validity').selectOption('invalid');
  send(JSON.stringify(bad));
  await page.getByTestId('frame-list').locator('[data-direction="received"]').click();
  await page.getByTestId('frame-issues').getByText('data.level').waitFor();
  expect(await textOf(page.getByTestId('frame-json'))).toContain('"level": "loud"');
  expect(await page.content()).not.toContain('sesame');
  await isAccessible(page, 'a frame that is not valid');
});

it('gives programs that do what they say', async () => {
  const server = await startServer([ticking('cache')]);
  const control = { event: 'serviceControl', payload: { service_id: 'cache', action: 'status' } };
  const script = codeFor('javascript', control, server.url);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
  });
  expect(stdout).toContain("service_id: 'cache'");

  const ping = { type: 'ping', data: { client_time: '2026-01-31T12:00:00Z' } };
  // Sent before there is a connection it would be lost, and nobody answer.
  const asking = `${codeFor('javascript', ping, server.url)}client.on('pong', () => client.close());`;
  const { stdout: answer } = await run(process.execPath, ['--input-type=module', '--eval', asking], {
    cwd: import.meta.dirname,
    timeout: 20_000,
  });
  expect(answer).toContain("client_time: '2026-01-31T12:00:00Z'");

  const { page } = await openTab(server, { path: '/inspector' });
  await becomesLive(page);
  const alert = { level: 'info', title: "it's copied", message: 'm', category: 'c', source: 's' };
  await run('sh', ['-c', codeFor('curl', { type: 'alert', data: alert }, server.url)]);
  await page.getByTestId('frame-search').fill('copied');
  await page.getByTestId('frame-list').locator('[data-event="alert"]').waitFor();
});

describe('in every language, and in both themes', () => {
  const appearances = [
    { tag: 'en', title: 'Inspector', needed: 'Needed', colorScheme: 'light' },
    { tag: 'en', title: 'Inspector', needed: 'Needed', colorScheme: 'dark' },
    { tag: 'ko', title: '검사기', needed: '필수 항목입니다', colorScheme: 'dark' },
    { tag: 'zh-TW', title: '檢測器', needed: '必填', colorScheme: 'light' },
  ] as const;
  it.each(appearances)('$tag, $colorScheme', { timeout: 180_000 }, async (appearance) => {
    const { tag, colorScheme, title, needed } = appearance;
    const server = await startServer([ticking('cache')]);
    const { page } = await openTab(server, { path: `/inspector?second=on&lang=${tag}`, colorScheme });
    await page.getByTestId('frame-list').locator('[data-line="second"]').first().waitFor();
    await page.locator('h1').getByText(title, { exact: true }).waitFor();
    await isAccessible(page, 'nothing chosen');
    await page.getByTestId('frame-name').selectOption('statusUpdate');
    // A frame that moves between the press and the release is not clicked.
    await page.getByTestId('frames-pause').click();
    await page.getByTestId('frame-list').locator('[data-line="page"]').first().click();
    await page.getByTestId('frame-other').waitFor();
    await isFit(page, 'a frame');
    await page.locator('[data-tab="compose"]').click();
    await page.getByTestId('compose-name').selectOption('startOutbound');
    await page.getByTestId('composer').getByText(needed).waitFor();
    await isFit(page, 'a form');
    await page.getByTestId('compose-mode').selectOption('json');
    await page.getByTestId('compose-json').fill('{ ');
    await page.getByTestId('compose-suggestions').waitFor();
    await isAccessible(page, 'an editor');
  });
});
