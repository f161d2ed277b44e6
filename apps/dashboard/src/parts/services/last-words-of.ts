import type { LogEntry } from '@watchhamster/shared-types';

/** What is printed longer before the end, or after it, in milliseconds, is not taken for its cause. */
const before = 30_000;
const after = 2_000;

/**
 * The line that most likely says why a program ended: the last that names an error and is no part of a stack, else the
 * last that is not empty. Null without any.
 *
 * @param entries its lines of the level of errors around the end, oldest first
 * @param at when it ended, RFC 3339
 */
export function lastWordsOf(
  entries: readonly Pick<LogEntry, 'timestamp' | 'message'>[],
  at: string,
): string | null {
  const end = Date.parse(at);
  const lines = entries
    .filter(({ timestamp }) => {
      const time = Date.parse(timestamp);
      return time >= end - before && time <= end + after;
    })
    .flatMap(({ message }) => message.split('\n'))
    .filter((line) => line.trim() !== '');
  const named = lines.findLast((line) => /^\S*(error|exception|fatal|panic)/i.test(line));
  return (named ?? lines.at(-1))?.trim() ?? null;
}
