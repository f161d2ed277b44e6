import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogue, type MessageData } from '@watchhamster/shared-types';
import { afterEach } from 'vitest';
import { deploymentConfig } from '../../config/deployments.ts';
import { textsFor } from '../../i18n/index.ts';
import { createEvents } from '../events.ts';
import { createLogs } from '../logs/index.ts';
import type { Notification } from '../notify.ts';
import { createMemoryLogger, eventually, recordMessages } from '../test-support.ts';
import { createDeployments, type Deployments } from './deployments.ts';
import { createMemoryDeploymentStore, type DeploymentStore } from './store.ts';

/** A bare repository, and a clone that pushes to it. */
export interface Remote {
  readonly path: string;
  /** Commits files and pushes them; gives the commit. */
  commit(files: Readonly<Record<string, string>>, branch?: string): string;
  /** Runs git in the clone. */
  git(...args: string[]): string;
}

/** Settings of nobody's: the tests do not depend on who runs them. */
const gitEnv = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Author',
  GIT_AUTHOR_EMAIL: 'author@example.com',
  GIT_COMMITTER_NAME: 'Author',
  GIT_COMMITTER_EMAIL: 'author@example.com',
};

export function createRemote(folder: string): Remote {
  const path = join(folder, 'remote.git');
  const clone = join(folder, 'clone');
  const run = (cwd: string, args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd,
      env: gitEnv,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  run(folder, ['init', '--quiet', '--bare', '--initial-branch=main', path]);
  run(folder, ['clone', '--quiet', path, clone]);
  run(clone, ['checkout', '--quiet', '-B', 'main']);
  return {
    path,
    git: (...args) => run(clone, args),
    commit(files, branch = 'main') {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(clone, name)), { recursive: true });
        writeFileSync(join(clone, name), text);
      }
      run(clone, ['add', '--all']);
      run(clone, ['commit', '--quiet', '--allow-empty', '-m', Object.keys(files).join(' ') || 'empty']);
      run(clone, ['push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`]);
      return run(clone, ['rev-parse', 'HEAD']);
    },
  };
}

type Raw = Parameters<typeof deploymentConfig.parse>[0] & object;

/** A step that runs some JavaScript. */
export const script = (name: string, code: string, more: object = {}) => ({
  name,
  command: ['node', '-e', code],
  ...more,
});

/** Deployments of a configuration without any. */
export function noDeployments(): Deployments {
  const logger = createMemoryLogger();
  const events = createEvents({ now: Date.now });
  return createDeployments({
    deployments: [],
    baseDir: '.',
    dataDir: '.',
    store: createMemoryDeploymentStore(),
    events,
    logs: createLogs({ events, now: Date.now, logger }),
    texts: textsFor('en'),
    now: Date.now,
    random: Math.random,
    createId: () => 'never',
    logger,
    env: {},
    nodePath: process.execPath,
  });
}

/** Everything that one test of deployments works with. */
export function useDeployments() {
  const open: (() => Promise<void>)[] = [];
  const folders: string[] = [];
  afterEach(async () => {
    for (const close of open.splice(0)) await close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'watchhamster-deploy-'));
    folders.push(folder);
    return folder;
  };

  /** Deployments of one configuration, `site`, over a store that a later start may share. */
  function setUp(
    config: Raw,
    {
      folder = newFolder(),
      store = createMemoryDeploymentStore(),
      env = {},
      locale = 'en',
      start = true,
    }: {
      folder?: string;
      store?: DeploymentStore;
      env?: NodeJS.ProcessEnv;
      locale?: 'en' | 'ko';
      start?: boolean;
    } = {},
  ) {
    const logger = createMemoryLogger();
    const events = createEvents({ now: Date.now });
    const recorded = recordMessages(events);
    const logs = createLogs({ events, now: Date.now, logger, flushMs: 10 });
    const notifications: { targets: readonly string[]; notification: Notification }[] = [];
    let ids = 0;
    const site = deploymentConfig.parse({ id: 'site', poll_seconds: 0, allow_local: true, ...config });
    const deployments: Deployments = createDeployments({
      deployments: [site],
      baseDir: folder,
      dataDir: folder,
      store,
      events,
      logs,
      texts: textsFor(locale),
      notifier: { notify: (targets, notification) => void notifications.push({ targets, notification }) },
      now: Date.now,
      random: Math.random,
      createId: () => {
        ids += 1;
        return `run-${ids}-${Math.random().toString(36).slice(2, 8)}`;
      },
      logger,
      env: { PATH: process.env.PATH, ...env },
      nodePath: process.execPath,
    });
    const close = async (): Promise<void> => {
      await deployments.close();
      logs.close();
    };
    open.push(close);
    const started = start ? deployments.start() : Promise.resolve();
    const events_ = (): MessageData<'poscoEvent'>[] =>
      recorded.of('posco_event').map((data) => catalogue.poscoEvent.data.parse(data));
    const ended = async (count = 1): Promise<void> => {
      await eventually(
        () =>
          store.page({ limit: 1000 }).filter(({ finishedAt }) => finishedAt !== undefined).length >= count,
      );
      await eventually(() => deployments.readings().running === 0);
    };
    return {
      deployments,
      store,
      folder,
      logger,
      notifications,
      started,
      close,
      until: recorded.until,
      events: events_,
      types: () => events_().map(({ event_type }) => event_type.replace('deployment_', '')),
      /** Asks for a run, and waits for the end of it and of what waits behind it. */
      async run(commit?: string) {
        await started;
        const { id } = deployments.run('site', commit);
        await eventually(() => store.find(id)?.finishedAt !== undefined);
        await eventually(() => deployments.readings().running === 0);
        return store.find(id);
      },
      /** Looks at the branch, and waits for what comes of it. */
      async poll() {
        await started;
        await deployments.poll('site');
        await eventually(() => deployments.readings().running === 0);
        return deployments.list()[0];
      },
      ended,
      site: () => deployments.list()[0],
      logged: () =>
        recorded
          .of('log_update')
          .map((data) => catalogue.logUpdate.data.parse(data))
          .filter(({ file_name }) => file_name === 'deploy:site')
          .flatMap(({ entries }) => entries.map(({ message }) => message)),
      current: join(folder, 'deployments', 'site', 'current'),
    };
  }
  return { setUp, newFolder };
}
