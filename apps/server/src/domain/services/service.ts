import type { MessageData, ServiceSnapshot } from '@watchhamster/shared-types';
import { en } from '../../i18n/en.ts';
import type { Health } from '../probes/health.ts';
import { createCommandQueue } from './command-queue.ts';
import type { Say } from './ending.ts';
import { createLifecycle, type LifecycleOptions, type StartReason } from './lifecycle.ts';
import type { StopRequest } from './process.ts';
import type { ServiceState } from './states.ts';
import { describe, snapshotOf } from './view.ts';

/** What a person can ask of a service. */
export type ControlAction = 'start' | 'stop' | 'restart';

/** How to stop. */
export interface ControlOptions {
  /** Kill at once instead of asking first. Default: false. */
  readonly force?: boolean | undefined;
  /** Seconds until it is killed. Default: the service's own grace. */
  readonly timeout?: number | undefined;
}

/** What became of a command, and the service afterwards. `reason` is for a person, in English. */
export type ControlOutcome =
  | { readonly ok: true; readonly changed: boolean; readonly snapshot: ServiceSnapshot }
  | { readonly ok: false; readonly reason: string; readonly snapshot: ServiceSnapshot };

/** One service: its process, its state, and who may change it when. */
export interface Service {
  snapshot(): ServiceSnapshot;
  /** The present state in the form of an event. */
  describe(): MessageData<'serviceEvent'>;
  isRunning(): boolean;
  /** Nobody wants it to run. */
  isStopped(): boolean;
  /** Whether who depends on it need not wait any longer: it is up and well as far as is known, or it is down for now. */
  isSettled(): boolean;
  /**
   * Starts it if it is stopped, after waiting for this promise, and resolves when it is known whether it runs. It is
   * `starting` meanwhile, and is not started if somebody stops it.
   */
  startWithServer(after?: Promise<void>): Promise<void>;
  control(action: ControlAction, options?: ControlOptions): Promise<ControlOutcome>;
  /** From now on commands are refused and nothing is started. What runs keeps running until close. */
  seal(): void;
  /** Seals it and kills what runs, in this very turn. */
  kill(): void;
  /** Seals and stops it. Resolves when nothing of it is left. */
  close(): Promise<void>;
}

/** Supervises one service. Commands and automatic starts go through one queue; its process may end at any time. */
export function createService(options: Omit<LifecycleOptions, 'onDue' | 'onUnwell'>): Service {
  const { config, logger, texts } = options;
  const queue = createCommandQueue();
  let sealed = false;
  const lifecycle = createLifecycle({
    ...options,
    // In the queue, so that no command meets a service that ends for another reason.
    onUnwell: (run, unwell) => {
      queue
        .run(() => lifecycle.end(run, unwell, stopRequest()))
        .catch((error: unknown) => {
          logger.error({ err: error, service_id: config.id }, 'a service that is not well was not ended');
        });
    },
    onDue: () => {
      queue.run(retry).catch((error: unknown) => {
        logger.error({ err: error, service_id: config.id }, 'an automatic restart was not carried out');
      });
    },
  });
  const { record } = lifecycle;
  const retry = async (): Promise<void> => {
    // A command that was ahead in the queue may have started or stopped it.
    if (record.state === 'waiting' && !sealed) await lifecycle.launch('retry');
  };

  const outcome = (changed: boolean): ControlOutcome => ({ ok: true, changed, snapshot: snapshotOf(record) });
  const refusal = (say: Say): ControlOutcome => ({
    ok: false,
    reason: say(en.services),
    snapshot: snapshotOf(record),
  });
  const shuttingDown: Say = (t) => t.shuttingDown();

  const stopRequest = ({ force, timeout }: ControlOptions = {}): StopRequest => ({
    signal: config.stop_signal,
    graceMs: force ? 0 : (timeout ?? config.stop_grace_seconds) * 1000,
  });
  const start = async (reason: StartReason): Promise<ControlOutcome> => {
    lifecycle.forgive();
    await lifecycle.launch(reason);
    if (sealed) return refusal(shuttingDown);
    return isDown(record.state) ? refusal(lifecycle.problem()) : outcome(true);
  };
  const carryOut = async (action: ControlAction, control?: ControlOptions): Promise<ControlOutcome> => {
    if (sealed) return refusal(shuttingDown);
    const before = record.state;
    switch (action) {
      case 'start':
        return before === 'running' ? outcome(false) : start('person');
      case 'stop':
        await lifecycle.halt(stopRequest(control), 'stop');
        return outcome(before !== 'stopped');
      case 'restart':
        await lifecycle.halt(stopRequest(control), 'restart');
        return sealed ? refusal(shuttingDown) : start('restart');
    }
  };

  const seal = (): void => {
    sealed = true;
    lifecycle.seal();
  };
  return {
    snapshot: () => snapshotOf(record),
    describe: () => describe(record, presentState(record.state, lifecycle.problem())(texts)),
    isRunning: () => record.state === 'running',
    isStopped: () => record.state === 'stopped',
    isSettled: () =>
      record.state !== 'starting' && (record.state !== 'running' || isWell(record.health?.().state)),
    async startWithServer(after) {
      await queue.run(async () => {
        if (record.state === 'stopped' && !sealed) lifecycle.expect();
      });
      await after;
      await queue.run(async () => {
        if (lifecycle.isExpected() && !sealed) await lifecycle.launch('server');
      });
    },
    control(action, control) {
      // Force does not wait behind a stop that takes its time: that stop is cut short, then the queue goes on.
      if (control?.force && action !== 'start') lifecycle.hurry(stopRequest(control));
      return queue.run(() => carryOut(action, control));
    },
    seal,
    kill() {
      seal();
      lifecycle.kill();
    },
    async close() {
      seal();
      // What failed for good keeps its state: nothing of it is left that could be stopped.
      if (record.state !== 'error') await lifecycle.halt(stopRequest(), 'stop');
      // The command that was in progress ends now, and those behind it are refused.
      await queue.run(async () => undefined);
    },
  };
}

/** Without probes a process that runs is taken to be well. */
function isWell(health: Health | undefined): boolean {
  return health === undefined || health === 'healthy';
}

function isDown(state: ServiceState): boolean {
  return state === 'error' || state === 'waiting';
}

function presentState(state: ServiceState, problem: Say): Say {
  switch (state) {
    case 'running':
      return (t) => t.isRunning();
    case 'starting':
      return (t) => t.isStarting();
    case 'stopping':
      return (t) => t.isStopping();
    case 'stopped':
      return (t) => t.isStopped();
    case 'waiting':
    case 'error':
      return problem;
  }
}
