import type { DeploymentSnapshot } from '@watchhamster/shared-types';
import type { DeploymentConfig } from '../../config/deployments.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { LogSource } from '../logs/index.ts';
import { type Git, GitError } from './git.ts';
import { killMarked, marks } from './leftovers.ts';
import { place, type Queued, type RunQueue, type Trigger, takeNext } from './queue.ts';
import type { RunRecord } from './record.ts';
import type { Releases } from './releases.ts';
import { asPoscoEvent } from './report.ts';
import { type Attempt, isWorthTrying } from './states.ts';

/** One deployment: its looks at the branch, its queue, and what is known of its git. */
export interface Deployment {
  readonly config: DeploymentConfig;
  /** Ends and removes what an earlier server left. Rejects with what the file system says. */
  clean(): Promise<void>;
  /** The name of the completed release that is current. */
  currentRelease(): Promise<string | undefined>;
  /** Begins to look at the branch. */
  start(): void;
  /** Looks at the branch now, and puts a new commit in line. Never rejects: what is wrong is in the state. */
  poll(): Promise<void>;
  /** Puts a run in line that is kept already; undefined when it gives way to what waits. */
  enqueue(run: RunRecord): RunRecord | undefined;
  snapshot(last: RunRecord | undefined): DeploymentSnapshot;
  /** Looks no more, starts nothing any more; resolves when the run under way has ended. */
  close(): Promise<void>;
  readonly isRunning: boolean;
}

/** What {@link createDeployment} needs. */
export interface DeploymentOptions {
  readonly config: DeploymentConfig;
  /** Nothing of it touches the folder before this: an older configuration's run is still at it. */
  readonly after: Promise<void>;
  readonly git: Git;
  readonly releases: Releases;
  /** The folder of the local copy, as the processes of git are marked with it. */
  readonly gitFolder: string;
  readonly log: LogSource;
  readonly now: () => number;
  readonly random: () => number;
  readonly logger: Logger;
  /** Asks for a run of what a look at the branch has found. */
  readonly request: (commit: string) => void;
  readonly attempts: (commit: string) => readonly Attempt[];
  /** Carries out a run to its end. */
  readonly execute: (run: RunRecord) => Promise<void>;
  readonly supersede: (run: RunRecord) => void;
  readonly find: (id: string) => RunRecord | undefined;
  readonly onPoll: (outcome: 'ok' | 'failed') => void;
}

type GitState = DeploymentSnapshot['git'];
type Entry = Queued & { readonly record: RunRecord };

const shownFiles = 20;

/** Nothing happens before `start`. */
export function createDeployment(options: DeploymentOptions): Deployment {
  const { config, git, releases, now, logger } = options;
  let queue: RunQueue<Entry> = { running: undefined, waiting: undefined };
  let executing: Promise<void> = Promise.resolve();
  let polling: Promise<void> | undefined;
  let beginRuns = (): void => undefined;
  /** A run that is asked for earlier waits: cleaning would end it. */
  const mayRun = new Promise<void>((resolve) => {
    beginRuns = resolve;
  });
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let state: GitState = {
    branch: config.branch,
    commit_hash: null,
    remote_commit_hash: null,
    remote_status: 'unknown',
    ahead_count: 0,
    behind_count: 0,
    changed_files: [],
    checked_at: null,
    problem: null,
  };

  /** How the deployed commit and the tip lie to each other, and what was changed by hand. */
  const refresh = async (tip: string | undefined): Promise<void> => {
    const current = await releases.current();
    const distance = current && tip !== undefined ? await git.distance(current.commit, tip) : undefined;
    const changed = current ? await git.changed(current.folder, current.index, shownFiles) : [];
    state = {
      ...state,
      commit_hash: current?.commit ?? null,
      remote_commit_hash: tip ?? state.remote_commit_hash,
      remote_status: statusOf(distance),
      ahead_count: distance?.ahead ?? 0,
      behind_count: distance?.behind ?? 0,
      changed_files: changed,
    };
  };

  const look = async (): Promise<void> => {
    await options.after;
    if (closed) return;
    try {
      const tip = await git.remoteTip();
      // A run that has ended and tidies up is waited for: who has seen it end asks for what it has left.
      if (queue.running && options.find(queue.running.id)?.finishedAt !== undefined) await executing;
      if (closed) return;
      // A run under way fetches for itself, and everything is looked at again when it has ended.
      if (!queue.running) {
        if (tip !== (await git.fetchedTip())) await git.fetch();
        await refresh(tip);
      }
      if (state.problem) logger.info({ deployment: config.id }, 'the repository answers again');
      state = { ...state, remote_commit_hash: tip, checked_at: new Date(now()).toISOString(), problem: null };
      options.onPoll('ok');
      if (!closed && isWorthTrying(tip, state.commit_hash ?? undefined, options.attempts(tip)))
        options.request(tip);
    } catch (cause) {
      if (!closed) noteProblem(cause);
    }
  };

  const noteProblem = (cause: unknown): void => {
    const code = cause instanceof GitError ? cause.code : 'failed';
    const message = cause instanceof Error ? cause.message : String(cause);
    options.onPoll('failed');
    // Said when it begins and when it changes, not at every look.
    if (state.problem?.message !== message) {
      logger.warn({ deployment: config.id, code, reason: message }, 'the branch cannot be looked at');
      options.log.write('stderr', Buffer.from(`${message}\n`));
      options.log.end();
    }
    state = {
      ...state,
      remote_status: 'unknown',
      ahead_count: 0,
      behind_count: 0,
      problem: { code, message },
    };
  };

  const poll = (): Promise<void> => {
    if (closed) return Promise.resolve();
    polling ??= look().finally(() => {
      polling = undefined;
    });
    return polling;
  };

  const schedule = (): void => {
    if (closed || config.poll_seconds === 0) return;
    // A little earlier or later, so that many deployments do not ask all at once.
    const ms = config.poll_seconds * 1000 * (0.9 + 0.2 * options.random());
    timer = setTimeout(() => void poll().finally(schedule), ms);
    timer.unref();
  };

  const runNext = (): void => {
    const next = closed ? undefined : takeNext(queue);
    if (!next?.running) return;
    queue = next;
    executing = carryOut(next.running.record).finally(() => {
      queue = { ...queue, running: undefined };
      runNext();
    });
  };
  const carryOut = async (record: RunRecord): Promise<void> => {
    await options.after;
    await mayRun;
    await polling;
    // Taken over by a newer configuration, or kept for the next start.
    if (closed) return;
    try {
      await options.execute(record);
    } catch (err) {
      logger.error({ err, deployment: config.id, run: record.id }, 'a deployment ended in an unexpected way');
    }
    if (closed) return;
    try {
      await releases.prune(
        config.keep,
        async ({ folder, index }) => (await git.changed(folder, index, 1)).length > 0,
      );
      await git.tidy();
      await refresh(await git.fetchedTip());
    } catch (err) {
      if (!closed)
        logger.warn({ err, deployment: config.id }, 'the folder of a deployment could not be tidied');
    }
  };

  const clean = async (): Promise<void> => {
    await options.after;
    await killMarked(marks.git, options.gitFolder);
    for (const { folder } of await releases.unfinished()) await killMarked(marks.release, folder);
    await releases.clean();
    const current = await releases.current();
    state = { ...state, commit_hash: current?.commit ?? null };
  };

  return {
    config,
    clean() {
      return clean().finally(beginRuns);
    },
    currentRelease: async () => (await releases.current())?.name,
    start() {
      if (closed || config.poll_seconds === 0) return;
      void poll().finally(schedule);
    },
    poll,
    enqueue(record) {
      const { id, commit } = record;
      const placed = place(queue, { id, commit, trigger: record.trigger satisfies Trigger, record });
      if (!placed) return undefined;
      if (placed.superseded) options.supersede(placed.superseded.record);
      queue = placed.queue;
      runNext();
      return record;
    },
    snapshot(last) {
      const shown = (queue.running && options.find(queue.running.id)) ?? last;
      return {
        deployment: config.id,
        name: config.name ?? config.id,
        repository: config.repository,
        git: state,
        run: shown
          ? {
              ...asPoscoEvent(shown),
              at: new Date(shown.finishedAt ?? shown.startedAt ?? shown.createdAt).toISOString(),
            }
          : null,
        waiting: queue.waiting !== undefined,
      };
    },
    async close() {
      closed = true;
      beginRuns();
      clearTimeout(timer);
      await polling;
      await executing;
    },
    get isRunning() {
      return queue.running !== undefined;
    },
  };
}

function statusOf(distance: { ahead: number; behind: number } | undefined): GitState['remote_status'] {
  if (!distance) return 'unknown';
  const { ahead, behind } = distance;
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'up-to-date';
}
