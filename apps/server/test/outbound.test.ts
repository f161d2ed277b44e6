import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutboundProject } from '@watchhamster/shared-types';
import { describe, expect, it } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import { ask } from './support/http.ts';
import {
  outboundConfig,
  projectWhere,
  startPbx,
  startProject,
  stopProject,
  type TestAccount,
  testAccount,
} from './support/outbound.ts';
import { startTestServer } from './support/server.ts';

describe('startOutbound', () => {
  it('connects a project, and everybody hears of it', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    using other = await connect(server.ws);
    const answer = await startProject(client, 'proj-456', account);
    const running = {
      projectId: 'proj-456',
      callFlowId: 'cf-123',
      action: 'active',
      error: null,
      client_id: 'client-789',
      agentQuantity: 3,
      access_token: '***',
      ws_connected: true,
    };
    expect(answer).toMatchObject({ event: 'ack', data: { result: { project: running } } });
    const project = await projectWhere(other, 'proj-456', ({ action }) => action === 'active');
    expect(project).toMatchObject(running);
    expect(project.caller).toMatchObject([{ dn: '101' }, { dn: '102' }, { dn: '103' }]);
    const change = await other.next('projectStatusChange');
    expect(change.data.data).toMatchObject({ projectId: 'proj-456', oldAction: 'init', newAction: 'active' });
    using late = await connect(server.ws);
    const first = await late.next('projectsUpdate');
    expect(first.data.stats).toEqual({ totalProjects: 1, activeProjects: 1, connectedProjects: 1 });
    expect(pbx.state()).toMatchObject({ tokens: { issued: 1 }, sockets: 1 });
  });

  it('stops cleanly, and says when there is no such project', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    await startProject(client, 'p', account);
    expect(await stopProject(client, 'q')).toMatchObject({ data: { error_code: 'PROJECT_NOT_FOUND' } });
    expect(pbx.state().sockets).toBe(1);
    expect(await stopProject(client, 'p')).toMatchObject({ event: 'ack' });
    await eventually(() => pbx.state().sockets === 0);
    const update = await client.next(
      'projectsUpdate',
      ({ data }) => data.data.length === 0 && data.stats.totalProjects === 0,
    );
    expect(update.meta.triggeredBy).toMatch(/^(p|system)$/);
    expect(await stopProject(client, 'p')).toMatchObject({ data: { error_code: 'PROJECT_NOT_FOUND' } });
  });

  it('updates a running project in place', async () => {
    const account = testAccount();
    const other = testAccount('another');
    await using pbx = await startPbx([account, other]);
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    await startProject(client, 'p', account);
    const again = await startProject(client, 'p', account, 'cf-2');
    expect(again).toMatchObject({ data: { result: { project: { callFlowId: 'cf-2', action: 'active' } } } });
    expect(pbx.state()).toMatchObject({ tokens: { issued: 1 }, sockets: 1 });
    const replaced = await startProject(client, 'p', other);
    expect(replaced).toMatchObject({
      data: { result: { project: { client_id: 'another', action: 'active' } } },
    });
    await eventually(() => pbx.state().sockets === 1);
    const { body } = await ask(`${server.url}/api/v1/outbound/projects`);
    expect(JSON.parse(body).projects).toMatchObject([
      { projectId: 'p', client_id: 'another', ws_connected: true },
    ]);
    const changes = [];
    for (let change = 0; change < 3; change++)
      changes.push((await client.next('projectStatusChange')).data.data);
    expect(changes.map(({ oldAction, newAction }) => `${oldAction} ${newAction}`)).toEqual([
      'init active',
      'active init',
      'init active',
    ]);
  });

  it('shares one token and one event socket among projects with the same credentials', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    for (const id of ['p', 'q', 'r']) await startProject(client, id, account);
    expect(pbx.state()).toMatchObject({ tokens: { issued: 1 }, sockets: 1 });
    await stopProject(client, 'q');
    expect(await startProject(client, 'p', account)).toMatchObject({ event: 'ack' });
    expect(pbx.state().sockets).toBe(1);
  });

  it('says what is wrong, and stays in init with its error', async () => {
    const account = testAccount();
    const stranger = testAccount('stranger');
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    const refused = await startProject(client, 'p', stranger);
    const details = { projectId: 'p', step: 'token', status: 401, retried: false };
    expect(refused).toMatchObject({ event: 'error', data: { error_code: 'UPSTREAM_ERROR', details } });
    const project = await projectWhere(client, 'p', ({ error }) => typeof error === 'string');
    expect(project).toMatchObject({ action: 'init', ws_connected: false, access_token: null });
    expect(project.error).toMatch(/\(token\): HTTP 401/);
    // Refused credentials are not tried again; good ones put it right.
    pbx.faults.add({ on: 'list', kind: 'json', json: [{ dn: 101, type: 'Wextension' }], times: 1 });
    const misfit = await startProject(client, 'p', account);
    expect(misfit).toMatchObject({
      data: { error_code: 'UPSTREAM_ERROR', details: { step: 'callers', retried: true } },
    });
    expect(JSON.stringify(misfit)).toMatch(/0\.dn: /);
    expect(await projectWhere(client, 'p', ({ action }) => action === 'active')).toMatchObject({
      error: null,
    });
  });

  it('goes on trying a PBX that cannot be reached', async () => {
    const account = testAccount();
    const gone = await startPbx([account]);
    await gone.close();
    await using server = await startTestServer(outboundConfig(gone.url));
    using client = await connect(`${server.ws}?dialect=event`);
    expect(await startProject(client, 'p', account)).toMatchObject({
      data: {
        error_code: 'UPSTREAM_ERROR',
        details: { step: 'token', reason: 'ECONNREFUSED', retried: true },
      },
    });
    await using _back = await startPbx([account], { port: gone.port });
    await projectWhere(client, 'p', ({ action }) => action === 'active');
  });

  it('is refused without a PBX, with what to write, and beyond the limit', async () => {
    const account = testAccount();
    await using without = await startTestServer('host: { interval_seconds: 3600 }');
    using client = await connect(`${without.ws}?dialect=event`);
    const answer = await startProject(client, 'p', account);
    expect(answer).toMatchObject({ data: { error_code: 'FEATURE_UNAVAILABLE' } });
    expect(JSON.stringify(answer)).toContain('outbound: { pbx: { url');

    await using pbx = await startPbx([account]);
    await using server = await startTestServer(
      outboundConfig(pbx.url).replace('"outbound":{', '"outbound":{"max_projects":1,'),
    );
    using other = await connect(`${server.ws}?dialect=event`);
    await startProject(other, 'p', account);
    expect(await startProject(other, 'q', account)).toMatchObject({
      data: { error_code: 'PROJECT_LIMIT_EXCEEDED', details: { limit: 1 } },
    });
  });

  it.each([1006, 1012])('reconnects with a fresh token after the socket was lost (%s)', async (code) => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(
      // Long enough for the loss to be seen: a state that is over is not sent any more.
      outboundConfig(pbx.url, { reconnect: { min_seconds: 0.6, max_seconds: 0.6 } }),
    );
    using client = await connect(`${server.ws}?dialect=event`);
    await startProject(client, 'p', account);
    pbx.dropSockets(code);
    const lost = await projectWhere(client, 'p', ({ ws_connected }) => !ws_connected);
    expect(lost).toMatchObject({ action: 'active' });
    await projectWhere(
      client,
      'p',
      ({ ws_connected, updatedAt }) => ws_connected && updatedAt > lost.updatedAt,
    );
    expect(pbx.state().tokens.issued).toBeGreaterThan(1);
  });

  it('tells the truth of a socket that is half-open', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await startTestServer(outboundConfig(pbx.url, { liveness_seconds: 0.3 }));
    using client = await connect(`${server.ws}?dialect=event`);
    await startProject(client, 'p', account);
    pbx.silenceSockets();
    const lost = await projectWhere(client, 'p', ({ ws_connected }) => !ws_connected);
    // In the end it is given up, and another one opened.
    await projectWhere(
      client,
      'p',
      ({ ws_connected, updatedAt }) => ws_connected && updatedAt > lost.updatedAt,
    );
    expect(pbx.state().tokens.issued).toBeGreaterThan(1);
  });

  it('knows the calls of its extensions, without being asked', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account], { calls: { dialMs: 50, ringMs: 50, talkMs: 300 } });
    await using server = await startTestServer(outboundConfig(pbx.url));
    using client = await connect(`${server.ws}?dialect=event`);
    await startProject(client, 'p', account);
    const token = await tokenFrom(pbx.url, account);
    await fetch(`${pbx.url}/callcontrol/102/makecall`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ destination: '0223456789' }),
    });
    await projectWhere(client, 'p', ({ caller }) => JSON.stringify(caller).includes('"status":"Connected"'));
    await projectWhere(client, 'p', ({ caller }) => !JSON.stringify(caller).includes('"status"'));
  });

  it.each([
    ['a certificate that is not trusted', {}, /SELF_SIGNED|UNABLE/],
    ['insecure_tls', { insecure_tls: true }, undefined],
    ['ca_file', { ca_file: 'pbx.pem' }, undefined],
  ])('speaks TLS: %s', async (_name, pbxConfig, refusal) => {
    const account = testAccount();
    await using pbx = await startPbx([account], { tls: 'self-signed' });
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'pbx.pem'), pbx.certificate ?? '');
    await using server = await startTestServer(outboundConfig(pbx.url, pbxConfig), { baseDir: folder.path });
    using client = await connect(`${server.ws}?dialect=event`);
    const answer = await startProject(client, 'p', account);
    if (refusal) expect(JSON.stringify(answer)).toMatch(refusal);
    else expect(answer).toMatchObject({ event: 'ack' });
  });
});

describe('a restart', () => {
  it('goes on with every project, and with none that was stopped', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    using folder = temporaryFolder();
    const start = () => startTestServer(outboundConfig(pbx.url), { dataDir: folder.path });
    {
      await using server = await start();
      using client = await connect(`${server.ws}?dialect=event`);
      await startProject(client, 'p', account);
      await startProject(client, 'q', account);
      await stopProject(client, 'q');
    }
    expect(statSync(join(folder.path, 'outbound.key')).mode & 0o777).toBe(0o600);
    await using server = await start();
    using client = await connect(`${server.ws}?dialect=event`);
    // Connected first, and active when the exchange has told its agents.
    const isActive = (project: OutboundProject) => project.ws_connected && project.action === 'active';
    const project = await projectWhere(client, 'p', isActive);
    expect(project).toMatchObject({ callFlowId: 'cf-123', client_id: 'client-789' });
    const { body } = await ask(`${server.url}/api/v1/snapshot`);
    expect(JSON.parse(body).projects).toMatchObject([{ projectId: 'p' }]);
  });

  it('does not begin without the key that it was told of', async () => {
    const text = outboundConfig('https://pbx.example.com').replace(
      '"outbound":{',
      '"outbound":{"key_env":"KEY",',
    );
    await expect(startTestServer(text, { env: {} })).rejects.toThrow(
      /outbound\.key_env: .*KEY is not set; openssl/,
    );
    await expect(startTestServer(text, { env: { KEY: 'short' } })).rejects.toThrow(
      /outbound\.key_env: .*32 bytes/,
    );
    await using server = await startTestServer(text, { env: { KEY: randomBytes(32).toString('hex') } });
    expect(server.port).toBeGreaterThan(0);
  });

  it('with another key keeps a project in init, says why, and leaves the others alone', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    using folder = temporaryFolder();
    const start = () => startTestServer(outboundConfig(pbx.url), { dataDir: folder.path });
    {
      await using server = await start();
      using client = await connect(`${server.ws}?dialect=event`);
      await startProject(client, 'p', account);
    }
    writeFileSync(join(folder.path, 'outbound.key'), randomBytes(32).toString('hex'));
    {
      await using server = await start();
      using client = await connect(`${server.ws}?dialect=event`);
      const project = await projectWhere(client, 'p', ({ error }) => typeof error === 'string');
      expect(project).toMatchObject({ action: 'init', access_token: null });
      expect(project.error).toMatch(/encrypted with another key/);
      expect(await startProject(client, 'q', account)).toMatchObject({ event: 'ack' });
      expect(await startProject(client, 'p', account)).toMatchObject({ event: 'ack' });
    }
    await using server = await start();
    using client = await connect(`${server.ws}?dialect=event`);
    await client.next('projectsUpdate', ({ data }) => data.stats.activeProjects === 2);
  });
});

async function tokenFrom(url: string, { clientId, clientSecret }: TestAccount): Promise<string> {
  const form = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' };
  const answer = await fetch(`${url}/connect/token`, { method: 'POST', body: new URLSearchParams(form) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'watchhamster-outbound-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}
