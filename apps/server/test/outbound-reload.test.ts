import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import { csvOf, diallingApi, numbers, quickDialling } from './support/dialling.ts';
import { projectWhere, startPbx, startProject, stopProject, testAccount } from './support/outbound.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-outbound-reload-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** The built server, as a service manager runs it. */
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const write = (outbound: object): void =>
  writeFileSync(
    join(folder, 'w.yaml'),
    JSON.stringify({
      limits: { flushes_per_second: 1000, messages_per_second: 1000 },
      host: { interval_seconds: 3600 },
      outbound,
    }),
  );
const quick = { reconnect: { min_seconds: 0.02, max_seconds: 0.1 } };

/** The server with a section, and a client of it. */
async function launch(outbound: object) {
  write(outbound);
  const child = spawn(process.execPath, [main, '--config', 'w.yaml', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await eventually(() => /listens on http/.test(out));
  const url = /listens on (http:\/\/[\d.:]+)/.exec(out)?.[1] ?? '';
  const socketUrl = `${url.replace('http', 'ws')}/ws?dialect=event`;
  const client = await connect(socketUrl);
  return {
    url,
    socketUrl,
    client,
    log: () => out,
    /** Gives it another section, and waits until it has read it; gives what it said meanwhile. */
    async reload(next: object): Promise<string> {
      write(next);
      const before = out.length;
      child.kill('SIGHUP');
      const done = /the configuration was read again|is not used/;
      await eventually(() => done.test(out.slice(before)));
      return out.slice(before);
    },
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]();
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    },
  };
}

describe('the section outbound, read again', () => {
  it('takes over limits and times, and every project keeps its socket', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await launch({ pbx: { url: pbx.url, ...quick, reread_seconds: 3600 } });
    await startProject(server.client, 'p', account);
    await startProject(server.client, 'q', account);
    const { tokens, sockets } = pbx.state();
    const said = await server.reload({
      max_projects: 2,
      pbx: { url: pbx.url, ...quick, reread_seconds: 0.1, timeout_seconds: 3 },
    });
    expect(said).toContain('outbound.max_projects');
    expect(said).toContain('outbound.pbx.reread_seconds');
    expect(await startProject(server.client, 'r', account)).toMatchObject({
      data: { error_code: 'PROJECT_LIMIT_EXCEEDED', details: { limit: 2 } },
    });
    // The new time is in use: nobody tells of this, and it is read before the old time is over.
    pbx.faults.add({ on: 'event', kind: 'drop', times: 'always' });
    pbx.addExtension({ dn: '777' });
    await projectWhere(server.client, 'p', ({ caller }) => JSON.stringify(caller).includes('"777"'));
    expect(pbx.state()).toMatchObject({ tokens, sockets });
    expect(
      await server.reload({
        max_projects: 2,
        pbx: { url: pbx.url, ...quick, reread_seconds: 0.1, timeout_seconds: 3 },
      }),
    ).toContain('nothing changed');
    expect(pbx.state()).toMatchObject({ tokens, sockets });
  });

  it('refuses another key, says so, keeps the one of the start, and takes over the rest', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    const key = () => ({ mode: 0o600 });
    for (const name of ['one.key', 'other.key'])
      writeFileSync(join(folder, name), randomBytes(32).toString('base64'), key());
    const section = (key_file: string, max_projects: number) => ({
      key_file,
      max_projects,
      pbx: { url: pbx.url, ...quick },
    });
    {
      await using server = await launch(section('one.key', 1));
      const before = server.log().length;
      const said = await server.reload(section('other.key', 2));
      // Said after the rest.
      await eventually(() => server.log().slice(before).includes('needs a restart: outbound.key_file'));
      expect(said).toContain('changed: outbound.max_projects');
      await server.client.next(
        'alert',
        ({ data }) => data.alert_id === 'configuration:restart' && data.message.includes('outbound.key_file'),
      );
      await startProject(server.client, 'p', account);
      expect(await startProject(server.client, 'q', account)).toMatchObject({ event: 'ack' });
      expect(await server.reload(section('no/such.key', 2))).toMatch(
        /is not used.*outbound\.key_file: the folder/,
      );
      expect(await server.reload({ ...section('one.key', 2) })).toContain('nothing changed');
      await server.client.next(
        'alert',
        ({ data }) => data.alert_id === 'configuration:restart' && data.state === 'resolved',
      );
    }
    await using server = await launch(section('one.key', 2));
    await projectWhere(server.client, 'q', ({ ws_connected }) => ws_connected);
  });

  it('lets calls come to their end while it connects to another address, and dials none twice', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account], {
      calls: { dialMs: 20, ringMs: 20, talkMs: 1500, answerRate: 1 },
      dns: [{ dn: '101' }, { dn: '102' }],
    });
    await using server = await launch({ pbx: { url: pbx.url, ...quick } });
    await startProject(server.client, 'p', account);
    const api = diallingApi(server, 'p');
    await api.configure(quickDialling);
    await api.put(csvOf(numbers(2)));
    // The answer to one request is still to come when the address changes.
    pbx.faults.add({ on: 'makecall', kind: 'delay', ms: 1000, times: 1 });
    await api.run('start');
    await server.client.next('callUpdate', ({ data }) => data.state === 'connected');
    expect(pbx.state().makeCalls.length).toBeGreaterThan(0);
    const issued = pbx.state().tokens.issued;
    await server.reload({ pbx: { url: pbx.url.replace('127.0.0.1', 'localhost'), ...quick } });
    await eventually(() => pbx.state().tokens.issued > issued && pbx.state().sockets === 1);
    const { summary } = await api.until((view) => view.summary.state === 'finished');
    expect(summary.counts).toMatchObject({ answered: 2, unknown: 0, failed: 0 });
    expect(pbx.state().makeCalls).toHaveLength(2);
    expect(
      server.client.received.some(
        ({ event, data }) =>
          event === 'projectStatusChange' && JSON.stringify(data).includes('"newAction":"init"'),
      ),
    ).toBe(false);
  });

  it('takes over certificates, also when only the file is another', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account], { tls: 'self-signed' });
    await using stranger = await startPbx([account], { tls: 'self-signed' });
    const pem = join(folder, 'pbx.pem');
    const section = { pbx: { url: pbx.url, ...quick, ca_file: 'pbx.pem' } };
    writeFileSync(pem, stranger.certificate ?? '');
    await using server = await launch(section);
    expect(await startProject(server.client, 'p', account)).toMatchObject({ event: 'error' });
    writeFileSync(pem, 'no certificate');
    expect(await server.reload(section)).toMatch(
      /is not used.*outbound\.pbx\.ca_file: 'pbx\.pem' has no cert/,
    );
    writeFileSync(pem, pbx.certificate ?? '');
    expect(await server.reload(section)).toContain('changed: outbound.pbx.ca_file');
    await projectWhere(server.client, 'p', ({ ws_connected }) => ws_connected);
    // What is not trusted any more is not used any more.
    writeFileSync(pem, stranger.certificate ?? '');
    await server.reload(section);
    await projectWhere(
      server.client,
      'p',
      ({ ws_connected, error }) => !ws_connected && /SELF_SIGNED|UNABLE/.test(String(error)),
    );
    expect(await server.reload({ pbx: { url: pbx.url, ...quick, insecure_tls: true } })).toContain(
      'outbound.pbx.insecure_tls is set',
    );
    await projectWhere(server.client, 'p', ({ ws_connected }) => ws_connected);
  });

  it('brings a PBX where there was none, takes it away, and brings its projects back', async () => {
    const account = testAccount();
    await using pbx = await startPbx([account]);
    await using server = await launch({});
    const { client } = server;
    expect(await startProject(client, 'p', account)).toMatchObject({
      data: { error_code: 'FEATURE_UNAVAILABLE' },
    });
    const section = { pbx: { url: pbx.url, ...quick } };
    await server.reload(section);
    expect(await startProject(client, 'p', account)).toMatchObject({ event: 'ack' });
    expect((await diallingApi(server, 'p').configure(quickDialling)).status).toBe(200);
    using late = await connect(server.socketUrl);
    const { data } = await late.next('connectionStatus');
    expect(data.features).toContain('outbound_projects');
    await server.reload({});
    await client.next('projectsUpdate', ({ data: { data } }) => data.length === 0);
    await eventually(() => pbx.state().sockets === 0);
    expect(await stopProject(client, 'p')).toMatchObject({ data: { error_code: 'FEATURE_UNAVAILABLE' } });
    await server.reload(section);
    await projectWhere(client, 'p', ({ ws_connected }) => ws_connected);
    expect(readdirSync(folder)).toContain('outbound.key');
    expect(server.log()).not.toContain(account.clientSecret);
  });
});
