import { randomUUID } from 'node:crypto';
import type { Config } from './config/schema.ts';
import { createAlerts, createMemoryAlertStore, createSqliteAlertStore } from './domain/alerts/index.ts';
import {
  createDeployments,
  createMemoryDeploymentStore,
  createSqliteDeploymentStore,
} from './domain/deployments/index.ts';
import type { Events } from './domain/events.ts';
import { createHost } from './domain/host/index.ts';
import { createLogParts } from './domain/logs/index.ts';
import { createServices, createSqliteServiceStore } from './domain/services/index.ts';
import { createPost, createWebhooks, openOutbox, type Post, systemClock } from './domain/webhooks/index.ts';
import { textsFor } from './i18n/index.ts';
import { isInJournal } from './journal/contains.ts';
import type { Journal } from './journal/journal.ts';
import type { Reloadable } from './reload/reloader.ts';
import { currentBoot } from './storage/boot.ts';
import type { Database } from './storage/database.ts';
import { deploymentFamilies } from './telemetry/deployment-families.ts';
import { logFamilies } from './telemetry/log-families.ts';
import type { Logger } from './telemetry/logger.ts';

/** What the watching parts are made of. */
export interface WatchdogOptions {
  readonly config: Config;
  /** Where relative paths in the configuration start. */
  readonly baseDir: string;
  /** The file system that holds this folder is the one whose usage is reported. */
  readonly dataDir: string;
  /** The environment that child processes start from. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The Node.js that `node` means in a service's command. */
  readonly nodePath: string;
  readonly version: string;
  /** Without one, nothing of the parts survives a restart. */
  readonly database: Database | undefined;
  readonly journal: Journal;
  readonly events: Events;
  /** Whether some client sees the host's measures now. */
  readonly isWatched: () => boolean;
  /** Called for each probe of a service. */
  readonly onProbe: (outcome: 'good' | 'failed') => void;
  readonly now: () => number;
  readonly random: () => number;
  readonly logger: Logger;
}

/**
 * Composes the parts that watch and control (logs, services, the host, webhooks, deployments and alerts), without the
 * network that tells of them. Nothing is started.
 * @throws SetupError when a URL or a secret of a webhook target cannot be had.
 */
export function createWatchdog(options: WatchdogOptions) {
  const { config, baseDir, dataDir, database, env, events, journal, logger, nodePath, now, random } = options;
  const texts = textsFor(config.server.locale);
  const logParts = createLogParts({ config: config.logs, database, baseDir, events, now, logger });
  const { logs } = logParts;
  const services = createServices({
    services: config.services,
    boot: currentBoot(now()),
    ...(database ? { store: createSqliteServiceStore(database.connection) } : {}),
    baseDir,
    events,
    logs,
    texts,
    now,
    random,
    logger,
    env,
    nodePath,
    onActiveChange: () => host.refresh(),
    onProbe: (_, { ok }) => options.onProbe(ok ? 'good' : 'failed'),
  });
  const host = createHost({
    config: config.host,
    events,
    activeServices: services.activeCount,
    diskPath: dataDir,
    isWatched: options.isWatched,
    now,
    logger,
  });
  let post = postOf(config);
  const webhooks = createWebhooks({
    config: config.webhooks,
    baseDir,
    env,
    outbox: openOutbox(database),
    post: (request) => post(request),
    events,
    texts: texts.webhooks,
    clock: systemClock(now),
    random,
    createId: () => `webhook_${randomUUID()}`,
    userAgent: `WatchHamster/${options.version}`,
    logger,
  });
  const deployments = createDeployments({
    deployments: config.deployments,
    baseDir,
    dataDir,
    store: database ? createSqliteDeploymentStore(database.connection) : createMemoryDeploymentStore(),
    events,
    logs,
    notifier: webhooks,
    texts,
    now,
    random,
    createId: randomUUID,
    logger,
    env,
    nodePath,
  });
  const alerts = createAlerts({
    config: config.alerts,
    thresholds: config.host.thresholds,
    services: config.services,
    events,
    store: database ? createSqliteAlertStore(database.connection) : createMemoryAlertStore(),
    texts: texts.alerts,
    notifier: webhooks,
    now,
    logger,
    wasPublished: ({ data }) => isInJournal(journal, data),
  });
  /** Rules are about thresholds and services too: each of the three may change what they watch. */
  const changeAlerts = (next: Config): void =>
    alerts.change(
      { config: next.alerts, thresholds: next.host.thresholds, services: next.services },
      services.list(),
    );
  const reloadables: readonly Reloadable[] = [
    {
      section: 'host',
      reload(next) {
        host.change(next.host);
        changeAlerts(next);
      },
    },
    { section: 'logs', reload: (next) => logParts.change(next.logs) },
    {
      section: 'services',
      async reload(next) {
        await services.reconfigure(next.services);
        changeAlerts(next);
      },
    },
    {
      // Before the alerts and deployments, which may name new targets.
      section: 'webhooks',
      outside: (next) => webhooks.stale(next.webhooks),
      reload(next) {
        webhooks.change(next.webhooks);
        post = postOf(next);
      },
    },
    { section: 'alerts', reload: changeAlerts },
    { section: 'deployments', reload: (next) => deployments.change(next.deployments) },
  ];
  let started: Promise<void> = Promise.resolve();

  return {
    logParts,
    services,
    host,
    webhooks,
    deployments,
    alerts,
    /** What can change while the server runs, in the order in which it takes over. */
    reloadables,
    /** What the parts count. */
    families: [
      ...logFamilies(logParts.readings),
      ...alerts.families,
      ...webhooks.families,
      ...deploymentFamilies(deployments.readings),
    ],
    /** Starts all. Not awaited: the page is there while the services come up. */
    start(): void {
      webhooks.start();
      alerts.start();
      host.start();
      logParts.start();
      started = services
        .startAll()
        .then(() => alerts.reconcile(services.list()))
        .catch((err: unknown) => logger.error({ err }, 'starting the services failed'));
      void deployments.start();
    },
    /** Stops all; services first, so that their last lines and alerts are kept and told. */
    async close(): Promise<void> {
      host.close();
      alerts.close();
      await Promise.all([services.close(), deployments.close()]);
      await logParts.close();
      await webhooks.close();
    },
    /** Resolves when the services' start, if it was begun, has come to its end. */
    started: () => started,
    /** Kills the processes in this very turn. */
    kill(): void {
      services.kill();
      deployments.kill();
    },
  };
}

function postOf({ webhooks: { connect_seconds, answer_seconds } }: Config): Post {
  return createPost({ connectMs: connect_seconds * 1000, answerMs: answer_seconds * 1000 });
}
