import { join } from 'node:path';
import { isSecretName } from '@watchhamster/shared-types';
import type { DeploymentStepConfig } from '../../config/deployments.ts';
import type { LogSource } from '../logs/index.ts';
import type { StartFailure } from '../services/start-failure.ts';
import type { Commands } from './command.ts';
import { type EnvSource, readValue } from './git-environment.ts';
import { marks } from './leftovers.ts';
import { createMaskedOutput } from './output.ts';
import type { RunFailure, RunRecord } from './record.ts';
import type { Release } from './releases.ts';

/** Where a step runs, and for what. */
export interface StepContext {
  readonly release: Release;
  /** What was current before this run. */
  readonly previous: Release | undefined;
  readonly run: RunRecord;
}

/** Runs a step; gives what went wrong, or nothing. @throws EnvReferenceError when a value of its environment is missing */
export type RunStep = (
  step: DeploymentStepConfig,
  context: StepContext,
) => Promise<{ readonly failure: RunFailure; readonly notStarted?: StartFailure } | undefined>;

/** What {@link createStepRunner} needs. */
export interface StepRunnerOptions {
  readonly commands: Commands;
  readonly source: EnvSource;
  readonly nodePath: string;
  readonly graceMs: number;
  readonly log: LogSource;
  readonly cancel: AbortSignal;
}

/** Runs steps in a release, with their output in the log. */
export function createStepRunner(options: StepRunnerOptions): RunStep {
  const { commands, source, nodePath, graceMs, log, cancel } = options;
  return async (step, { release, previous, run }) => {
    const [program = '', ...args] = step.command;
    const values = await Promise.all(
      Object.entries(step.env).map(async ([name, value]) => ({
        name,
        text: await readValue(value, source),
        isSecret: typeof value !== 'string' || isSecretName(name),
      })),
    );
    const output = createMaskedOutput(
      values.filter(({ isSecret }) => isSecret).map(({ text }) => text),
      log.write,
    );
    const outcome = await commands.run({
      command: [program === 'node' ? nodePath : program, ...args],
      cwd: join(release.folder, step.cwd),
      env: {
        ...source.env,
        WATCHHAMSTER_DEPLOYMENT: run.deploymentId,
        WATCHHAMSTER_RUN: run.id,
        WATCHHAMSTER_BRANCH: run.branch,
        WATCHHAMSTER_COMMIT: run.commit,
        [marks.release]: release.folder,
        WATCHHAMSTER_PREVIOUS_COMMIT: previous?.commit ?? '',
        WATCHHAMSTER_PREVIOUS_RELEASE: previous?.folder ?? '',
        WATCHHAMSTER_FAILED_STEP: run.failure?.step ?? '',
        ...Object.fromEntries(values.map(({ name, text }) => [name, text])),
      },
      timeoutMs: step.timeout_seconds * 1000,
      graceMs,
      cancel,
      onOutput: output.write,
    });
    output.end();
    log.end();
    if (outcome.kind === 'not_started')
      return { failure: { code: 'step_not_started', step: step.name }, notStarted: outcome.failure };
    const { exitCode, signal, because } = outcome;
    if (because === undefined && exitCode === 0) return undefined;
    const code =
      because === 'cancelled' ? 'interrupted' : because === 'timeout' ? 'step_timed_out' : 'step_failed';
    return { failure: { code, step: step.name, exit_code: exitCode, signal, lines: output.tail() } };
  };
}
