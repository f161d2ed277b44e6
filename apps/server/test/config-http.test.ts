import { expect, it } from 'vitest';
import { startTestServer } from './support/server.ts';

it('shows administrators what the server runs with, without its secrets', async () => {
  await using server = await startTestServer(`
webhooks:
  targets: [{ id: ops, type: slack, url: 'https://hooks.slack.com/services/T0/B0/open-sesame' }]`);
  const response = await fetch(`${server.url}/api/v1/config`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const text = await response.text();
  expect(text).not.toContain('open-sesame');
  expect(JSON.parse(text)).toMatchObject({
    config: { webhooks: { targets: [{ id: 'ops', url: '***' }] }, limits: { connections: 1000 } },
  });
});
