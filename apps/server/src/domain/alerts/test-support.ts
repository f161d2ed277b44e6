import { type AlertsConfig, alertsSection } from '../../config/alerts.ts';
import { configSchema } from '../../config/schema.ts';
import { textsFor } from '../../i18n/index.ts';
import { createComposer } from './compose.ts';
import { createDependencies } from './dependencies.ts';
import { type Announcement, createEngine, type Engine, type Outcome } from './engine.ts';
import type { HeldNotice, Notice } from './notices.ts';
import { observeService, observeStatus } from './observe.ts';
import { createQuietHours } from './quiet.ts';
import { compileRules, type WatchedService } from './rules.ts';
import { type AlertState, keyOf } from './state.ts';

export const { thresholds } = configSchema.parse({}).host;

/** Rules as a configuration file has them. */
export type RawAlerts = Parameters<typeof alertsSection.parse>[0] & object;

export const service = (id: string, ...depends_on: string[]): WatchedService => ({
  id,
  kind: 'process',
  depends_on,
});

/** A status of a service, or a crash loop, or a start by a person. */
export type Status = 'running' | 'stopped' | 'error' | 'crash_loop' | 'started';

/** An engine with everything around it but a clock, a bus and a store; it can be stopped and go on at any moment. */
export function createBench(raw: RawAlerts, services: readonly WatchedService[] = []) {
  const config: AlertsConfig = alertsSection.parse(raw);
  const rules = compileRules(config, thresholds, services);
  const { changes, within_seconds, calm_seconds } = config.flapping;
  const flapping = { changes, withinMs: within_seconds * 1000, calmMs: calm_seconds * 1000 };
  const states = new Map<string, AlertState>();
  let held: readonly HeldNotice[] = [];
  const said: Announcement[] = [];
  const sent: Notice[] = [];
  const make = (): Engine =>
    createEngine({
      ...createComposer(textsFor('en').alerts, flapping),
      rules,
      dependencies: createDependencies(services),
      exists: () => true,
      isQuiet: createQuietHours(config.quiet_hours),
      flapping,
      graceMs: config.dependency_grace_seconds * 1000,
      // What was kept is text.
      restored: JSON.parse(JSON.stringify({ states: [...states.values()], held })) as {
        states: AlertState[];
        held: HeldNotice[];
      },
    });
  let engine = make();

  const take = (outcome: Outcome | undefined): number => {
    if (!outcome) return 0;
    for (const state of outcome.states) states.set(keyOf(state), state);
    held = outcome.held ?? held;
    said.push(...outcome.announcements);
    sent.push(...outcome.notices);
    return outcome.announcements.length;
  };
  let clock = 0;
  /** Lets time pass as a timer would: with a step whenever something is due. */
  const until = (at: number): void => {
    for (let steps = 0; ; steps++) {
      const due = engine.dueAt(clock);
      if (due === undefined || due > at) break;
      if (steps > 100_000) throw new Error(`it is due at ${due} for ever`);
      clock = Math.max(clock, due);
      take(engine.advance(clock));
    }
    clock = at;
  };
  return {
    said,
    sent,
    until,
    states,
    held: () => held,
    now: () => clock,
    /** What was said, as `alert_id change` or `alert_id change level`. */
    story: () => said.map(({ alertId, change }) => `${alertId} ${change}`),
    titles: () => sent.map(({ notification }) => notification.title),
    sample(at: number, value: number): void {
      until(at);
      const data = {
        cpu_percent: value,
        memory_percent: 0,
        disk_usage: 0,
        network_status: 'connected' as const,
        uptime: 1,
        active_services: 0,
      };
      for (const { rule, subject, sighting } of observeStatus(rules, data, at))
        take(engine.see(rule, subject, sighting));
    },
    service(at: number, id: string, status: Status, event?: 'recovered'): void {
      until(at);
      const isBad = status === 'error' || status === 'crash_loop';
      const events = {
        running: 'recovered',
        started: 'started',
        stopped: 'stopped',
        error: 'error',
        crash_loop: 'error',
      } as const;
      const data = {
        service_id: id,
        service_name: id,
        event_type: event ?? events[status],
        status: isBad
          ? ('error' as const)
          : status === 'stopped'
            ? ('stopped' as const)
            : ('running' as const),
        message: `${id} is ${status}`,
        ...(status === 'crash_loop'
          ? { details: { reason: 'crash_loop', last_log_lines: ['the last line'] } }
          : {}),
      };
      for (const { rule, subject, sighting } of observeService(rules, data, at))
        take(engine.see(rule, subject, sighting));
    },
    act: (alertId: string, action: 'acknowledge' | 'dismiss', by = 'somebody') =>
      take(engine.act(alertId, action, by, clock)),
    restart(): void {
      engine = make();
      take(engine.begin(clock));
    },
  };
}
