import { afterEach, describe, expect, it } from 'vitest';
import { connect, type TestClient } from './support/client.ts';
import { alert, logUpdate, projectsUpdate, publish, serviceEvent } from './support/publish.ts';
import { startTestServer } from './support/server.ts';

const quiet = 'host: { interval_seconds: 3600 }';
const many = 'messages_per_second: 10000, connections_per_client: 1000';
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A client that has said that it does not resume: nothing is held back for it. */
async function introduced(url: string): Promise<TestClient> {
  const client = await connect(url);
  closers.push(() => client.socket.terminate());
  client.send({ type: 'client_info', data: { client_id: 'c' } });
  await client.settled();
  return client;
}

const logs = ({ received }: TestClient) =>
  received.flatMap((message) => (message.event === 'logUpdate' ? [message.data] : []));
const events = ({ received }: TestClient): string[] =>
  received.flatMap((message) => (message.event === 'serviceEvent' ? [message.data.message] : []));
const range = (count: number, first = 0): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

describe('a flush', () => {
  it('takes together what happens within its interval: one update a log, the latest state, every durable message', async () => {
    await using server = await startTestServer(`limits: { flushes_per_second: 2, ${many} }\n${quiet}`);
    const client = await introduced(server.ws);
    // The first goes out at once and starts the interval in which the others wait.
    await publish(server.url, [serviceEvent('first')]);
    await client.next('serviceEvent');
    await publish(server.url, [logUpdate('a.log', 0, 3), projectsUpdate(1), serviceEvent('second')]);
    await publish(server.url, [logUpdate('b.log', 0, 1), logUpdate('a.log', 3, 2), projectsUpdate(2)]);
    await publish(server.url, [serviceEvent('third'), logUpdate('a.log', 5, 1)]);
    await client.next('serviceEvent', ({ data }) => data.message === 'third');
    await client.settled();
    expect(logs(client)).toMatchObject([
      {
        file_name: 'a.log',
        total_new_entries: 6,
        entries: range(6).map((index) => ({ message: `${index}` })),
      },
      { file_name: 'b.log', total_new_entries: 1 },
    ]);
    const states = client.received.flatMap((message) =>
      message.event === 'projectsUpdate' ? [message.data.stats.totalProjects] : [],
    );
    expect(states).toEqual([2]);
    expect(events(client)).toEqual(['first', 'second', 'third']);
  });

  it('sends the same bytes to everybody with the same dialect, whatever they subscribed to', async () => {
    await using server = await startTestServer(`limits: { ${many} }\n${quiet}`);
    const all = await introduced(server.ws);
    const some = await introduced(server.ws);
    some.send({ type: 'subscribe', data: { event_types: ['alert'] } });
    await some.settled();
    const frames: Record<string, string[]> = { all: [], some: [] };
    all.socket.on('message', (data) => frames.all?.push(String(data)));
    some.socket.on('message', (data) => frames.some?.push(String(data)));
    await publish(server.url, [alert('one'), serviceEvent('two')]);
    await all.next('serviceEvent');
    await some.next('alert');
    await some.settled();
    const alerts = (lines: string[] | undefined) => lines?.filter((line) => line.includes('"alert"'));
    expect(alerts(frames.all)).toHaveLength(1);
    expect(alerts(frames.some)).toEqual(alerts(frames.all));
    expect(frames.some?.filter((line) => line.includes('service_event'))).toEqual([]);
  });
});

describe('a reader that is behind', () => {
  it('gets every durable message once it reads again, and is told how many log entries it missed', async () => {
    await using server = await startTestServer(`limits: { queue_bytes: 65536, ${many} }\n${quiet}`);
    const slow = await introduced(server.ws);
    const quick = await introduced(server.ws);
    slow.socket.pause();
    const padding = 'x'.repeat(2000);
    const names: string[] = [];
    // More than the kernel's buffers and the queue hold together.
    for (const round of range(12)) {
      const batch = range(500).map((index) => `${round}.${index} ${padding}`);
      names.push(...batch);
      await publish(
        server.url,
        batch.map((name) => serviceEvent(name)),
      );
      await publish(
        server.url,
        range(20).map((index) => logUpdate('a.log', round * 200 + index * 10, 10, padding)),
      );
    }
    await quick.next('serviceEvent', ({ data }) => data.message === names.at(-1));
    expect(events(quick)).toEqual(names);
    slow.socket.resume();
    await slow.next('serviceEvent', ({ data }) => data.message === names.at(-1));
    await publish(server.url, [logUpdate('a.log', 2400, 1)]);
    await slow.next('logUpdate', ({ data }) => data.entries.at(-1)?.message === '2400');
    expect(events(slow)).toEqual(names);
    const updates = logs(slow);
    const entries = updates.flatMap(({ entries }) =>
      entries.map(({ message }) => Number(message.split('x')[0])),
    );
    expect(entries).toEqual([...entries].sort((a, b) => a - b));
    const dropped = updates.reduce((sum, { dropped_entries = 0 }) => sum + dropped_entries, 0);
    expect(dropped).toBeGreaterThan(0);
    expect(entries.length + dropped).toBe(2401);
  });

  it('is closed as a slow consumer when it takes nothing for ten seconds', async () => {
    let ahead = 0;
    await using server = await startTestServer(`limits: { queue_bytes: 65536, ${many} }\n${quiet}`, {
      monotonic: () => performance.now() + ahead,
    });
    const stalled = await introduced(server.ws);
    stalled.socket.pause();
    const padding = 'x'.repeat(2000);
    for (const round of range(12))
      await publish(
        server.url,
        range(500).map((i) => serviceEvent(`${round}.${i} ${padding}`)),
      );
    ahead = 11_000;
    while (!server.log.some(({ message }) => message === 'closed a slow consumer'))
      await new Promise((resolve) => setImmediate(resolve));
    stalled.socket.resume();
    // 4001, unless what stands before the close frame keeps it from getting through in time.
    expect([4001, 1006]).toContain((await stalled.closed()).code);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/slow_readers_total\{step="closed"\} 1\n/);
  });
});

describe('changing the subscription', () => {
  it('neither loses nor repeats a log entry that both want', async () => {
    await using server = await startTestServer(`limits: { flushes_per_second: 20, ${many} }\n${quiet}`);
    const client = await introduced(server.ws);
    for (const index of range(200)) {
      const published = publish(server.url, [logUpdate('a.log', index, 1), serviceEvent(`${index}`)]);
      // Another group each time, while messages wait for a flush of the last one.
      const types = [
        'log_update',
        'service_event',
        ...['alert', 'projects_update', 'posco_event'].slice(index % 4),
      ];
      client.send({
        type: 'unsubscribe',
        data: { event_types: ['alert', 'projects_update', 'posco_event'] },
      });
      client.send({ type: 'subscribe', data: { event_types: types } });
      await published;
    }
    await client.next('serviceEvent', ({ data }) => data.message === '199');
    await client.next('logUpdate', ({ data }) => data.entries.at(-1)?.message === '199');
    expect(events(client)).toEqual(range(200).map(String));
    expect(logs(client).flatMap(({ entries }) => entries.map(({ message }) => message))).toEqual(
      range(200).map(String),
    );
  });
});
