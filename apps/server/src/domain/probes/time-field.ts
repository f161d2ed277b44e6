import { momentOf } from './time-zone.ts';

/**
 * What a JSON value has at a place: a JSON pointer (RFC 6901) when it begins with a slash, else names and indexes
 * between dots. Undefined when there is nothing.
 */
export function valueAt(value: unknown, place: string): unknown {
  const steps = place.startsWith('/')
    ? place
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : place.split(/[.[\]]+/).filter((step) => step !== '');
  let current = value;
  for (const step of steps) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string, unknown>)[step];
  }
  return current;
}

/** Numbers under this are seconds since 1970, others milliseconds. */
const firstMilliseconds = 1e11;

/**
 * The moment that a value names, in milliseconds since 1970; undefined when it names none. Numbers are seconds or
 * milliseconds since 1970. Texts are RFC 3339, HTTP dates, or a date and a time with or without marks between
 * (20240102 060015); without an offset they are of the zone. A date alone is the beginning of its day.
 */
export function timeOf(value: unknown, zone: string): number | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{10}(\d{3})?$/.test(text)) return fromNumber(Number(text));
  const local =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?$/.exec(text);
  if (local) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = local
      .slice(1)
      .map((part) => Number(part ?? 0));
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
      return undefined;
    return momentOf({ year, month, day, hour, minute, second }, zone);
  }
  // With an offset, or an HTTP date: what else Date.parse takes is read in the server's own zone, which is chance.
  if (!/(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i.test(text)) return undefined;
  const ms = Date.parse(text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'));
  return Number.isFinite(ms) ? ms : undefined;
}

function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  const ms = value < firstMilliseconds ? value * 1000 : value;
  return ms <= 8.64e15 ? ms : undefined;
}
