import { type Logger as PinoLogger, pino } from 'pino';
import { cleanFields, cleanText } from './clean.ts';

interface LoggerOptions {
  /** Lines for a person (coloured where the terminal can) instead of JSON. */
  readonly readable: boolean;
  readonly level: string;
  /** Where the lines go. Default: standard output. */
  readonly destination?: NodeJS.WritableStream;
}

/**
 * The server's log: JSON lines for machines, readable lines for a terminal. In both, secrets are masked, and text that
 * came from outside can neither forge a line nor steer the terminal.
 */
export async function createLogger({ readable, level, destination }: LoggerOptions): Promise<PinoLogger> {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: cleanFields },
    hooks: {
      logMethod(this: PinoLogger, args: Parameters<PinoLogger['info']>, method: PinoLogger['info']) {
        const cleaned = args.map((value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
        return method.apply(this, cleaned as typeof args);
      },
    },
  };
  if (!readable) return destination ? pino(options, destination) : pino(options);
  const { default: pretty } = await import('pino-pretty');
  return pino(
    options,
    pretty({
      colorize: process.stdout.isTTY && !destination,
      translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
      ignore: '',
      singleLine: true,
      sync: true,
      ...(destination ? { destination } : {}),
    }),
  );
}
