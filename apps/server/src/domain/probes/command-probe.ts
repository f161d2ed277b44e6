import { type ProcessOptions, runProcess } from '../services/process.ts';
import type { Probe } from './probe.ts';

/** Good when the command ends with exit code 0. Its output is not kept; it is killed when its time is over. */
export function commandProbe(options: () => Promise<Omit<ProcessOptions, 'onOutput'>>): Probe {
  return async (signal) => {
    const own = await options();
    const process = runProcess({ ...own, onOutput: () => undefined });
    const kill = (): void => process.stop({ signal: 'SIGKILL', graceMs: 0 });
    if (signal.aborted) kill();
    signal.addEventListener('abort', kill, { once: true });
    const [exit, failure] = await Promise.all([process.ended, process.spawned]);
    signal.removeEventListener('abort', kill);
    if (!exit) {
      const subject = failure?.subject ?? own.command[0];
      return { ok: false, failure: { cause: 'not_started', subject }, details: {} };
    }
    if (exit.exitCode === 0) return { ok: true, details: {} };
    const subject = exit.signal ?? String(exit.exitCode);
    return { ok: false, failure: { cause: 'exit', subject }, details: {} };
  };
}
