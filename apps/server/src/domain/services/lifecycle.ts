import { catalogue, type ServiceEventType, type SourcedLogEntry } from '@watchhamster/shared-types';
import type { ServiceConfig } from '../../config/schema.ts';
import { en } from '../../i18n/en.ts';
import type { ServiceTexts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { LogSource } from '../logs/index.ts';
import { exitDetails, judge, type Say } from './ending.ts';
import { type ProcessOptions, runProcess, type ServiceProcess, type StopRequest } from './process.ts';
import { createRestartPolicy } from './restart-policy.ts';
import { nextState, type ServiceTrigger } from './states.ts';
import { describe, lastLines, type ServiceRecord } from './view.ts';

/** Why a process is started, which decides what its success is called. */
export type StartReason = 'server' | 'person' | 'restart' | 'retry';

/** Why a service is stopped: the first half of a restart is not told of. */
export type StopReason = 'stop' | 'restart';

/** The life of one service's processes. One launch or halt at a time, except that a halt may hurry another. */
export interface Lifecycle {
  readonly record: Readonly<ServiceRecord>;
  /** Why it is in `error`, or waits. */
  problem(): Say;
  /** Starts a process; resolves when it counts as running, or has ended. */
  launch(reason: StartReason): Promise<void>;
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
  readonly config: ServiceConfig;
  /** What to run, with everything resolved. */
  readonly process: Omit<ProcessOptions, 'onOutput'>;
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
  /** Called after each change of state. */
  readonly onChange: () => void;
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
  readonly startedAt: number;
  readonly over: Promise<void>;
}

/** Moves a service through its states, and tells of each step that a person cares about. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { config, events, log, texts, now, logger } = options;
  const policy = createRestartPolicy({ config: config.restart, random: options.random });
  const record: ServiceRecord = { config, state: 'stopped', since: now(), restartCount: 0 };
  let run: Run | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let problem: Say = (t) => t.isStopped();
  let stopReason: StopReason = 'stop';
  let sealed = false;

  const enter = (trigger: ServiceTrigger): void => {
    record.state = nextState(record.state, trigger);
    record.since = now();
    delete record.nextRestartAt;
    clearTimeout(retryTimer);
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

  const launch = async (reason: StartReason): Promise<void> => {
    enter(reason === 'retry' ? 'due' : 'start');
    if (reason === 'retry') record.restartCount += 1;
    const process = runProcess({ ...options.process, onOutput: log.write });
    const over = process.ended.then(() => onOver());
    run = { process, startedAt: performance.now(), over };
    if (process.pid !== undefined) record.pid = process.pid;
    // What could not be started has not settled, however long it takes to find out why.
    await ((await process.spawned) ? over : firstOf(over, options.settleMs));
    if (record.state !== 'starting') return;
    enter('settled');
    const { event, say } = successes[reason];
    announce(event, say, { restart_count: record.restartCount });
  };

  const onOver = async (): Promise<void> => {
    if (!run) return;
    const { process, startedAt } = run;
    const [exit, failure] = await Promise.all([process.ended, process.spawned]);
    log.end();
    run = undefined;
    delete record.pid;
    if (exit) record.lastExit = { ...exit, at: now() };
    if (record.state === 'stopping') {
      enter('gone');
      // A restart that the closing server interrupts ends as a stop.
      if (stopReason === 'stop' || sealed) announce('stopped', (t) => t.stopped(), exitDetails(exit));
      return;
    }
    const at = performance.now();
    const { trigger, say, details, delayMs } = judge(
      { exit, failure, at, ranMs: at - startedAt },
      { policy, config: config.restart, sealed, lastLines: () => lastLines(options.tail(explainingLines)) },
    );
    problem = say;
    enter(trigger);
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
      if (run) {
        run.process.stop(request);
        await run.over;
      } else if (reason === 'stop') {
        announce('stopped', (t) => t.stopped(), {});
      }
    },
    hurry(request) {
      if (record.state === 'stopping') run?.process.stop(request);
    },
    kill: () => run?.process.stop({ signal: 'SIGKILL', graceMs: 0 }),
    forgive: policy.reset,
    seal() {
      sealed = true;
    },
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
