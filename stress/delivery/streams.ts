import { type Wanted, wantsEntry } from './subscription-model.ts';

/** The level of the n-th entry of every log: publishers and readers agree on it without talking. */
export function levelOf(entry: number): string {
  return ['INFO', 'DEBUG', 'INFO', 'WARNING', 'INFO', 'ERROR', 'INFO', 'CRITICAL'][entry % 8] ?? 'INFO';
}

interface LogUpdate {
  readonly file_name: string;
  readonly entries: readonly { readonly level: string; readonly message: string }[];
  readonly total_new_entries: number;
  readonly dropped_entries?: number;
}

/** Checks what is not durable on one connection: entries of one log in order and all accounted for; states never go back. */
export interface StreamCheck {
  /** @returns what is wrong, if something is */
  log(data: Readonly<Record<string, unknown>>, wanted: Wanted): string | undefined;
  state(data: Readonly<Record<string, unknown>>): string | undefined;
  /** The subscription changed: what was published before may still come as the old one wanted it. */
  changed(now: number): void;
  readonly lastState: number;
}

/** How long after a change of subscription updates may still be those of the one before, in milliseconds. */
const settleMs = 2000;

export function createStreamCheck(now: () => number): StreamCheck {
  const seen = new Map<string, number>();
  /** What updates without entries said of those missing before the next one. */
  const told = new Map<string, number>();
  let lastState = 0;
  let settledAt = 0;

  /** How many entries between two of a log a reader should have had. */
  function wantedBetween(after: number, before: number, wanted: Wanted): number {
    let count = 0;
    for (let entry = after + 1; entry < before; entry++) if (wantsEntry(wanted, levelOf(entry))) count++;
    return count;
  }

  return {
    get lastState() {
      return lastState;
    },
    changed(at) {
      settledAt = at + settleMs;
    },
    log(data, wanted) {
      const { file_name: file, entries, total_new_entries, dropped_entries } = data as unknown as LogUpdate;
      if (entries.length !== total_new_entries)
        return `${file}: total_new_entries is ${total_new_entries}, with ${entries.length} entries`;
      const settled = now() > settledAt;
      let missing = 0;
      const known = seen.has(file);
      for (const { message, level } of entries) {
        const entry = Number(message);
        const before = seen.get(file);
        if (before !== undefined && entry <= before) return `${file}: entry ${entry} came after ${before}`;
        if (settled && !wantsEntry(wanted, level)) return `${file}: entry ${entry} (${level}) was not wanted`;
        if (before !== undefined) missing += wantedBetween(before, entry, wanted);
        seen.set(file, entry);
      }
      const dropped = (dropped_entries ?? 0) + (told.get(file) ?? 0);
      if (entries.length === 0) {
        told.set(file, dropped);
        return undefined;
      }
      told.delete(file);
      if (settled && known && missing !== dropped)
        return `${file}: ${missing} entries are missing before ${seen.get(file)}, dropped_entries says ${dropped}`;
      return undefined;
    },
    state(data) {
      // The host's own samples are not ours to check.
      if (data.memory_used !== ownState) return undefined;
      const at = Number(data.uptime);
      if (at < lastState) return `state ${at} came after ${lastState}`;
      lastState = at;
      return undefined;
    },
  };
}

/** What marks a state as the publishers' own, in `memory_used`. */
export const ownState = 424_242;
