import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { catalogue } from '@watchhamster/shared-types';
import { describe, expect, it, onTestFinished } from 'vitest';
import { configSchema } from '../../config/schema.ts';
import { createEvents } from '../events.ts';
import { createMemoryLogger, eventually, recordMessages } from '../test-support.ts';
import { createHost, type HostReading } from './index.ts';
import { hostAndPort } from './reachable.ts';

const reading: HostReading = {
  cpu_percent: 10,
  memory_percent: 20,
  disk_usage: 30,
  network_status: 'connected',
  uptime: 40,
};

function setUp(host: object, read: () => Promise<HostReading> = async () => reading) {
  const events = createEvents({ now: Date.now });
  const recorded = recordMessages(events);
  let watched = false;
  const parse = (section: object) => configSchema.parse({ host: section }).host;
  const created = createHost({
    config: parse(host),
    events,
    activeServices: () => 0,
    diskPath: tmpdir(),
    now: Date.now,
    logger: createMemoryLogger(),
    read,
    isWatched: () => watched,
  });
  onTestFinished(() => created.close());
  const updates = () => recorded.of('status_update').map((data) => catalogue.statusUpdate.data.parse(data));
  return {
    host: created,
    parse,
    updates,
    status: () => updates().at(-1)?.network_status,
    watch: (now: boolean) => {
      watched = now;
    },
  };
}

const listening = async (server: Server, port = 0): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
};

describe('the host', () => {
  it('is sampled more often while somebody sees it, and less when nobody does any more', async () => {
    const { host, updates, watch } = setUp({ interval_seconds: 3600, watched_interval_seconds: 0.2 });
    host.start();
    await eventually(() => updates().length === 1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(updates()).toHaveLength(1);
    watch(true);
    await eventually(() => updates().length >= 4);
    watch(false);
    const seen = updates().length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(updates().length).toBeLessThanOrEqual(seen + 1);
  });

  it('is limited while the target does not answer, and connected when it does again', async () => {
    const server = createServer((socket) => socket.destroy());
    const port = await listening(server);
    const { host, status } = setUp({
      network_check: { target: `127.0.0.1:${port}`, interval_seconds: 1, timeout_seconds: 1 },
    });
    host.start();
    await eventually(() => status() === 'connected');
    await new Promise((resolve) => server.close(resolve));
    await eventually(() => status() === 'limited');
    const again = createServer((socket) => socket.destroy());
    onTestFinished(() => void again.close());
    await listening(again, port);
    await eventually(() => status() === 'connected');
  });

  it('is disconnected without an interface, whatever the target says, and never limited without one', async () => {
    const config = { network_check: { target: '127.0.0.1:1', interval_seconds: 1 } };
    const { host, parse, status, updates } = setUp(config, async () => ({
      ...reading,
      network_status: 'disconnected',
    }));
    host.start();
    await eventually(() => updates().length >= 2 || updates().length === 1);
    expect(status()).toBe('disconnected');
    host.change(parse({}));
    expect(status()).toBe('disconnected');
  });

  it('takes a target apart', () => {
    expect(hostAndPort('example.com:443')).toEqual({ host: 'example.com', port: 443 });
    expect(hostAndPort('[::1]:80')).toEqual({ host: '::1', port: 80 });
  });
});
