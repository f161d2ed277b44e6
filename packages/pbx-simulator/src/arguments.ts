import { parseArgs } from 'node:util';
import { codeOf, PbxSimulatorError } from './errors.ts';
import { faultHelp, readFault } from './fault-spec.ts';
import type { Account, DnSetup, PbxSimulatorOptions } from './options.ts';
import { readScript, type Script, type Step, scriptHelp } from './script.ts';
import type { DnType } from './wire.ts';

/** What the command line asks for. */
export type Arguments =
  | { readonly asked: 'help' }
  | { readonly asked: 'version' }
  | {
      readonly asked: 'start';
      readonly options: PbxSimulatorOptions;
      /** An account that was made up, as none was given: it has to be printed. */
      readonly madeUp: Account | undefined;
      /** Where to write the certificate. */
      readonly certificateFile: string | undefined;
      /** What happens at its time. */
      readonly steps: readonly Step[];
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
  --queue DN            a queue; may be given several times
  --ivr DN              an IVR; may be given several times
  --answer-rate P       the part of the calls that is answered, 0 to 1 (default 0.8)
  --speed N             calls go so many times faster (default 1)
  --seed N              the same chance each time
  --fault SPEC          something that goes wrong; may be given several times:
    ${faultHelp}
  --script FILE         what happens, ${scriptHelp}
  --version             the version
  --help, -h            this text
`;

/** What the command line gets from elsewhere. */
export interface Surroundings {
  /** Gives the secret of an account that is made up. */
  readonly makeSecret: () => string;
  /** Reads a file as text, or throws what the file system says. */
  readonly readFile: (path: string) => string;
}

/**
 * Reads the command line.
 * @throws {PbxSimulatorError} INVALID_OPTION
 */
export function readArguments(args: readonly string[], { makeSecret, readFile }: Surroundings): Arguments {
  const values = parse(args);
  if (values.help) return { asked: 'help' };
  if (values.version) return { asked: 'version' };
  if (values.host === '') throw new PbxSimulatorError('INVALID_OPTION', '--host is empty; give an address');
  const given = (values.account ?? []).map(readAccount);
  const madeUp = given.length === 0 ? { clientId: 'demo', clientSecret: makeSecret() } : undefined;
  const extensions = whole('--extensions', values.extensions, 1, 10_000) ?? 10;
  const speed = part('--speed', values.speed, 0.001, 10_000) ?? 1;
  const port = whole('--port', values.port, 0, 65_535);
  const seed = whole('--seed', values.seed, 0, 2 ** 32 - 1);
  const script = values.script === undefined ? undefined : readScriptFile(values.script, readFile);
  const more = (numbers: readonly string[] = [], type: DnType): readonly DnSetup[] =>
    numbers.map((dn) => ({ dn, type }));
  return {
    asked: 'start',
    madeUp,
    certificateFile: values.certificate,
    steps: script?.steps ?? [],
    options: {
      accounts: madeUp ? [madeUp] : given,
      ...(port === undefined ? {} : { port }),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(values.tls || values.certificate !== undefined ? { tls: 'self-signed' as const } : {}),
      ...(seed === undefined ? {} : { seed }),
      dns: [
        ...Array.from({ length: extensions }, (_, index) => ({ dn: String(101 + index) })),
        ...more(values['route-point'], 'Wroutepoint'),
        ...more(values.queue, 'Wqueue'),
        ...more(values.ivr, 'Wivr'),
      ],
      calls: {
        dialMs: 300 / speed,
        ringMs: 4_000 / speed,
        giveUpMs: 20_000 / speed,
        talkMs: 15_000 / speed,
        answerRate: part('--answer-rate', values['answer-rate'], 0, 1) ?? 0.8,
      },
      faults: [...(values.fault ?? []).map(readFault), ...(script?.faults ?? [])],
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
        queue: texts,
        ivr: texts,
        'answer-rate': text,
        speed: text,
        seed: text,
        fault: texts,
        script: text,
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PbxSimulatorError('INVALID_OPTION', `${reason.replace(/\.?$/, '.')} See --help.`, { cause });
  }
}

function readScriptFile(path: string, readFile: Surroundings['readFile']): Script {
  let text: string;
  try {
    text = readFile(path);
  } catch (cause) {
    const message = `--script: '${path}' cannot be read (${codeOf(cause)}); give a file that is there`;
    throw new PbxSimulatorError('INVALID_OPTION', message, { cause });
  }
  return readScript(text, path);
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
