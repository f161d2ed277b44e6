import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogue, type OutboundProject } from '@watchhamster/shared-types';
import type { Database } from 'better-sqlite3';
import type { OutboundConfig, PbxConfig } from '../../config/outbound.ts';
import { SetupError } from '../../config/problems.ts';
import type { Family } from '../../telemetry/families.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import { type Clock, systemClock } from '../webhooks/index.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createAnnouncer } from './announcer.ts';
import { OutboundError } from './errors.ts';
import { createAccount } from './pbx/account.ts';
import { createEventSockets } from './pbx/event-socket.ts';
import { createPbxHttp, type PbxTls } from './pbx/http.ts';
import { createPbxMeter, type PbxMeter } from './pbx/meter.ts';
import { createProjects, type Projects } from './projects.ts';
import { createMemoryProjectStore, type ProjectStore } from './store.ts';
import { createSqliteProjectStore } from './store-sqlite.ts';
import { createVault } from './vault.ts';
import { VaultError } from './vault-error.ts';
import { keyOfEnvironment, keyOfFile, keyOfProcess, type VaultKey } from './vault-key.ts';

/** What the outbound part is made of. */
export interface OutboundOptions {
  readonly config: OutboundConfig;
  /** Where relative paths in the configuration start. */
  readonly baseDir: string;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where projects are kept; undefined: in memory. */
  readonly database: { readonly connection: Database } | undefined;
  readonly events: Events;
  readonly logger: Logger;
  readonly now?: (() => number) | undefined;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic?: (() => number) | undefined;
  readonly random?: (() => number) | undefined;
  /** How the call lists of a project are dialled; default: nothing is said of that. */
  readonly diallingOf?: ((projectId: string) => OutboundProject['dialling']) | undefined;
}

/** Outbound projects: what the other parts of the server use. */
export interface Outbound extends Pick<Projects, 'start' | 'stop' | 'list' | 'find' | 'lines' | 'close'> {
  /** Whether there is a PBX. */
  readonly isConfigured: boolean;
  readonly families: readonly Family[];
  /** Something that others say of a project has changed. */
  touch(projectId: string): void;
  /** Takes up the projects that are stored, and tells everybody. */
  open(): void;
}

/** Between two messages of all projects, in milliseconds: at least, and at most whatever they cost. */
const announceMs = { leastMs: 100, mostMs: 300 };
/** Requests to the PBX that are under way for one account. */
const connections = 8;
/** The largest answer of the PBX, in bytes. */
const maxAnswerBytes = 8 * 1024 * 1024;

/** @throws SetupError when a file that the configuration names cannot be used */
export function createOutbound(options: OutboundOptions): Outbound {
  const { database } = options;
  const store = database ? createSqliteProjectStore(database.connection) : createMemoryProjectStore();
  return composeOutbound({ ...options, store, key: keyFor(options) });
}

interface Composition extends Omit<OutboundOptions, 'database' | 'dataDir' | 'env'> {
  readonly store: ProjectStore;
  readonly key: VaultKey;
}

/** The same on a store and a key that are there already. */
export function composeOutbound(options: Composition): Outbound {
  const { config, events, logger } = options;
  const now = options.now ?? Date.now;
  const clock = systemClock(now);
  const monotonic = options.monotonic ?? (() => performance.now());
  const meter = createPbxMeter();
  const accounts = createAccountsOf(config.pbx, { ...options, clock, monotonic, meter });
  const announcer = createAnnouncer({
    announce: (by) => announce(by ?? 'system'),
    onFailure: (err) => logger.error({ err }, 'the projects could not be told of; it is tried again'),
    clock,
    monotonic,
    ...announceMs,
  });
  const projects = createProjects({
    accounts,
    store: options.store,
    vault: createVault(options.key),
    maxProjects: config.max_projects,
    events,
    announcer,
    now,
    randomBytes,
    logger,
  });
  const complete = (project: OutboundProject): OutboundProject => {
    const dialling = options.diallingOf?.(project.projectId);
    return dialling ? { ...project, dialling } : project;
  };
  const list = (): OutboundProject[] => projects.list().map(complete);
  const announce = (triggeredBy: string): void => {
    const data = list();
    events.publish(
      catalogue.projectsUpdate,
      {
        type: 'allProjects',
        data,
        stats: {
          totalProjects: data.length,
          activeProjects: data.filter(({ action }) => action === 'active').length,
          connectedProjects: data.filter(({ ws_connected }) => ws_connected).length,
        },
      },
      { triggeredBy },
    );
  };

  return {
    ...projects,
    list,
    find(projectId) {
      const project = projects.find(projectId);
      return project && complete(project);
    },
    touch: (projectId) => announcer.changed(projectId),
    isConfigured: config.pbx !== undefined,
    families: meter.families(projects.counts),
    async start(project) {
      if (!config.pbx) throw notConfigured();
      return projects.start(project);
    },
    async stop(projectId) {
      if (!config.pbx) throw notConfigured();
      return projects.stop(projectId);
    },
    open() {
      if (!config.pbx) return;
      projects.open();
      // The first state, for clients that connect: also that there is no project.
      announcer.changed('system');
    },
    async close() {
      announcer.close();
      await projects.close();
    },
  };
}

function notConfigured(): OutboundError {
  return new OutboundError(
    'FEATURE_UNAVAILABLE',
    'this server has no outbound_projects: no PBX is configured; add `outbound: { pbx: { url: https://pbx.example.com:5001 } }` to its configuration file and restart it',
    { feature: 'outbound_projects', configuration: 'outbound.pbx.url' },
  );
}

interface AccountParts extends Pick<OutboundOptions, 'baseDir' | 'logger' | 'random'> {
  readonly clock: Clock;
  readonly monotonic: () => number;
  readonly meter: PbxMeter;
}

/** Makes accounts of the configured PBX; without one nobody asks for any. */
function createAccountsOf(pbx: PbxConfig | undefined, parts: AccountParts): Accounts {
  if (!pbx) {
    return createAccounts(() => {
      throw notConfigured();
    });
  }
  const { clock, monotonic, meter, logger } = parts;
  const url = pbx.url.replace(/\/+$/, '');
  const tls = tlsOf(pbx, parts.baseDir);
  if (tls.verify === 'none') {
    logger.warn(
      {},
      'outbound.pbx.insecure_tls is set: whoever answers in place of the PBX gets the credentials',
    );
  }
  const timeoutMs = pbx.timeout_seconds * 1000;
  const openSocket = createEventSockets({
    url,
    tls,
    timeoutMs,
    livenessMs: pbx.liveness_seconds * 1000,
    monotonic,
  });
  return createAccounts((clientId, clientSecret) =>
    createAccount({
      clientId,
      clientSecret,
      http: createPbxHttp({ url, tls, timeoutMs, maxBytes: maxAnswerBytes, connections }),
      openSocket,
      clock,
      random: parts.random ?? Math.random,
      backoff: { minMs: pbx.reconnect.min_seconds * 1000, maxMs: pbx.reconnect.max_seconds * 1000 },
      rereadMs: pbx.reread_seconds * 1000,
      availabilityMs: pbx.availability_seconds * 1000,
      meter,
      logger,
    }),
  );
}

function tlsOf({ insecure_tls, ca_file }: PbxConfig, baseDir: string): PbxTls {
  if (insecure_tls) return { verify: 'none', ca: undefined };
  if (ca_file === undefined) return { verify: 'full', ca: undefined };
  try {
    return { verify: 'full', ca: readFileSync(resolve(baseDir, ca_file), 'utf8') };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new SetupError(`outbound.pbx.ca_file: '${ca_file}' cannot be read (${code}); name a PEM file`, {
      cause,
    });
  }
}

function keyFor({ config, database, baseDir, dataDir, env }: OutboundOptions): VaultKey {
  const { key_env, key_file } = config;
  if (key_env !== undefined) {
    const key = keyOfEnvironment(key_env, env[key_env]);
    try {
      key.forOpening();
    } catch (cause) {
      if (!(cause instanceof VaultError)) throw cause;
      const reason = cause.code === 'KEY_MISSING' ? `${key.name} is not set` : cause.message;
      throw new SetupError(`outbound.key_env: ${reason}; openssl rand -hex 32 makes a key`, { cause });
    }
    return key;
  }
  if (key_file !== undefined) return keyOfFile(resolve(baseDir, key_file), randomBytes);
  return database ? keyOfFile(resolve(dataDir, 'outbound.key'), randomBytes) : keyOfProcess(randomBytes);
}
