import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config/load.ts';
import { ConfigError } from '../src/config/problems.ts';
import { eventually } from '../src/domain/test-support.ts';
import { localTarget, quick, type Receiver, startReceiver } from '../src/domain/webhooks/test-support.ts';
import { connect, type TestClient } from './support/client.ts';
import { ask } from './support/http.ts';
import { as, bearer, everybody, operator, publisher, viewer } from './support/identity.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const limits = { flushes_per_second: 1000, messages_per_second: 1000, connections_per_client: 100 };
const config = (webhooks: object, more: object = {}): string =>
  JSON.stringify({ limits, host: { interval_seconds: 3600 }, webhooks: { ...quick, ...webhooks }, ...more });

let count = 0;
async function command(client: TestClient, data: object) {
  count++;
  const request_id = `webhook-${count}`;
  client.send({ type: 'send_webhook', data, request_id });
  return Promise.race([
    client.next('ack', (message) => message.data.request_id === request_id),
    client.next('error', ({ meta }) => meta.requestId === request_id),
  ]);
}

describe('send_webhook', () => {
  let receiver: Receiver;
  let server: TestServer;
  beforeAll(async () => {
    receiver = await startReceiver(({ path }) => (path === '/refuses' ? 404 : 200));
    server = await startTestServer(
      config({
        targets: [
          localTarget('ops', `${receiver.url}/secret-part`),
          localTarget('refuses', `${receiver.url}/refuses`),
          { ...localTarget('chat', `${receiver.url}/chat`), type: 'discord', secret: undefined },
        ],
        templates: [{ id: 'mine', title: 'Hello {name}' }],
      }),
    );
  });
  afterAll(async () => {
    await server.close();
    await receiver[Symbol.asyncDispose]();
  });

  it('is answered when it is stored, and everybody hears what becomes of it', async () => {
    using client = await connect(server.ws);
    using other = await connect(server.ws);
    const answer = await command(client, {
      webhook_type: 'discord',
      message: '테스트 메시지',
      template_id: 'posco_news_alert',
      variables: { title: '뉴스 제목', url: 'https://example.com', timestamp: '2024-01-01 12:00:00' },
    });
    expect(answer).toMatchObject({
      event: 'ack',
      data: { result: { status: 'pending', target_id: 'chat' } },
    });
    const { result } = answer.data as unknown as { result: { webhook_id: string } };
    for (const type of ['queued', 'sent']) {
      const { data } = await other.next('webhookEvent', (message) => message.data.event_type === type);
      expect(data).toMatchObject({
        webhook_id: result.webhook_id,
        webhook_type: 'discord',
        target_id: 'chat',
      });
    }
    const body = JSON.parse(receiver.received.at(-1)?.body ?? '');
    expect(body).toMatchObject({
      content: '테스트 메시지',
      embeds: [{ title: '📰 뉴스 제목', description: 'https://example.com\n2024-01-01 12:00:00' }],
    });
  });

  it.each([
    ['an unknown template', { template_id: 'mime' }, 'TEMPLATE_ERROR', /did you mean 'mine'/],
    ['a missing variable', { template_id: 'mine', variables: {} }, 'TEMPLATE_ERROR', /needs 'name'/],
    [
      'an unknown target',
      { message: 'x', target_id: 'opps' },
      'WEBHOOK_TARGET_NOT_FOUND',
      /did you mean 'ops'/,
    ],
    [
      'a type without a target',
      { message: 'x', webhook_type: 'teams' },
      'WEBHOOK_TARGET_NOT_FOUND',
      /type 'teams'/,
    ],
    [
      'a target of another type',
      { message: 'x', target_id: 'chat' },
      'WEBHOOK_TARGET_NOT_FOUND',
      /is of the type 'discord'/,
    ],
    [
      'an address of this machine',
      { message: 'x', url: 'https://127.0.0.1/private-part' },
      'WEBHOOK_URL_FORBIDDEN',
      /allowed_hosts/,
    ],
    [
      'a host that is not listed',
      { message: 'x', url: 'https://evil.example/private-part' },
      'WEBHOOK_URL_FORBIDDEN',
      /allowed_hosts/,
    ],
    [
      'a URL that is not https',
      { message: 'x', url: 'http://discord.com/private-part' },
      'WEBHOOK_URL_FORBIDDEN',
      /https/,
    ],
    ['nothing to say', {}, 'INVALID_MESSAGE_FORMAT', /says something/],
  ])('is refused with %s', async (_name, data, code, message) => {
    using client = await connect(server.ws);
    const answer = await command(client, { webhook_type: 'generic', ...data });
    expect(answer).toMatchObject({ event: 'error', data: { error_code: code } });
    expect(JSON.stringify(answer.data)).toMatch(message);
    expect(JSON.stringify(answer.data)).not.toContain('private-part');
  });

  it('to the URL of a configured target is to that target', async () => {
    using client = await connect(server.ws);
    const url = `${receiver.url}/secret-part`;
    const answer = await command(client, { webhook_type: 'generic', url, message: 'by its URL' });
    expect(answer).toMatchObject({ data: { result: { target_id: 'ops' } } });
    await client.next('webhookEvent', ({ data }) => data.event_type === 'sent');
    expect(receiver.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,/);
  });

  it('that fails is a dead letter, listed page by page, and tried again by hand', async () => {
    using client = await connect(server.ws);
    for (const message of ['one', 'two'])
      await command(client, { webhook_type: 'generic', target_id: 'refuses', message });
    await client.next('webhookEvent', ({ data }) => data.event_type === 'failed');
    await client.next('webhookEvent', ({ data }) => data.event_type === 'failed');
    const read = async (query: string) =>
      JSON.parse((await ask(`${server.url}/api/v1/webhooks${query}`)).body);
    const first = await read('?state=failed&limit=1');
    expect(first.webhooks).toMatchObject([
      { title: 'two', state: 'failed', response_code: 404, target_id: 'refuses', attempts: 1 },
    ]);
    const second = await read(`?state=failed&limit=1&before=${first.next_before}`);
    expect(second.webhooks).toMatchObject([{ title: 'one' }]);
    expect(second.next_before).toBeUndefined();
    const id = second.webhooks[0].webhook_id;
    const post = (path: string) =>
      ask(`${server.url}/api/v1/webhooks/${path}/retry`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
    expect(await post(id)).toMatchObject({ status: 202 });
    await client.next('webhookEvent', ({ data }) => data.event_type === 'failed' && data.webhook_id === id);
    expect(await post('nobody')).toMatchObject({ status: 404 });
    const sent = (await read('?state=sent&limit=1')).webhooks[0].webhook_id;
    expect(await post(sent)).toMatchObject({ status: 409 });
    for (const query of [
      '?state=x',
      '?limit=0',
      '?limit=1001',
      '?before=-1',
      '?x=1',
      '?state=sent&state=failed',
    ])
      expect(await ask(`${server.url}/api/v1/webhooks${query}`)).toMatchObject({ status: 400 });
  });

  it('shows in the snapshot, the metrics and the features, and nowhere its URL', async () => {
    using client = await connect(server.ws);
    const status = await client.next('connectionStatus');
    expect(status.data.features).toContain('webhook_notifications');
    await command(client, { webhook_type: 'generic', message: 'x' });
    await client.next('webhookEvent', ({ data }) => data.event_type === 'sent');
    const get = async (path: string) => (await ask(`${server.url}${path}`)).body;
    const snapshot = JSON.parse(await get('/api/v1/snapshot'));
    expect(snapshot.webhooks.targets[0]).toMatchObject({
      target_id: 'ops',
      pending: 0,
      state: 'idle',
      url: `${receiver.url}/***`,
    });
    const metrics = await get('/metrics');
    expect(metrics).toMatch(/watchhamster_webhook_attempts_total\{result="sent"\} [1-9]/);
    expect(metrics).toMatch(/watchhamster_webhooks_pending 0/);
    const everything = [
      snapshot,
      metrics,
      await get('/api/v1/history'),
      await get('/api/v1/webhooks'),
      server.log,
      client.received,
    ];
    expect(JSON.stringify(everything)).not.toContain('secret-part');
  });
});

describe('permissions', () => {
  it('let viewers read, operators send and try again, and publishers neither', async () => {
    await using receiver = await startReceiver();
    const auth = { tokens: everybody.map((token) => token.config) };
    await using server = await startTestServer(
      config({ targets: [localTarget('ops', receiver.url)] }, { auth }),
    );
    using reader = await as(server, viewer);
    expect(await command(reader, { webhook_type: 'generic', message: 'x' })).toMatchObject({
      data: { error_code: 'PERMISSION_DENIED' },
    });
    using sender = await as(server, operator);
    expect(await command(sender, { webhook_type: 'generic', message: 'x' })).toMatchObject({ event: 'ack' });
    const url = `${server.url}/api/v1/webhooks`;
    expect(await ask(url, { headers: bearer(viewer) })).toMatchObject({ status: 200 });
    expect(await ask(url, { headers: bearer(publisher) })).toMatchObject({ status: 403 });
    const retry = { method: 'POST', body: '{}' };
    const headers = { 'content-type': 'application/json' };
    expect(
      await ask(`${url}/x/retry`, { ...retry, headers: { ...headers, ...bearer(viewer) } }),
    ).toMatchObject({ status: 403 });
    expect(
      await ask(`${url}/x/retry`, { ...retry, headers: { ...headers, ...bearer(operator) } }),
    ).toMatchObject({ status: 404 });
  });
});

describe('the configuration of webhooks', () => {
  const problem = (webhooks: object): string => {
    try {
      parseConfig(JSON.stringify({ webhooks }, null, 1), 'w.yaml');
      return 'valid';
    } catch (cause) {
      if (!(cause instanceof ConfigError)) throw cause;
      return cause.message;
    }
  };
  const target = { id: 'a', type: 'slack', url: 'https://hooks.slack.com/services/x' };
  it.each([
    [{ targets: [target] }, /^valid$/],
    [{ targets: [target, target] }, /targets\[1\]\.id: 'a' is already the id of webhooks\.targets\[0\]\.id/],
    [{ targets: [{ id: 'a', type: 'slack' }] }, /w\.yaml:\d+:\d+ webhooks\.targets\[0\]: has no URL/],
    [{ targets: [{ ...target, url_env: 'X' }] }, /url_env: is a second URL/],
    [{ targets: [{ ...target, type: 'generic' }] }, /no secret to sign with/],
    [{ targets: [{ ...target, secret_env: 'X' }] }, /only webhooks of the type generic are signed/],
    [{ targets: [{ ...target, type: 'irc' }] }, /webhooks\.targets\[0\]\.type/],
    [{ targets: [{ ...target, ulr: 'x' }] }, /unknown key; did you mean 'url'/],
    [
      { templates: [{ id: 't', title: 'a {b' }] },
      /templates\[0\]\.title: has a '\{' without its partner at character 3/,
    ],
    [{ templates: [{ id: 't', text: '{a b}' }] }, /templates\[0\]\.text: has '\{a b\}'/],
    [{ templates: [{ id: 't' }] }, /says nothing/],
    [
      {
        templates: [
          { id: 't', title: 'x' },
          { id: 't', title: 'x' },
        ],
      },
      /ids are unique/,
    ],
    [{ allowed_hosts: ['https://x.example'] }, /expected a host such as/],
    [{ retry: { min_delay_seconds: 5, max_delay_seconds: 1 } }, /is more than max_delay_seconds/],
  ])('%j: %s', (webhooks, expected) => expect(problem(webhooks)).toMatch(expected));

  it('has examples in its documentation that load', () => {
    const text = readFileSync(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml ?? '');
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks)
      expect(parseConfig(block, 'webhooks.md').webhooks.targets.length).toBeGreaterThan(0);
  });

  it('never shows a URL in an error', () => {
    expect(
      problem({ targets: [{ ...target, type: 'irc', url: 'https://hooks.slack.com/services/T0P' }] }),
    ).not.toContain('T0P');
  });

  it('may take URLs and secrets from the environment and from files, and says which is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchhamster-webhooks-'));
    await using receiver = await startReceiver();
    writeFileSync(join(folder, 'url'), `${receiver.url}/from-file\n`);
    const { url: _url, secret, ...rest } = localTarget('a', '') as { url: string; secret: string };
    const targets = [
      { ...rest, secret_env: 'HOOK_SECRET', url_file: 'url' },
      { ...rest, secret, id: 'b', url_env: 'HOOK_URL' },
    ];
    const env = { HOOK_URL: `${receiver.url}/from-env`, HOOK_SECRET: secret };
    {
      await using server = await startTestServer(config({ targets }), { baseDir: folder, env });
      using client = await connect(server.ws);
      for (const target_id of ['a', 'b'])
        await command(client, { webhook_type: 'generic', target_id, message: 'x' });
      await eventually(() => receiver.received.length === 2);
      expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/from-env', '/from-file']);
    }
    await expect(startTestServer(config({ targets }), { baseDir: folder, env: {} })).rejects.toThrow(
      'webhooks.targets[0].secret_env: the environment variable HOOK_SECRET is not set; set it where the server is started',
    );
    const plain = [{ ...rest, secret, id: 'b', url: 'http://127.0.0.1/T0PS3CRET', allow_http: false }];
    await expect(startTestServer(config({ targets: plain }))).rejects.toThrow(/must begin with https/);
    const inside = [{ ...rest, secret, id: 'b', url: 'https://10.1.2.3/T0PS3CRET', allow_private: false }];
    await expect(startTestServer(config({ targets: inside }))).rejects.toThrow(/not public/);
    await expect(startTestServer(config({ targets: inside }))).rejects.not.toThrow(/T0PS3CRET/);
    rmSync(folder, { recursive: true });
  });
});
