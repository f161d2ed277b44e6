import { type QuietHoursConfig, weekdays } from '../../config/alerts.ts';

/** Whether it is quiet at a time, in milliseconds since 1970. */
export type QuietHours = (at: number) => boolean;

const names: readonly string[] = weekdays;

interface Window {
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  /** The days on which it begins, from 0 for Sunday. */
  readonly days: ReadonlySet<number>;
}

/**
 * Quiet hours by the wall clock of a time zone: where an hour comes twice or not at all, what the clock shows counts.
 * @throws RangeError when the time zone is not known; the configuration check says so before.
 */
export function createQuietHours({ time_zone, windows }: QuietHoursConfig): QuietHours {
  if (windows.length === 0) return () => false;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: time_zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const read: readonly Window[] = windows.map(({ from, to, days }) => ({
    from: minutesOf(from),
    to: minutesOf(to),
    days: new Set(days.map((day) => weekdays.indexOf(day))),
  }));
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = names.indexOf(parts.get('weekday')?.toLowerCase() ?? '');
    const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
    return read.some((window) => covers(window, day, minute));
  };
}

function covers({ from, to, days }: Window, day: number, minute: number): boolean {
  if (from < to) return days.has(day) && minute >= from && minute < to;
  // Across midnight: the evening of a day it begins on, or the morning after one.
  return (days.has(day) && minute >= from) || (days.has((day + 6) % 7) && minute < to);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
