const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Years that a log can be from; beyond them a number or text was not a time. */
const years = { first: 1970, last: 9999 };

/**
 * The instant that a log's own timestamp means, in milliseconds since 1970, or undefined when it cannot be understood.
 * Texts are ISO 8601 in its usual variations; without a zone they are in the server's local time. Numbers are seconds,
 * milliseconds, microseconds or nanoseconds since 1970, told apart by their size.
 */
export function parseTimestamp(value: unknown): number | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string' || value.length > 64) return undefined;
  const text = value.trim();
  if (/^\d{9,20}(?:\.\d+)?$/.test(text)) return fromNumber(Number(text));
  const match = written.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (year < years.first || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // A leap second counts as the first instant after it.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const ms = Math.trunc(Number(`0.${match[7] ?? '0'}`) * 1000);
  const zone = match[8];
  const instant =
    zone === undefined
      ? new Date(year, month - 1, day, hour, minute, second, ms).getTime()
      : Date.UTC(year, month - 1, day, hour, minute, second, ms) - offsetMs(zone);
  return instant >= 0 ? instant : undefined;
}

function fromNumber(value: number): number | undefined {
  const ms = value < 1e11 ? value * 1000 : value < 1e14 ? value : value < 1e17 ? value / 1e3 : value / 1e6;
  const last = Date.UTC(years.last, 11, 31);
  return Number.isFinite(ms) && ms > 0 && ms <= last ? Math.trunc(ms) : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function offsetMs(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
