import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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
  /**
   * Takes over another configuration. Deployments that are the same are not touched. Of one that changed or is gone, a
   * run that is under way comes to its end as it began; what waits runs by the new configuration, or is told as not
   * carried out. Resolves before that, when the new deployments are there.
   */
  change(next: readonly DeploymentConfig[]): Promise<void>;
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
  let deployments = new Map<string, Deployment>();
  /** Of an older configuration, until what they had under way has ended; each with its end. */
  const leaving = new Map<Deployment, Promise<void>>();
  const runs = { completed: 0, failed: 0, rolled_back: 0, superseded: 0, interrupted: 0 };
  const polls = { ok: 0, failed: 0 };
  let closed = false;
  let started: Promise<void> | undefined;
  /** Runs that were asked for before the start had looked at what an earlier server left, with their deployments. */
  const early = new Map<string, string>();
  let hasLooked = false;

  /** A database that cannot be written must not end a deployment half-way; it is said, and the run goes on. */
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (err) {
      logger.error({ err }, 'the history of deployments could not be written');
    }
  };
  const tell = (
    run: RunRecord,
    onTheWay?: 'deployment_started' | 'deployment_progress',
    config = deployments.get(run.deploymentId)?.config,
  ): void => {
    reporter.publish(run, onTheWay);
    if (onTheWay) return;
    reporter.notify(run, config);
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
    const run: RunRecord = {
      id: options.createId(),
      deploymentId: id,
      ...planned(config),
      commit,
      trigger,
      state: 'waiting',
      progress: 0,
      message: '',
      createdAt: now(),
    };
    store.add(run);
    if (!hasLooked) early.set(run.id, id);
    if (!deployment.enqueue(run)) supersede(run);
    return run;
  };
  /** What a run is to do by a configuration: what waited may have been asked for by another. */
  const planned = ({ branch, steps }: DeploymentConfig): Pick<RunRecord, 'branch' | 'steps'> => ({
    branch,
    steps: [texts.deployments.checkout(), ...steps.map(({ name }) => name)].map((name) => ({
      name,
      status: 'pending',
    })),
  });
  const enqueue = (run: RunRecord, deployment: Deployment | undefined): void => {
    if (!deployment?.enqueue({ ...run, ...planned(deployment.config) })) supersede(run);
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

  for (const config of options.deployments) deployments.set(config.id, create(config, Promise.resolve()));
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
      running: [...deployments.values(), ...leaving.keys()].filter(({ isRunning }) => isRunning).length,
      runs,
      polls,
    }),
    async change(next) {
      await started;
      if (closed) return;
      const before = deployments;
      const same = (config: DeploymentConfig): Deployment | undefined => {
        const old = before.get(config.id);
        return old && isDeepStrictEqual(old.config, config) ? old : undefined;
      };
      const kept = new Set(next.flatMap((config) => same(config) ?? []));
      for (const deployment of before.values()) if (!kept.has(deployment)) leave(deployment);
      deployments = new Map(next.map((config) => [config.id, same(config) ?? create(config, endOf(config))]));
      for (const deployment of deployments.values()) if (!kept.has(deployment)) void enter(deployment);
      const gone = [...before.keys()].filter((id) => !deployments.has(id));
      for (const run of waitingRuns()) {
        if (gone.includes(run.deploymentId)) await finishInterrupted(run, undefined);
      }
    },
    async close() {
      closed = true;
      cancel.abort();
      await started;
      await Promise.all([...deployments.values()].map((deployment) => deployment.close()));
      await Promise.all(leaving.values());
    },
    kill: commands.kill,
  };

  function leave(deployment: Deployment): void {
    const end = deployment.close().finally(() => leaving.delete(deployment));
    leaving.set(deployment, end);
  }

  /** When every older deployment of the id has come to its end: none of two is at the same folder. */
  async function endOf({ id, directory }: DeploymentConfig): Promise<void> {
    const ends = [...leaving]
      .filter(([{ config }]) => config.id === id || (directory && config.directory === directory))
      .map(([, end]) => end);
    await Promise.allSettled(ends);
  }

  function waitingRuns(): NumberedRun[] {
    let runs: NumberedRun[] = [];
    guarded(() => {
      runs = store.loose().filter(({ state }) => state === 'waiting');
    });
    return runs;
  }

  /** Begins with what waited for an older configuration of the same deployment. */
  async function enter(deployment: Deployment): Promise<void> {
    const { id } = deployment.config;
    // First of all: what runs waits for that.
    const cleaned = clean(deployment);
    for (const run of waitingRuns()) {
      if (run.deploymentId === id) enqueue(run, deployment);
    }
    await cleaned;
    if (!closed && deployments.get(id) === deployment) deployment.start();
  }

  function create(config: DeploymentConfig, after: Promise<void>): Deployment {
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
      after,
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
          tell: (told, onTheWay) => tell(told, onTheWay, config),
        }),
    });
  }

  async function begin(): Promise<void> {
    if (options.notifier === undefined) {
      for (const { id, notify } of options.deployments)
        if (notify.length > 0) logger.warn({ deployment: id }, 'nobody is notified: there are no webhooks');
    }
    for (const deployment of deployments.values()) await clean(deployment);
    const waiting: NumberedRun[] = [];
    let loose: NumberedRun[] = [];
    guarded(() => {
      loose = store.loose().filter(({ id }) => !early.has(id));
    });
    for (const run of loose) {
      const deployment = deployments.get(run.deploymentId);
      if (run.state === 'waiting' && deployment) waiting.push(run);
      else if (isFinished(run.state)) tell(run);
      else await finishInterrupted(run, deployment);
    }
    if (closed) return;
    hasLooked = true;
    for (const run of waiting) {
      if ([...early.values()].includes(run.deploymentId)) supersede(run);
      else enqueue(run, deployments.get(run.deploymentId));
    }
    for (const deployment of deployments.values()) deployment.start();
  }

  async function clean(deployment: Deployment): Promise<void> {
    const makeFolder = async (): Promise<void> => {
      mkdirSync(resolve(options.dataDir, 'deployments'), { recursive: true, mode: 0o700 });
    };
    try {
      await Promise.all([makeFolder(), deployment.clean()]);
    } catch (err) {
      const { id } = deployment.config;
      logger.error({ err, deployment: id }, 'what an earlier run left could not be removed');
    }
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
