import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPbxSimulator } from '@watchhamster/pbx-simulator';
import { expect, it, onTestFinished } from 'vitest';
import { isAccessible } from './support/fit.ts';
import { startServer } from './support/server.ts';
import { becomesLive, goTo, textOf, useBrowser } from './support/tab.ts';

const openTab = useBrowser();

it('shows what became of a webhook, and has a dead letter tried again', async () => {
  let status = 400;
  const receiver = createServer((_request, response) => response.writeHead(status).end());
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  onTestFinished(() => void receiver.close());
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const target = { id: 'ops', type: 'slack', url, allow_http: true, allow_private: true };
  const server = await startServer([], { webhooks: { targets: [target] } });
  const { page } = await openTab(server, { path: '/webhooks?tab=compose' });
  await becomesLive(page);
  await page.getByTestId('webhook-type').selectOption('slack');
  await page.getByTestId('webhook-to').selectOption('target');
  await page.getByTestId('webhook-target').selectOption('ops');
  await page.getByTestId('webhook-message').fill('The backup is complete');
  await page.getByTestId('webhook-send').click();
  await page.getByRole('button', { name: 'Show the outbox' }).click();
  const outbox = page.getByTestId('outbox');
  await outbox.getByTestId('webhook-state').getByText('Dead letter').waitFor();
  await outbox.getByText('The backup is complete').waitFor();
  status = 200;
  await outbox.getByRole('button', { name: 'Try again' }).click();
  await outbox.getByTestId('webhook-state').getByText('Sent').waitFor();
  await isAccessible(page, 'webhooks');
});

it('composes a webhook from a template, and says why the server refused it', async () => {
  const server = await startServer([]);
  const { page } = await openTab(server, { path: '/webhooks' });
  await becomesLive(page);
  await page.getByTestId('webhooks-none').waitFor();
  await page.getByRole('tab', { name: 'Compose' }).click();
  await page.getByTestId('webhook-template').selectOption('deployment_success');
  expect(await page.getByTestId('webhook-send').getAttribute('aria-disabled')).toBe('true');
  await page.getByTestId('webhook-variable-branch').fill('main');
  await page.getByTestId('webhook-preview').getByText('Still missing: commit_hash, timestamp').waitFor();
  await page.getByTestId('webhook-variable-commit_hash').fill('8d5f1c2');
  await page.getByTestId('webhook-variable-timestamp').fill('now');
  await page.getByTestId('webhook-type').selectOption('slack');

  // There is no target: the server's own words say so.
  await page.getByTestId('webhook-send').click();
  await page
    .getByTestId('webhook-outcome')
    .getByText(/target/)
    .waitFor();

  // An address that can never take it; it is shown nowhere.
  await page.getByTestId('webhook-to').selectOption('url');
  await page.getByTestId('webhook-url').fill('https://example.invalid/services/T0/B0/open-sesame');
  await page.getByTestId('webhook-send').click();
  await expect.poll(() => textOf(page.getByTestId('webhook-outcome'))).toMatch(/host|Queued/);
  expect(await page.content()).not.toContain('open-sesame');
  await isAccessible(page, 'a new webhook');
});

it('sends to what the form shows, and to nothing that was chosen before', async () => {
  const url = 'https://hooks.example.com/';
  const targets = [
    { id: 'ops', type: 'slack', url: `${url}ops` },
    { id: 'team', type: 'discord', url: `${url}team` },
  ];
  const server = await startServer([], { webhooks: { targets } });
  const { page } = await openTab(server, { path: '/webhooks?tab=compose&type=slack' });
  await becomesLive(page);
  const sendIsOff = () => page.getByTestId('webhook-send').getAttribute('aria-disabled');
  await page.getByTestId('webhook-message').fill('hello');
  await page.getByTestId('webhook-to').selectOption('target');
  await page.getByTestId('webhook-target').selectOption('ops');
  expect(await sendIsOff()).toBeNull();
  await page.getByTestId('webhook-type').selectOption('discord');
  expect(await page.getByTestId('webhook-target').inputValue()).toBe('');
  expect(await sendIsOff()).toBe('true');

  await page.getByTestId('webhook-to').selectOption('url');
  await page.getByTestId('webhook-url').fill(`${url}other`);
  expect(await sendIsOff()).toBeNull();
  await page.getByTestId('webhook-to').selectOption('default');
  await page.getByTestId('webhook-to').selectOption('url');
  expect(await page.getByTestId('webhook-url').inputValue()).toBe('');
  expect(await sendIsOff()).toBe('true');
});

it('shows the configuration without its secrets, and keeps what is chosen', async () => {
  const server = await startServer([
    { id: 'cache', command: ['node', '-e', 'setInterval(() => {}, 1000)'], env: { TOKEN: 'open-sesame' } },
  ]);
  const { page } = await openTab(server, { path: '/settings' });
  await becomesLive(page);
  const config = page.getByTestId('config');
  await config.locator('summary').getByText('services', { exact: true }).click();
  await config.getByText('services[0].env.TOKEN').waitFor();
  expect(await page.content()).not.toContain('open-sesame');
  await page.getByTestId('config-search').fill('messages_per_second');
  await expect.poll(() => config.locator('dt').count()).toBe(1);
  await config.getByText('limits.messages_per_second').waitFor();
  expect(page.url()).toContain('q=messages_per_second');
  await page.getByTestId('notification-level').selectOption('error');
  await isAccessible(page, 'settings');
  await page.reload();
  await becomesLive(page);
  expect(await page.getByTestId('notification-level').inputValue()).toBe('error');
});

it('says what a project needs, and keeps its secret nowhere', async () => {
  // It knows another account: what is started is refused, and not tried again.
  const clientSecret = randomBytes(18).toString('base64');
  await using pbx = await startPbxSimulator({ accounts: [{ clientId: 'another', clientSecret }] });
  const server = await startServer([], { outbound: { pbx: { url: pbx.url, allow_http: true } } });
  const { page, sent } = await openTab(server, { path: '/outbound' });
  await becomesLive(page);
  await page.getByTestId('outbound-none').waitFor();
  await page.getByTestId('open-start-outbound').click();
  const dialog = page.getByTestId('start-outbound');
  await dialog.locator('[data-testid="outbound-projectId"]:focus').waitFor();
  for (const name of ['projectId', 'callFlowId', 'client_id', 'client_secret'])
    await dialog.getByTestId(`outbound-${name}`).fill(`the-${name}`);
  // As it is copied along.
  await dialog.getByTestId('outbound-projectId').fill(' the-projectId ');
  await isAccessible(page, 'a new project');
  await dialog.getByTestId('outbound-start').click();
  await expect.poll(() => sent.some((frame) => frame.includes('the-client_secret'))).toBe(true);
  // Accepted or refused: the secret is gone from the page, and the outcome is said.
  await page
    .getByRole('status')
    .getByText(/^the-projectId: /)
    .waitFor();
  await dialog.getByRole('alert').getByText('HTTP 401').waitFor();
  expect(await page.content()).not.toContain('the-client_secret');
  for (const stored of ['localStorage', 'sessionStorage'] as const)
    expect(await page.evaluate((name) => JSON.stringify(window[name]), stored)).not.toContain('the-client');
  await page.keyboard.press('Escape');
  const projects = page.getByTestId('projects');
  // The server's own last word on it: what is published from here on stands.
  await projects.getByText('HTTP 401').waitFor();
  await server.publish([project(true)]);
  await projects.getByText('proj-456').waitFor();
  await projects.getByText('Connected', { exact: true }).waitFor();
  await server.publish([project(false)]);
  await projects.getByText('Not connected').waitFor();
  await isAccessible(page, 'projects');
  await page.getByTestId('outbound-stop-proj-456').click();
  await page.getByTestId('confirm-dialog').getByRole('button', { name: 'Stop' }).click();
  await page
    .getByRole('status')
    .getByText(/^proj-456: /)
    .waitFor();
  await goTo(page, 'overview');
});

const project = (ws_connected: boolean) => ({
  type: 'projects_update',
  data: {
    type: 'allProjects',
    data: [
      {
        ...{ projectId: 'proj-456', callFlowId: 'cf-123', action: 'active', client_id: 'client-789' },
        ...{ agentQuantity: 2, caller: [{ dn: '101' }], access_token: '***', ws_connected },
        ...{ createdAt: '2024-01-01T12:00:00.000Z', updatedAt: '2024-01-01T12:00:05.000Z' },
      },
    ],
    stats: { totalProjects: 1, activeProjects: 1, connectedProjects: ws_connected ? 1 : 0 },
  },
  triggered_by: 'proj-456',
});
