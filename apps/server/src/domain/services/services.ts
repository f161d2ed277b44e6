import { resolve } from 'node:path';
import type { MessageData, ServiceSnapshot } from '@watchhamster/shared-types';
import type { ServiceConfig } from '../../config/schema.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Logs } from '../logs/index.ts';
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
  const { logs, onActiveChange } = options;
  const services = new Map<string, Service>();
  const dependencies = acyclicDependencies(options.services);
  let lastCount = 0;
  let closing: Promise<void> | undefined;

  const activeCount = () => [...services.values()].filter((service) => service.isRunning()).length;
  const onChange = (): void => {
    const count = activeCount();
    if (count === lastCount) return;
    lastCount = count;
    onActiveChange?.(count);
  };
  for (const config of options.services) {
    const [program, ...args] = config.command;
    const service = createService({
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
    services.set(config.id, service);
  }

  const existing = (id: string): Service => {
    const service = services.get(id);
    if (!service) throw new UnknownServiceError(id);
    return service;
  };
  const autoStart = new Set(options.services.filter((config) => config.auto_start).map(({ id }) => id));

  return {
    startAll: () =>
      inOrder(dependencies, async (id) => {
        if (autoStart.has(id)) await existing(id).startWithServer();
      }),
    list: () => [...services.values()].map((service) => service.snapshot()),
    has: (id) => services.has(id),
    ids: () => [...services.keys()],
    status: (id) => existing(id).describe(),
    control: async (id, action, control) => existing(id).control(action, control),
    activeCount,
    kill() {
      for (const service of services.values()) service.kill();
    },
    close() {
      // All at once, so that nothing is started again while something else is still stopping.
      for (const service of services.values()) service.seal();
      closing ??= inOrder(dependents(dependencies), (id) => existing(id).close());
      return closing;
    },
  };
}
