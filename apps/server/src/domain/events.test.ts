import { catalogue } from '@watchhamster/shared-types';
import { describe, expect, it } from 'vitest';
import { createEvents, isServerMessage } from './events.ts';

const sample = {
  cpu_percent: 1,
  memory_percent: 2,
  disk_usage: 3,
  network_status: 'connected',
  uptime: 4,
  active_services: 5,
} as const;
const now = () => Date.UTC(2024, 0, 1, 12, 0, 0, 7);

describe('events', () => {
  it('hands a message with its time and cause to every listener', () => {
    const events = createEvents({ now });
    const seen: unknown[] = [];
    events.subscribe((message) => seen.push(message));
    events.publish(catalogue.statusUpdate, sample);
    events.publish(catalogue.statusUpdate, sample, { triggeredBy: 'system' });
    expect(seen).toEqual([
      { definition: catalogue.statusUpdate, data: sample, meta: { timestamp: '2024-01-01T12:00:00.007Z' } },
      {
        definition: catalogue.statusUpdate,
        data: sample,
        meta: { timestamp: '2024-01-01T12:00:00.007Z', triggeredBy: 'system' },
      },
    ]);
  });

  it('lets no listener keep a message from the others', () => {
    const errors: unknown[] = [];
    const events = createEvents({ now, onError: (error) => errors.push(error) });
    let received = 0;
    events.subscribe(() => {
      throw new Error('broken');
    });
    events.subscribe(() => {
      received += 1;
    });
    events.publish(catalogue.statusUpdate, sample);
    events.publish(catalogue.statusUpdate, sample);
    expect(received).toBe(2);
    expect(errors).toEqual([new Error('broken'), new Error('broken')]);
  });

  it('shows all listeners one order, also of what listeners publish', () => {
    const events = createEvents({ now });
    const order: string[] = [];
    let answered = false;
    events.subscribe(({ meta }) => {
      order.push(`first ${meta.triggeredBy}`);
      if (answered) return;
      answered = true;
      events.publish(catalogue.statusUpdate, sample, { triggeredBy: 'answer' });
    });
    events.subscribe(({ meta }) => order.push(`second ${meta.triggeredBy}`));
    events.publish(catalogue.statusUpdate, sample, { triggeredBy: 'question' });
    expect(order).toEqual(['first question', 'second question', 'first answer', 'second answer']);
  });

  it('forgets a listener from the moment it is removed', () => {
    const events = createEvents({ now });
    const seen: string[] = [];
    const listener = () => seen.push('listener');
    const removers: (() => void)[] = [];
    events.subscribe(() => removers[0]?.());
    removers.push(events.subscribe(listener), events.subscribe(listener));
    events.publish(catalogue.statusUpdate, sample);
    expect(seen).toEqual(['listener']);
  });

  it('tells messages of the server from those of clients', () => {
    expect(isServerMessage(catalogue.alert)).toBe(true);
    expect(isServerMessage(catalogue.ping)).toBe(false);
  });
});
