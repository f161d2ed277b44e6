import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalEntry } from '@watchhamster/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './support/client.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const yaml = `services:
  - { id: alpha, command: [node, -e, 'setInterval(() => {}, 1000)'] }`;

interface Page {
  readonly epoch: string;
  readonly events: readonly unknown[];
  readonly next_before?: number;
}
const read = async (server: TestServer, query: string): Promise<Page> =>
  (await (await fetch(`${server.url}/api/v1/history${query}`)).json()) as Page;
const positionsOf = ({ events }: Page): number[] => events.map((event) => journalEntry.parse(event).position);

/** Lets the service be restarted, which publishes durable messages. */
async function restart(server: TestServer): Promise<void> {
  using client = await connect(server.ws);
  client.send({ type: 'service_control', data: { service_id: 'alpha', action: 'restart' }, request_id: 'r' });
  await client.next('ack');
}

describe('the history', () => {
  let server: TestServer;
  let last: number;
  beforeAll(async () => {
    server = await startTestServer(yaml);
    for (let count = 0; count < 3; count++) await restart(server);
    [last = 0] = positionsOf(await read(server, '?limit=1'));
  });
  afterAll(() => server.close());

  it('gives what was kept, newest first, with the epoch of the snapshot', async () => {
    const response = await fetch(`${server.url}/api/v1/history`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = (await response.json()) as Page;
    expect(last).toBeGreaterThan(2);
    expect(positionsOf(page)).toEqual(Array.from({ length: last }, (_, index) => last - index));
    expect(page).not.toHaveProperty('next_before');
    const snapshot = (await (await fetch(`${server.url}/api/v1/snapshot`)).json()) as {
      epoch: string;
      recent_events: unknown[];
    };
    expect(page.epoch).toBe(snapshot.epoch);
    expect([...page.events].reverse()).toEqual(snapshot.recent_events);
  });

  it('gives it page by page, each message once', async () => {
    const seen: number[] = [];
    let query = '?limit=2';
    for (;;) {
      const page = await read(server, query);
      seen.push(...positionsOf(page));
      if (page.next_before === undefined) break;
      query = `?limit=2&before=${page.next_before}`;
    }
    expect(seen).toEqual(Array.from({ length: last }, (_, index) => last - index));
  });

  it('gives one type, by either of its names', async () => {
    for (const name of ['service_event', 'serviceEvent']) {
      expect(positionsOf(await read(server, `?type=${name}`))).toHaveLength(last);
    }
    expect((await read(server, '?type=alert')).events).toEqual([]);
  });

  it.each([
    ['?type=service_evnt', "no message has the type 'service_evnt'; did you mean 'service_event'?"],
    ['?type=__proto__', "no message has the type '__proto__'; a type is a name such as service_event"],
    ['?type=alert&type=alert', 'type is given more than once; ask for one, or for all without it'],
    ['?limit=0', 'limit is one whole number from 1 to 1000'],
    ['?limit=1001', 'limit is one whole number from 1 to 1000'],
    ['?limit=1e2', 'limit is one whole number from 1 to 1000'],
    ['?limit=', 'limit is one whole number from 1 to 1000'],
    ['?limit=1&limit=2', 'limit is one whole number from 1 to 1000'],
    ['?before=-1', 'before is one whole number from 1 to 9007199254740991'],
    ['?before=x', 'before is one whole number from 1 to 9007199254740991'],
    ['?after=3', "'after' is no parameter of the history; there are type, before and limit"],
  ])('refuses %s', async (query, message) => {
    const response = await fetch(`${server.url}/api/v1/history${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'INVALID_QUERY', message });
  });
});

describe('a server that is started again', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-restart-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has its history, epoch and position, and what was published while it stopped', async () => {
    const first = await startTestServer(yaml, { dataDir: folder });
    await restart(first);
    const before = await read(first, '');
    await first.close();
    await using second = await startTestServer('', { dataDir: folder });
    const after = await read(second, '');
    expect(after.epoch).toBe(before.epoch);
    const added = after.events.length - before.events.length;
    expect(added).toBeGreaterThan(0);
    expect(after.events.slice(added)).toEqual(before.events);
    expect(after.events[0]).toMatchObject({ message: { data: { event_type: 'stopped' } } });
  });

  it('refuses a folder that another server uses, and starts where storage.path leads', async () => {
    await using first = await startTestServer('', { dataDir: folder });
    await expect(startTestServer('', { dataDir: folder })).rejects.toMatchObject({ code: 'STORAGE_LOCKED' });
    await using other = await startTestServer('storage: { path: other.db, sync: full }', { dataDir: folder });
    expect((await read(other, '')).epoch).not.toBe((await read(first, '')).epoch);
  });
});
