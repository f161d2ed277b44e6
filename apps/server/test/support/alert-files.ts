import { catalogue } from '@watchhamster/shared-types';
import { alertsSection } from '../../src/config/alerts.ts';
import { configSchema } from '../../src/config/schema.ts';
import { createAlerts, createSqliteAlertStore } from '../../src/domain/alerts/index.ts';
import { createEvents } from '../../src/domain/events.ts';
import { textsFor } from '../../src/i18n/index.ts';
import { isInJournal } from '../../src/journal/contains.ts';
import { createSqliteJournal } from '../../src/journal/sqlite.ts';
import { openDatabase } from '../../src/storage/database.ts';

/** Alerts and a journal in one file, without a server around them. */
export function openAlerts(file: string) {
  const database = openDatabase({ file });
  const journal = createSqliteJournal({
    database,
    createEpoch: () => 'epoch',
    now: Date.now,
    retention: { messages: 1_000_000, days: 30 },
  });
  const events = createEvents({ now: Date.now });
  const definition = catalogue.alert;
  events.subscribe((message) => {
    if (message.definition.event !== definition.event) return;
    journal.append(() => ({ definition, data: message.data, meta: message.meta }));
  });
  const store = createSqliteAlertStore(database.connection);
  const noted: string[] = [];
  // A clock of its own, in which no two things are so close together that they would be flapping.
  let clock = store.list({ limit: 1 })[0]?.updatedAt ?? Date.now();
  const silent = () => undefined;
  const alerts = createAlerts({
    config: alertsSection.parse({
      rules: [{ id: 'busy', when: { metric: 'cpu_percent', above: 90 }, routes: ['ops'] }],
      flapping: { changes: 100, within_seconds: 1 },
    }),
    thresholds: configSchema.parse({}).host.thresholds,
    services: [],
    events,
    store,
    texts: textsFor('en').alerts,
    now: () => clock,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    notifier: { notify: (_, { id }) => void noted.push(id) },
    wasPublished: ({ data }) => isInJournal(journal, data),
  });
  return {
    alerts,
    journal,
    store,
    noted,
    sample: (cpu_percent: number) => {
      clock += 1000;
      events.publish(catalogue.statusUpdate, {
        cpu_percent,
        memory_percent: 0,
        disk_usage: 0,
        network_status: 'connected',
        uptime: 1,
        active_services: 0,
      });
    },
    close() {
      alerts.close();
      // The journal is not closed: the next one finds one that was not ended either.
      database.close();
    },
  };
}
