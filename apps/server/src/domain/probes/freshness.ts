import type { Expectation } from '../../config/services.ts';
import { weekdays } from '../../config/time-windows.ts';
import { momentOf, type WallTime, wallTime } from './time-zone.ts';

/** A time by which something new had to be there. Milliseconds since 1970. */
export interface Due {
  /** The expected time of day, on its day. */
  readonly expectedAt: number;
  /** From when on something counts as of this time. */
  readonly earliest: number;
  /** From when on it is too late. */
  readonly dueAt: number;
}

/** A week back, and a day for tolerances that reach over midnight. */
const daysBack = 8;

/** The newest expectation whose tolerance is over: what has to be met now. Undefined when none was within the week. */
export function lastDue(expected: readonly Expectation[], zone: string, now: number): Due | undefined {
  const today = wallTime(now, zone);
  let newest: Due | undefined;
  for (let back = 0; back <= daysBack; back++) {
    const date = dateBack(today, back);
    for (const { at, tolerance_minutes, days } of expected) {
      const weekday = weekdays[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()];
      if (!weekday || !days.includes(weekday)) continue;
      const [hour = 0, minute = 0] = at.split(':').map(Number);
      const expectedAt = momentOf({ ...date, hour, minute, second: 0 }, zone);
      const toleranceMs = tolerance_minutes * 60_000;
      const due = { expectedAt, earliest: expectedAt - toleranceMs, dueAt: expectedAt + toleranceMs };
      if (due.dueAt <= now && (!newest || due.expectedAt > newest.expectedAt)) newest = due;
    }
    if (newest) return newest;
  }
  return newest;
}

/** What a time says of what was expected. */
export type Freshness = 'fresh' | 'stale' | 'future';

/** How far two clocks may be apart, in milliseconds. */
const clockToleranceMs = 5 * 60_000;

/** Whether something that was last renewed at `updatedAt` is as new as it has to be. */
export function judgeFreshness(updatedAt: number, due: Due | undefined, now: number): Freshness {
  // A time zone that was misread would hide that nothing comes any more.
  if (updatedAt > now + clockToleranceMs) return 'future';
  return due && updatedAt < due.earliest ? 'stale' : 'fresh';
}

function dateBack({ year, month, day }: WallTime, back: number): WallTime {
  const date = new Date(Date.UTC(year, month - 1, day - back));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
    second: 0,
  };
}
