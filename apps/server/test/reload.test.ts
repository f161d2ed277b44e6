import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config/load.ts';
import type { Config } from '../src/config/schema.ts';
import { connect } from './support/client.ts';
import { startTestServer } from './support/server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-reload-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const service = (id: string, more = ''): string =>
  `  - { id: ${id}, command: [node, -e, 'setInterval(() => {}, 1000)']${more} }\n`;
const stateOf = async (url: string): Promise<Map<string, { status: string; pid?: number }>> => {
  const { services } = (await (await fetch(`${url}/api/v1/snapshot`)).json()) as {
    services: { service_id: string; status: string; pid?: number }[];
  };
  return new Map(
    services.map(({ service_id, status, pid }) => [service_id, { status, ...(pid ? { pid } : {}) }]),
  );
};

/** The configuration as the file has it, to the letter: what is not in the next one is a difference. */
const configured = (yaml: string): Config => {
  const config = parseConfig(yaml, 'test.yaml');
  config.server.port = 0;
  config.storage.path = ':memory:';
  return config;
};

describe('a new configuration', () => {
  it('leaves what is the same alone, and starts, restarts and stops the rest', async () => {
    const before = `services:\n${service('same')}${service('changes')}${service('goes')}${service('rests', ', auto_start: false')}`;
    await using server = await startTestServer('', { config: configured(before) });
    using client = await connect(server.ws);
    await expect
      .poll(async () => [...(await stateOf(server.url)).values()].map(({ status }) => status))
      .toEqual(['running', 'running', 'running', 'stopped']);
    const old = await stateOf(server.url);
    const after = `services:\n${service('comes', ', depends_on: [same]')}${service('rests', ', auto_start: false, env: { A: b }')}${service('same')}${service('changes', ', env: { SECRET: hunter22 }')}`;
    await server.reload(async () => parseConfig(after, 'new.yaml'));
    const events: unknown[] = [];
    for (let count = 0; count < 4; count += 1) {
      const { data } = await client.next('serviceEvent', ({ data }) => data.event_type === 'config_changed');
      events.push([data.service_id, data.status, data.details]);
    }
    expect(events).toEqual([
      ['comes', 'stopped', { change: 'added' }],
      ['rests', 'stopped', { change: 'changed', fields: ['env'] }],
      ['changes', 'stopped', { change: 'changed', fields: ['env'] }],
      ['goes', 'stopped', { change: 'removed' }],
    ]);
    await client.next('serviceEvent', ({ data }) => data.service_id === 'comes' && data.status === 'running');
    await expect.poll(async () => (await stateOf(server.url)).get('changes')?.status).toBe('running');
    const now = await stateOf(server.url);
    expect([...now.keys()]).toEqual(['comes', 'rests', 'same', 'changes']);
    expect(now.get('same')).toEqual(old.get('same'));
    expect(now.get('changes')?.pid).not.toBe(old.get('changes')?.pid);
    expect(now.get('rests')?.status).toBe('stopped');
    expect(() => process.kill(old.get('goes')?.pid ?? 0, 0)).toThrow();
    expect(JSON.stringify([client.received, server.log])).not.toContain('hunter22');
  });

  it('that is broken changes nothing and says why, once it is mended too', async () => {
    await using server = await startTestServer('', { config: configured(`services:\n${service('a')}`) });
    using client = await connect(server.ws);
    await server.reload(async () => parseConfig('services:\n  - { id: a, comand: [x] }\n', 'w.yaml'));
    const { data } = await client.next('alert');
    expect(data).toMatchObject({ level: 'error', state: 'firing', alert_id: 'configuration:broken' });
    expect(data.message).toContain("w.yaml:2:14 services[0].comand: unknown key; did you mean 'command'?");
    expect(server.log.find(({ level }) => level === 'error')?.message).toContain('is not used');
    expect((await stateOf(server.url)).has('a')).toBe(true);
    const mended = parseConfig(
      `server: { port: 0 }\nstorage: { path: ":memory:" }\nservices:\n${service('a')}`,
      'w.yaml',
    );
    await server.reload(async () => mended);
    const resolved = await client.next('alert');
    expect(resolved.data).toMatchObject({ state: 'resolved', alert_id: 'configuration:broken' });
    expect((await client.settled()).filter(({ event }) => event === 'alert')).toHaveLength(2);
  });

  it('of alerts, webhooks and deployments is in use at once, and told once', async () => {
    await using server = await startTestServer('', { config: configured('') });
    using client = await connect(server.ws);
    const next = configured(`
alerts: { rules: [{ id: low, when: { metric: memory_percent, above: 0 }, routes: [ops] }] }
webhooks: { targets: [{ id: ops, type: slack, url: "https://hooks.slack.com/services/hunter22" }] }
deployments: [{ id: site, repository: "https://git.example.com/site.git", branch: main, poll_seconds: 0, steps: [{ name: a, command: [x] }] }]
`);
    await server.reload(async () => next);
    const { data } = await client.next('alert', ({ data: alert }) => alert.category === 'configuration');
    expect(data.metadata).toEqual({
      event_type: 'config_changed',
      changed: ['webhooks.targets', 'alerts.rules', 'deployments'],
    });
    await client.next('alert', ({ data: alert }) => alert.alert_id === 'low:host:1');
    expect(JSON.stringify([client.received, server.log])).not.toContain('hunter22');
  });

  it('says which fields need a restart, and takes over the others', async () => {
    await using server = await startTestServer('', { config: configured('host: { interval_seconds: 0.3 }') });
    using client = await connect(server.ws);
    await server.reload(async () => {
      const next = parseConfig(
        'server: { locale: ko }\nstorage: { sync: full, path: ":memory:" }\nhost: { thresholds: { disk_usage: { degraded: 0, warning: 0, critical: 0 } } }',
        'w.yaml',
      );
      next.server.port = 0;
      return next;
    });
    const { data } = await client.next('alert');
    expect(data.metadata).toEqual({ fields: ['server.locale', 'storage.sync'] });
    expect(server.log.some(({ message }) => message === 'needs a restart: server.locale, storage.sync')).toBe(
      true,
    );
    await client.next('statusUpdate', ({ data: status }) => status.health === 'critical');
  });
});

/** The built server, as a service manager runs it. */
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

it('is read at SIGHUP by a server without a terminal', async () => {
  const config = join(folder, 'w.yaml');
  writeFileSync(config, `services:\n${service('a')}`);
  const child = spawn(process.execPath, [main, '--config', config, '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await expect.poll(() => out, { timeout: 10_000 }).toMatch(/listens on http/);
  const url = /listens on (http:\/\/[\d.:]+)/.exec(out)?.[1] ?? '';
  writeFileSync(config, `services:\n${service('a')}${service('b')}`);
  child.kill('SIGHUP');
  await expect.poll(async () => (await stateOf(url)).get('b')?.status, { timeout: 10_000 }).toBe('running');
  writeFileSync(config, 'services: [');
  child.kill('SIGHUP');
  await expect.poll(() => out, { timeout: 10_000 }).toMatch(/is not used.*w\.yaml:1:\d+ is not valid YAML/);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
