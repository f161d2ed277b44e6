import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startPbxSimulator } from '@watchhamster/pbx-simulator';
import { type Access, launchServer, type Server, script, ticking, withoutHost } from './server.ts';

/** A server with something to show on every page, and what is around it. */
export interface Scene extends AsyncDisposable {
  readonly server: Server;
  /** The account of the telephone exchange, for a project that a test starts. */
  readonly account: { readonly clientId: string; readonly clientSecret: string };
  /** From now on the receiver of webhooks takes them. */
  mendReceiver(): void;
}

const neverAgain = { restart: { min_delay_seconds: 3600, max_delay_seconds: 3600 } };

/** One service in every state that lasts, with names that are hard to fit, and a log line of every level. */
export const everything = [
  ticking('running', { name: '웹훅 전송 메시지 시스템 모니터 관리 서비스 프로세스' }),
  ticking('stopped', {
    auto_start: false,
    name: 'a-name-without-any-place-to-break-that-is-longer-than-a-phone',
  }),
  { id: 'failed', command: ['/no/such/program'] },
  script('waiting', 'process.exit(3)', neverAgain),
  script(
    'levels',
    `for (const level of ['debug', 'info', 'warning', 'error', 'critical'])
       console.log(JSON.stringify({ level, msg: level + ' ' + 'x'.repeat(400) }));
     setInterval(() => {}, 1000)`,
  ),
];

/** A service that works for a moment, says what goes wrong, and ends with code 1; started again, it stays. */
export function checkout(): typeof everything {
  const code = `const { existsSync, writeFileSync } = require('node:fs');
    console.log('listening on port 4100');
    if (existsSync('checkout-ran')) setInterval(() => console.log('order taken'), 500);
    else setTimeout(() => {
      writeFileSync('checkout-ran', '');
      console.error('Error: connect ECONNREFUSED 10.0.0.5:5432 (database)');
      process.exit(1);
    }, 1500);`;
  return [script('checkout', code, { name: 'Checkout', ...neverAgain })];
}

/**
 * Starts it: services in every state, an alert for each that is down, a webhook that was sent and one that was not, two
 * outbound projects (one with a list, one that was refused), and a deployment that failed after one that went well.
 *
 * @param services what is supervised. Default: {@link everything}.
 */
export async function startScene(services = everything, access: Access = {}): Promise<Scene> {
  await using started = new AsyncDisposableStack();
  const clientSecret = randomBytes(18).toString('base64');
  const pbx = started.use(
    await startPbxSimulator({
      accounts: [{ clientId: 'campaign', clientSecret }],
      calls: { talkMs: 600_000 },
    }),
  );
  const receiver = await startReceiver(started);
  const target = { type: 'slack', allow_http: true, allow_private: true };
  const folder = await startRepository(started);
  const server = await launchServer(services, {
    alerts: { rules: [...withoutHost, { id: 'service-down', for_seconds: 0 }] },
    outbound: { pbx: { url: pbx.url, allow_http: true } },
    webhooks: {
      targets: [
        { ...target, id: 'on-call', url: `${receiver.url}/broken` },
        { ...target, id: 'team', url: `${receiver.url}/taken` },
      ],
    },
    deployments: [
      {
        ...{ id: 'site', name: 'Status page', repository: folder, allow_local: true, poll_seconds: 0 },
        steps: [{ name: 'Build', command: ['node', 'build.js'] }],
      },
    ],
    ...access,
  });
  started.defer(() => server.stop());
  const url = new URL(server.url);
  url.protocol = 'ws:';
  url.pathname = '/ws';
  const command = await connect(url, started);
  await command('send_webhook', {
    webhook_type: 'slack',
    target_id: 'team',
    message: 'The backup is complete',
  });
  await command('send_webhook', {
    ...{ webhook_type: 'slack', target_id: 'on-call' },
    message: 'Checkout does not answer. Somebody should look at it before the shops open.',
  });
  const start = (projectId: string, client_secret: string) =>
    command('start_outbound', {
      project: {
        ...{ projectId, callFlowId: 'cf-123', client_id: 'campaign', client_secret },
        ...{ action: 'init', error: null },
      },
    });
  await start('spring-reminders', clientSecret);
  // Refused, as it should be.
  await start('wrong-secret', 'not-it').catch(() => undefined);
  await fillList(server, 'spring-reminders');
  await deploy(server, folder);
  const owned = started.move();
  return {
    server,
    account: { clientId: 'campaign', clientSecret },
    mendReceiver: receiver.mend,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Refuses what comes to `/broken` until it is mended. */
async function startReceiver(started: AsyncDisposableStack) {
  let isMended = false;
  const receiver = createServer((request, response) =>
    response.writeHead(isMended || request.url !== '/broken' ? 200 : 400).end(),
  );
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  started.defer(() => void receiver.close());
  return {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
    mend() {
      isMended = true;
    },
  };
}

/** A repository whose program fails from its second commit on. */
async function startRepository(started: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watchhamster-scene-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  git(folder, 'init', '-q', '-b', 'main');
  await commit(folder, `console.log('built 42 pages')`, 'Add the incident history');
  return folder;
}

async function commit(folder: string, code: string, message: string): Promise<void> {
  await writeFile(join(folder, 'build.js'), code);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd });
}

/** Sends commands, each settled by its ack or error. */
async function connect(url: URL, started: AsyncDisposableStack) {
  const socket = new WebSocket(url);
  started.defer(() => socket.close());
  await once(socket, 'open');
  let last = 0;
  return (type: string, data: object): Promise<void> =>
    new Promise((resolve, reject) => {
      last += 1;
      const request_id = `${last}`;
      const onMessage = ({ data: frame }: MessageEvent) => {
        for (const line of String(frame).split('\n')) {
          const message = JSON.parse(line) as { type: string; request_id?: string };
          if (message.request_id !== request_id) continue;
          socket.removeEventListener('message', onMessage);
          if (message.type === 'error') reject(new Error(line));
          else resolve();
        }
      };
      socket.addEventListener('message', onMessage);
      socket.send(JSON.stringify({ type, data, timestamp: new Date().toISOString(), request_id }));
    });
}

async function fillList(server: Server, project: string): Promise<void> {
  const base = `/api/v1/outbound/projects/${project}`;
  const settings = { time_zone: 'Asia/Seoul', windows: [{ from: '00:00', to: '00:00' }] };
  await ask(server, 'PUT', `${base}/dialling`, 'application/json', JSON.stringify(settings));
  const rows = Array.from({ length: 30 }, (_, index) => `021234${1000 + index},손님 ${index + 1}`);
  await ask(server, 'PUT', `${base}/calls`, 'text/csv', `number,name\n${rows.join('\n')}\n`);
  await ask(server, 'POST', `${base}/dialling/start`, 'application/json', '{}');
}

interface Run {
  readonly state: string;
}

/** One run that goes well and one that fails. */
async function deploy(server: Server, folder: string): Promise<void> {
  const path = '/api/v1/deployments/site/run';
  await ask(server, 'POST', path, 'application/json', '{}');
  await ended(1);
  await commit(
    folder,
    `console.error('Error: src/pages/index.html is missing'); process.exit(2)`,
    'Move pages',
  );
  await ask(server, 'POST', path, 'application/json', '{}');
  await ended(2);

  async function ended(count: number): Promise<void> {
    for (;;) {
      const { history } = (await ask(server, 'GET', '/api/v1/deployments')) as { history: Run[] };
      if (history.filter(({ state }) => state === 'completed' || state === 'failed').length >= count) return;
      await setTimeout(50);
    }
  }
}

async function ask(server: Server, method: string, path: string, type?: string, body?: string) {
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return response.json() as Promise<unknown>;
}
