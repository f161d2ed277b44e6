import { expect, it } from 'vitest';
import { parseConfig } from './load.ts';
import { shownConfig } from './shown.ts';

const secret = 'open-sesame';

it('shows what administrators ask for, and masks every text that is not listed', () => {
  const config = parseConfig(
    JSON.stringify({
      server: { port: 8123 },
      webhooks: {
        targets: [{ id: 'ops', type: 'slack', url: `https://hooks.slack.com/services/${secret}` }],
        templates: [{ id: 'done', title: '{host} is done' }],
      },
      services: [{ id: 'cache', command: ['run', '--password', secret], env: { TOKEN: secret } }],
    }),
    'config.yaml',
  );
  const view = shownConfig(config);
  expect(view).toMatchObject({
    server: { host: '127.0.0.1', port: 8123 },
    webhooks: {
      targets: [{ id: 'ops', type: 'slack', url: '***', allow_http: false }],
      templates: [{ id: 'done', title: '{host} is done' }],
    },
    services: [{ id: 'cache', command: ['***', '***', '***'], env: { TOKEN: '***' }, auto_start: true }],
  });
  expect(JSON.stringify(view)).not.toContain(secret);
});

it('hides a text that is added to the configuration until it is listed', () => {
  const config = { ...parseConfig('{}', 'config.yaml'), invented: { text: secret, number: 4 } };
  expect(shownConfig(config)).toMatchObject({ invented: { text: '***', number: 4 } });
});
