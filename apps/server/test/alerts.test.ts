import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snapshot as snapshotSchema } from '@watchhamster/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './support/client.ts';
import { startTestServer } from './support/server.ts';

const limits = 'limits: { messages_per_second: 1000, connections_per_client: 50 }';
/** Memory is always in use: what this rule watches is bad from the first sample on. */
const alwaysBad =
  '{ id: busy, when: { metric: memory_percent, above: 0 }, level: warning, title: It is busy }';
const fast = 'restart: { min_delay_seconds: 0.01, max_delay_seconds: 0.02, max_failures: 2 }';

interface Page {
  readonly alerts: readonly { readonly alert_id: string; readonly state: string; readonly level: string }[];
  readonly next_before?: number;
}

const page = async (url: string, query = ''): Promise<Page> =>
  (await (await fetch(`${url}/api/v1/alerts${query}`)).json()) as Page;

describe('alerts on a running server', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-alerts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reach a connected client within 300 ms of the sample that caused them', async () => {
    await using server = await startTestServer(`${limits}
host: { interval_seconds: 0.5 }
alerts: { rules: [{ id: many, when: { metric: active_services, above: 1 }, title: One is too many }] }
services: [{ id: one, command: [node, -e, 'setInterval(() => {}, 1000)'], auto_start: false }]`);
    using client = await connect(server.ws);
    // Who says that he does not resume gets durable messages from now on, not after a while.
    client.send({ type: 'client_info', data: { client_id: 'test' } });
    await client.settled();
    const arrival = new Promise<number>((resolve) => {
      client.socket.on('message', (text) => {
        if (String(text).includes('many:host:1')) resolve(Date.now());
      });
    });
    client.send({ type: 'service_control', data: { service_id: 'one', action: 'start' } });
    const sample = await client.next('statusUpdate', ({ data }) => data.active_services === 1);
    const alert = await client.next('alert');
    const took = (await arrival) - Date.parse(sample.meta.timestamp ?? '');
    expect(took).toBeLessThan(300);
    expect(alert.data).toMatchObject({
      alert_id: 'many:host:1',
      title: 'One is too many',
      state: 'firing',
      level: 'warning',
      metadata: { change: 'fired', threshold: 1, active_services: 1 },
    });
    await client.next('statusUpdate');
    await client.next('statusUpdate');
    expect((await client.settled()).filter(({ event }) => event === 'alert')).toHaveLength(1);
  });

  it('are acknowledged and dismissed by name, once, and unknown ones are refused', async () => {
    await using server = await startTestServer(`${limits}
host: { interval_seconds: 0.3 }
alerts: { rules: [${alwaysBad}] }`);
    using client = await connect(server.ws);
    await client.next('alert');
    const act = async (alert_id: string, action: string) => {
      const request_id = `${alert_id} ${action} ${Math.random()}`;
      client.send({ type: 'alert_action', data: { alert_id, action }, request_id });
      return Promise.race([
        client.next('ack', ({ data }) => data.request_id === request_id),
        client.next('error', ({ meta }) => meta.requestId === request_id),
      ]);
    };
    expect(await act('busy:host:1', 'acknowledge')).toMatchObject({
      data: { result: { state: 'acknowledged', changed: true } },
    });
    expect((await client.next('alert', ({ data }) => data.state === 'acknowledged')).data).toMatchObject({
      metadata: { acknowledged_by: 'local', acknowledged_at: expect.any(String) as string },
      actions: [{ action: 'dismiss' }],
    });
    expect(await act('busy:host:1', 'acknowledge')).toMatchObject({ data: { result: { changed: false } } });
    const shown = snapshotSchema.parse(await (await fetch(`${server.url}/api/v1/snapshot`)).json());
    expect(shown.alerts).toMatchObject([{ alert_id: 'busy:host:1', state: 'acknowledged' }]);

    expect(await act('busy:host:1', 'dismiss')).toMatchObject({
      data: { result: { state: 'resolved', changed: true } },
    });
    expect(await act('busy:host:1', 'dismiss')).toMatchObject({ data: { result: { changed: false } } });
    expect(await act('busy:host:7', 'dismiss')).toMatchObject({
      data: { error_code: 'ALERT_NOT_FOUND', details: { alert_id: 'busy:host:7' } },
    });
    expect(await act('nonsense', 'acknowledge')).toMatchObject({ data: { error_code: 'ALERT_NOT_FOUND' } });
    expect(await act('busy:host:1', 'explode')).toMatchObject({
      data: { error_code: 'INVALID_MESSAGE_FORMAT', details: { issues: [{ path: 'data.action' }] } },
    });
    // It is as bad as before, and a person has said that he knows.
    await client.next('alert', ({ data }) => data.state === 'resolved');
    const dismissedAt = Date.now();
    await client.next('statusUpdate', ({ meta }) => Date.parse(meta.timestamp ?? '') > dismissedAt);
    const said = (await client.settled()).filter(({ event }) => event === 'alert');
    expect(said.map(({ data }) => (data as { state: string }).state)).toEqual([
      'firing',
      'acknowledged',
      'resolved',
    ]);
    expect(await page(server.url, '?state=open')).toEqual({ alerts: [] });
    expect((await page(server.url, '?state=resolved')).alerts).toMatchObject([
      { alert_id: 'busy:host:1', state: 'resolved' },
    ]);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/watchhamster_alerts\{phase="dismissed"\} 1/);
    expect(metrics).toMatch(/watchhamster_alerts_changes_total\{change="fired",level="warning"\} 1/);
  });

  it('tell once, critically, of a crash loop, why, and are over when a person starts the service', async () => {
    const flag = join(folder, 'mended');
    const program = `if (require('fs').existsSync(${JSON.stringify(flag)})) setInterval(() => {}, 1000); else { console.log('cannot find the file'); process.exit(3) }`;
    await using server = await startTestServer(`${limits}
services:
  - { id: shaky, name: Shaky, command: [node, -e, ${JSON.stringify(program)}], ${fast} }`);
    using client = await connect(server.ws);
    const alert = await client.next('alert');
    expect(alert.data).toMatchObject({
      alert_id: 'service-down:shaky:1',
      level: 'critical',
      title: 'Shaky is in a crash loop',
      message: expect.stringContaining('failed 3 times') as string,
      metadata: {
        service_id: 'shaky',
        reason: 'crash_loop',
        last_log_lines: expect.arrayContaining([
          expect.stringContaining('cannot find the file') as string,
        ]) as string[],
      },
    });
    writeFileSync(flag, '');
    client.send({
      type: 'service_control',
      data: { service_id: 'shaky', action: 'start' },
      request_id: 'start',
    });
    await client.next('ack');
    expect((await client.next('alert')).data).toMatchObject({
      alert_id: 'service-down:shaky:1',
      state: 'resolved',
    });
  });

  it('pages through what there was, and refuses what it does not know', async () => {
    const program = `setInterval(() => console.log('boom ' + Date.now()), 20)`;
    const rules = ['a', 'b', 'c'].map((id) => `{ id: ${id}, when: { log: boom, service: noisy } }`).join();
    await using server = await startTestServer(`${limits}
alerts: { rules: [${rules}] }
services: [{ id: noisy, command: [node, -e, "${program}"] }]`);
    using client = await connect(server.ws);
    for (const id of ['a', 'b', 'c']) {
      const { data } = await client.next('alert', (message) => message.data.alert_id === `${id}:noisy:1`);
      expect(data).toMatchObject({ category: 'log', message: expect.stringMatching(/^boom \d+$/) as string });
    }
    const first = await page(server.url, '?limit=2&state=firing');
    expect(first.alerts.map(({ alert_id }) => alert_id)).toEqual(['c:noisy:1', 'b:noisy:1']);
    const second = await page(server.url, `?limit=2&before=${first.next_before}`);
    expect(second).toMatchObject({ alerts: [{ alert_id: 'a:noisy:1' }] });
    expect(second.next_before).toBeUndefined();
    for (const query of ['?state=odd', '?limit=0', '?before=x', '?nonsense=1', '?state=open&state=all']) {
      const response = await fetch(`${server.url}/api/v1/alerts${query}`);
      expect(response.status, query).toBe(400);
      expect(await response.json()).toMatchObject({ error: 'INVALID_QUERY' });
    }
  });

  it('stay as they are over a restart, are not told again, and resolve when it is good meanwhile', async () => {
    const dataDir = mkdtempSync(join(folder, 'data-'));
    const yaml = (above: number) => `${limits}
host: { interval_seconds: 0.3 }
alerts: { rules: [{ id: busy, when: { metric: memory_percent, above: ${above} } }] }`;
    {
      await using server = await startTestServer(yaml(0), { dataDir });
      using client = await connect(server.ws);
      await client.next('alert');
    }
    {
      await using server = await startTestServer(yaml(0), { dataDir });
      using client = await connect(server.ws);
      await client.next('statusUpdate');
      expect((await client.settled()).filter(({ event }) => event === 'alert')).toEqual([]);
      expect((await page(server.url, '?state=open')).alerts).toMatchObject([{ alert_id: 'busy:host:1' }]);
    }
    {
      await using server = await startTestServer(yaml(100), { dataDir });
      using client = await connect(server.ws);
      expect((await client.next('alert')).data).toMatchObject({
        alert_id: 'busy:host:1',
        state: 'resolved',
      });
      expect((await page(server.url)).alerts).toHaveLength(1);
    }
    {
      await using server = await startTestServer(yaml(0), { dataDir });
      using client = await connect(server.ws);
      expect((await client.next('alert')).data).toMatchObject({ alert_id: 'busy:host:2', state: 'firing' });
    }
  });
});
