import { weekdays } from '../config/time-windows.ts';

/** Windows of time by the clock on the wall of a time zone. */
export interface TimeWindows {
  /** IANA name, such as Asia/Seoul. */
  readonly time_zone: string;
  /** `to` is not included; when it is not later than `from`, it is on the next day. `days`: on which it begins. */
  readonly windows: readonly {
    readonly from: string;
    readonly to: string;
    readonly days: readonly (typeof weekdays)[number][];
  }[];
}

const names: readonly string[] = weekdays;

interface Window {
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  /** The days on which it begins, from 0 for Sunday. */
  readonly days: ReadonlySet<number>;
}

/**
 * Tells whether a time, in milliseconds since 1970, is within one of the windows. Where an hour comes twice or not at all,
 * what the clock shows counts.
 * @throws RangeError when the time zone is not known
 */
export function createTimeWindows({ time_zone, windows }: TimeWindows): (at: number) => boolean {
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
