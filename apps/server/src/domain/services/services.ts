import { resolve } from 'node:path';
import { catalogue, type MessageData, type ServiceSnapshot } from '@watchhamster/shared-types';
import type { ServiceConfig } from '../../config/schema.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Logs } from '../logs/index.ts';
import { compareServices, type ServicesDifference } from './reconfigure.ts';
import {
  type ControlAction,
  type ControlOptions,
  type ControlOutcome,
  createService,
  type Service,
} from './service.ts';
import { acyclicDependencies, dependents, inOrder } from './start-order.ts';

/** The services that the server runs. */
export interface Services {
  /**
   * Starts the services with `auto_start`, each after the services it depends on. A dependency that fails to start, or
   * that is not started with the server, holds nobody up: a service is expected to wait or to fail, and is restarted.
   * Resolves when it is known of every one whether it runs.
   */
  startAll(): Promise<void>;
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
  /**
   * Takes over another configuration: services that are the same are not touched, those that are new start with
   * `auto_start`, those that changed stop and, unless they were stopped before, start anew, and those that are gone stop.
   * Each that is not the same gets a `config_changed`. Commands wait meanwhile. Resolves when what had to stop has.
   */
  reconfigure(next: readonly ServiceConfig[]): Promise<ServicesDifference>;
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
  const { events, logs, onActiveChange } = options;
  let services = new Map<string, Service>();
  let configs = options.services;
  let dependencies = acyclicDependencies(configs);
  let reconfiguring: Promise<unknown> = Promise.resolve();
  let lastCount = 0;
  let closing: Promise<void> | undefined;

  const activeCount = () => [...services.values()].filter((service) => service.isRunning()).length;
  const onChange = (): void => {
    const count = activeCount();
    if (count === lastCount) return;
    lastCount = count;
    onActiveChange?.(count);
  };
  const create = (config: ServiceConfig): Service => {
    const [program, ...args] = config.command;
    return createService({
      ...options,
      config,
      process: {
        command: [program === undefined || program === 'node' ? options.nodePath : program, ...args],
        cwd: resolve(options.baseDir, config.cwd ?? '.'),
        env: { ...options.env, ...config.env },
      },
      log: logs.source({ fileName: `${config.id}.log`, serviceId: config.id }),
      tail: (n) => logs.tail(config.id, n),
      texts: options.texts.services,
      settleMs: options.settleMs ?? 300,
      onChange,
    });
  };
  for (const config of configs) services.set(config.id, create(config));

  const existing = (id: string): Service => {
    const service = services.get(id);
    if (!service) throw new UnknownServiceError(id);
    return service;
  };
  const startSome = (wanted: ReadonlySet<string>): Promise<void> =>
    inOrder(dependencies, async (id) => {
      if (wanted.has(id)) await services.get(id)?.startWithServer();
    });
  const withAutoStart = (list: readonly ServiceConfig[]): string[] =>
    list.filter((config) => config.auto_start).map(({ id }) => id);

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
    startAll: () => startSome(new Set(withAutoStart(configs))),
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
      return closing;
    },
  };
}
