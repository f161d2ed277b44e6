import { type Logger as PinoLogger, pino } from 'pino';
import { cleanFields, cleanText } from './clean.ts';
import { readableLine } from './readable.ts';

interface LoggerOptions {
  /** Lines for a person (coloured where the terminal can) instead of JSON. */
  readonly readable: boolean;
  readonly level: string;
  /** Where the lines go. Default: standard output. */
  readonly destination?: NodeJS.WritableStream;
}

/**
 * The server's log: JSON lines for machines, readable lines for a terminal. In both, secrets are masked, and text that
 * came from outside can neither forge a line nor steer the terminal. A line below the level costs a call and no more.
 */
export function createLogger({ readable, level, destination }: LoggerOptions): PinoLogger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: cleanFields, level: (label: string) => ({ level: label }) },
    hooks: {
      logMethod(this: PinoLogger, args: Parameters<PinoLogger['info']>, method: PinoLogger['info']) {
        const cleaned = args.map((value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
        return method.apply(this, cleaned as typeof args);
      },
    },
  };
  // Written at once: the last lines before the process ends are the ones that are needed.
  const out = destination ?? pino.destination({ dest: 1, sync: true });
  if (!readable) return pino(options, out);
  const colours = process.stdout.isTTY && !destination ? 'ansi' : 'none';
  return pino(options, { write: (line: string) => void out.write(readableLine(line, colours)) });
}
