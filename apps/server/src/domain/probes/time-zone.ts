/** A moment as the clocks on the wall show it. The month counts from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether it is the name of a time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  // Offsets such as +09:00 are accepted by some runtimes only.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What clocks in the zone show at this moment. */
export function wallTime(ms: number, zone: string): WallTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/**
 * The moment when clocks in the zone show this time, in milliseconds since 1970. A time that is skipped in spring is
 * the moment as much later as the clocks jump; of a time that comes twice in autumn it is the first.
 */
export function momentOf(wall: WallTime, zone: string): number {
  const asUtc = utcOf(wall);
  const offsets = [asUtc - dayMs, asUtc + dayMs].map((ms) => offsetAt(ms, zone));
  const [before = 0] = offsets;
  const matches = offsets.map((offset) => asUtc - offset).filter((ms) => utcOf(wallTime(ms, zone)) === asUtc);
  return matches.length > 0 ? Math.min(...matches) : asUtc - before;
}

/** The fields read as if they were UTC, in milliseconds: to count with days and to compare. */
export function utcOf({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetAt(ms: number, zone: string): number {
  return utcOf(wallTime(ms, zone)) - Math.floor(ms / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
