import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { snapshot } from '@watchhamster/shared-types';
import { afterEach, describe, expect, it } from 'vitest';
import { createRemote } from '../src/domain/deployments/test-support.ts';
import { hasEnded } from '../src/domain/services/test-support.ts';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import { ask } from './support/http.ts';
import { bearer, everybody, operator, viewer } from './support/identity.ts';
import { startTestServer } from './support/server.ts';

const folders: string[] = [];
const servers = new Set<ChildProcess>();
afterEach(() => {
  for (const server of servers) server.kill('SIGKILL');
  servers.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-deployments-'));
  folders.push(folder);
  return folder;
}

interface Listing {
  readonly deployments: readonly { readonly git: object; readonly run: object | null }[];
  readonly history: readonly {
    readonly number: number;
    readonly state: string;
    readonly deployment_id: string;
  }[];
  readonly next_before?: number;
}
const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const list = async (url: string, query = ''): Promise<Listing> =>
  JSON.parse((await ask(`${url}/api/v1/deployments${query}`)).body) as Listing;

describe('deployments over HTTP and WebSocket', () => {
  it('are asked for, watched, shown in the snapshot and read page by page', async () => {
    const folder = newFolder();
    const remote = createRemote(folder);
    const first = remote.commit({ a: '1' });
    const second = remote.commit({ a: '2' });
    const deployments = [
      {
        id: 'site',
        repository: remote.path,
        allow_local: true,
        poll_seconds: 0,
        directory: 'www',
        steps: [{ name: 'build', command: ['node', '-e', 'console.log("built")'] }],
      },
    ];
    await using server = await startTestServer(JSON.stringify({ deployments }), {
      baseDir: folder,
      dataDir: folder,
    });
    using client = await connect(server.ws);
    expect((await client.next('connectionStatus')).data.features).toContain('deployments');
    const api = `${server.url}/api/v1/deployments`;
    const answer = await post(`${api}/site/run`, { commit: first.slice(0, 8) });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      202,
      { deployment_id: expect.any(String), deployment: 'site', state: 'waiting' },
    ]);
    const done = await client.next('poscoEvent', ({ data }) => data.event_type === 'deployment_completed');
    expect(done.data).toMatchObject({ deployment: 'site', commit_hash: first, progress: 100 });
    const log = await client.next('logUpdate', ({ data }) => data.file_name === 'deploy:site');
    expect(log.data.entries[0]?.message).toBe('built');
    expect(readFileSync(join(folder, 'www/current/a'), 'utf8')).toBe('1');

    expect(JSON.parse((await post(`${api}/site/poll`, {})).body)).toMatchObject({
      git: { commit_hash: first, remote_commit_hash: second, remote_status: 'behind', behind_count: 1 },
    });
    await client.next('poscoEvent', ({ data }) => data.commit_hash === second && data.status === 'completed');
    const state = snapshot.parse(JSON.parse((await ask(`${server.url}/api/v1/snapshot`)).body));
    expect(state.deployments[0]).toMatchObject({ deployment: 'site', run: { commit_hash: second } });

    const page = await list(server.url, '?limit=1');
    expect(page.history).toMatchObject([{ number: 2, state: 'completed' }]);
    expect(page.next_before).toBe(2);
    const rest = await list(server.url, '?limit=1&before=2&deployment=site');
    expect(rest.history).toMatchObject([{ number: 1, deployment_id: JSON.parse(answer.body).deployment_id }]);
    expect(rest).not.toHaveProperty('next_before');
    const metrics = (await ask(`${server.url}/metrics`)).body;
    expect(metrics).toContain('watchhamster_deployment_runs_total{outcome="completed"} 2');

    for (const [path, body, status, error] of [
      ['/sitte/run', {}, 404, 'DEPLOYMENT_NOT_FOUND'],
      ['/site/run', { commit: '--all' }, 400, 'INVALID_REQUEST'],
      ['/site/run', { comit: first }, 400, 'INVALID_REQUEST'],
      ['/site/run', ['x'], 400, 'INVALID_REQUEST'],
      ['/site/run', [], 400, 'INVALID_REQUEST'],
      ['/nothing/poll', {}, 404, 'DEPLOYMENT_NOT_FOUND'],
    ] as const) {
      const refused = await post(`${api}${path}`, body);
      expect([refused.status, JSON.parse(refused.body).error]).toEqual([status, error]);
    }
    for (const query of ['?limit=0', '?before=x', '?page=2', '?limit=501'])
      expect((await ask(`${api}${query}`)).status).toBe(400);
    expect((await ask(`${api}?deployment=other`)).status).toBe(404);
  });

  it('are read by who may read, and asked for by who may operate', async () => {
    const auth = { tokens: everybody.map(({ config }) => config) };
    const deployments = [{ id: 'site', repository: 'https://127.0.0.1:1/site', poll_seconds: 0 }];
    const folder = newFolder();
    await using server = await startTestServer(JSON.stringify({ auth, deployments }), { dataDir: folder });
    const api = `${server.url}/api/v1/deployments`;
    expect((await ask(api)).status).toBe(401);
    expect((await ask(api, { headers: bearer(viewer) })).status).toBe(200);
    for (const path of ['run', 'poll'])
      expect((await post(`${api}/site/${path}`, {}, bearer(viewer))).status).toBe(403);
    expect((await post(`${api}/site/run`, {}, bearer(operator))).status).toBe(202);
  });

  it('of other programs come through POST /api/v1/events', async () => {
    await using server = await startTestServer();
    using client = await connect(server.ws);
    await client.next('connectionStatus');
    const page = readFileSync(new URL('../../../docs/deployments.md', import.meta.url), 'utf8');
    const example = /--data '(\{[\s\S]*?\})'/.exec(page)?.[1] ?? '';
    expect((await post(`${server.url}/api/v1/events`, JSON.parse(example))).status).toBe(202);
    expect(await client.next('poscoEvent')).toMatchObject({ data: JSON.parse(example).data });
  });
});

/** The built server, as an operator runs it. */
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Asks the server again and again until the condition holds, at a pace that leaves it its time. */
async function untilListed(url: string, condition: (listing: Listing) => boolean): Promise<void> {
  while (!condition(await list(url))) await delay(100);
}

/** Starts the server as a process of its own. */
async function launch(config: string, dataDir: string) {
  const args = [main, '--config', config, '--data-dir', dataDir, '--port', '0', '--log-format', 'text'];
  const { PORT: _, HOST: __, WATCHHAMSTER_CONFIG: ___, ...env } = process.env;
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  servers.add(child);
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const found = /listens on (http:\/\/[^\s)]+)/.exec(out)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${out}`)));
  });
  return {
    url,
    async end(signal: NodeJS.Signals) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Deploys the first commit, then hangs on the second with a child that has left the process group. */
const step = `const fs = require('fs');
if (fs.readFileSync('a', 'utf8') === '2' && !fs.existsSync(process.env.GO)) {
  const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  fs.writeFileSync(process.env.PIDS, process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);
}`;

describe('a server that is killed while it deploys', () => {
  it.skipIf(process.platform !== 'linux')(
    'leaves no process and no half release, and says that the deployment was interrupted',
    async () => {
      const folder = newFolder();
      const data = join(folder, 'data');
      mkdirSync(data);
      const [pids, go] = [join(folder, 'pids'), join(folder, 'go')];
      const remote = createRemote(folder);
      const first = remote.commit({ a: '1' });
      const site = {
        id: 'site',
        repository: remote.path,
        allow_local: true,
        poll_seconds: 0,
        steps: [
          {
            name: 'build',
            command: ['node', '-e', step],
            env: { PIDS: pids, GO: go },
            after_switch: true,
          },
        ],
      };
      const config = join(folder, 'w.yaml');
      writeFileSync(config, JSON.stringify({ deployments: [site] }));
      const before = await launch(config, data);
      await post(`${before.url}/api/v1/deployments/site/run`, {});
      await untilListed(before.url, ({ history }) => history[0]?.state === 'completed');
      const second = remote.commit({ a: '2' });
      await post(`${before.url}/api/v1/deployments/site/run`, {});
      await eventually(() => existsSync(pids) && readFileSync(pids, 'utf8').includes(' '));
      // Accepted, so it is not lost.
      const { body } = await post(`${before.url}/api/v1/deployments/site/run`, { commit: first });
      await before.end('SIGKILL');

      writeFileSync(go, '');
      const after = await launch(config, data);
      for (const pid of readFileSync(pids, 'utf8').split(' ')) await hasEnded(Number(pid));
      await untilListed(after.url, ({ history }) => history[0]?.state === 'completed');
      const { history } = await list(after.url);
      expect(history).toMatchObject([
        { deployment_id: JSON.parse(body).deployment_id, state: 'completed', commit_hash: first },
        { state: 'failed', commit_hash: second, failure: { code: 'interrupted' } },
        { state: 'completed', commit_hash: first },
      ]);
      const events = JSON.parse((await ask(`${after.url}/api/v1/history?type=posco_event`)).body) as {
        events: { message: { data: { event_type: string; deployment_id: string } } }[];
      };
      const types = events.events
        .map(({ message }) => message.data)
        .filter(({ deployment_id }) => deployment_id === history[1]?.deployment_id)
        .map(({ event_type }) => event_type);
      expect(types).toEqual(['deployment_failed', 'deployment_progress', 'deployment_started']);
      expect(readFileSync(join(data, 'deployments/site/current/a'), 'utf8')).toBe('1');
      for (const name of readdirSync(join(data, 'deployments/site/releases'))) expect(name).toContain(first);
      await after.end('SIGTERM');
    },
    60_000,
  );
});
