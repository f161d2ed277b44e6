import { catalogue, type EventName, type LogLevel, prepareMessage } from '@watchhamster/shared-types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTypes,
  initialSubscription,
  removeTypes,
  type Subscription,
  select,
  wantsType,
} from './subscriptions.ts';

const timestamp = '2024-01-01T12:00:00.000Z';
const meta = { timestamp };
const alert = (level: string) =>
  prepareMessage(catalogue.alert, { level, title: 't', message: 'm', category: 'c', source: 's' }, meta);
const started = (service_id: string) =>
  prepareMessage(
    catalogue.serviceEvent,
    { service_id, service_name: 'n', event_type: 'started', status: 'running', message: '' },
    meta,
  );
const logs = (...levels: LogLevel[]) =>
  prepareMessage(
    catalogue.logUpdate,
    {
      file_name: 'f',
      entries: levels.map((level) => ({ timestamp, level, message: level })),
      total_new_entries: levels.length,
      service_id: 'a',
    },
    meta,
  );

describe('subscriptions', () => {
  it('start with everything, narrow with the first subscribe, and grow with further ones', () => {
    expect(wantsType(initialSubscription, 'alert')).toBe(true);
    const first = addTypes(initialSubscription, ['statusUpdate'], undefined);
    expect([wantsType(first, 'statusUpdate'), wantsType(first, 'alert')]).toEqual([true, false]);
    const second = addTypes(first, ['alert'], undefined);
    expect([wantsType(second, 'statusUpdate'), wantsType(second, 'alert')]).toEqual([true, true]);
  });

  it('take types away from everything, or from what was asked for', () => {
    const fewer = removeTypes(initialSubscription, ['logUpdate']);
    expect([wantsType(fewer, 'logUpdate'), wantsType(fewer, 'alert')]).toEqual([false, true]);
    const none = removeTypes(addTypes(initialSubscription, ['alert'], undefined), ['alert']);
    expect([wantsType(none, 'alert'), wantsType(none, 'logUpdate')]).toEqual([false, false]);
  });

  it('agree with a set of names under any history', () => {
    const names = fc.subarray(['alert', 'logUpdate', 'serviceEvent', 'statusUpdate'] satisfies EventName[]);
    const all: EventName[] = ['alert', 'logUpdate', 'serviceEvent', 'statusUpdate', 'webhookEvent'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), names)), (history) => {
        let subscription: Subscription = initialSubscription;
        let model: Set<EventName> | undefined;
        const removed = new Set<EventName>();
        for (const [add, types] of history) {
          subscription = add ? addTypes(subscription, types, undefined) : removeTypes(subscription, types);
          if (add) model = new Set([...(model ?? []), ...types]);
          else for (const type of types) model ? model.delete(type) : removed.add(type);
        }
        for (const type of all)
          expect(wantsType(subscription, type)).toBe(model ? model.has(type) : !removed.has(type));
      }),
    );
  });

  it('filter by service, by alert level and by log level, where a message has these', () => {
    const filters = {
      service_ids: ['a'],
      alert_levels: ['critical' as const],
      log_levels: ['ERROR' as const],
    };
    const subscription = addTypes(initialSubscription, ['alert', 'serviceEvent', 'logUpdate'], filters);
    expect(select(subscription, started('a'))).toBeDefined();
    expect(select(subscription, started('b'))).toBeUndefined();
    expect(select(subscription, alert('critical'))).toBeDefined();
    expect(select(subscription, alert('info'))).toBeUndefined();
    expect(select(subscription, logs('INFO', 'DEBUG'))).toBeUndefined();
    expect(select(subscription, logs('INFO', 'ERROR', 'ERROR'))?.data).toMatchObject({
      entries: [{ level: 'ERROR' }, { level: 'ERROR' }],
      total_new_entries: 2,
    });
    const all = logs('ERROR');
    expect(select(subscription, all)).toBe(all);
  });

  it('replace filters of the same types and leave those of others', () => {
    const critical = addTypes(initialSubscription, ['alert', 'serviceEvent'], {
      alert_levels: ['critical'],
      service_ids: ['a'],
    });
    const open = addTypes(critical, ['alert'], undefined);
    expect(select(open, alert('info'))).toBeDefined();
    expect(select(open, started('b'))).toBeUndefined();
    const back = addTypes(removeTypes(open, ['serviceEvent']), ['serviceEvent'], undefined);
    expect(select(back, started('b'))).toBeDefined();
  });
});
