import { CloseCode, type DecodedServerMessage } from '@watchhamster/shared-types';
import { expect, onTestFinished, test } from 'vitest';
import { LiveConnection, SUBPROTOCOL, timing } from './connection.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { AT, hello } from './testing/messages.ts';
import { TestServer } from './testing/server.ts';
import { until } from './testing/until.ts';

async function setup() {
  const server = await TestServer.start();
  const clock = new ManualClock();
  const messages: DecodedServerMessage[] = [];
  const unknown: string[] = [];
  let arrived = () => {};
  const connection = new LiveConnection({
    url: server.socketUrl,
    clock,
    random: () => 0.5,
    openSocket: (url, protocol) => new WebSocket(url, protocol),
    onOpen: () => {},
    onMessage: (message) => {
      messages.push(message);
      arrived();
    },
    onDown: () => {},
    onUnknown: (description) => unknown.push(description),
  });
  onTestFinished(async () => {
    connection.stop();
    await server[Symbol.asyncDispose]();
  });
  const open = async () => {
    const peer = await server.connection();
    await until(connection.state, ({ kind }) => kind === 'open');
    return peer;
  };
  const message = () =>
    new Promise<void>((resolve) => {
      arrived = resolve;
    });
  return { server, clock, connection, messages, unknown, open, message };
}

test('asks for the typed dialect, decodes what comes, and reports nonsense once', async () => {
  const { connection, messages, unknown, open, message } = await setup();
  connection.connect();
  const peer = await open();
  expect(peer.protocol).toBe(SUBPROTOCOL);
  const came = message();
  peer.socket.send('{"type":"from_the_future","data":{}}');
  peer.socket.send('{"type":"from_the_future","data":{}}');
  peer.send(hello());
  await came;
  expect(messages.map(({ event }) => event)).toEqual(['connectionStatus']);
  expect(unknown).toEqual([expect.stringContaining('from_the_future')]);
});

test('reconnects with a growing bound, and at once when it is woken', async () => {
  const { clock, connection, open } = await setup();
  connection.connect();
  const first = await open();
  first.socket.close(CloseCode.DRAINING);
  const waiting = await until(connection.state, ({ kind }) => kind === 'waiting');
  expect(waiting).toMatchObject({ attempt: 1, code: CloseCode.DRAINING, retryAt: clock.now() + 500 });
  clock.advance(500);
  const second = await open();
  second.socket.close(CloseCode.GOING_AWAY);
  expect(await until(connection.state, ({ kind }) => kind === 'waiting')).toMatchObject({
    attempt: 2,
    retryAt: clock.now() + 1000,
  });
  connection.wake();
  await open();
  expect(connection.state.get().kind).toBe('open');
});

test('a connection that lasted starts the back-off anew', async () => {
  const { clock, connection, open } = await setup();
  connection.connect();
  for (const expected of [1, 2]) {
    const peer = await open();
    peer.socket.close(CloseCode.SLOW_CONSUMER);
    const state = await until(connection.state, ({ kind }) => kind === 'waiting');
    expect(state).toMatchObject({ attempt: expected });
    connection.wake();
  }
  const peer = await open();
  clock.advance(timing.goodAfter);
  peer.socket.close(CloseCode.SLOW_CONSUMER);
  expect(await until(connection.state, ({ kind }) => kind === 'waiting')).toMatchObject({ attempt: 1 });
});

test('stays away when the server says so, until it is told to connect', async () => {
  const { clock, connection, open } = await setup();
  connection.connect();
  const peer = await open();
  peer.socket.close(CloseCode.BAD_CREDENTIAL, 'bad credential');
  const closed = await until(connection.state, ({ kind }) => kind === 'closed');
  expect(closed).toEqual({ kind: 'closed', code: CloseCode.BAD_CREDENTIAL, reason: 'bad credential' });
  connection.wake();
  expect(clock.pending).toBe(0);
  connection.connect();
  await open();
});

test('waits as long as a draining server asked for', async () => {
  const { clock, connection, open } = await setup();
  connection.connect();
  const peer = await open();
  connection.reconnectAfter(3000);
  peer.socket.close(CloseCode.DRAINING);
  const state = await until(connection.state, ({ kind }) => kind === 'waiting');
  expect(state).toMatchObject({ retryAt: clock.now() + 3000 });
});

test('silence is checked with a ping; its answer keeps the connection fresh', async () => {
  const { clock, connection, open, message } = await setup();
  connection.connect();
  const peer = await open();
  clock.advance(timing.pingAfterSilence);
  const ping = await peer.next('ping');
  const came = message();
  clock.advance(40);
  peer.send({
    type: 'pong',
    data: { client_time: AT, server_time: AT, latency_ms: 0 },
    timestamp: ping.meta.timestamp ?? AT,
  });
  await came;
  expect(connection.latencyMs).toBe(40);
  clock.advance(timing.staleAfter - timing.pingAfterSilence);
  expect(connection.state.get()).toMatchObject({ kind: 'open', stale: false });
});

test('long silence is stale, and an unanswered ping ends the socket', async () => {
  const { clock, connection, open } = await setup();
  connection.connect();
  await open();
  clock.advance(timing.staleAfter);
  expect(connection.state.get()).toMatchObject({ kind: 'open', stale: true });
  clock.advance(timing.pingAfterSilence + timing.pongWithin - timing.staleAfter);
  expect(connection.state.get()).toMatchObject({ kind: 'waiting' });
});

test('sends nothing without an open socket', async () => {
  const { connection } = await setup();
  expect(connection.send({ type: 'ping', data: { client_time: AT } })).toBe(false);
});
