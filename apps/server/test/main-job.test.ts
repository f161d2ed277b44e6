import { describe, expect, it } from 'vitest';
import { connect } from './support/client.ts';
import { startTestServer } from './support/server.ts';

/** A program that says who it is and then waits. */
const worker = `[node, -e, 'console.log("worker", process.pid, "is up"); setInterval(() => {}, 1000)']`;
const limits = 'limits: { messages_per_second: 1000, connections_per_client: 50 }';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the main job', () => {
  it('broadcasts the host’s metrics, sampled for real, again and again', async () => {
    await using server = await startTestServer('host: { interval_seconds: 0.3 }');
    using client = await connect(server.ws);
    const first = await client.next('statusUpdate');
    const second = await client.next('statusUpdate', ({ meta }) => meta.timestamp !== first.meta.timestamp);
    for (const { data } of [first, second]) {
      expect(data.memory_used).toBeGreaterThan(0);
      expect(data.uptime).toBeGreaterThan(0);
      expect(data.active_services).toBe(0);
    }
  });

  it('starts services, streams their output, restarts and stops them, and says each step to everybody', async () => {
    await using server = await startTestServer(`${limits}
services: [{ id: worker, name: 일꾼, command: ${worker} }]`);
    using watcher = await connect(server.ws, ['watchhamster.event.v1']);
    using client = await connect(server.ws);
    const log = await watcher.next('logUpdate');
    expect(log).toMatchObject({
      dialect: 'event',
      data: {
        service_id: 'worker',
        entries: [{ level: 'INFO', message: expect.stringMatching(/^worker \d+ is up$/) as string }],
      },
    });
    const oldPid = Number(/\d+/.exec(log.data.entries[0]?.message ?? '')?.[0]);

    client.send({
      type: 'service_control',
      data: { service_id: 'worker', action: 'restart' },
      request_id: 'r1',
    });
    expect(await client.next('ack', ({ data }) => data.request_id === 'r1')).toMatchObject({
      data: { result: { status: 'running', changed: true } },
    });
    const restarted = await watcher.next('serviceEvent', ({ data }) => data.event_type === 'restarted');
    expect(restarted.data).toMatchObject({ service_id: 'worker', service_name: '일꾼', status: 'running' });
    const newPid = Number(restarted.data.details?.pid);
    expect(newPid).not.toBe(oldPid);
    expect([isAlive(oldPid), isAlive(newPid)]).toEqual([false, true]);

    client.send({
      type: 'service_control',
      data: { service_id: 'worker', action: 'stop' },
      request_id: 'r2',
    });
    expect(await client.next('ack', ({ data }) => data.request_id === 'r2')).toMatchObject({
      data: { result: { status: 'stopped', changed: true } },
    });
    await watcher.next('serviceEvent', ({ data }) => data.event_type === 'stopped');
    expect(isAlive(newPid)).toBe(false);

    client.send({
      type: 'service_control',
      data: { service_id: 'worker', action: 'stop' },
      request_id: 'r3',
    });
    expect(await client.next('ack', ({ data }) => data.request_id === 'r3')).toMatchObject({
      data: { result: { status: 'stopped', changed: false } },
    });
  });

  it('tells the one who asked why a command cannot be started, and goes on', async () => {
    await using server = await startTestServer(`${limits}
services:
  - { id: missing, command: [no-such-program-anywhere], auto_start: false }
  - { id: nowhere, command: [node, -e, '0'], cwd: /no/such/folder, auto_start: false }
  - { id: worker, command: ${worker} }`);
    using client = await connect(server.ws);
    for (const [id, reason] of [
      ['missing', /no-such-program-anywhere/],
      ['nowhere', /no\/such\/folder/],
    ] as const) {
      client.send({ event: 'serviceControl', payload: { service_id: id, action: 'start', requestId: id } });
      const refusal = await client.next('error', ({ meta }) => meta.requestId === id);
      expect(refusal).toMatchObject({
        dialect: 'event',
        data: { error_code: 'SERVICE_COMMAND_FAILED', details: { service_id: id, status: 'error' } },
      });
      expect(refusal.data.details?.reason).toMatch(reason);
      expect(await client.next('serviceEvent', ({ data }) => data.service_id === id)).toMatchObject({
        data: { event_type: 'error', status: 'error' },
      });
    }
    await client.next(
      'serviceEvent',
      ({ data }) => data.service_id === 'worker' && data.event_type === 'started',
    );
    client.send({ type: 'service_control', data: { service_id: 'worker', action: 'status' } });
    expect(await client.next('serviceEvent', ({ data }) => data.service_id === 'worker')).toMatchObject({
      data: { status: 'running' },
    });
  });

  it('restarts a service that fails, and says that it failed and that it recovered', async () => {
    await using server = await startTestServer(`${limits}
services: [{ id: worker, command: ${worker}, restart: { min_delay_seconds: 0.1, max_delay_seconds: 0.2 } }]`);
    using client = await connect(server.ws);
    const line = await client.next('logUpdate');
    process.kill(Number(/\d+/.exec(line.data.entries[0]?.message ?? '')?.[0]), 'SIGKILL');
    expect(await client.next('serviceEvent', ({ data }) => data.event_type === 'error')).toMatchObject({
      data: { details: { signal: 'SIGKILL' } },
    });
    expect(await client.next('serviceEvent', ({ data }) => data.event_type === 'recovered')).toMatchObject({
      data: { status: 'running' },
    });
  });

  it('sends what was subscribed, and nothing else', async () => {
    await using server = await startTestServer(`${limits}
host: { interval_seconds: 0.3 }
services:
  - { id: a, command: ${worker}, auto_start: false }
  - { id: b, command: ${worker}, auto_start: false }`);
    using control = await connect(server.ws);
    using narrow = await connect(server.ws);
    narrow.send({
      type: 'subscribe',
      data: {
        event_types: ['serviceEvent', 'log_update'],
        filters: { service_ids: ['b'], log_levels: ['ERROR'] },
      },
    });
    await narrow.settled();
    const before = narrow.received.length;
    for (const id of ['a', 'b']) {
      control.send({ type: 'service_control', data: { service_id: id, action: 'start' }, request_id: id });
      await control.next('ack', ({ data }) => data.request_id === id);
    }
    await control.next('logUpdate', ({ data }) => data.service_id === 'b');
    await narrow.next('serviceEvent');
    const received = (await narrow.settled())
      .slice(before)
      .filter(({ event }) => !['ack', 'pong', 'statusUpdate'].includes(event));
    expect(received).toMatchObject([
      { event: 'serviceEvent', data: { service_id: 'b', event_type: 'started' } },
    ]);
  });

  it('leaves no process behind when it is closed', async () => {
    const server = await startTestServer(`${limits}
services:
  - { id: a, command: ${worker} }
  - { id: stubborn, stop_grace_seconds: 0.3, command: [node, -e, 'process.on("SIGTERM", () => {}); console.log("worker", process.pid, "is up"); setInterval(() => {}, 1000)'] }`);
    using client = await connect(server.ws);
    const pids: number[] = [];
    for (const id of ['a', 'stubborn']) {
      const { data } = await client.next('logUpdate', (message) => message.data.service_id === id);
      pids.push(Number(/\d+/.exec(data.entries[0]?.message ?? '')?.[0]));
    }
    expect(pids.map(isAlive)).toEqual([true, true]);
    await server.close();
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect(
      client.received.filter(
        ({ event, data }) =>
          event === 'serviceEvent' && 'event_type' in data && data.event_type === 'stopped',
      ),
    ).toHaveLength(2);
  });
});
