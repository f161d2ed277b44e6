import { catalogue } from '@watchhamster/shared-types';
import { describe, expect, it } from 'vitest';
import { alertsSection } from '../../config/alerts.ts';
import { textsFor } from '../../i18n/index.ts';
import { createEvents } from '../events.ts';
import type { Notification, Notifier } from '../notify.ts';
import { createMemoryLogger, recordMessages } from '../test-support.ts';
import type { Announcement } from './engine.ts';
import { createAlerts, createMemoryAlertStore } from './index.ts';
import type { AlertStore } from './store.ts';
import { type RawAlerts, service, thresholds } from './test-support.ts';

/** Takes notifications, each id once, and can be out of order for a while. */
function createRecorder() {
  const accepted = new Map<string, { targets: readonly string[]; notification: Notification }>();
  const recorder = {
    accepted,
    isBroken: false,
    notify(targets: readonly string[], notification: Notification) {
      if (recorder.isBroken) throw new Error('no room');
      accepted.set(notification.id, { targets, notification });
    },
  };
  return recorder satisfies Notifier;
}

const busy: RawAlerts = {
  rules: [{ id: 'busy', when: { metric: 'cpu_percent', above: 90 }, routes: ['ops', 'night'] }],
};

/** Alerts with a clock that stands still until it is moved. */
function setUp(raw: RawAlerts = busy, options: { store?: AlertStore; locale?: 'en' | 'ko' | 'zh-TW' } = {}) {
  const clock = { time: Date.parse('2026-03-10T12:00:00Z') };
  const now = () => clock.time;
  const events = createEvents({ now });
  const recorded = recordMessages(events);
  const notifier = createRecorder();
  const logger = createMemoryLogger();
  const store = options.store ?? createMemoryAlertStore();
  const published = new Set<string>();
  const start = () => {
    const alerts = createAlerts({
      config: alertsSection.parse(raw),
      thresholds,
      services: [{ ...service('news'), name: 'The news' }],
      events,
      store,
      texts: textsFor(options.locale ?? 'en').alerts,
      now,
      logger,
      notifier,
      wasPublished: ({ alertId, revision }: Announcement) => published.has(`${alertId} ${revision}`),
    });
    alerts.start();
    return { alerts, [Symbol.dispose]: () => alerts.close() };
  };
  const sample = (cpu_percent: number) =>
    events.publish(catalogue.statusUpdate, {
      cpu_percent,
      memory_percent: 0,
      disk_usage: 0,
      network_status: 'connected',
      uptime: 1,
      active_services: 0,
    });
  const told = () =>
    recorded.of('alert').map((data) => {
      const { alert_id, state } = catalogue.alert.data.parse(data);
      return `${alert_id} ${state}`;
    });
  return { clock, events, store, notifier, logger, published, start, sample, told, recorded };
}

describe('alerts', () => {
  it('hand each notification to the routes of their rule', () => {
    const { start, sample, notifier, told } = setUp();
    using _ = start();
    sample(95);
    sample(99);
    sample(1);
    expect(told()).toEqual(['busy:host:1 firing', 'busy:host:1 resolved']);
    expect([...notifier.accepted.values()]).toMatchObject([
      { targets: ['ops', 'night'], notification: { id: 'busy:host:1:fired', level: 'warning' } },
      {
        targets: ['ops', 'night'],
        notification: { id: 'busy:host:1:resolved', title: '[resolved] CPU usage is high', level: 'info' },
      },
    ]);
  });

  it('give a template its variables', () => {
    const { start, events, notifier } = setUp({
      routes: ['ops'],
      rules: [{ id: 'service-down', for_seconds: 0, template: 'system_error_alert' }],
    });
    using _ = start();
    events.publish(catalogue.serviceEvent, {
      service_id: 'news',
      service_name: 'The news',
      event_type: 'error',
      status: 'error',
      message: 'it broke',
    });
    expect(notifier.accepted.get('service-down:news:1:fired')?.notification.template).toMatchObject({
      id: 'system_error_alert',
      variables: {
        service_name: 'The news',
        error_message: 'it broke',
        timestamp: '2026-03-10T12:00:00.000Z',
      },
    });
  });

  it('try again what the notifier could not take', () => {
    const { start, sample, notifier, clock, store, logger } = setUp();
    using running = start();
    notifier.isBroken = true;
    sample(95);
    expect(logger.lines.map(({ message }) => message).join()).toContain('could not be handed over');
    notifier.isBroken = false;
    clock.time += 4999;
    running.alerts.tick();
    expect(notifier.accepted.size).toBe(0);
    clock.time += 1;
    running.alerts.tick();
    expect([...notifier.accepted.keys()]).toEqual(['busy:host:1:fired']);
    expect(store.load().outbox.filter(({ entry }) => entry.kind === 'notice')).toHaveLength(1);
    return Promise.resolve().then(() => expect(store.load().outbox).toEqual([]));
  });

  it('tell after a kill what was kept and not told, and nothing twice', async () => {
    const memory = createMemoryAlertStore();
    // The process ends before it can note what it has told.
    const killed = { ...memory, told: () => undefined };
    const first = setUp(busy, { store: killed });
    {
      using _ = first.start();
      first.sample(95);
      await Promise.resolve();
    }
    expect(memory.load().outbox).toHaveLength(2);
    const second = setUp(busy, { store: memory });
    {
      using _ = second.start();
      expect(second.told()).toEqual(['busy:host:1 firing']);
      await Promise.resolve();
    }
    expect(memory.load().outbox).toEqual([]);

    const third = setUp(busy, { store: createMemoryAlertStore() });
    third.store.save({
      states: [],
      announcements: first.store.list({ limit: 1 }).map(({ data }) => ({
        alertId: 'busy:host:1',
        revision: 1,
        change: 'fired',
        at: 0,
        firedAt: 0,
        data,
      })),
      notices: [],
      held: undefined,
    });
    third.published.add('busy:host:1 1');
    using _ = third.start();
    expect(third.told()).toEqual([]);
  });

  it('go on when the store fails, and keep later what it could not take', () => {
    const memory = createMemoryAlertStore();
    const state = { isFull: true };
    const store: AlertStore = {
      ...memory,
      save(changes) {
        if (state.isFull) throw new Error('disk full');
        return memory.save(changes);
      },
    };
    const { start, sample, told, clock, logger, notifier } = setUp(busy, { store });
    using running = start();
    sample(95);
    expect(told()).toEqual(['busy:host:1 firing']);
    expect(notifier.accepted.size).toBe(1);
    expect(logger.lines).toMatchObject([
      { level: 'error', message: expect.stringContaining('cannot be kept') as string },
    ]);
    state.isFull = false;
    clock.time += 5000;
    running.alerts.tick();
    expect(running.alerts.open()).toMatchObject([{ alert_id: 'busy:host:1' }]);
    expect(told()).toHaveLength(1);
    const [busyState] = memory.load().states.filter(({ ruleId }) => ruleId === 'busy');
    expect(busyState).toMatchObject({ phase: 'firing', told: true });
  });

  it('end what no rule watches any more', async () => {
    const first = setUp();
    {
      using _ = first.start();
      first.sample(95);
      await Promise.resolve();
    }
    const second = setUp({}, { store: first.store });
    using _ = second.start();
    expect(second.recorded.of('alert')).toMatchObject([
      {
        alert_id: 'busy:host:1',
        title: 'CPU usage is high',
        state: 'resolved',
        message: expect.stringContaining('Nothing watches') as string,
      },
    ]);
  });

  it('resolve after a start what has come to an end without an event', () => {
    const raw: RawAlerts = { rules: [{ id: 'service-down', for_seconds: 0, clear_for_seconds: 0 }] };
    const { start, events, told } = setUp(raw);
    using running = start();
    events.publish(catalogue.serviceEvent, {
      service_id: 'news',
      service_name: 'The news',
      event_type: 'error',
      status: 'error',
      message: 'it broke',
    });
    running.alerts.reconcile([{ service_id: 'news', service_name: 'The news', status: 'error' }]);
    expect(told()).toHaveLength(1);
    running.alerts.reconcile([{ service_id: 'news', service_name: 'The news', status: 'stopped' }]);
    expect(told()).toEqual(['service-down:news:1 firing', 'service-down:news:1 resolved']);
  });

  it('tell of a service that runs and is not healthy, also when it was so before they listened', () => {
    const { start, told, recorded } = setUp({ rules: [{ id: 'service-down', for_seconds: 0 }] });
    using running = start();
    const health = { state: 'unhealthy' as const, failures: 3 };
    const standing = { service_id: 'news', service_name: 'The news', status: 'running' as const };
    running.alerts.reconcile([{ ...standing, health, reason: 'The service is not healthy: no answer' }]);
    expect(told()).toEqual(['service-down:news:1 firing']);
    expect(recorded.of('alert')).toMatchObject([
      { title: 'The news is not healthy', message: 'The service is not healthy: no answer' },
    ]);
  });

  it.each([
    ['ko', '높은 CPU 사용률 감지', 'CPU 사용률이(가) 90 % 이상입니다(현재 95 %)'],
    ['zh-TW', 'CPU 使用率過高', 'CPU 使用率為 95 %，已達到或高於門檻 90 %'],
  ] as const)('are told in %s', (locale, title, message) => {
    const { start, sample, recorded } = setUp(busy, { locale });
    using _ = start();
    sample(95);
    expect(recorded.of('alert')).toMatchObject([{ title, message }]);
  });
});
