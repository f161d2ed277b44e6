import { once } from 'node:events';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeServerMessage, journalEntry } from '@watchhamster/shared-types';
import { expect, it, onTestFinished } from 'vitest';
import { createRemote, script } from '../src/domain/deployments/test-support.ts';
import { localTarget, startReceiver } from '../src/domain/webhooks/test-support.ts';
import { connect } from './support/client.ts';
import { startTestServer } from './support/server.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A program that answers on its port, hangs while there is a file `hang`, and ends when there is a file `crash`. */
const program = `
const { existsSync, rmSync } = require('node:fs');
const name = process.argv[1];
console.log('up');
if (existsSync(name + '.broken')) { console.error('cannot open the table of prices'); process.exit(1); }
require('node:http').createServer((_, response) => {
  if (!existsSync(name + '.hang')) response.end('fine');
}).listen(Number(process.argv[2]), '127.0.0.1');
setInterval(() => {
  if (!existsSync(name + '.crash') && !existsSync(name + '.broken')) return;
  rmSync(name + '.crash', { force: true });
  console.error('out of paper');
  process.exit(1);
}, 20);
`;

/** An entry of the history in a few words. */
function tell(entry: unknown): string {
  const message = decodeServerMessage(JSON.stringify(journalEntry.parse(entry).message));
  if (!message.ok) throw message.error;
  switch (message.event) {
    case 'serviceEvent': {
      const { service_id, event_type, details } = message.data;
      return `${service_id} ${event_type}${details?.reason ? `: ${details.reason}` : ''}`;
    }
    case 'alert': {
      const { level, metadata } = message.data;
      return `alert ${metadata?.rule} ${metadata?.service_id ?? 'host'} ${metadata?.change}, ${level}`;
    }
    case 'poscoEvent':
      return `${message.data.deployment} ${message.data.event_type}`;
    case 'webhookEvent':
      return `webhook ${message.data.event_type}`;
    default:
      return message.event;
  }
}

it('is told as it was: a day of crashes, a hang, a full disk and a bad deployment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-day-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  await using chat = await startReceiver();
  const remote = createRemote(folder);
  remote.commit({ page: 'one' });
  const ports = { database: await freePort(), news: await freePort() };
  const { bavail, bsize } = statfsSync(folder);
  const spare = bavail * bsize;
  const weight = Math.min(200_000_000, spare / 2);
  const service = (id: 'database' | 'news', more: object, retries = {}) => ({
    id,
    command: ['node', '-e', program, join(folder, id), String(ports[id])],
    restart: {
      min_delay_seconds: 0.1,
      max_delay_seconds: 0.2,
      max_failures: 3,
      window_seconds: 60,
      ...retries,
    },
    health: {
      kind: 'http',
      url: `http://127.0.0.1:${ports[id]}/`,
      interval_seconds: 0.1,
      timeout_seconds: 1,
      failures: 2,
      start_period_seconds: 10,
    },
    stop_grace_seconds: 1,
    ...more,
  });
  const config = {
    host: { interval_seconds: 0.2, watched_interval_seconds: 0.2 },
    services: [service('database', {}), service('news', { depends_on: ['database'] }, { max_failures: 5 })],
    alerts: {
      routes: ['chat'],
      rules: [
        { id: 'host-cpu', enabled: false },
        { id: 'host-memory', enabled: false },
        { id: 'host-disk', enabled: false },
        { id: 'service-down', clear_for_seconds: 0.5 },
        {
          id: 'disk-fills',
          when: { metric: 'disk_free', below: spare - weight * 0.6, clear: spare - weight * 0.4 },
          level: 'error',
        },
      ],
    },
    webhooks: { targets: [localTarget('chat', `${chat.url}/chat`)] },
    deployments: [
      {
        id: 'site',
        repository: remote.path,
        allow_local: true,
        poll_seconds: 0,
        directory: 'site',
        steps: [
          script('build', `if (require('node:fs').readFileSync('page', 'utf8') === 'bad') process.exit(4)`),
        ],
        rollback: [script('undo', '')],
        notify: ['chat'],
      },
    ],
  };
  await using server = await startTestServer(JSON.stringify(config), { baseDir: folder, dataDir: folder });
  using client = await connect(server.ws);
  const service_ = (id: string, type: string) =>
    client.next('serviceEvent', ({ data }) => data.service_id === id && data.event_type === type);
  const alert = (rule: string, change: string) =>
    client.next('alert', ({ data }) => data.metadata?.rule === rule && data.metadata.change === change);
  const start = (id: string) =>
    client.send({ type: 'service_control', data: { service_id: id, action: 'start' }, request_id: id });
  const touch = (name: string) => writeFileSync(join(folder, name), '');
  await service_('news', 'started');

  // 08:00 The news crash once, and come back by themselves.
  touch('news.crash');
  await service_('news', 'recovered');
  // 09:00 They hang, are found out, and are started again.
  touch('news.hang');
  await client.next('serviceEvent', ({ data }) => data.details?.reason === 'unhealthy');
  rmSync(join(folder, 'news.hang'));
  await service_('news', 'recovered');
  // 10:00 The database does not come up any more. A person mends it, and starts it and the news.
  // Without it the news do not come up either: that is said of the database, not as news of its own.
  touch('database.broken');
  await alert('service-down', 'fired');
  touch('news.broken');
  await alert('service-down', 'suppressing');
  rmSync(join(folder, 'database.broken'));
  rmSync(join(folder, 'news.broken'));
  start('database');
  await alert('service-down', 'resolved');
  start('news');
  await service_('news', 'started');
  // 11:00 The disk fills, and is cleared up.
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(weight));
  await alert('disk-fills', 'fired');
  rmSync(join(folder, 'ballast'));
  await alert('disk-fills', 'resolved');
  // 12:00 A commit that is deployed, and one that does not build.
  const run = () =>
    fetch(`${server.url}/api/v1/deployments/site/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  await run();
  await client.next('poscoEvent', ({ data }) => data.event_type === 'deployment_completed');
  remote.commit({ page: 'bad' });
  await run();
  await client.next('poscoEvent', ({ data }) => data.event_type === 'deployment_rolled_back');

  const response = await fetch(`${server.url}/api/v1/history?limit=1000`);
  const { events } = (await response.json()) as { events: unknown[] };
  const story = events.map(tell).reverse();
  const of = (subject: string) => story.filter((line) => line.startsWith(subject));
  expect(of('alert')).toEqual([
    'alert service-down database fired, critical',
    'alert service-down database suppressing, critical',
    'alert service-down database resolved, critical',
    'alert disk-fills host fired, error',
    'alert disk-fills host resolved, error',
  ]);
  // A run that is long enough to count as one is told as such, which is the machine's speed.
  const failing = (times: number, id: string) => [
    ...Array(times).fill(`${id} error`),
    `${id} error: crash_loop`,
  ];
  expect(of('database').filter((line) => line !== 'database recovered')).toEqual([
    'database started',
    ...failing(3, 'database'),
    'database started',
  ]);
  const news = of('news');
  const morning = ['started', 'error', 'recovered', 'error: unhealthy', 'error: unhealthy', 'recovered'];
  expect(news.slice(0, morning.length)).toEqual(morning.map((what) => `news ${what}`));
  expect(news.slice(morning.length).filter((line) => line !== 'news recovered')).toEqual([
    ...failing(3, 'news'),
    'news started',
  ]);
  const attempt = ['site deployment_started', 'site deployment_progress'];
  expect(of('site')).toEqual([
    ...attempt,
    'site deployment_completed',
    ...attempt,
    'site deployment_failed',
    'site deployment_progress',
    'site deployment_rolled_back',
  ]);
  const told = [
    'database is in a crash loop',
    '[resolved] database is in a crash loop',
    'Free disk space is low',
    '[resolved] Free disk space is low',
    '✅ Deployed: main',
    '🚨 System error: site',
    'The deployment of site was rolled back',
  ];
  await chat.until((received) => received.length >= told.length);
  expect(chat.texts()).toEqual(told);
  expect(of('webhook queued')).toHaveLength(told.length);
  expect(story).toHaveLength(
    of('alert').length + of('database').length + news.length + of('site').length + of('webhook').length,
  );
}, 60_000);
