import { isSecretName, MASK, maskSecrets } from '@watchhamster/shared-types';
import { type Logger as PinoLogger, pino } from 'pino';

interface LoggerOptions {
  /** Lines for a person (coloured where the terminal can) instead of JSON. */
  readonly readable: boolean;
  readonly level: string;
}

/** The server's log: JSON lines for machines, readable lines for a terminal. Secrets are masked in both. */
export async function createLogger({ readable, level }: LoggerOptions): Promise<PinoLogger> {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: maskFields },
    hooks: {
      logMethod(this: PinoLogger, args: Parameters<PinoLogger['info']>, method: PinoLogger['info']) {
        const masked = args.map((value: unknown) => (typeof value === 'string' ? maskSecrets(value) : value));
        return method.apply(this, masked as typeof args);
      },
    },
  };
  if (!readable) return pino(options);
  const { default: pretty } = await import('pino-pretty');
  return pino(
    options,
    pretty({
      colorize: process.stdout.isTTY,
      translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
      ignore: 'pid,hostname',
      singleLine: true,
      sync: true,
    }),
  );
}

function maskFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isSecretName(name) ? MASK : typeof value === 'string' ? maskSecrets(value) : value,
    ]),
  );
}
