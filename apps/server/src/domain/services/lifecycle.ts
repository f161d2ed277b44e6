import { setImmediate as nextTurn } from 'node:timers/promises';
import { catalogue, type ServiceEventType, type SourcedLogEntry } from '@watchhamster/shared-types';
import type { ProcessConfig } from '../../config/services.ts';
import { en } from '../../i18n/en.ts';
import type { ServiceTexts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { LogSource } from '../logs/index.ts';
import { exitDetails, judge, type Say, type Unwell } from './ending.ts';
import { createFailureMemory } from './failure-memory.ts';
import { type ProcessOptions, runProcess, type ServiceProcess, type StopRequest } from './process.ts';
import type { ProcessWatch } from './process-watch.ts';
import type { StartFailure } from './start-failure.ts';
import { nextState, type ServiceTrigger } from './states.ts';
import type { ServiceStore } from './store.ts';
import { describe, lastLines, presentEvent, type ServiceRecord } from './view.ts';

/** Why a process is started, which decides what its success is called. */
export type StartReason = 'server' | 'person' | 'restart' | 'retry';

/** Why a service is stopped: the first half of a restart is not told of. */
export type StopReason = 'stop' | 'restart';

/** Everything is there to run it, or the reason why not. */
export type Prepared = Omit<ProcessOptions, 'onOutput'> | { readonly failure: StartFailure };

/** The life of one service's processes. One launch or halt at a time, except that a halt may hurry another. */
export interface Lifecycle {
  readonly record: Readonly<ServiceRecord>;
  /** Why it is in `error`, or waits. */
  problem(): Say;
  /** Starts a process; resolves when it counts as running, or has ended. */
  launch(reason: StartReason): Promise<void>;
  /** It is going to be launched, once what it depends on is there: shown as `starting`. */
  expect(): void;
  /** Whether it still is going to be launched. */
  isExpected(): boolean;
  /** Ends a run that has become {@link Unwell}, if it still goes on, as a failure; resolves when nothing of it is left. */
  end(run: object, unwell: Unwell, request: StopRequest): Promise<void>;
  /** Brings it to `stopped`; resolves when nothing of it is left. */
  halt(request: StopRequest, reason: StopReason): Promise<void>;
  /** Brings a stop that is in progress forward; nothing happens otherwise. */
  hurry(request: StopRequest): void;
  /** Kills what runs, in this very turn: for a server that ends without time to stop anything. */
  kill(): void;
  /** A person takes over: earlier failures do not count any more. */
  forgive(): void;
  /** From now on nothing is started again by itself. */
  seal(): void;
}

/** What {@link createLifecycle} needs. */
export interface LifecycleOptions {
  readonly config: ProcessConfig;
  /** Finds out what to run, at each start. Never throws. */
  readonly prepare: () => Promise<Prepared>;
  readonly store: ServiceStore;
  /** What is done beside a process while it runs. */
  readonly watch: ProcessWatch;
  readonly events: Events;
  readonly log: LogSource;
  /** The newest entries of its log. */
  readonly tail: (n: number) => readonly SourcedLogEntry[];
  readonly texts: ServiceTexts;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly logger: Logger;
  /** How long a process must live to count as running, in milliseconds. */
  readonly settleMs: number;
  /** How long it may be starting or stopping before that is told, in milliseconds. */
  readonly slowMs: number;
  /** Called after each change of state. */
  readonly onChange: () => void;
  /** Called when a run should be ended; see {@link Lifecycle.end}. */
  readonly onUnwell: (run: object, unwell: Unwell) => void;
  /** Called when the back-off is over. */
  readonly onDue: () => void;
}

/** How many log lines explain a crash loop. */
const explainingLines = 20;

const successes = {
  server: { event: 'started', say: (texts) => texts.started() },
  person: { event: 'started', say: (texts) => texts.started() },
  restart: { event: 'restarted', say: (texts) => texts.restarted() },
  retry: { event: 'recovered', say: (texts) => texts.recovered() },
} as const satisfies Record<StartReason, { event: ServiceEventType; say: Say }>;

/** A process, and the moment when nothing of it is left and the state says so. */
interface Run {
  readonly process: ServiceProcess;
  unwell?: Unwell;
  /** Ends the probing. */
  release: () => void;
  readonly startedAt: number;
  readonly over: Promise<void>;
}

/** Moves a service through its states, and tells of each step that a person cares about. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { config, events, log, texts, now, logger } = options;
  const memory = createFailureMemory(options);
  const { policy } = memory;
  const record: ServiceRecord = { config, state: 'stopped', since: now(), restartCount: memory.restartCount };
  let run: Run | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let isStopAsked = false;
  let problem: Say = (t) => t.isStopped();
  let stopReason: StopReason = 'stop';
  let sealed = false;
  let isExpected = false;
  let slowTimer: NodeJS.Timeout | undefined;
  if (memory.crashLoop !== undefined) {
    const failures = memory.crashLoop;
    record.state = 'error';
    problem = (t) => t.crashLoop(failures, config.restart.window_seconds);
    record.reason = problem(texts);
  }

  const enter = (trigger: ServiceTrigger): void => {
    record.state = nextState(record.state, trigger);
    record.since = now();
    delete record.nextRestartAt;
    delete record.reason;
    isExpected = false;
    if (record.state !== 'running') delete record.health;
    clearTimeout(retryTimer);
    clearTimeout(slowTimer);
    if (record.state === 'starting' || record.state === 'stopping')
      slowTimer = setTimeout(tellSlow, options.slowMs);
    options.onChange();
  };
  const announce = (
    event_type: ServiceEventType,
    say: Say,
    more: Readonly<Record<string, unknown>>,
  ): void => {
    const details = { ...(record.pid === undefined ? {} : { pid: record.pid }), ...more };
    const level = event_type === 'error' ? 'warn' : 'info';
    logger[level]({ service_id: config.id, ...details }, say(en.services));
    events.publish(catalogue.serviceEvent, { ...describe(record, say(texts)), event_type, details });
  };

  /** Once for each: everybody sees that it takes its time. */
  const tellSlow = (): void => {
    const isStarting = record.state === 'starting';
    announce(presentEvent(record), (t) => (isStarting ? t.isStarting() : t.isStopping()), {
      restart_count: record.restartCount,
    });
  };
  const launch = async (reason: StartReason): Promise<void> => {
    if (isExpected) isExpected = false;
    else enter(reason === 'retry' ? 'due' : 'start');
    if (reason === 'retry') record.restartCount += 1;
    const prepared = await options.prepare();
    // The server closes: nothing is started any more, or it was stopped already.
    if (record.state !== 'starting') return;
    if (sealed) return giveUpStart();
    const process =
      'failure' in prepared ? notStarted(prepared.failure) : runProcess({ ...prepared, onOutput: log.write });
    const { pid } = process;
    if (pid !== undefined) options.watch.started(pid);
    const over = process.ended.then(() => onOver());
    const own: Run = { process, startedAt: performance.now(), over, release: () => undefined };
    run = own;
    if (pid !== undefined) record.pid = pid;
    memory.keep(record.restartCount, undefined);
    // What could not be started has not settled, however long it takes to find out why.
    await ((await process.spawned) ? over : firstOf(over, options.settleMs));
    // When the server was busy, the timer comes before the news of an end that was earlier.
    await nextTurn();
    if (process.hasExited()) await over;
    if (record.state !== 'starting') return;
    enter('settled');
    const { event, say } = successes[reason];
    announce(event, say, {
      restart_count: record.restartCount,
      ...(reason === 'server' ? { with_server: true } : {}),
    });
    probe(own);
  };
  const giveUpStart = (): void => {
    enter('stop');
    enter('gone');
  };

  const probe = (own: Run): void => {
    const { pid } = own.process;
    if (pid === undefined) return;
    own.release = options.watch.running(pid, {
      onHealth: (health, say, details) => {
        record.health = health;
        const isIll = health().state === 'unhealthy';
        if (isIll && say) record.reason = say(texts);
        else delete record.reason;
        options.onChange();
        if (say) announce(isIll ? 'error' : 'recovered', say, details);
      },
      onUnwell: (unwell) => options.onUnwell(own, unwell),
    });
  };

  const onOver = async (): Promise<void> => {
    if (!run) return;
    const { process, startedAt } = run;
    const [exit, failure] = await Promise.all([process.ended, process.spawned]);
    log.end();
    run.release();
    await options.watch.ended(process.pid);
    const { unwell } = run;
    run = undefined;
    delete record.pid;
    if (exit) record.lastExit = { ...exit, at: now() };
    if (record.state === 'stopping' && (!unwell || sealed || isStopAsked)) {
      enter('gone');
      // A restart that the closing server interrupts ends as a stop.
      if (stopReason === 'stop' || sealed) announce('stopped', (t) => t.stopped(), exitDetails(exit));
      return;
    }
    const at = performance.now();
    const { trigger, say, details, delayMs, crashLoop } = judge(
      { exit, failure, unwell: record.state === 'stopping' ? unwell : undefined, at, ranMs: at - startedAt },
      { policy, config: config.restart, sealed, lastLines: () => lastLines(options.tail(explainingLines)) },
    );
    problem = say;
    enter(trigger);
    if (trigger !== 'completed') record.reason = say(texts);
    memory.keep(record.restartCount, crashLoop);
    if (delayMs !== undefined) {
      record.nextRestartAt = now() + delayMs;
      retryTimer = setTimeout(options.onDue, delayMs);
    }
    announce(trigger === 'completed' ? 'stopped' : 'error', say, {
      ...details,
      restart_count: record.restartCount,
      ...(record.nextRestartAt === undefined
        ? {}
        : { next_restart_at: new Date(record.nextRestartAt).toISOString() }),
    });
  };

  return {
    record,
    problem: () => problem,
    launch,
    async halt(request, reason) {
      if (record.state === 'stopped') return;
      if (record.state !== 'stopping') {
        stopReason = reason;
        enter('stop');
      }
      isStopAsked = true;
      if (run) {
        run.release();
        run.process.stop(request);
        await run.over;
      } else {
        // It was not started yet, or waited for its next start.
        if (record.state === 'stopping') enter('gone');
        if (reason === 'stop') announce('stopped', (t) => t.stopped(), {});
      }
    },
    hurry(request) {
      if (record.state === 'stopping') run?.process.stop(request);
    },
    expect() {
      enter('start');
      isExpected = true;
    },
    isExpected: () => isExpected,
    async end(which, unwell, request) {
      if (run !== which || record.state !== 'running') return;
      run.unwell = unwell;
      isStopAsked = false;
      run.release();
      enter('unwell');
      run.process.stop(request);
      await run.over;
    },
    kill() {
      // A probe's command is a process too.
      run?.release();
      run?.process.stop({ signal: 'SIGKILL', graceMs: 0 });
    },
    forgive() {
      policy.reset();
      memory.keep(record.restartCount, undefined);
    },
    seal() {
      sealed = true;
    },
  };
}

/** What never became a process. */
function notStarted(failure: StartFailure): ServiceProcess {
  return {
    pid: undefined,
    spawned: Promise.resolve(failure),
    hasExited: () => true,
    ended: Promise.resolve(undefined),
    stop: () => undefined,
  };
}

/** Resolves with the promise, or after so many milliseconds. Leaves no timer behind. */
async function firstOf(promise: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}
