import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LogStream } from '../logs/index.ts';
import { readOutput } from './output.ts';
import { type ProcessGroup, processGroup } from './process-group.ts';
import { explainStartFailure, type StartFailure } from './start-failure.ts';

/** How a process ended: one of the two is not null. */
export interface Exit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** How to ask a process to stop. */
export interface StopRequest {
  readonly signal: NodeJS.Signals;
  /** Milliseconds until it is killed; 0 kills at once. */
  readonly graceMs: number;
}

/** A child process and everything it forks. */
export interface ServiceProcess {
  /** Undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Resolves when it is known whether it could be started: with nothing, or with the reason why not. */
  readonly spawned: Promise<StartFailure | undefined>;
  /** Whether the process itself has ended; what is left of it may still be looked for. */
  hasExited(): boolean;
  /**
   * Resolves when nothing is left of it: the process has ended, whatever remained of its group has been killed, and its
   * output was read to the end. Undefined when it could not be started.
   */
  readonly ended: Promise<Exit | undefined>;
  /** Asks the group to stop, and kills it when the grace is over. Asked again, the earlier deadline holds. */
  stop(request: StopRequest): void;
}

/** What to run. */
export interface ProcessOptions {
  readonly command: readonly [program: string, ...args: string[]];
  /** The program is a line for the shell. Default: false. */
  readonly shell?: boolean | undefined;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Takes the output as it comes. */
  readonly onOutput: (stream: LogStream, chunk: Uint8Array) => void;
  /** Default: this host's. */
  readonly platform?: NodeJS.Platform;
}

/** How long output may still come after the last process of the group; only one that left the group holds it longer. */
const drainMs = 500;

/** Runs a program without a shell, as the leader of a process group of its own. Never throws. */
export function runProcess(options: ProcessOptions): ServiceProcess {
  const { command, cwd, env, onOutput, platform = process.platform } = options;
  const [program, ...args] = command;
  let child: ChildProcess;
  try {
    child = spawn(program, args, {
      cwd,
      env,
      shell: options.shell ?? false,
      // On Windows it would open a console window, and there are no groups to lead.
      detached: platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    return notStarted(explainStartFailure(error, program, cwd));
  }
  const { pid } = child;
  if (pid === undefined) {
    return notStarted(once(child, 'error').then(([error]) => explainStartFailure(error, program, cwd)));
  }
  // A later error means that a signal could not be sent, which goes through the group anyway.
  child.on('error', () => undefined);
  if (child.stdout) readOutput(child.stdout, (chunk) => onOutput('stdout', chunk));
  if (child.stderr) readOutput(child.stderr, (chunk) => onOutput('stderr', chunk));
  return started(child, pid, processGroup(pid, platform));
}

function notStarted(failure: Promise<StartFailure>): ServiceProcess {
  return {
    pid: undefined,
    spawned: failure,
    hasExited: () => true,
    ended: failure.then(() => undefined),
    stop: () => undefined,
  };
}

function started(child: ChildProcess, pid: number, group: ProcessGroup): ServiceProcess {
  let killTimer: NodeJS.Timeout | undefined;
  let killAt = Number.POSITIVE_INFINITY;
  let isGone = false;
  const kill = (): void => group.signal('SIGKILL');

  const exit = new Promise<Exit>((resolve) => {
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const drained = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const end = async (): Promise<Exit> => {
    const result = await exit;
    // Asked to stop, the rest of the group has the same grace as its leader; otherwise it goes with it.
    if (killAt === Number.POSITIVE_INFINITY) kill();
    await group.gone();
    isGone = true;
    clearTimeout(killTimer);
    await within(drainMs, drained);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return result;
  };

  return {
    pid,
    spawned: Promise.resolve(undefined),
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    ended: end(),
    stop({ signal, graceMs }) {
      const deadline = performance.now() + graceMs;
      // Once the group is gone its id may be somebody else's.
      if (isGone || deadline >= killAt) return;
      const first = killAt === Number.POSITIVE_INFINITY;
      killAt = deadline;
      clearTimeout(killTimer);
      if (graceMs <= 0) {
        kill();
        return;
      }
      if (first) group.signal(signal);
      killTimer = setTimeout(kill, graceMs);
    },
  };
}

/** Resolves with the promise, or when the time is over. Leaves no timer behind. */
async function within(ms: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}
