import type { AlertLevel } from '@watchhamster/shared-types';
import type { Family, Sample } from '../../telemetry/families.ts';
import type { AlertChange, Engine } from './engine.ts';

/** What is counted of alerts. */
export interface AlertCounters {
  changed(change: AlertChange, level: AlertLevel): void;
  notified(outcome: 'sent' | 'failed'): void;
  storeFailed(): void;
  read(): {
    readonly changes: ReadonlyMap<string, number>;
    readonly notifications: Readonly<Record<'sent' | 'failed', number>>;
    readonly storeFailures: number;
  };
}

const changes = [
  'fired',
  'escalated',
  'suppressing',
  'acknowledged',
  'dismissed',
  'resolved',
] as const satisfies readonly AlertChange[];
const levels = ['info', 'warning', 'error', 'critical'] as const satisfies readonly AlertLevel[];

/** Counters at zero. */
export function createAlertCounters(): AlertCounters {
  const counts = new Map<string, number>();
  for (const change of changes) for (const level of levels) counts.set(`${change} ${level}`, 0);
  const notifications = { sent: 0, failed: 0 };
  let storeFailures = 0;
  return {
    changed(change, level) {
      const key = `${change} ${level}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    notified(outcome) {
      notifications[outcome]++;
    },
    storeFailed() {
      storeFailures++;
    },
    read: () => ({ changes: counts, notifications, storeFailures }),
  };
}

/** The metrics of alerts. */
export function alertFamilies(
  counters: AlertCounters,
  engine: Pick<Engine, 'count' | 'heldCount'>,
): readonly Family[] {
  return [
    {
      name: 'alerts',
      help: 'Alerts by phase: pending (does not yet hold for long enough), firing, suppressed, dismissed.',
      type: 'gauge',
      read: () =>
        (['pending', 'firing', 'suppressed', 'dismissed'] as const).map((phase) => ({
          labels: { phase },
          value: engine.count(phase),
        })),
    },
    {
      name: 'alerts_held_notifications',
      help: 'Notifications that wait for the end of the quiet hours.',
      type: 'gauge',
      read: () => [{ value: engine.heldCount() }],
    },
    {
      name: 'alerts_changes_total',
      help: 'Messages about alerts, by what has changed and by level.',
      type: 'counter',
      read: () =>
        [...counters.read().changes].map(([key, value]): Sample => {
          const [change = '', level = ''] = key.split(' ');
          return { labels: { change, level }, value };
        }),
    },
    {
      name: 'alerts_notifications_total',
      help: 'Notifications handed to the webhooks, and tries that failed.',
      type: 'counter',
      read: () =>
        Object.entries(counters.read().notifications).map(([outcome, value]) => ({
          labels: { outcome },
          value,
        })),
    },
    {
      name: 'alerts_store_failures_total',
      help: 'Changes of alerts that could not be kept at once.',
      type: 'counter',
      read: () => [{ value: counters.read().storeFailures }],
    },
  ];
}
