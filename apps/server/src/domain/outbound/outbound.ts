import { randomBytes } from 'node:crypto';
import { catalogue, type OutboundProject } from '@watchhamster/shared-types';
import type { Database } from 'better-sqlite3';
import type { OutboundConfig } from '../../config/outbound.ts';
import type { Family } from '../../telemetry/families.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import { type Clock, systemClock } from '../webhooks/index.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createAnnouncer } from './announcer.ts';
import { OutboundError } from './errors.ts';
import { createAccount } from './pbx/account.ts';
import { createEventSockets } from './pbx/event-socket.ts';
import { createPbxHttp } from './pbx/http.ts';
import { createPbxMeter, type PbxMeter } from './pbx/meter.ts';
import { createRenewableHttp } from './pbx/renewable-http.ts';
import { type PbxSettings, pbxSettingsOf, renewalOf } from './pbx/settings.ts';
import { createProjects, type Projects } from './projects.ts';
import { keyFor, readCa } from './sources.ts';
import { createMemoryProjectStore, type ProjectStore } from './store.ts';
import { createSqliteProjectStore } from './store-sqlite.ts';
import { createVault } from './vault.ts';
import type { VaultKey } from './vault-key.ts';

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
  isConfigured(): boolean;
  /**
   * Takes over a configuration. Projects connect again only where what leads to the PBX is different; the key stays the
   * one of the start.
   * @throws SetupError when a file that it names cannot be used; then nothing changes
   */
  change(next: OutboundConfig): Promise<void>;
  /** Fields that name files which say something else than when they were read. */
  stale(next: OutboundConfig): readonly string[];
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
  // In memory the projects end with the process, and so may their key.
  const key = keyFor({ ...options, dataDir: database ? options.dataDir : undefined });
  return composeOutbound({ ...options, store, key });
}

interface Composition extends Omit<OutboundOptions, 'database' | 'dataDir' | 'env'> {
  readonly store: ProjectStore;
  readonly key: VaultKey;
}

/** The same on a store and a key that are there already. */
export function composeOutbound(options: Composition): Outbound {
  const { baseDir, events, logger } = options;
  let { config } = options;
  const settingsFor = (given: OutboundConfig): PbxSettings | undefined =>
    given.pbx && pbxSettingsOf(given.pbx, readCa(given, baseDir));
  let settings = settingsFor(config);
  const warn = (): void => {
    if (settings?.tls.verify !== 'none') return;
    const text = 'outbound.pbx.insecure_tls is set: whoever answers in place of the PBX gets the credentials';
    logger.warn({}, text);
  };
  warn();
  const now = options.now ?? Date.now;
  const clock = systemClock(now);
  const monotonic = options.monotonic ?? (() => performance.now());
  const meter = createPbxMeter();
  const accounts = createAccountsOf({ ...options, settings: () => settings, clock, monotonic, meter });
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
    maxProjects: () => config.max_projects,
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

  const open = (): void => {
    projects.open();
    // The first state, for clients that connect: also that there is no project.
    announcer.changed('system');
  };

  return {
    ...projects,
    list,
    find(projectId) {
      const project = projects.find(projectId);
      return project && complete(project);
    },
    touch: (projectId) => announcer.changed(projectId),
    isConfigured: () => settings !== undefined,
    families: meter.families(projects.counts),
    async start(project) {
      if (!settings) throw notConfigured();
      return projects.start(project);
    },
    async stop(projectId) {
      if (!settings) throw notConfigured();
      return projects.stop(projectId);
    },
    open() {
      if (settings) open();
    },
    async change(next) {
      const after = settingsFor(next);
      const before = settings;
      config = next;
      settings = after;
      if (before && after) {
        const renewal = renewalOf(before, after);
        if (renewal === 'nothing') return;
        if (renewal === 'connection') warn();
        for (const account of accounts.all()) account.renew(renewal);
      } else if (after) {
        warn();
        open();
      } else if (before) {
        const left = projects.leaveAll();
        announcer.changed('system');
        await left;
      }
    },
    stale: (next) => (settings && settings.tls.ca !== readCa(next, baseDir) ? ['outbound.pbx.ca_file'] : []),
    async close() {
      announcer.close();
      await projects.close();
    },
  };
}

function notConfigured(): OutboundError {
  return new OutboundError(
    'FEATURE_UNAVAILABLE',
    'this server has no outbound_projects: no PBX is configured; add `outbound: { pbx: { url: https://pbx.example.com:5001 } }` to its configuration file and reload it (SIGHUP) or restart the server',
    { feature: 'outbound_projects', configuration: 'outbound.pbx.url' },
  );
}

interface AccountParts extends Pick<OutboundOptions, 'logger' | 'random'> {
  /** Those of this moment; undefined without a PBX. */
  readonly settings: () => PbxSettings | undefined;
  readonly clock: Clock;
  readonly monotonic: () => number;
  readonly meter: PbxMeter;
}

/** Makes accounts of the configured PBX; without one nobody asks for any. */
function createAccountsOf(parts: AccountParts): Accounts {
  const { clock, monotonic, meter, logger } = parts;
  let last: PbxSettings | undefined;
  /** An account that is closed while there is no PBX any more ends by the last that there was. */
  const settings = (): PbxSettings => {
    last = parts.settings() ?? last;
    if (!last) throw notConfigured();
    return last;
  };
  return createAccounts((clientId, clientSecret) =>
    createAccount({
      clientId,
      clientSecret,
      http: createRenewableHttp(() =>
        createPbxHttp({ ...settings(), maxBytes: maxAnswerBytes, connections }),
      ),
      openSocket: (opening) => createEventSockets({ ...settings(), monotonic })(opening),
      settings,
      clock,
      random: parts.random ?? Math.random,
      meter,
      logger,
    }),
  );
}
