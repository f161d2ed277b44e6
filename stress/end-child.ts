import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Ends a process, or finds that it has ended.
 * @param patienceMs how long it may take, in milliseconds; after that this rejects
 * @returns its exit code; null when a signal ended it, and when there is none
 */
export async function endChild(
  child: ChildProcess | undefined,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<number | null> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
  const exited = once(child, 'exit', { signal: AbortSignal.timeout(patienceMs) });
  child.kill(signal);
  const [code] = (await exited) as [number | null];
  return code;
}
