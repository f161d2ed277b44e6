import { parseArgs } from 'node:util';
import { type Role, roleNamed, roles } from '../auth/roles.ts';
import { tokenName } from './auth.ts';

/** What the command line and the environment say. */
export interface Arguments {
  readonly config: string | undefined;
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly dataDir: string | undefined;
  readonly logFormat: string | undefined;
  readonly logLevel: string;
  readonly check: boolean;
  /** A token to make and show, instead of a server to start. */
  readonly newToken: { readonly name: string; readonly role: Role } | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'USAGE';
}

export const usage = `Usage: node apps/server/dist/main.js [--config FILE] [--host H] [--port N] [--data-dir D] [--check]
       node apps/server/dist/main.js --new-token NAME [--role R]

  --config FILE   configuration, YAML (WATCHHAMSTER_CONFIG); without it everything has its default
  --host H        address to listen on (HOST); default 127.0.0.1
  --port N        port to listen on, 0 for any free one (PORT); default 8000
  --data-dir D    folder of the database; its file system is the one that is watched; default: here
  --log-level L   trace, debug, info, warn, error or silent (LOG_LEVEL); default info
  --log-format F  text or json (LOG_FORMAT); default: text in a terminal, else json
  --check         check the configuration and exit: 0 when it is valid, 2 when not
  --new-token N   make a token for N, show it once with the lines for the configuration, and exit
  --role R        the new token's role: viewer (default), operator, publisher or admin
  --version       print the version
  --help          print this

The command line wins over the environment, the environment over the configuration file.
`;

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/**
 * Reads the command line, and the environment for what it does not say.
 * @throws UsageError naming the argument and what to write instead.
 */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Arguments {
  const values = parse(argv);
  const setting = (option: string | undefined, variable: string): string | undefined =>
    option ?? (env[variable] || undefined);
  const logLevel = setting(values['log-level'], 'LOG_LEVEL') ?? 'info';
  if (!levels.includes(logLevel))
    throw new UsageError(`--log-level is one of ${levels.join(', ')}, not '${logLevel}'`);
  const logFormat = setting(values['log-format'], 'LOG_FORMAT');
  if (logFormat !== undefined && logFormat !== 'text' && logFormat !== 'json') {
    throw new UsageError(`--log-format is text or json, not '${logFormat}'`);
  }
  return {
    config: setting(values.config, 'WATCHHAMSTER_CONFIG'),
    host: setting(values.host, 'HOST'),
    port: readPort(setting(values.port, 'PORT')),
    dataDir: values['data-dir'],
    logFormat,
    logLevel,
    check: values.check,
    newToken: readNewToken(values['new-token'], values.role),
    help: values.help,
    version: values.version,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        config: { type: 'string' },
        host: { type: 'string' },
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        'log-level': { type: 'string' },
        'log-format': { type: 'string' },
        check: { type: 'boolean', default: false },
        'new-token': { type: 'string' },
        role: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, { cause });
  }
}

function readNewToken(name: string | undefined, roleName: string | undefined): Arguments['newToken'] {
  if (name === undefined) {
    if (roleName !== undefined) throw new UsageError('--role goes with --new-token NAME');
    return undefined;
  }
  const role = roleNamed(roleName ?? 'viewer');
  if (!role) throw new UsageError(`--role is one of ${roles.join(', ')}, not '${roleName}'`);
  const checked = tokenName.safeParse(name);
  if (checked.success) return { name, role };
  throw new UsageError(`--new-token: '${name}' is no name: ${checked.error.issues[0]?.message}`);
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^[0-9]{1,5}$/.test(text) || port > 65535)
    throw new UsageError(`a port is a number from 0 to 65535, not '${text}'`);
  return port;
}
