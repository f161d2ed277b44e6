import { catalogue, type MessageData, type ServiceSnapshot } from '@watchhamster/shared-types';
import type { ProbedConfig } from '../../config/services.ts';
import { en } from '../../i18n/en.ts';
import type { ServiceTexts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Health } from '../probes/health.ts';
import { unprobed } from '../probes/health.ts';
import { createMonitor, type Monitor, type MonitorReading } from '../probes/monitor.ts';
import type { Probe, TimedResult } from '../probes/probe.ts';
import type { Say } from './ending.ts';
import { probedEvent, probedStatus } from './probed-states.ts';
import type { Service } from './service.ts';
import { healthView, iso, latencyOf, nameOf } from './view.ts';

/** What {@link createProbedService} needs. */
export interface ProbedServiceOptions {
  readonly config: ProbedConfig;
  readonly probe: Probe;
  readonly events: Events;
  readonly texts: ServiceTexts;
  readonly logger: Logger;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Called after each change of state. */
  readonly onChange: () => void;
  readonly onProbe?: ((result: TimedResult) => void) | undefined;
}

/** A service that somebody else runs. It is probed from the start of the server to its end; commands only look. */
export function createProbedService(options: ProbedServiceOptions): Service {
  const { config, events, texts, logger, now } = options;
  let monitor: Monitor | undefined;
  let since = now();
  let told: Health = 'unknown';
  let sealed = false;

  const reading = (): MonitorReading => monitor?.current() ?? { state: unprobed };
  const problemOf = ({ last }: MonitorReading): Say | undefined => {
    if (!last || last.ok) return undefined;
    const { failure } = last;
    return (t) => t.unhealthy(t.probe(failure));
  };
  const messageOf = (now: MonitorReading): Say => {
    if (now.state.health === 'unknown') return (t) => t.notProbedYet();
    if (now.state.health === 'healthy') return (t) => t.healthy();
    return problemOf(now) ?? reason;
  };
  /** What made it unhealthy; the last probe may have been a good one that was not enough. */
  let reason: Say = (t) => t.notProbedYet();
  const detailsOf = (now: MonitorReading): Record<string, unknown> => {
    const { last, state } = now;
    return {
      kind: config.kind,
      health: state.health,
      ...latencyOf(healthView(now)),
      ...last?.details,
      ...(last && !last.ok ? { reason: 'unhealthy', probe: last.failure.cause } : {}),
    };
  };
  const onChange = (health: Health, now: MonitorReading): void => {
    const event = probedEvent(told, health);
    told = health;
    since = options.now();
    reason = problemOf(now) ?? reason;
    options.onChange();
    if (!event) return;
    const say = messageOf(now);
    // The first verdict is nobody's deed.
    const details = { ...detailsOf(now), ...(event === 'started' ? { with_server: true } : {}) };
    logger[event === 'error' ? 'warn' : 'info']({ service_id: config.id, ...details }, say(en.services));
    events.publish(catalogue.serviceEvent, { ...basics(say), event_type: event, details });
  };
  const basics = (say: Say) => ({
    service_id: config.id,
    service_name: nameOf(config),
    status: probedStatus[reading().state.health],
    message: say(texts),
  });
  const snapshot = (): ServiceSnapshot => {
    const now = reading();
    return {
      service_id: config.id,
      service_name: nameOf(config),
      kind: config.kind,
      status: probedStatus[now.state.health],
      since: iso(since),
      restart_count: 0,
      depends_on: [...config.depends_on],
      health: healthView(now),
      ...(now.state.health === 'unhealthy' ? { reason: messageOf(now)(texts) } : {}),
    };
  };
  const close = (): void => {
    sealed = true;
    monitor?.close();
  };

  return {
    snapshot,
    describe(): MessageData<'serviceEvent'> {
      const now = reading();
      const event_type = now.state.health === 'unhealthy' ? 'error' : 'started';
      return { ...basics(messageOf(now)), event_type, details: detailsOf(now) };
    },
    isRunning: () => reading().state.health === 'healthy',
    isStopped: () => monitor === undefined,
    isSettled: () => reading().state.health === 'healthy',
    async startWithServer() {
      if (sealed || monitor) return;
      monitor = createMonitor({
        probe: options.probe,
        intervalMs: config.interval_seconds * 1000,
        timeoutMs: config.timeout_seconds * 1000,
        limits: config,
        now,
        monotonic: () => performance.now(),
        random: options.random,
        onChange,
        ...(options.onProbe ? { onResult: options.onProbe } : {}),
      });
    },
    async control(action) {
      if (sealed) return { ok: false, reason: en.services.shuttingDown(), snapshot: snapshot() };
      const before = reading().state.health;
      // There is nothing to start or stop; who asks for it wants to know how it is now.
      if (action !== 'stop') await monitor?.probeNow();
      return { ok: true, changed: reading().state.health !== before, snapshot: snapshot() };
    },
    seal: close,
    kill: close,
    close: async () => close(),
  };
}
