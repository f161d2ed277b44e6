import type { DeploymentConfig, DeploymentStepConfig } from '../../config/deployments.ts';
import type { DeploymentTexts } from '../../i18n/deployments.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { describeStartFailure } from '../services/start-failure.ts';
import { type Git, GitError } from './git.ts';
import { EnvReferenceError } from './git-environment.ts';
import { progressOf, type RunFailure, type RunRecord, type StepView } from './record.ts';
import type { Release, Releases } from './releases.ts';
import { shortHash } from './report.ts';
import { type Attempt, isWorthTrying, nextRunState, type RunTrigger } from './states.ts';
import type { RunStep } from './step.ts';

/** What a run works with. */
export interface RunTools {
  readonly config: DeploymentConfig;
  readonly git: Git;
  readonly releases: Releases;
  readonly texts: Texts;
  readonly runStep: RunStep;
  /** The other runs of a commit, newest first. */
  readonly attempts: (commit: string) => readonly Attempt[];
  /** Aborted when the server ends. */
  readonly cancel: AbortSignal;
  readonly now: () => number;
  readonly logger: Logger;
  /** Keeps what has changed. */
  readonly keep: (run: RunRecord) => void;
  /** Tells everybody of the state that it is in, or of a step on the way, which the targets are not told of. */
  readonly tell: (run: RunRecord, onTheWay?: 'deployment_started' | 'deployment_progress') => void;
}

/** Why a run ends before its end. */
class RunProblem extends Error {
  readonly failure: RunFailure;
  constructor(message: string, failure: RunFailure) {
    super(message);
    this.failure = failure;
  }
}

const mostChangedFiles = 5;

/** Carries out one run from its beginning to its end, which is kept and told. Never rejects because of the run itself. */
export async function executeRun(initial: RunRecord, tools: RunTools): Promise<void> {
  const { config, git, releases, now, keep, tell } = tools;
  const texts = tools.texts.deployments;
  const weights = [1, ...config.steps.map(({ weight }) => weight)];
  let run = initial;
  let release: Release | undefined;
  let previous: Release | undefined;
  let switched = false;

  const change = (patch: Partial<RunRecord>, trigger?: RunTrigger): void => {
    const state = trigger === undefined ? run.state : nextRunState(run.state, trigger);
    if (state === undefined) throw new Error(`a run that is ${run.state} cannot be '${trigger}'`);
    run = { ...run, ...patch, state };
    keep(run);
  };
  const setStep = (index: number, view: Partial<StepView>): readonly StepView[] =>
    run.steps.map((step, each) => (each === index ? { ...step, ...view } : step));
  const begin = (index: number): void => {
    const name = run.steps[index]?.name ?? '';
    change({ steps: setStep(index, { status: 'in_progress' }), message: texts.step(name) });
    tell(run, 'deployment_progress');
  };
  const finish = (index: number, since: number): void => {
    const steps = setStep(index, { status: 'completed', duration_ms: elapsed(since, now()) });
    // The rollback adds nothing to what was reached.
    const progress = run.rollback ? run.progress : Math.min(99, progressOf(weights, index + 1));
    change({ steps, progress });
  };
  const carryOut = async (step: DeploymentStepConfig, index: number, into: Release): Promise<void> => {
    begin(index);
    const since = now();
    const problem = await tools.runStep(step, { release: into, previous, run });
    if (problem) {
      change({ steps: setStep(index, { status: 'failed', duration_ms: elapsed(since, now()) }) });
      throw new RunProblem(sayStep(texts, tools.texts.services, step, problem), problem.failure);
    }
    finish(index, since);
  };

  try {
    change({ startedAt: now() }, 'start');
    const commit = await resolve(run, tools);
    if (commit === undefined) {
      change({ finishedAt: now() }, 'newer');
      return;
    }
    change({ commit });
    previous = await releases.current();
    if (run.trigger === 'poll' && previous) await refuseConflict(commit, previous, tools);
    change({
      message: texts.started(config.branch, shortHash(commit)),
      steps: setStep(0, { status: 'in_progress' }),
    });
    tell(run, 'deployment_started');
    const since = now();
    release = await releases.create(commit, now());
    change({ release: release.name });
    await git.checkout(commit, release.folder, release.draft);
    finish(0, since);
    const switchNow = async (into: Release): Promise<void> => {
      await git.pin(commit);
      switched = true;
      await releases.switchTo(into);
    };
    for (const [index, step] of config.steps.entries()) {
      if (step.after_switch && !switched) await switchNow(release);
      await carryOut(step, index + 1, release);
    }
    if (!switched) await switchNow(release);
    await git.remember(release.folder, release.draft);
    throwIfCancelled();
    await releases.complete(release);
    const message = texts.completed(config.branch, shortHash(commit));
    change({ progress: 100, message, finishedAt: now() }, 'done');
    tell(run);
  } catch (cause) {
    await fail(cause);
  }

  function throwIfCancelled(): void {
    if (tools.cancel.aborted) throw new GitError('interrupted', texts.interrupted());
  }

  async function fail(cause: unknown): Promise<void> {
    const { message, failure } = explain(cause, texts, run, tools.cancel);
    const steps = run.steps.map((step): StepView => {
      if (step.status === 'in_progress') return { ...step, status: 'failed' };
      return step.status === 'pending' ? { ...step, status: 'skipped' } : step;
    });
    if (switched) await switchBack();
    const rollsBack = release !== undefined && config.rollback.length > 0 && failure.code !== 'interrupted';
    if (rollsBack) change({ steps, message, failure }, 'roll_back');
    else change({ steps, message, failure, finishedAt: now() }, 'step_failed');
    tell(run);
    if (rollsBack && release) await rollBack(release);
    if (release) await releases.discard(release);
  }

  async function switchBack(): Promise<void> {
    try {
      await releases.switchTo(previous);
      if (previous) await git.pin(previous.commit);
    } catch (err) {
      tools.logger.error(
        { err, deployment: config.id, run: run.id },
        'the release before could not be made current again',
      );
    }
  }

  async function rollBack(into: Release): Promise<void> {
    const first = run.steps.length;
    const added = config.rollback.map(({ name }): StepView => ({ name, status: 'pending' }));
    change({ rollback: true, steps: [...run.steps, ...added], message: texts.rollingBack() });
    for (const [index, step] of config.rollback.entries()) {
      try {
        await carryOut(step, first + index, into);
      } catch (cause) {
        const { failure } = explain(cause, texts, run, tools.cancel);
        const steps = run.steps.map(
          (view): StepView => (view.status === 'pending' ? { ...view, status: 'skipped' } : view),
        );
        const message =
          failure.code === 'interrupted' ? texts.interrupted() : texts.rollbackFailed(step.name);
        change({ steps, failure, message, finishedAt: now() }, 'step_failed');
        tell(run);
        return;
      }
    }
    const message = texts.rolledBack(previous && shortHash(previous.commit));
    change({ message, finishedAt: now() }, 'rolled_back');
    tell(run);
  }
}

/** The commit to deploy. A look at the branch takes what is at its tip now, and nothing when that is not worth trying any more. */
async function resolve(run: RunRecord, tools: RunTools): Promise<string | undefined> {
  const { git, releases, config } = tools;
  const texts = tools.texts.deployments;
  const tip = await git.fetch();
  if (run.trigger === 'request') {
    if (run.commit === '') return tip;
    const commit = await git.commitOnBranch(run.commit);
    if (commit !== undefined) return commit;
    throw new RunProblem(texts.commitMissing(run.commit, config.branch), { code: 'commit_missing' });
  }
  const current = await releases.current();
  return isWorthTrying(tip, current?.commit, tools.attempts(tip)) ? tip : undefined;
}

/** What nobody but a person may go over. */
async function refuseConflict(
  tip: string,
  current: Release,
  { git, config, texts: all }: RunTools,
): Promise<void> {
  const texts = all.deployments;
  const distance = await git.distance(current.commit, tip);
  if (!distance || distance.ahead > 0) {
    const { ahead, behind } = distance ?? { ahead: 0, behind: 0 };
    throw new RunProblem(texts.diverged(config.branch, shortHash(current.commit), ahead, behind), {
      code: 'diverged',
    });
  }
  const changed = await git.changed(current.folder, current.index, mostChangedFiles);
  if (changed.length > 0) throw new RunProblem(texts.dirty(changed), { code: 'dirty', lines: changed });
}

function explain(
  cause: unknown,
  texts: DeploymentTexts,
  run: RunRecord,
  cancel: AbortSignal,
): { readonly message: string; readonly failure: RunFailure } {
  if (cancel.aborted) return { message: texts.interrupted(), failure: { code: 'interrupted' } };
  if (cause instanceof RunProblem) return { message: cause.message, failure: cause.failure };
  const reason = cause instanceof Error ? cause.message : String(cause);
  const step = run.steps.find(({ status }) => status === 'in_progress')?.name;
  const where = step === undefined ? {} : { step };
  if (cause instanceof GitError) {
    const { code, lines } = cause;
    return { message: texts.notDeployed(reason), failure: { code, lines, ...where } };
  }
  const code = cause instanceof EnvReferenceError ? 'step_not_started' : 'checkout_failed';
  const message =
    code === 'step_not_started' && step !== undefined
      ? texts.stepNotStarted(step, reason)
      : texts.notDeployed(reason);
  return { message, failure: { code, ...where } };
}

function sayStep(
  texts: DeploymentTexts,
  services: Texts['services'],
  step: DeploymentStepConfig,
  { failure, notStarted }: NonNullable<Awaited<ReturnType<RunStep>>>,
): string {
  const { code, exit_code = null, signal = null, lines = [] } = failure;
  if (notStarted) return texts.stepNotStarted(step.name, describeStartFailure(services, notStarted));
  if (code === 'step_timed_out') return texts.stepTimedOut(step.name, step.timeout_seconds, lines);
  return texts.stepFailed(step.name, { exitCode: exit_code, signal }, lines);
}

function elapsed(since: number, until: number): number {
  return Math.max(0, Math.round(until - since));
}
