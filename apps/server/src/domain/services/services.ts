import { resolve } from 'node:path';
import { catalogue, type MessageData, type ServiceSnapshot } from '@watchhamster/shared-types';
import type { ProcessConfig, ServiceConfig } from '../../config/services.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import { createEscapeHunter, type EndRequest, endLeftovers } from '../leftovers/leftovers.ts';
import { markerName, type ProcessTable, processTable } from '../leftovers/process-table.ts';
import type { Logs } from '../logs/index.ts';
import type { TimedResult } from '../probes/probe.ts';
import { readSecretValues, SecretValueError } from '../probes/secret-value.ts';
import type { Prepared } from './lifecycle.ts';
import { healthProbeOf, probeOf } from './make-probe.ts';
import { createMemoryWatch } from './memory-watch.ts';
import { createProbedService } from './probed-service.ts';
import { createProcessWatch } from './process-watch.ts';
import { compareServices, type ServicesDifference } from './reconfigure.ts';
import { safeStore } from './safe-store.ts';
import {
  type ControlAction,
  type ControlOptions,
  type ControlOutcome,
  createService,
  type Service,
} from './service.ts';
import { acyclicDependencies, dependents, inOrder } from './start-order.ts';
import { createMemoryServiceStore, type ServiceStore } from './store.ts';

/** The services that the server runs. */
export interface Services {
  /**
   * Starts the services with `auto_start`, each after the services it depends on. A dependency that fails to start, or
   * that is not started with the server, holds nobody up: a service is expected to wait or to fail, and is restarted.
   * Resolves when it is known of every one whether it runs.
   */
  startAll(): Promise<void>;
  /**
   * Takes over another configuration: services that are the same are not touched, those that are new start with
   * `auto_start`, those that changed stop and, unless they were stopped before, start anew, and those that are gone stop.
   * Each that is not the same gets a `config_changed`. Commands wait meanwhile. Resolves when what had to stop has.
   */
  reconfigure(next: readonly ServiceConfig[]): Promise<ServicesDifference>;
  /** All services, in the order of the configuration. */
  list(): ServiceSnapshot[];
  has(id: string): boolean;
  ids(): string[];
  /**
   * The present state of a service in the form of a service_event; what happened last is not in it.
   * @throws UnknownServiceError
   */
  status(id: string): MessageData<'serviceEvent'>;
  /**
   * Carries out a command after those that came before it for the same service, and resolves when its outcome is known.
   * A start or stop that the state makes needless is answered with `changed: false`.
   * @throws UnknownServiceError (rejects)
   */
  control(id: string, action: ControlAction, options?: ControlOptions): Promise<ControlOutcome>;
  /** How many services run. */
  activeCount(): number;
  /**
   * Refuses further commands at once, then stops everything, each service after those that depend on it, and kills what
   * outlasts its grace. Resolves when no process of any service is left.
   */
  close(): Promise<void>;
  /** Kills everything in this very turn, for a process that ends without time to stop anything. */
  kill(): void;
}

/** What {@link createServices} needs. */
export interface ServicesOptions {
  readonly services: readonly ServiceConfig[];
  /** Where services run, and what their relative `cwd` starts from. */
  readonly baseDir: string;
  readonly events: Events;
  readonly logs: Logs;
  readonly texts: Texts;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly logger: Logger;
  /** The environment that services inherit; their own `env` is added to it. */
  readonly env: NodeJS.ProcessEnv;
  /** The program that `node` as the first word of a command means. */
  readonly nodePath: string;
  /** Called with the new number whenever the number of running services has changed. */
  readonly onActiveChange?: (count: number) => void;
  /** How long a process must live to count as running, in milliseconds. Default: 300. */
  readonly settleMs?: number;
  /** How long a service may be starting or stopping before that is told, in milliseconds. Default: 1000. */
  readonly slowMs?: number;
  /** What is kept over a restart of the server. Default: nothing. */
  readonly store?: ServiceStore;
  /** Names this boot of the machine; see storage/boot.ts. */
  readonly boot: string;
  /** Default: this host's. */
  readonly table?: ProcessTable;
  /** Told of each probe, for the metrics. */
  readonly onProbe?: (serviceId: string, result: TimedResult) => void;
}

/** No service has the id. Ask {@link Services.has} first. */
export class UnknownServiceError extends Error {
  override readonly name = 'UnknownServiceError';
  readonly code = 'UNKNOWN_SERVICE';
  constructor(id: string) {
    super(`no service has the id '${id}'; see services in the configuration`);
  }
}

/** Makes the services of a configuration. Nothing is started before {@link Services.startAll}. */
export function createServices(options: ServicesOptions): Services {
  const { events, logs, logger, onActiveChange, table = processTable() } = options;
  const store = safeStore(options.store ?? createMemoryServiceStore(), logger);
  let services = new Map<string, Service>();
  let configs = options.services;
  let dependencies = acyclicDependencies(configs);
  let reconfiguring: Promise<unknown> = Promise.resolve();
  const configOf = (id: string) => configs.find((config) => config.id === id);
  const memory = createMemoryWatch(table);
  const leftovers = {
    table,
    store,
    boot: options.boot,
    logger,
    requestFor: (id: string) => endRequest(configOf(id)),
  };
  const endEscaped = createEscapeHunter(leftovers);
  const waiting = new Set<() => void>();
  let lastCount = 0;
  let closing: Promise<void> | undefined;

  const activeCount = () => [...services.values()].filter((service) => service.isRunning()).length;
  const onChange = (): void => {
    for (const check of [...waiting]) check();
    const count = activeCount();
    if (count === lastCount) return;
    lastCount = count;
    onActiveChange?.(count);
  };
  const onProbe = (id: string) => (result: TimedResult) => options.onProbe?.(id, result);
  const createProcess = (config: ProcessConfig): Service => {
    const prepare = () => prepareProcess(config, options, store.instance);
    const parts = { baseDir: options.baseDir, env: options.env, now: options.now };
    return createService({
      ...options,
      config,
      store,
      prepare,
      watch: createProcessWatch({
        ...options,
        config,
        store,
        table,
        memory,
        endEscaped,
        probe: config.health && healthProbeOf(config.health, parts, prepare, options.nodePath),
        onProbe: onProbe(config.id),
      }),
      log: logs.source({ fileName: `${config.id}.log`, serviceId: config.id }),
      tail: (n) => logs.tail(config.id, n),
      texts: options.texts.services,
      settleMs: options.settleMs ?? 300,
      slowMs: options.slowMs ?? 1000,
      onChange,
    });
  };
  const create = (config: ServiceConfig): Service =>
    config.kind === 'process'
      ? createProcess(config)
      : createProbedService({
          ...options,
          config,
          probe: probeOf(config, options),
          texts: options.texts.services,
          onChange,
          onProbe: onProbe(config.id),
        });
  for (const config of configs) services.set(config.id, create(config));

  const existing = (id: string): Service => {
    const service = services.get(id);
    if (!service) throw new UnknownServiceError(id);
    return service;
  };
  /** Those that are started with the server; what is only probed always is. */
  const withAutoStart = (list: readonly ServiceConfig[]): string[] =>
    list.filter((config) => config.kind !== 'process' || config.auto_start).map(({ id }) => id);
  /** Resolves when nothing of these is waited for any more, when the time is over, or when the server closes. */
  const settled = (ids: readonly string[], seconds: number): Promise<void> => {
    const isOver = () => closing !== undefined || ids.every((id) => services.get(id)?.isSettled() ?? true);
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(check);
        resolve();
      };
      const check = (): void => {
        if (isOver()) end();
      };
      const timer = setTimeout(() => {
        const late = ids.filter((id) => services.get(id)?.isSettled() === false);
        logger.warn(
          { waited_for: late, seconds },
          'started without what it depends on: that is not healthy yet',
        );
        end();
      }, seconds * 1000);
      waiting.add(check);
      check();
    });
  };

  /** Starts these, each after those of them that it depends on, and once all that it depends on is well, for a while. */
  const startSome = (wanted: ReadonlySet<string>): Promise<void> => {
    const expected = new Set(withAutoStart(configs));
    return inOrder(dependencies, async (id) => {
      if (!wanted.has(id)) return;
      const config = configOf(id);
      const before = (dependencies.get(id) ?? []).filter((other) => expected.has(other));
      const wait = config?.kind === 'process' ? config.depends_wait_seconds : 0;
      const well = wait > 0 && before.length > 0 ? settled(before, wait) : undefined;
      await services.get(id)?.startWithServer(well);
    });
  };

  const reconfigure = async (next: readonly ServiceConfig[]): Promise<ServicesDifference> => {
    const difference = compareServices(configs, next);
    const { changes, fields } = difference;
    const before = services;
    const wasUp = new Set([...before].filter(([, service]) => !service.isStopped()).map(([id]) => id));
    const leaving = [...changes].filter(([, change]) => change !== 'added').map(([id]) => id);
    for (const id of leaving) before.get(id)?.seal();
    await inOrder(dependents(dependencies), async (id) => {
      if (leaving.includes(id)) await before.get(id)?.close();
    });
    if (closing) return difference;
    // Whoever changed it has looked at it: what went wrong before does not count any more.
    for (const id of changes.keys()) forgetFailures(store, id);
    services = new Map(
      next.map((config) => [config.id, (!changes.has(config.id) && before.get(config.id)) || create(config)]),
    );
    configs = next;
    dependencies = acyclicDependencies(next);
    onChange();
    for (const [id, change] of changes) {
      const view = (services.get(id) ?? before.get(id))?.describe();
      if (!view) continue;
      events.publish(catalogue.serviceEvent, {
        ...view,
        status: change === 'removed' ? 'stopped' : view.status,
        event_type: 'config_changed',
        message: options.texts.services.configChanged(change),
        details: { change, ...(fields.has(id) ? { fields: [...(fields.get(id) ?? [])] } : {}) },
      });
    }
    const wanted = withAutoStart(next).filter((id) => changes.get(id) === 'added');
    for (const [id, change] of changes) if (change === 'changed' && wasUp.has(id)) wanted.push(id);
    startSome(new Set(wanted)).catch((err: unknown) =>
      options.logger.error({ err }, 'starting the services of the new configuration failed'),
    );
    return difference;
  };

  return {
    async startAll() {
      await endLeftovers(leftovers);
      await startSome(new Set(withAutoStart(configs)));
    },
    reconfigure(next) {
      const result = reconfiguring.then(() => reconfigure(next));
      reconfiguring = result.catch(() => undefined);
      return result;
    },
    list: () => [...services.values()].map((service) => service.snapshot()),
    has: (id) => services.has(id),
    ids: () => [...services.keys()],
    status: (id) => existing(id).describe(),
    async control(id, action, control) {
      existing(id);
      await reconfiguring;
      return existing(id).control(action, control);
    },
    activeCount,
    kill() {
      for (const service of services.values()) service.kill();
    },
    close() {
      // All at once, so that nothing is started again while something else is still stopping.
      for (const service of services.values()) service.seal();
      closing ??= reconfiguring.then(() => inOrder(dependents(dependencies), (id) => existing(id).close()));
      for (const check of [...waiting]) check();
      return closing;
    },
  };
}

/** What is left of a service that is not configured any more is ended as by default. */
function endRequest(config: ServiceConfig | undefined): EndRequest {
  return config?.kind === 'process'
    ? { signal: config.stop_signal, graceMs: config.stop_grace_seconds * 1000 }
    : { signal: 'SIGTERM', graceMs: 5000 };
}

/** What to run for a process service. Values that are kept elsewhere are read each time. */
async function prepareProcess(
  { id, command, cwd, env, shell }: ProcessConfig,
  options: Pick<ServicesOptions, 'baseDir' | 'env' | 'nodePath'>,
  instance: string,
): Promise<Prepared> {
  const [program, ...args] = command;
  const isNode = program === undefined || (program === 'node' && !shell);
  try {
    const own = await readSecretValues(env, options);
    return {
      command: [isNode ? options.nodePath : program, ...args],
      shell,
      cwd: resolve(options.baseDir, cwd ?? '.'),
      env: { ...options.env, ...own, [markerName]: `${id}:${instance}` },
    };
  } catch (error) {
    if (!(error instanceof SecretValueError)) throw error;
    return { failure: { cause: 'value_missing', subject: error.message, permanent: true } };
  }
}

function forgetFailures(store: ServiceStore, id: string): void {
  const kept = store.failuresOf(id);
  if (kept) store.keepFailures(id, { restartCount: kept.restartCount, attempt: 0, failures: [] });
}
