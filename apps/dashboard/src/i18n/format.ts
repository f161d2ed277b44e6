/** Numbers, sizes, times and durations as a language writes them. */
export interface Format {
  /** 1,234 */
  readonly number: (value: number) => string;
  /** 45.2 – the sign stands beside it, smaller. */
  readonly percent: (value: number) => string;
  /** 15.6 GiB */
  readonly bytes: (value: number) => string;
  /** 1.2 MiB/s */
  readonly rate: (bytesPerSecond: number) => string;
  /** 3d 4h – the two largest units; never negative. */
  readonly duration: (seconds: number) => string;
  /** 3d – the largest unit alone, for what is only roughly of interest. */
  readonly roughly: (seconds: number) => string;
  /** 14:03:22 */
  readonly clock: (at: Date) => string;
  /** 14:03:22.123, for log lines; with the day before it, of another day than today. */
  readonly precise: (at: Date) => string;
  /** Date, time, seconds and zone, for a hover. */
  readonly exact: (at: Date) => string;
  /** 0.42 */
  readonly load: (value: number) => string;
}

const sizes = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;
const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** What stands for a time that is none: what others publish may have anything in it, and takes no page away. */
const unknown = '–';
const timeOf =
  (format: Intl.DateTimeFormat) =>
  (at: Date): string =>
    Number.isNaN(at.getTime()) ? unknown : format.format(at);

/** The day that was asked about last, from midnight to midnight. */
let day = { from: 0, to: 0 };

function isToday(at: number): boolean {
  const now = Date.now();
  if (now < day.from || now >= day.to) {
    day = { from: new Date(now).setHours(0, 0, 0, 0), to: new Date(now).setHours(24, 0, 0, 0) };
  }
  return at >= day.from && at < day.to;
}

/** The formats of a language, with the local time zone. */
export function createFormat(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const unit = Object.fromEntries(
    units.map(([name]) => [
      name,
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }),
    ]),
  );
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat(locale, time);
  const precise = new Intl.DateTimeFormat(locale, { ...time, fractionalSecondDigits: 3 });
  const precisely = new Intl.DateTimeFormat(locale, {
    ...time,
    fractionalSecondDigits: 3,
    month: '2-digit',
    day: '2-digit',
  });
  const exact = new Intl.DateTimeFormat(locale, {
    ...time,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZoneName: 'short',
  });
  const bytes = (value: number): string => {
    const power = value < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log2(value) / 10));
    const scaled = value / 1024 ** power;
    return `${power === 0 || scaled >= 100 ? whole.format(scaled) : one.format(scaled)} ${sizes[power]}`;
  };
  const duration = (seconds: number, most: number): string => {
    let rest = Math.max(0, Math.floor(seconds));
    const parts: string[] = [];
    for (const [name, size] of units) {
      const amount = Math.floor(rest / size);
      rest -= amount * size;
      if (amount > 0 || (name === 'second' && parts.length === 0)) {
        parts.push(unit[name]?.format(amount) ?? '');
      } else if (parts.length > 0) break;
      if (parts.length === most) break;
    }
    return parts.join(' ');
  };
  return {
    number: (value) => whole.format(value),
    percent: (value) => one.format(value),
    bytes,
    rate: (value) => `${bytes(value)}/s`,
    duration: (seconds) => (Number.isNaN(seconds) ? unknown : duration(seconds, 2)),
    roughly: (seconds) => (Number.isNaN(seconds) ? unknown : duration(seconds, 1)),
    clock: timeOf(clock),
    precise: (at) => timeOf(isToday(at.getTime()) ? precise : precisely)(at),
    exact: timeOf(exact),
    load: (value) => two.format(value),
  };
}
