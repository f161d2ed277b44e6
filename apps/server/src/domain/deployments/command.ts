import type { LogStream } from '../logs/index.ts';
import { runProcess, type ServiceProcess } from '../services/process.ts';
import type { StartFailure } from '../services/start-failure.ts';

/** How a command ended. */
export type CommandOutcome =
  | {
      readonly kind: 'ended';
      readonly exitCode: number | null;
      readonly signal: NodeJS.Signals | null;
      /** Why it was asked to end; undefined when it ended by itself. */
      readonly because: 'timeout' | 'cancelled' | undefined;
    }
  | { readonly kind: 'not_started'; readonly failure: StartFailure };

/** A command with all that bounds it. */
export interface Command {
  readonly command: readonly [program: string, ...args: string[]];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  /** What its whole process group has between SIGTERM and SIGKILL when it is asked to end. */
  readonly graceMs: number;
  /** Ends it early. */
  readonly cancel: AbortSignal;
  readonly onOutput: (stream: LogStream, chunk: Uint8Array) => void;
}

/** Runs commands, and can kill them all in one turn of the event loop. */
export interface Commands {
  /** Resolves when nothing of the command's process group is left. Never rejects. */
  run(command: Command): Promise<CommandOutcome>;
  /** Kills every command that runs, in this very turn. */
  kill(): void;
}

/** Nothing runs yet. */
export function createCommands(): Commands {
  const running = new Set<ServiceProcess>();
  return {
    async run({ command, cwd, env, timeoutMs, graceMs, cancel, onOutput }) {
      const child = runProcess({ command, cwd, env, onOutput });
      running.add(child);
      let because: 'timeout' | 'cancelled' | undefined;
      const end = (why: 'timeout' | 'cancelled') => {
        because ??= why;
        child.stop({ signal: 'SIGTERM', graceMs });
      };
      const timer = setTimeout(() => end('timeout'), timeoutMs);
      const onCancel = (): void => end('cancelled');
      cancel.addEventListener('abort', onCancel, { once: true });
      if (cancel.aborted) onCancel();
      try {
        const failure = await child.spawned;
        const exit = await child.ended;
        if (exit === undefined) {
          return {
            kind: 'not_started',
            failure: failure ?? { cause: 'other', subject: 'unknown', permanent: true },
          };
        }
        return { kind: 'ended', ...exit, because };
      } finally {
        clearTimeout(timer);
        cancel.removeEventListener('abort', onCancel);
        running.delete(child);
      }
    },
    kill() {
      for (const child of running) child.stop({ signal: 'SIGKILL', graceMs: 0 });
    },
  };
}
