import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createAttemptGuard, guardAuthenticator } from './auth/attempts.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import { describeAccess, exposureWarnings } from './auth/exposure.ts';
import { createOriginPolicy, isLoopback } from './auth/origin.ts';
import { createSqliteSessionStore } from './auth/session-store-sqlite.ts';
import { needsSignIn } from './config/auth.ts';
import type { Config } from './config/schema.ts';
import { createEvents } from './domain/events.ts';
import { createGateway } from './gateway/gateway.ts';
import { handlers } from './handlers/index.ts';
import { createHttp } from './http/app.ts';
import { readCertificate, watchCertificate } from './http/certificate.ts';
import { createListeners } from './http/listener.ts';
import { createSnapshotSource } from './http/snapshot.ts';
import { textsFor } from './i18n/index.ts';
import { openJournal } from './journal/open.ts';
import { listenProblem } from './listen-problem.ts';
import { createOutboundParts } from './outbound-parts.ts';
import { createReloader } from './reload/reloader.ts';
import type { Logger } from './telemetry/logger.ts';
import { createMetrics } from './telemetry/prometheus.ts';
import { createWatchdog } from './watchdog.ts';

/** What a server is made of. */
export interface ServerOptions {
  readonly config: Config;
  /** Where relative paths in the configuration start. */
  readonly baseDir: string;
  /** Where the database is kept; the file system that holds this folder is the one whose usage is reported. */
  readonly dataDir: string;
  readonly dashboardDir: string;
  readonly schemasDir: string;
  /** The environment that child processes start from. They get `WATCHHAMSTER_URL` too: where the server listens. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The Node.js that `node` means in a service's command. */
  readonly nodePath: string;
  readonly version: string;
  readonly logger: Logger;
  readonly now?: () => number;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic?: () => number;
  readonly random?: () => number;
  /** How often the certificate files are looked at, in milliseconds. Default 5000. */
  readonly certificateIntervalMs?: number;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:8000`. */
  readonly url: string;
  readonly port: number;
  /** Who can reach it and what they need, in words for the log. */
  readonly access: string;
  /** Stops everything it started: sockets, services, timers. Safe to call twice. */
  close(): Promise<void>;
  /** Takes over a configuration; one that cannot be loaded changes nothing. Never rejects. */
  reload(load: () => Promise<Config>): Promise<void>;
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
const features = [
  'real_time_metrics',
  'log_streaming',
  'log_history',
  'service_control',
  'alerts',
  'webhook_notifications',
  'deployments',
];

/**
 * The composition root: the one place that knows every part. It listens first and starts services after that, so that a
 * port in use leaves nothing half-started.
 * @throws ListenError when the address cannot be listened on; StorageError when the database cannot be used.
 * @throws SetupError when a file that the configuration names, such as the certificate, cannot be used.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, logger, version } = options;
  const now = options.now ?? Date.now;
  const random = options.random ?? Math.random;
  const startedAt = now();
  const { auth } = config;
  const { host: address, tls } = config.server;
  if (!isLoopback(address) && !needsSignIn(auth)) {
    throw new ListenError(
      `will not listen on ${address}: without credentials everybody who can connect would be an administrator. Add auth.tokens to the configuration (--new-token NAME makes one), or listen on 127.0.0.1 (server.host)`,
    );
  }
  const { baseDir } = options;
  const files = tls && { cert: resolve(baseDir, tls.cert), key: resolve(baseDir, tls.key) };
  const certificate = files && (await readCertificate(files, now));
  const listeners = createListeners(certificate);
  const opened = openJournal({
    storage: config.storage,
    dataDir: options.dataDir,
    createEpoch: randomUUID,
    now,
    logger,
  });
  const authenticator = await createAuthenticator({
    config: auth,
    baseDir,
    tls: certificate ? 'server' : 'proxy or none',
    now,
    logger,
    ...(opened.database ? { sessionStore: createSqliteSessionStore(opened.database.connection) } : {}),
  }).catch((cause: unknown) => {
    opened.close();
    throw cause;
  });
  const { journal } = opened;
  const events = createEvents({
    now,
    onError: (err) => logger.error({ err }, 'a listener of events failed'),
  });
  let url = '';
  // Read for each process that is started, which is after the server listens.
  const env = {
    ...options.env,
    get WATCHHAMSTER_URL() {
      return url;
    },
  };
  const watchdog = closingOnFailure(opened.close, () =>
    createWatchdog({
      config,
      baseDir,
      dataDir: options.dataDir,
      env,
      nodePath: options.nodePath,
      version,
      database: opened.database,
      journal,
      events,
      isWatched: () => gateway.read().isWatched,
      onProbe: (outcome) => metrics.probed(outcome),
      now,
      random,
      logger,
    }),
  );
  const { alerts, deployments, host, logParts, services, webhooks } = watchdog;
  const origins = createOriginPolicy(config.server.origins, {
    hosts: [address, ...config.server.hosts],
    ...(certificate ? { schemes: ['https:'] } : {}),
  });
  const outboundParts = closingOnFailure(opened.close, () =>
    createOutboundParts({ ...options, config: config.outbound, database: opened.database, events }),
  );
  const { outbound, dialling } = outboundParts;
  const context = { alerts, services, webhooks, outbound, events, now };
  const metrics = createMetrics({
    readGateway: () => gateway.read(),
    readJournal: () => ({ position: journal.position(), oldest: journal.oldest(), ...journal.size() }),
    version,
    startedAt,
    families: [...watchdog.families, ...outboundParts.families],
  });
  const guarded = guardAuthenticator(authenticator, createAttemptGuard({ now }), { logger, metrics });
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
    features: () => (outbound.isConfigured() ? [...features, 'outbound_projects'] : features),
    startedAt,
    authenticator: guarded,
    sessions: authenticator,
    metrics,
    drainMs: config.server.drain_seconds * 1000,
    random,
    monotonic: options.monotonic ?? (() => performance.now()),
    createId: randomUUID,
  });
  const reloader = createReloader({
    config,
    reloadables: [...watchdog.reloadables, outboundParts.reloadable],
    events,
    texts: textsFor(config.server.locale).config,
    logger,
  });
  let phase: 'starting' | 'ready' | 'stopping' = 'starting';
  const http = await createHttp({
    origins,
    metrics,
    readiness: () => (phase === 'ready' ? { ready: true } : { ready: false, reason: phase }),
    connections: () => gateway.describe(),
    journal,
    logHistory: logParts.history,
    sessions: authenticator,
    authenticator: guarded,
    listeners,
    createId: randomUUID,
    snapshot: createSnapshotSource({
      journal,
      host,
      services,
      logs: logParts,
      alerts,
      webhooks,
      deployments,
      outbound,
      version,
      startedAt,
      now,
    }),
    alerts,
    webhooks,
    deployments,
    outbound,
    dialling,
    version,
    startedAt,
    now,
    logger,
    dashboardDir: options.dashboardDir,
    schemasDir: options.schemasDir,
    onUpgrade: gateway.upgrade,
    publishAll: gateway.publishAll,
    messageBytes: config.limits.message_bytes,
    config: reloader.running,
  });

  const watch =
    files &&
    certificate &&
    watchCertificate({
      files,
      certificate,
      onChange: listeners.replaceCertificate,
      intervalMs: options.certificateIntervalMs ?? 5000,
      now,
      logger,
    });

  const stop = async (): Promise<void> => {
    // First of all: a load balancer sends nobody here any more, while services still take their time to stop.
    phase = 'stopping';
    gateway.drain();
    watch?.close();
    authenticator.close();
    // What watches first: clients see each service stop. Then the sockets, then the log's last lines have gone out.
    await Promise.all([watchdog.close(), outboundParts.close()]);
    await gateway.close();
    // A request that hangs must not keep the process: its connection goes with it.
    const deadline = delay(closeTimeoutMs, undefined, { ref: false });
    await Promise.race([http.close(), deadline]);
    http.server.closeAllConnections();
    metrics.close();
    opened.close();
  };
  try {
    await http.listen({ host: address, port: config.server.port });
  } catch (cause) {
    await stop();
    throw new ListenError(listenProblem(cause, address, config.server.port), { cause });
  }
  const { port } = http.server.address() as AddressInfo;
  url = `${listeners.scheme}://${address.includes(':') ? `[${address}]` : address}:${port}`;
  phase = 'ready';
  for (const warning of exposureWarnings(config)) logger.warn({}, warning);
  watchdog.start();
  outboundParts.open();

  let closing: Promise<void> | undefined;
  return {
    url,
    port,
    access: describeAccess(config),
    kill: watchdog.kill,
    reload: (load) => (closing ? Promise.resolve() : reloader.reload(load)),
    close() {
      closing ??= stop().then(watchdog.started);
      return closing;
    },
  };
}

/** What was opened before is closed when the next part cannot be made. */
function closingOnFailure<T>(close: () => void, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    close();
    throw cause;
  }
}
