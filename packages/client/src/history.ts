import { withoutSecrets } from './frames.ts';

/** A frame that was sent or received, without its secrets. */
export interface HistoryEntry {
  readonly direction: 'sent' | 'received';
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  /** The message as it was on the wire, with secrets masked; a text when it was not JSON. */
  readonly message: unknown;
}

/** The newest frames, while debugging is on. */
export interface History {
  enabled: boolean;
  add(direction: HistoryEntry['direction'], frame: unknown): void;
  read(): readonly HistoryEntry[];
}

/** Frames kept. */
const capacity = 200;

export function createHistory(now: () => number, enabled: boolean | undefined): History {
  let entries: HistoryEntry[] = [];
  const history: History = {
    enabled: enabled ?? false,
    read: () => [...entries],
    add(direction, frame) {
      if (!history.enabled) return;
      entries = [...entries.slice(1 - capacity), { direction, at: now(), message: withoutSecrets(frame) }];
    },
  };
  return history;
}
