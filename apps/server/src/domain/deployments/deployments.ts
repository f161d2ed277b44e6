import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DeploymentSnapshot } from '@watchhamster/shared-types';
import type { DeploymentConfig } from '../../config/deployments.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Logs } from '../logs/index.ts';
import type { Notifier } from '../notify.ts';
import { createCommands } from './command.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { createGit } from './git.ts';
import { marks } from './leftovers.ts';
import type { RunRecord } from './record.ts';
import { createReleases } from './releases.ts';
import { createReporter } from './report.ts';
import { executeRun } from './run.ts';
import { isFinished, nextRunState, type RunState } from './states.ts';
import { createStepRunner } from './step.ts';
import type { DeploymentStore, NumberedRun } from './store.ts';

/** Counted since the start, for the metrics. */
export interface DeploymentReadings {
  readonly running: number;
  /** Runs that ended, by how. */
  readonly runs: Readonly<Record<RunOutcome, number>>;
  readonly polls: Readonly<Record<'ok' | 'failed', number>>;
}
export type RunOutcome = 'completed' | 'failed' | 'rolled_back' | 'superseded' | 'interrupted';

/** The deployments of a configuration. */
export interface Deployments {
  /** Finishes what an earlier server left, then begins to look at the branches. Never rejects. */
  start(): Promise<void>;
  ids(): string[];
  has(id: string): boolean;
  list(): DeploymentSnapshot[];
  history: DeploymentStore['page'];
  /**
   * Puts a run in line, kept when it returns. Without a commit it deploys the tip of the branch.
   * @throws UnknownDeploymentError, DeploymentsClosedError, or what the store says
   */
  run(id: string, commit?: string): RunRecord;
  /** Looks at the branch now. @throws UnknownDeploymentError (rejects) */
  poll(id: string): Promise<DeploymentSnapshot>;
  readings(): DeploymentReadings;
  /** Starts nothing any more and ends what runs; it is told as interrupted. What waits is kept for the next start. */
  close(): Promise<void>;
  /** Kills everything in this very turn. */
  kill(): void;
}

/** No deployment has the id. */
export class UnknownDeploymentError extends Error {
  override readonly name = 'UnknownDeploymentError';
  readonly code = 'UNKNOWN_DEPLOYMENT';
}

/** The server is stopping. */
export class DeploymentsClosedError extends Error {
  override readonly name = 'DeploymentsClosedError';
  readonly code = 'SHUTTING_DOWN';
}

/** What {@link createDeployments} needs. */
export interface DeploymentsOptions {
  readonly deployments: readonly DeploymentConfig[];
  /** Where relative paths of the configuration start. */
  readonly baseDir: string;
  /** Holds the local copies, and the releases of deployments without a directory. */
  readonly dataDir: string;
  readonly store: DeploymentStore;
  readonly events: Events;
  readonly logs: Logs;
  readonly texts: Texts;
  /** Sends what `notify` asks for; undefined where nothing can be sent. */
  readonly notifier?: Notifier | undefined;
  readonly now: () => number;
  readonly random: () => number;
  readonly createId: () => string;
  readonly logger: Logger;
  /** The environment of git and of steps. */
  readonly env: NodeJS.ProcessEnv;
  /** The program that `node` as the first word of a command means. */
  readonly nodePath: string;
}

/** Makes the deployments of a configuration. Nothing is started before {@link Deployments.start}. */
export function createDeployments(options: DeploymentsOptions): Deployments {
  const { store, logs, texts, now, logger } = options;
  const commands = createCommands();
  const cancel = new AbortController();
  const reporter = createReporter({ ...options, texts: texts.deployments, notifier: options.notifier });
  const deployments = new Map<string, Deployment>();
  const runs = { completed: 0, failed: 0, rolled_back: 0, superseded: 0, interrupted: 0 };
  const polls = { ok: 0, failed: 0 };
  let closed = false;
  let started: Promise<void> | undefined;

  /** A database that cannot be written must not end a deployment half-way; it is said, and the run goes on. */
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (err) {
      logger.error({ err }, 'the history of deployments could not be written');
    }
  };
  const tell = (run: RunRecord, onTheWay?: 'deployment_started' | 'deployment_progress'): void => {
    reporter.publish(run, onTheWay);
    if (onTheWay) return;
    reporter.notify(run, deployments.get(run.deploymentId)?.config);
    if (!isFinished(run.state)) return;
    count(run);
    guarded(() => store.told(run.id));
  };
  const count = ({ state, failure }: RunRecord): void => {
    if (failure?.code === 'interrupted') runs.interrupted++;
    else if (state !== 'waiting' && state !== 'running' && state !== 'rolling_back') runs[state]++;
  };
  const keep = (run: RunRecord): void => {
    guarded(() => store.save(run));
    if (run.state !== 'superseded') return;
    count(run);
    guarded(() => store.told(run.id));
  };

  const request = (id: string, trigger: RunRecord['trigger'], commit: string): RunRecord => {
    const deployment = existing(id);
    const { config } = deployment;
    const names = [texts.deployments.checkout(), ...config.steps.map(({ name }) => name)];
    const run: RunRecord = {
      id: options.createId(),
      deploymentId: id,
      branch: config.branch,
      commit,
      trigger,
      state: 'waiting',
      progress: 0,
      message: '',
      steps: names.map((name) => ({ name, status: 'pending' })),
      createdAt: now(),
    };
    store.add(run);
    if (!deployment.enqueue(run)) supersede(run);
    return run;
  };
  const supersede = (run: RunRecord): void => {
    keep({ ...run, state: nextRunState(run.state, 'newer') ?? run.state, finishedAt: now() });
  };
  const existing = (id: string): Deployment => {
    const deployment = deployments.get(id);
    if (deployment) return deployment;
    throw new UnknownDeploymentError(
      `no deployment has the id '${id}'; see deployments in the configuration`,
    );
  };
  const attempts = (id: string, commit: string, except?: string) =>
    store
      .attempts(id, commit)
      .filter((run) => run.id !== except)
      .map(({ state, failure }) => ({ state, interrupted: failure?.code === 'interrupted' }));

  for (const config of options.deployments) deployments.set(config.id, create(config));
  return {
    start() {
      started ??= begin();
      return started;
    },
    ids: () => [...deployments.keys()],
    has: (id) => deployments.has(id),
    list: () =>
      [...deployments.values()].map((deployment) =>
        deployment.snapshot(store.page({ deploymentId: deployment.config.id, limit: 1 })[0]),
      ),
    history: store.page,
    run(id, commit = '') {
      existing(id);
      if (closed) throw new DeploymentsClosedError('the server is stopping; nothing is deployed any more');
      return request(id, 'request', commit.toLowerCase());
    },
    async poll(id) {
      const deployment = existing(id);
      await deployment.poll();
      return deployment.snapshot(store.page({ deploymentId: id, limit: 1 })[0]);
    },
    readings: () => ({
      running: [...deployments.values()].filter(({ isRunning }) => isRunning).length,
      runs,
      polls,
    }),
    async close() {
      closed = true;
      cancel.abort();
      await started;
      await Promise.all([...deployments.values()].map((deployment) => deployment.close()));
    },
    kill: commands.kill,
  };

  function create(config: DeploymentConfig): Deployment {
    // An id may have a colon, which is none of a folder's characters everywhere.
    const own = resolve(options.dataDir, 'deployments', encodeURIComponent(config.id));
    const directory = config.directory === undefined ? own : resolve(options.baseDir, config.directory);
    const gitFolder = join(own, 'repository.git');
    const source = { env: options.env, baseDir: options.baseDir };
    const log = logs.source({ fileName: `deploy:${config.id}` });
    const releases = createReleases(directory, own);
    const { signal } = cancel;
    const git = createGit({
      config,
      folder: gitFolder,
      source,
      commands,
      cancel: signal,
      mark: { [marks.git]: gitFolder },
    });
    const runStep = createStepRunner({
      commands,
      source,
      nodePath: options.nodePath,
      graceMs: config.stop_grace_seconds * 1000,
      log,
      cancel: signal,
    });
    return createDeployment({
      config,
      git,
      releases,
      gitFolder,
      log,
      now,
      random: options.random,
      logger,
      request: (commit) => guarded(() => void request(config.id, 'poll', commit)),
      attempts: (commit) => attempts(config.id, commit),
      supersede,
      find: store.find,
      onPoll: (outcome) => {
        polls[outcome]++;
      },
      execute: (run) =>
        executeRun(run, {
          config,
          git,
          releases,
          texts,
          runStep,
          attempts: (commit) => attempts(config.id, commit, run.id),
          cancel: signal,
          now,
          logger,
          keep,
          tell,
        }),
    });
  }

  async function begin(): Promise<void> {
    if (options.notifier === undefined) {
      for (const { id, notify } of options.deployments)
        if (notify.length > 0) logger.warn({ deployment: id }, 'nobody is notified: there are no webhooks');
    }
    for (const deployment of deployments.values()) {
      const { id } = deployment.config;
      try {
        await mkdir(resolve(options.dataDir, 'deployments'), { recursive: true, mode: 0o700 });
        await deployment.clean();
      } catch (err) {
        logger.error({ err, deployment: id }, 'what an earlier run left could not be removed');
      }
    }
    const waiting: NumberedRun[] = [];
    let loose: NumberedRun[] = [];
    guarded(() => {
      loose = store.loose();
    });
    for (const run of loose) {
      const deployment = deployments.get(run.deploymentId);
      if (run.state === 'waiting' && deployment) waiting.push(run);
      else if (isFinished(run.state)) tell(run);
      else await finishInterrupted(run, deployment);
    }
    if (closed) return;
    for (const run of waiting) if (!deployments.get(run.deploymentId)?.enqueue(run)) supersede(run);
    for (const deployment of deployments.values()) deployment.start();
  }

  /** A run that had done everything but say so is completed; any other has failed. */
  async function finishInterrupted(run: RunRecord, deployment: Deployment | undefined): Promise<void> {
    const isCurrent = run.release !== undefined && (await deployment?.currentRelease()) === run.release;
    const isDone = run.state === 'running' && isCurrent;
    const state: RunState = nextRunState(run.state, isDone ? 'done' : 'interrupted') ?? 'failed';
    const ended: RunRecord = {
      ...run,
      state,
      finishedAt: now(),
      ...(isDone
        ? { progress: 100, message: texts.deployments.completed(run.branch, run.commit.slice(0, 10)) }
        : {
            message: texts.deployments.interrupted(),
            failure: { code: 'interrupted' },
            steps: run.steps.map((step) =>
              step.status === 'in_progress'
                ? { ...step, status: 'failed' as const }
                : step.status === 'pending'
                  ? { ...step, status: 'skipped' as const }
                  : step,
            ),
          }),
    };
    keep(ended);
    tell(ended);
  }
}
