import type { LogLevel } from '@watchhamster/shared-types';

const byName: Readonly<Record<LogLevel, readonly string[]>> = {
  DEBUG: ['trace', 'debug', 'verbose', 'fine', 'silly'],
  INFO: ['info', 'information', 'informational', 'notice', 'log', 'success'],
  WARNING: ['warning', 'warn'],
  ERROR: ['error', 'err', 'severe'],
  CRITICAL: ['critical', 'crit', 'fatal', 'alert', 'emerg', 'emergency', 'panic'],
};

const levels: ReadonlyMap<string, LogLevel> = new Map(
  (Object.keys(byName) as LogLevel[]).flatMap((level) => byName[level].map((name) => [name, level] as const)),
);

/** The level that a word means in the common log libraries, in any case; undefined when it is none. */
export function levelOfName(name: string): LogLevel | undefined {
  return levels.get(name.trim().toLowerCase());
}

/** The level of pino's and bunyan's numbers: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal. */
export function levelOfNumber(value: number): LogLevel {
  if (value >= 60) return 'CRITICAL';
  if (value >= 50) return 'ERROR';
  if (value >= 40) return 'WARNING';
  return value >= 30 ? 'INFO' : 'DEBUG';
}
