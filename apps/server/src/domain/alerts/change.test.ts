import { catalogue } from '@watchhamster/shared-types';
import { describe, expect, it } from 'vitest';
import { alertsSection } from '../../config/alerts.ts';
import { textsFor } from '../../i18n/index.ts';
import { createEvents } from '../events.ts';
import type { Notification } from '../notify.ts';
import { createMemoryLogger, recordMessages } from '../test-support.ts';
import { createAlerts, createMemoryAlertStore } from './index.ts';
import { type RawAlerts, service, thresholds } from './test-support.ts';

const rule = (id: string, when: object, more: object = {}): RawAlerts => ({
  rules: [{ id, when: when as { metric: 'cpu_percent' }, routes: ['ops'], ...more }],
});
const busy = rule('busy', { metric: 'cpu_percent', above: 90 });
const settingsOf = (raw: RawAlerts, ...ids: string[]) => ({
  config: alertsSection.parse(raw),
  thresholds,
  services: ids.map((id) => service(id)),
});

function setUp(raw: RawAlerts, ...ids: string[]) {
  const clock = { time: 1_000_000 };
  const events = createEvents({ now: () => clock.time });
  const recorded = recordMessages(events);
  const sent: [readonly string[], Notification][] = [];
  const alerts = createAlerts({
    ...settingsOf(raw, ...ids),
    events,
    store: createMemoryAlertStore(),
    texts: textsFor('en').alerts,
    now: () => clock.time,
    logger: createMemoryLogger(),
    notifier: { notify: (targets, notification) => void sent.push([targets, notification]) },
    wasPublished: () => false,
  });
  alerts.start();
  return {
    alerts,
    clock,
    events,
    sent,
    sample: (cpu_percent: number) =>
      events.publish(catalogue.statusUpdate, {
        cpu_percent,
        memory_percent: 0,
        disk_usage: 0,
        network_status: 'connected',
        uptime: 1,
        active_services: 0,
      }),
    told: () =>
      recorded.of('alert').map((data) => {
        const { alert_id, state, level, metadata } = catalogue.alert.data.parse(data);
        const reason = metadata?.reason;
        return `${alert_id} ${state} ${level}${reason === undefined ? '' : ` ${String(reason)}`}`;
      }),
    [Symbol.dispose]: () => alerts.close(),
  };
}

describe('another configuration of alerts', () => {
  it('leaves what fires alone where the rule is as it was, or tells it otherwise', () => {
    using bench = setUp(busy);
    const { alerts, sample, told } = bench;
    sample(95);
    alerts.change(settingsOf(busy), []);
    alerts.change(
      settingsOf(rule('busy', { metric: 'cpu_percent', above: 80 }, { routes: ['night'], title: 'Busy' })),
      [],
    );
    sample(95);
    expect(told()).toEqual(['busy:host:1 firing warning']);
    sample(1);
    expect(told().slice(1)).toEqual(['busy:host:1 resolved warning']);
    expect(bench.sent.at(-1)).toMatchObject([['night'], { title: '[resolved] Busy' }]);
  });

  it('resolves once what the new threshold does not call bad, with the next sample', () => {
    using bench = setUp(busy);
    bench.sample(95);
    bench.alerts.change(settingsOf(rule('busy', { metric: 'cpu_percent', above: 99 })), []);
    bench.sample(95);
    bench.sample(95);
    expect(bench.told()).toEqual(['busy:host:1 firing warning', 'busy:host:1 resolved warning']);
  });

  it('goes on counting how long it has been bad', () => {
    using bench = setUp(rule('busy', { metric: 'cpu_percent', above: 90 }, { for_seconds: 60 }));
    bench.sample(95);
    bench.clock.time += 40_000;
    bench.alerts.change(
      settingsOf(rule('busy', { metric: 'cpu_percent', above: 90 }, { for_seconds: 60, level: 'error' })),
      [],
    );
    bench.clock.time += 20_000;
    bench.alerts.tick();
    expect(bench.told()).toContain('busy:host:1 firing error');
  });

  it('resolves what a removed or renamed rule has said, and tells those who were told', () => {
    using bench = setUp(busy);
    bench.sample(95);
    bench.alerts.change(settingsOf(rule('renamed', { metric: 'cpu_percent', above: 90 })), []);
    bench.sample(95);
    expect(bench.told()).toEqual([
      'busy:host:1 firing warning',
      'busy:host:1 resolved warning not_watched',
      'renamed:host:1 firing warning',
    ]);
    expect(bench.sent.map(([targets, { id }]) => [...targets, id])).toContainEqual([
      'ops',
      'busy:host:1:resolved',
    ]);
  });

  it('resolves what a rule has said that watches something else now, and begins it afresh', () => {
    using bench = setUp(busy);
    bench.sample(95);
    bench.alerts.change(settingsOf(rule('busy', { metric: 'memory_percent', above: 90 })), []);
    bench.sample(95);
    bench.alerts.change(settingsOf(busy), []);
    bench.sample(95);
    expect(bench.told()).toEqual([
      'busy:host:1 firing warning',
      'busy:host:1 resolved warning rule_changed',
      'busy:host:2 firing warning',
    ]);
  });

  it('sees at once how services stand that a new rule watches, and forgets those that are gone', () => {
    const down = { id: 'down', when: { service: '*' } };
    const off = [{ id: 'service-down', enabled: false }];
    using bench = setUp({ rules: off }, 'a', 'b');
    const standing = (service_id: string) => ({
      service_id,
      service_name: service_id,
      status: 'error' as const,
    });
    const both = { rules: [...off, down] };
    bench.alerts.change(settingsOf(both, 'a', 'b'), [standing('a')]);
    bench.alerts.change(settingsOf(both, 'b'), []);
    expect(bench.told()).toEqual(['down:a:1 firing warning', 'down:a:1 resolved warning not_watched']);
  });

  it('keeps the matches of a log pattern that is as it was', () => {
    const errors = rule('errors', { log: 'broken', count: 3 });
    using bench = setUp(errors, 'a');
    const line = () =>
      bench.events.publish(catalogue.logUpdate, {
        service_id: 'a',
        file_name: 'a.log',
        entries: [{ timestamp: '2026-03-10T12:00:00Z', level: 'ERROR', message: 'it is broken' }],
        total_new_entries: 1,
      });
    line();
    line();
    bench.alerts.change(settingsOf(errors, 'a'), []);
    line();
    expect(bench.told()).toEqual(['errors:a:1 firing warning']);
  });
});
