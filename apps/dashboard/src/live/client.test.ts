import { QueryClient } from '@tanstack/react-query';
import { CloseCode, type Snapshot } from '@watchhamster/shared-types';
import { expect, onTestFinished, test } from 'vitest';
import { createSnapshotCache, snapshotQuery } from '../data/snapshot-cache.ts';
import { createLiveClient } from './client.ts';
import { fetchSnapshot } from './snapshot-source.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { hello, logUpdate, serviceEvent, snapshotAt, sourced } from './testing/messages.ts';
import { TestServer } from './testing/server.ts';
import { until } from './testing/until.ts';

async function setup() {
  const server = await TestServer.start();
  const queryClient = new QueryClient();
  const clock = new ManualClock();
  const cache = createSnapshotCache(queryClient, (signal) => fetchSnapshot(server.snapshotUrl, signal));
  const client = createLiveClient({
    url: server.socketUrl,
    cache,
    clock,
    random: () => 0.5,
    identity: { language: () => 'ko', userAgent: 'test', timezone: 'Asia/Seoul' },
    scheduleLogs: (run) => run(),
  });
  onTestFinished(async () => {
    client.connection.stop();
    queryClient.clear();
    await server[Symbol.asyncDispose]();
  });
  const shown = () => {
    const snapshot = queryClient.getQueryData(snapshotQuery.queryKey);
    if (!snapshot) throw new Error('nothing is shown yet');
    return snapshot;
  };
  const synced = () => until(client.session.state, (state) => state.synced);
  /** Resolves when the page has seen this many log lines: they come after whatever was sent before them. */
  const logLines = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => client.logs.nextKey >= count && resolve();
      client.logs.subscribe(check);
      check();
    });
  const texts = () => client.logs.from(0).map((row) => (row.kind === 'entry' ? row.entry.message : row.kind));
  return { server, clock, client, shown, synced, texts, logLines };
}

test('greets, fetches, and applies what came meanwhile exactly once', async () => {
  const { server, client, shown, synced, texts } = await setup();
  let answer = (_snapshot: Snapshot) => {};
  let asked = () => {};
  const fetching = new Promise<void>((resolve) => {
    asked = resolve;
  });
  server.snapshot = () => {
    asked();
    return new Promise<Snapshot>((resolve) => {
      answer = resolve;
    });
  };
  client.connection.connect();
  const peer = await server.connection();
  peer.send(hello());
  const introduction = await peer.next('clientInfo');
  expect(introduction.data).toMatchObject({ client_type: 'web_dashboard', language: 'ko' });
  expect(introduction.data).not.toHaveProperty('resume');
  await fetching;
  peer.send(serviceEvent(4, { status: 'error', event_type: 'error' })); // the snapshot was taken after this
  peer.send(serviceEvent(6, { status: 'running', details: { pid: 9 } })); // and before this
  peer.send(logUpdate(['in both', 'only streamed']));
  peer.send(hello({ position: 6 })); // not buffered: its arrival says that the others have arrived
  await until(client.session.state, (state) => state.hello?.position === 6);
  expect(client.session.state.get().synced).toBe(false);
  answer(snapshotAt(5, { recent_logs: sourced(['older', 'in both']) }));
  await synced();
  expect(shown()).toMatchObject({ position: 6, services: [{ status: 'running', pid: 9 }] });
  expect(shown().recent_events.map(({ position }) => position)).toEqual([4, 6]);
  expect(texts()).toEqual(['older', 'in both', 'only streamed']);
});

test('a line that the snapshot had before it was sent is shown once, and one that is said again is shown again', async () => {
  const { server, client, synced, texts, logLines } = await setup();
  server.snapshot = async () => snapshotAt(1, { recent_logs: sourced(['a', 'b', 'c']) });
  client.connection.connect();
  const peer = await server.connection();
  peer.send(hello());
  await synced();
  peer.send(logUpdate(['b']));
  peer.send(logUpdate(['c', 'new']));
  peer.send(logUpdate(['a'])); // after something new it is new itself
  peer.send(logUpdate(['c'], { file_name: 'other' }));
  await logLines(6);
  expect(texts()).toEqual(['a', 'b', 'c', 'new', 'a', 'c']);
});

test('after an outage: asks to resume, refetches, and shows each event and line once', async () => {
  const { server, client, shown, synced, texts, logLines } = await setup();
  server.snapshot = async () => snapshotAt(1, { recent_logs: sourced(['a']) });
  client.connection.connect();
  const first = await server.connection();
  first.send(hello());
  await synced();
  first.send(serviceEvent(2));
  first.send(logUpdate(['b']));
  await logLines(2);
  first.socket.close(CloseCode.GOING_AWAY);
  await until(client.session.state, (state) => !state.synced);
  const recent_events = [3, 4].map((position) => ({
    position,
    message: {
      type: 'service_event',
      data: { service_id: 'web', service_name: 'Web', event_type: 'error', status: 'error', message: 'x' },
      timestamp: '2026-01-01T00:00:01.000Z',
      broadcast_id: `service_${position}`,
    },
  }));
  server.snapshot = async () => snapshotAt(4, { recent_events, recent_logs: sourced(['a', 'b', 'missed']) });
  client.connection.wake();
  const second = await server.connection();
  second.send(hello());
  expect((await second.next('clientInfo')).data).toMatchObject({ resume: { epoch: 'one', after: 2 } });
  second.send(hello({ resumed: false }));
  await synced();
  expect(shown().recent_events.map(({ position }) => position)).toEqual([2, 3, 4]);
  expect(texts()).toEqual(['a', 'b', 'missed']);
});

test('a snapshot that fails is said and tried again, without losing what streams in', async () => {
  const { server, clock, client, shown, synced } = await setup();
  server.snapshot = async () => 503;
  client.connection.connect();
  const peer = await server.connection();
  peer.send(hello());
  const failed = await until(client.session.state, (state) => state.problem !== undefined);
  expect(failed.problem).toMatchObject({ code: 'refused', status: 503 });
  expect(failed.synced).toBe(false);
  peer.send(serviceEvent(8, { details: { pid: 3 } }));
  peer.send(hello({ position: 8 }));
  await until(client.session.state, (state) => state.hello?.position === 8);
  server.snapshot = async () => snapshotAt(7);
  clock.advance(5000);
  await synced();
  expect(shown()).toMatchObject({ position: 8, services: [{ pid: 3 }] });
  expect(client.session.state.get().problem).toBeUndefined();
});

test('an answer that is no snapshot is refused', async () => {
  const { server, client } = await setup();
  server.snapshot = async () => ({ ...snapshotAt(1), position: -1 });
  client.connection.connect();
  (await server.connection()).send(hello());
  const { problem } = await until(client.session.state, (state) => state.problem !== undefined);
  expect(problem).toMatchObject({ code: 'invalid', message: expect.stringContaining('position') });
});

test('an unknown service is fetched, and the page stays live meanwhile', async () => {
  const { server, client, shown, synced } = await setup();
  server.snapshot = async () => snapshotAt(1);
  client.connection.connect();
  const peer = await server.connection();
  peer.send(hello());
  await synced();
  const [web] = snapshotAt(2).services;
  if (!web) throw new Error('the snapshot has a service');
  const fetched = new Promise<void>((resolve) => {
    server.snapshot = async () => {
      resolve();
      return snapshotAt(2, { services: [web, { ...web, service_id: 'new' }] });
    };
  });
  peer.send(serviceEvent(2, { service_id: 'new' }));
  await fetched;
  expect(client.session.state.get().synced).toBe(true);
  peer.send(serviceEvent(3, { service_id: 'new', details: { pid: 77 } }));
  peer.send(logUpdate(['marker']));
  await expect.poll(() => shown().services.map(({ pid }) => pid)).toEqual([undefined, 77]);
});

test('a command that is under way when the connection goes is never sent again', async () => {
  const { server, client, synced } = await setup();
  server.snapshot = async () => snapshotAt(1);
  client.connection.connect();
  const first = await server.connection();
  first.send(hello());
  await synced();
  client.commands.run('web', 'start');
  await first.next('serviceControl');
  first.socket.terminate();
  await until(client.commands.byService, (all) => all.get('web')?.state.kind === 'lost');
  client.connection.wake();
  const second = await server.connection();
  const repeated: string[] = [];
  second.socket.on('message', (data) => repeated.push(data.toString()));
  second.send(hello());
  await synced();
  expect(repeated.filter((text) => text.includes('service_control'))).toEqual([]);
});
