import { parseArgs } from 'node:util';
import { PbxSimulatorError } from './errors.ts';
import { faultHelp, readFault } from './fault-spec.ts';
import type { Account, PbxSimulatorOptions } from './options.ts';

/** What the command line asks for. */
export type Arguments =
  | { readonly help: true }
  | {
      readonly help: false;
      readonly options: PbxSimulatorOptions;
      /** An account that was made up, as none was given: it has to be printed. */
      readonly madeUp: Account | undefined;
      /** Where to write the certificate. */
      readonly certificateFile: string | undefined;
    };

export const usage = `Usage: pbx-simulator [options]

A telephone exchange for tests and demonstrations: call control over HTTP and WebSocket.

  --port N              port; 0 is any free one (default 0)
  --host HOST           address to listen on (default 127.0.0.1)
  --tls                 HTTPS and WSS with a self-signed certificate
  --certificate FILE    write that certificate to a file, for clients to trust
  --account ID:SECRET   an account; may be given several times (default: one is made up and printed)
  --extensions N        how many extensions there are, from 101 on (default 10)
  --route-point DN      a route point as well; may be given several times
  --answer-rate P       the part of the calls that is answered, 0 to 1 (default 0.8)
  --speed N             calls go so many times faster (default 1)
  --seed N              the same chance each time
  --fault SPEC          something that goes wrong; may be given several times:
    ${faultHelp}
  --help                this text
`;

/**
 * Reads the command line.
 * @param makeSecret gives the secret of an account that is made up
 * @throws {PbxSimulatorError} INVALID_OPTION
 */
export function readArguments(args: readonly string[], makeSecret: () => string): Arguments {
  const values = parse(args);
  if (values.help) return { help: true };
  const given = (values.account ?? []).map(readAccount);
  const madeUp = given.length === 0 ? { clientId: 'demo', clientSecret: makeSecret() } : undefined;
  const extensions = whole('--extensions', values.extensions, 1, 10_000) ?? 10;
  const speed = part('--speed', values.speed, 0.001, 10_000) ?? 1;
  const port = whole('--port', values.port, 0, 65_535);
  const seed = whole('--seed', values.seed, 0, 2 ** 32 - 1);
  return {
    help: false,
    madeUp,
    certificateFile: values.certificate,
    options: {
      accounts: madeUp ? [madeUp] : given,
      ...(port === undefined ? {} : { port }),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values.tls || values.certificate !== undefined ? { tls: 'self-signed' as const } : {}),
      ...(seed === undefined ? {} : { seed }),
      dns: [
        ...Array.from({ length: extensions }, (_, index) => ({ dn: String(101 + index) })),
        ...(values['route-point'] ?? []).map((dn) => ({ dn, type: 'Wroutepoint' as const })),
      ],
      calls: {
        dialMs: 300 / speed,
        ringMs: 4_000 / speed,
        giveUpMs: 20_000 / speed,
        talkMs: 15_000 / speed,
        answerRate: part('--answer-rate', values['answer-rate'], 0, 1) ?? 0.8,
      },
      faults: (values.fault ?? []).map(readFault),
    },
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: text,
        host: text,
        tls: { type: 'boolean' },
        certificate: text,
        account: texts,
        extensions: text,
        'route-point': texts,
        'answer-rate': text,
        speed: text,
        seed: text,
        fault: texts,
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PbxSimulatorError('INVALID_OPTION', `${reason} See --help.`, { cause });
  }
}

function readAccount(text: string): Account {
  const [, clientId = '', clientSecret = ''] = /^([^:]+):(.+)$/s.exec(text) ?? [];
  // The text itself is not repeated: it may have the secret in it.
  if (!clientSecret) throw new PbxSimulatorError('INVALID_OPTION', '--account: write it as ID:SECRET');
  return { clientId, clientSecret };
}

function part(flag: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new PbxSimulatorError(
    'INVALID_OPTION',
    `${flag} is '${text}'; give a number from ${least} to ${most}`,
  );
}

function whole(flag: string, text: string | undefined, least: number, most: number): number | undefined {
  const value = part(flag, text, least, most);
  if (value === undefined || Number.isInteger(value)) return value;
  throw new PbxSimulatorError('INVALID_OPTION', `${flag} is '${text}'; give a whole number`);
}
