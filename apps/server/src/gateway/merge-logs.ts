import type { LogEntry } from '@watchhamster/shared-types';
import { createFramed, type Framed } from './frames.ts';

/** Updates of one file are merged up to this size: the recommended upper size of a message. */
const mergedBytes = 65_536;

/** Whether a message has entries of a log. Other messages of a stream stand each for itself. */
export function isLog({ parts: { definition } }: Framed): boolean {
  return definition.event === 'logUpdate';
}

/** Which log a stream message belongs to: entries of different ones are never mixed. */
export function logOf({ parts: { data } }: Framed): string {
  return `${String(data.service_id ?? '')}\n${String(data.file_name)}`;
}

/** How many entries a stream message stands for: those it carries, and those it says were dropped. */
export function entriesOf({ parts: { data } }: Framed): number {
  return Number(data.total_new_entries ?? 0) + Number(data.dropped_entries ?? 0);
}

/** A stream message that also says how many entries were dropped before it. */
export function withDropped(message: Framed, dropped: number): Framed {
  const { data } = message.parts;
  const dropped_entries = dropped + Number(data.dropped_entries ?? 0);
  return createFramed({ ...message.parts, data: { ...data, dropped_entries } }, message);
}

/** An update of the same log that says only how many entries are missing. */
export function onlyDropped(message: Framed, dropped_entries: number): Framed {
  const { data } = message.parts;
  return createFramed(
    { ...message.parts, data: { ...data, entries: [], total_new_entries: 0, dropped_entries } },
    message,
  );
}

const merged = new WeakMap<Framed, { readonly parts: readonly Framed[]; readonly result: Framed }[]>();

/**
 * Merges updates of one log into one, which has the newest one's id and time. Groups that read the same updates get the
 * same merged message, encoded once.
 */
function mergeUpdates(updates: readonly Framed[]): Framed {
  const [first] = updates;
  const last = updates.at(-1);
  if (!first || !last || first === last) return first as Framed;
  const known = merged.get(first) ?? [];
  const before = known.find(
    ({ parts }) => parts.length === updates.length && parts.every((part, index) => part === updates[index]),
  );
  if (before) return before.result;
  const entries = updates.flatMap(({ parts }) => parts.data.entries as readonly LogEntry[]);
  const dropped = Number(first.parts.data.dropped_entries ?? 0);
  const data = { ...last.parts.data, entries, total_new_entries: entries.length };
  const result = createFramed(
    { ...last.parts, data: dropped > 0 ? { ...data, dropped_entries: dropped } : data },
    { sequence: last.sequence, publishedAt: first.publishedAt },
  );
  merged.set(first, [...known, { parts: updates, result }]);
  return result;
}

/**
 * What waits for a flush, with the updates of each log merged into one where the first of them stands. Entries of one log
 * stay in order, and an update after which some are missing ends with the last entry before them.
 */
export function mergeLogs(messages: readonly Framed[]): readonly Framed[] {
  const runs = new Map<string, { updates: Framed[]; bytes: number }>();
  const order: (Framed | { updates: Framed[] })[] = [];
  let merges = 0;
  for (const message of messages) {
    if (!isLog(message)) {
      order.push(message);
      continue;
    }
    const log = logOf(message);
    const bytes = message.frame('typed').length;
    const run = runs.get(log);
    // What it says was dropped is missing before its first entry: in the middle of a merged one the place would be lost.
    const isAfterGap = Number(message.parts.data.dropped_entries ?? 0) > 0;
    if (run && !isAfterGap && run.bytes + bytes <= mergedBytes) {
      run.updates.push(message);
      run.bytes += bytes;
      merges++;
    } else {
      const next = { updates: [message], bytes };
      runs.set(log, next);
      order.push(next);
    }
  }
  if (merges === 0) return messages;
  return order.map((item) => ('updates' in item ? mergeUpdates(item.updates) : item));
}
