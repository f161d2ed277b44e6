import type { Extension } from '../outbound/line.ts';

/** What decides who calls next. Times are milliseconds of one clock. */
export interface Situation {
  readonly now: number;
  /** Whether calls may begin now, by the windows of the project. */
  readonly isOpenHour: boolean;
  readonly isRunning: boolean;
  readonly isConnected: boolean;
  readonly extensions: readonly Extension[];
  /** Extensions that have a call of the dialler, whatever the PBX says of them yet. */
  readonly busy: { has(dn: string): boolean };
  /** Until when an extension rests. */
  readonly restsUntil: ReadonlyMap<string, number>;
  /** Not before this time is anything asked of the PBX. */
  readonly holdUntil: number;
}

/** The extensions that can call now, in the order of their numbers: free, their agent available, and rested. */
export function freeExtensions(situation: Situation): readonly string[] {
  const { now, extensions, busy, restsUntil } = situation;
  if (!situation.isRunning || !situation.isConnected || !situation.isOpenHour) return [];
  if (now < situation.holdUntil) return [];
  return extensions
    .filter(({ dn, available, participants }) => available && participants.length === 0 && !busy.has(dn))
    .filter(({ dn }) => now >= (restsUntil.get(dn) ?? 0))
    .map(({ dn }) => dn)
    .sort();
}
