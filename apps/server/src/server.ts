import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createLocalAuthenticator } from './auth/local.ts';
import { createOriginPolicy, isLoopback } from './auth/origin.ts';
import type { Config } from './config/schema.ts';
import { createEvents } from './domain/events.ts';
import { createHost } from './domain/host/index.ts';
import { createLogs } from './domain/logs/index.ts';
import { createServices } from './domain/services/index.ts';
import { createGateway } from './gateway/gateway.ts';
import { handlers } from './handlers/index.ts';
import { createHttp } from './http/app.ts';
import { createSnapshotSource } from './http/snapshot.ts';
import { textsFor } from './i18n/index.ts';
import { openJournal } from './journal/open.ts';
import type { Logger } from './telemetry/logger.ts';
import { createMetrics } from './telemetry/prometheus.ts';

/** What a server is made of. */
export interface ServerOptions {
  readonly config: Config;
  /** Where relative paths in the configuration start. */
  readonly baseDir: string;
  /** Where the database is kept; the file system that holds this folder is the one whose usage is reported. */
  readonly dataDir: string;
  readonly dashboardDir: string;
  readonly schemasDir: string;
  /** The environment that child processes start from. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The Node.js that `node` means in a service's command. */
  readonly nodePath: string;
  readonly version: string;
  readonly logger: Logger;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:8000`. */
  readonly url: string;
  readonly port: number;
  /** Stops everything it started: sockets, services, timers. Safe to call twice. */
  close(): Promise<void>;
  /** Kills the services in this very turn, for a process that ends without time to stop anything. */
  kill(): void;
}

/** The server cannot listen where it was told to. Nothing was started. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code = 'LISTEN_FAILED';
}

/** How long open HTTP requests may still take when the server stops, in milliseconds. */
const closeTimeoutMs = 2000;

/** What this server can do, for `connection_status.features`. */
const features = ['real_time_metrics', 'log_streaming', 'service_control'];

/**
 * The composition root: the one place that knows every part. It listens first and starts services after that, so that a
 * port in use leaves nothing half-started.
 * @throws ListenError when the address cannot be listened on; StorageError when the database cannot be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, logger, version } = options;
  const now = options.now ?? Date.now;
  const random = options.random ?? Math.random;
  const startedAt = now();
  if (!isLoopback(config.server.host)) {
    throw new ListenError(
      `will not listen on ${config.server.host}: without credentials everybody who can connect would be an administrator. Listen on 127.0.0.1 (server.host), and put a reverse proxy that signs users in before it`,
    );
  }

  const opened = openJournal({
    storage: config.storage,
    dataDir: options.dataDir,
    createEpoch: randomUUID,
    now,
    logger,
  });
  const { journal } = opened;
  const events = createEvents({
    now,
    onError: (err) => logger.error({ err }, 'a listener of events failed'),
  });
  const logs = createLogs({ events, now, logger });
  const services = createServices({
    services: config.services,
    baseDir: options.baseDir,
    events,
    logs,
    texts: textsFor(config.server.locale),
    now,
    random,
    logger,
    env: options.env,
    nodePath: options.nodePath,
    onActiveChange: () => host.refresh(),
  });
  const host = createHost({
    config: config.host,
    events,
    activeServices: services.activeCount,
    diskPath: options.dataDir,
    now,
    logger,
  });
  const origins = createOriginPolicy(config.server.origins);
  const context = { services, events, now };
  const authenticator = createLocalAuthenticator();
  const metrics = createMetrics({
    readGateway: () => gateway.read(),
    readJournal: () => ({ position: journal.position(), oldest: journal.oldest(), ...journal.size() }),
    version,
    startedAt,
  });
  const gateway = createGateway({
    limits: config.limits,
    locale: config.server.locale,
    origins,
    handlers,
    context,
    events,
    journal,
    logger,
    version,
    features,
    startedAt,
    authenticator,
    metrics,
    drainMs: config.server.drain_seconds * 1000,
    random,
    createId: randomUUID,
  });
  let phase: 'starting' | 'ready' | 'stopping' = 'starting';
  const http = await createHttp({
    origins,
    metrics,
    readiness: () => (phase === 'ready' ? { ready: true } : { ready: false, reason: phase }),
    connections: () => gateway.describe(),
    journal,
    snapshot: createSnapshotSource({ journal, host, services, logs, version, startedAt, now }),
    version,
    startedAt,
    now,
    logger,
    dashboardDir: options.dashboardDir,
    schemasDir: options.schemasDir,
    onUpgrade: gateway.upgrade,
    publishAll: gateway.publishAll,
  });

  const stop = async (): Promise<void> => {
    // First of all: a load balancer sends nobody here any more, while services still take their time to stop.
    phase = 'stopping';
    gateway.drain();
    host.close();
    // Services first: clients see each of them stop. Then the sockets, then the log's last lines have gone out.
    await services.close();
    logs.close();
    await gateway.close();
    // A request that hangs must not keep the process: its connection goes with it.
    const deadline = delay(closeTimeoutMs, undefined, { ref: false });
    await Promise.race([http.close(), deadline]);
    http.server.closeAllConnections();
    metrics.close();
    opened.close();
  };
  try {
    await http.listen({ host: config.server.host, port: config.server.port });
  } catch (cause) {
    await stop();
    throw new ListenError(listenProblem(cause, config.server.host, config.server.port), { cause });
  }
  phase = 'ready';
  host.start();
  // Not awaited: the page is there while the services come up.
  const started = services
    .startAll()
    .catch((err: unknown) => logger.error({ err }, 'starting the services failed'));

  const { port } = http.server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${config.server.host.includes(':') ? `[${config.server.host}]` : config.server.host}:${port}`,
    port,
    kill: services.kill,
    close() {
      closing ??= stop().then(() => started);
      return closing;
    },
  };
}

function listenProblem(cause: unknown, host: string, port: number): string {
  const code = (cause as NodeJS.ErrnoException).code;
  const other = 'choose another with --port, PORT or server.port';
  if (code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use: stop the program that uses it, or ${other}`;
  if (code === 'EACCES') return `port ${port} needs more rights than this user has: ${other} (1024 or above)`;
  if (code === 'EADDRNOTAVAIL')
    return `${host} is not an address of this machine: set server.host or --host to 127.0.0.1`;
  return `cannot listen on ${host}:${port}: ${cause instanceof Error ? cause.message : String(cause)}`;
}
