import {
  catalogue,
  decodeServerMessage,
  type MessageParts,
  prepareMessage,
} from '@watchhamster/shared-types';
import { describe, expect, it } from 'vitest';
import { Receiver } from 'ws';
import { createFramed } from './frames.ts';
import { createOutbox, type Outbox } from './outbox.ts';

declare module 'ws' {
  /** Exported by ws; missing from its published types. */
  export const Receiver: new (options: { isServer: boolean }) => import('node:stream').Writable;
}

const timestamp = '2024-01-01T12:00:00.000Z';

function status(active_services: number): MessageParts {
  const host = { cpu_percent: 1, memory_percent: 1, disk_usage: 1, network_status: 'connected', uptime: 1 };
  return prepareMessage(catalogue.statusUpdate, { ...host, active_services }, { timestamp });
}
function event(message: string): MessageParts {
  const service = { service_id: 'a', service_name: 'a', event_type: 'started', status: 'running' };
  return prepareMessage(catalogue.serviceEvent, { ...service, message }, { timestamp });
}
function log(file_name: string, count: number, dropped_entries?: number): MessageParts {
  const entries = Array.from({ length: count }, (_, i) => ({ timestamp, level: 'INFO', message: `${i}` }));
  const dropped = dropped_entries === undefined ? {} : { dropped_entries };
  return prepareMessage(
    catalogue.logUpdate,
    { file_name, entries, total_new_entries: count, ...dropped },
    { timestamp },
  );
}

/** What a WebSocket client reads from the bytes that an outbox hands over. */
async function read(outbox: Outbox): Promise<{ event: string; data: Record<string, unknown> }[]> {
  const receiver = new Receiver({ isServer: false });
  const messages: { event: string; data: Record<string, unknown> }[] = [];
  receiver.on('message', (data: Buffer) => {
    const decoded = decodeServerMessage(data);
    if (!decoded.ok) throw new Error(decoded.error.message);
    messages.push({ event: decoded.event, data: decoded.data });
  });
  await new Promise<void>((resolve) => {
    receiver.once('finish', resolve);
    receiver.end(Buffer.concat(outbox.take('event', Number.POSITIVE_INFINITY)));
  });
  return messages;
}

describe('an outbox', () => {
  it('keeps order, keeps every durable message, and the latest of each state', async () => {
    const outbox = createOutbox(1_000_000);
    for (const parts of [event('1'), status(1), event('2'), status(2), event('3')])
      outbox.add(createFramed(parts), 'event');
    expect(await read(outbox)).toMatchObject([
      { data: { message: '1' } },
      { data: { message: '2' } },
      { event: 'statusUpdate', data: { active_services: 2 } },
      { data: { message: '3' } },
    ]);
    expect(outbox.size).toBe(0);
  });

  it('drops the oldest log entries beyond its bound, and says how many with the next of the same file', async () => {
    const bytes = (parts: MessageParts) => createFramed(parts).frame('event').length;
    const outbox = createOutbox(bytes(log('b', 4)) + bytes(log('a', 5)) * 2 + 100);
    for (const parts of [log('a', 6), event('1'), log('b', 4), log('a', 5, 2), log('a', 5)]) {
      outbox.add(createFramed(parts), 'event');
    }
    const messages = await read(outbox);
    expect(messages.map(({ event: name }) => name)).toEqual([
      'serviceEvent',
      'logUpdate',
      'logUpdate',
      'logUpdate',
    ]);
    expect(messages[1]?.data.dropped_entries).toBeUndefined();
    expect(messages[2]?.data).toMatchObject({ file_name: 'a', total_new_entries: 5, dropped_entries: 8 });
    expect(messages[3]?.data.dropped_entries).toBeUndefined();
  });

  it('keeps one update that is larger than the bound', async () => {
    const outbox = createOutbox(3);
    outbox.add(createFramed(log('a', 8)), 'event');
    expect(await read(outbox)).toMatchObject([{ data: { total_new_entries: 8 } }]);
  });

  it('hands over no more than there is room for, and nothing that is not wanted any more', () => {
    const outbox = createOutbox(1_000_000);
    for (let i = 0; i < 10; i++) outbox.add(createFramed(event(`${i}`)), 'event');
    const size = createFramed(event('0')).frame('event').length;
    expect(outbox.take('event', size * 3)).toHaveLength(3);
    expect(outbox.take('event', 1)).toHaveLength(1);
    expect([outbox.size, outbox.durableBytes()]).toEqual([6, size * 6]);
    outbox.keep(({ data }) => data.message === '7');
    expect([outbox.size, outbox.durableBytes()]).toEqual([1, size]);
    expect(outbox.take('event', size * 10)).toHaveLength(1);
    expect([outbox.size, outbox.durableBytes()]).toEqual([0, 0]);
  });
});
