import type { AlertSnapshot, catalogue, DataOf, ServiceSnapshot } from '@watchhamster/shared-types';
import type { AlertsConfig } from '../../config/alerts.ts';
import type { HostConfig } from '../../config/schema.ts';
import type { AlertTexts } from '../../i18n/alert-texts.ts';
import type { Family } from '../../telemetry/families.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events, PublishedMessage } from '../events.ts';
import type { Notifier } from '../notify.ts';
import { createComposer } from './compose.ts';
import { createDelivery } from './delivery.ts';
import { createDependencies } from './dependencies.ts';
import {
  type AlertAction,
  type Announcement,
  createEngine,
  type EngineSettings,
  type Outcome,
} from './engine.ts';
import { alertFamilies, createAlertCounters } from './families.ts';
import {
  createLogObserver,
  type LogWindows,
  type Observation,
  observeService,
  observeStatus,
} from './observe.ts';
import { createQuietHours } from './quiet.ts';
import { compileRules, type Rule, type WatchedService, watchesTheSame } from './rules.ts';
import type { AlertQuery, AlertRecord, AlertStore } from './store.ts';

/** What became of a person's action. Doing it again changes nothing, and is no error. */
export type ActionOutcome =
  | { readonly outcome: 'done'; readonly changed: boolean; readonly state: AlertSnapshot['state'] }
  | { readonly outcome: 'unknown_alert' }
  | { readonly outcome: 'unknown_action'; readonly known: readonly AlertAction[] };

/** Watches samples, services and logs, and says once when something is wrong and once when it is over. */
export interface Alerts {
  /** Goes on where an earlier run has ended, and begins to listen. */
  start(): void;
  /** Takes in how the services stand, after they were started: some of them publish nothing then. */
  reconcile(services: readonly ServiceStanding[]): void;
  /**
   * Takes over another configuration. Alerts of rules that watch the same as before go on; those of rules that are gone,
   * or watch something else, resolve with the reason. A rule that is new sees how the services stand now.
   */
  change(next: AlertsSettings, services: readonly ServiceStanding[]): void;
  /** @param by who did it, for the record and for everybody to see */
  act(alertId: string, action: string, by: string): ActionOutcome;
  /** Newest first. */
  list(query: AlertQuery): (AlertSnapshot & { readonly number: number })[];
  /** All that fire, acknowledged or not, newest first. */
  open(): AlertSnapshot[];
  /** Takes in that time has passed. The timer does it; only a test with a clock of its own needs to. */
  tick(): void;
  /** For the metrics. */
  readonly families: readonly Family[];
  /** Stops listening and all timers. What services do while the server stops is nobody's alert. */
  close(): void;
}

/** How a service stands. */
export type ServiceStanding = Pick<
  ServiceSnapshot,
  'service_id' | 'service_name' | 'status' | 'health' | 'reason'
>;

/** What the configuration says of alerts, and what their rules are about. */
export interface AlertsSettings {
  readonly config: AlertsConfig;
  readonly thresholds: HostConfig['thresholds'];
  readonly services: readonly (WatchedService & { readonly name?: string | undefined })[];
}

/** What {@link createAlerts} needs. */
export interface AlertsOptions extends AlertsSettings {
  readonly events: Events;
  readonly store: AlertStore;
  readonly texts: AlertTexts;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  readonly logger: Logger;
  /** Takes what the routes are told; without one nobody outside is told. */
  readonly notifier?: Notifier | undefined;
  /** Whether a message of an earlier run was published, although the store does not know: the process was killed then. */
  readonly wasPublished: (announcement: Announcement) => boolean;
}

const actions: readonly AlertAction[] = ['acknowledge', 'dismiss'];
/** The most open alerts that a snapshot shows. */
const maxOpen = 1000;
/** The longest sleep, in milliseconds: a clock that is set shows after this time. */
const maxSleepMs = 60_000;

/** Makes the alerts of a configuration. Nothing happens before {@link Alerts.start}. */
export function createAlerts(options: AlertsOptions): Alerts {
  const { events, store, now } = options;
  let plan = planOf(options, options.texts);
  const kept = store.load();
  const engine = createEngine({ ...plan.engine, restored: kept });
  const counters = createAlertCounters();
  const delivery = createDelivery({ ...options, counters });
  const windows: LogWindows = new Map();
  let observeLog = createLogObserver(plan.rules, plan.nameOf, windows);
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe: (() => void) | undefined;
  let closed = false;

  const carryOut = (outcome: Outcome): void => {
    delivery.deliver(outcome);
    for (const { change, data } of outcome.announcements) counters.changed(change, data.level);
  };
  const schedule = (): void => {
    clearTimeout(timer);
    if (closed) return;
    const at = now();
    const due = engine.dueAt(at);
    const retry = delivery.retryAt();
    const next = Math.min(due ?? Number.POSITIVE_INFINITY, retry ?? Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(tick, Math.min(maxSleepMs, Math.max(1, next - at)));
  };
  const tick = (): void => {
    const at = now();
    carryOut(engine.advance(at));
    delivery.retry(at);
    schedule();
  };
  const take = (observations: readonly Observation[]): void => {
    if (observations.length === 0) return;
    for (const { rule, subject, sighting } of observations) carryOut(engine.see(rule, subject, sighting));
    schedule();
  };
  const listen = ({ definition, data }: PublishedMessage): void => {
    switch (definition.event) {
      case 'statusUpdate':
        take(observeStatus(plan.rules, data as DataOf<typeof catalogue.statusUpdate.data>, now()));
        break;
      case 'serviceEvent':
        take(observeService(plan.rules, data as DataOf<typeof catalogue.serviceEvent.data>, now()));
        break;
      case 'logUpdate':
        take(observeLog(data as DataOf<typeof catalogue.logUpdate.data>, now()));
        break;
    }
  };

  return {
    start() {
      if (unsubscribe || closed) return;
      delivery.recover(kept.outbox);
      carryOut(engine.begin(now()));
      unsubscribe = events.subscribe(listen);
      schedule();
    },
    reconcile(services) {
      if (closed) return;
      for (const service of services) {
        const { status } = service;
        if (status === 'running' || status === 'stopped') take(standing(plan.rules, service, now()));
      }
    },
    change(next, services) {
      if (closed) return;
      const before = new Map(plan.rules.map((rule) => [rule.id, rule.condition]));
      plan = planOf(next, options.texts);
      const fresh = plan.rules.filter(({ id, condition }) => {
        const old = before.get(id);
        return !old || !watchesTheSame(old, condition);
      });
      for (const key of windows.keys())
        if (!isOfRules(key, plan.rules) || isOfRules(key, fresh)) windows.delete(key);
      observeLog = createLogObserver(plan.rules, plan.nameOf, windows);
      carryOut(engine.change(plan.engine, now()));
      for (const service of services) take(standing(fresh, service, now()));
      schedule();
    },
    act(alertId, name, by) {
      const action = actions.find((known) => known === name);
      const outcome = action && engine.act(alertId, action, by, now());
      if (outcome) carryOut(outcome);
      schedule();
      const state = outcome?.announcements[0]?.data.state ?? store.find(alertId)?.data.state;
      if (state === undefined) return { outcome: 'unknown_alert' };
      if (!action) return { outcome: 'unknown_action', known: actions };
      return { outcome: 'done', changed: (outcome?.announcements.length ?? 0) > 0, state };
    },
    list: (query) => store.list(query).map((record) => ({ ...snapshotOf(record), number: record.number })),
    open: () => store.list({ states: ['firing', 'acknowledged'], limit: maxOpen }).map(snapshotOf),
    tick,
    families: alertFamilies(counters, engine),
    close() {
      closed = true;
      unsubscribe?.();
      clearTimeout(timer);
    },
  };
}

/** What follows from the configuration alone. */
function planOf({ config, thresholds, services }: AlertsSettings, texts: AlertTexts) {
  const rules = compileRules(config, thresholds, services);
  const names = new Map(services.map(({ id, name = id }) => [id, name]));
  const { changes, within_seconds, calm_seconds } = config.flapping;
  const flapping = { changes, withinMs: within_seconds * 1000, calmMs: calm_seconds * 1000 };
  const engine: EngineSettings = {
    ...createComposer(texts, flapping),
    rules,
    dependencies: createDependencies(services),
    exists: ({ kind, id }) => kind !== 'service' || names.has(id),
    isQuiet: createQuietHours(config.quiet_hours),
    flapping,
    graceMs: config.dependency_grace_seconds * 1000,
  };
  return { rules, engine, nameOf: (id: string): string => names.get(id) ?? id };
}

/** What a service says to rules that have not heard its last event. */
function standing(rules: readonly Rule[], service: ServiceStanding, at: number): Observation[] {
  const { service_id, service_name, status, health, reason: message = '' } = service;
  const details = health ? { health: health.state } : {};
  const event_type = status === 'error' ? 'error' : 'recovered';
  return observeService(rules, { service_id, service_name, status, event_type, message, details }, at);
}

function isOfRules(key: string, rules: readonly Rule[]): boolean {
  return rules.some(({ id }) => key.startsWith(`${id}:`));
}

function snapshotOf({ alertId, data, firedAt, updatedAt }: AlertRecord): AlertSnapshot {
  return {
    ...data,
    alert_id: alertId,
    state: data.state ?? 'firing',
    fired_at: new Date(firedAt).toISOString(),
    updated_at: new Date(updatedAt).toISOString(),
  };
}
