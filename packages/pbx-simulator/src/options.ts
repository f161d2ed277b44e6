import type { Certificate } from './certificate.ts';
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import { PbxSimulatorError } from './errors.ts';
import type { Fault } from './faults.ts';
import type { PbxHappening } from './happenings.ts';
import { type Random, seededRandom } from './random.ts';
import type { DnType } from './wire.ts';

/** Who may ask for tokens. */
export interface Account {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The DNs that its tokens see. Default: all of them. */
  readonly dns?: readonly string[];
  /** Whether it may use the configuration API, `/xapi/v1/Users`. Default `granted`. */
  readonly configuration?: 'granted' | 'denied';
}

/** A DN, as it is set up. */
export interface DnSetup {
  readonly dn: string;
  /** Default `Wextension`. */
  readonly type?: DnType;
  /** Default `Extension 101`, `Queue 800` and the like. */
  readonly name?: string;
  /** How many devices are registered. Default 1: applications call from that of their route point or queue as well. */
  readonly devices?: number;
  /** The profile that the configuration API gives as `CurrentProfileName`. Default `Available`. */
  readonly profile?: string;
}

/** How a call ends when nobody does anything about it. `busy` and `failed` end it while it dials. */
export type CallOutcome = 'answered' | 'unanswered' | 'busy' | 'failed';

/** A call that is about to be made. */
export interface CallRequest {
  readonly dn: string;
  readonly destination: string;
  /** How many calls went to this destination before. */
  readonly callsBefore: number;
}

/** How calls go. Times are in milliseconds. */
export interface CallBehaviour {
  /** From Dialing to Ringing. Default 300. */
  readonly dialMs?: number;
  /** From Ringing to Connected. Default 2000. */
  readonly ringMs?: number;
  /** How long a call that nobody answers rings; a `timeout` of makecall, in seconds, shortens it. Default 20000. */
  readonly giveUpMs?: number;
  /** From Connected to removed. Default 10000. */
  readonly talkMs?: number;
  /**
   * How far these times differ from call to call: 0.5 draws each one from half of it to one and a half times. At most 1.
   * Default 0, all the same.
   */
  readonly spread?: number;
  /** The part of the calls that is answered, 0 to 1. Default 1. Queues, IVRs and route points answer all. */
  readonly answerRate?: number;
  /** Decides instead of `answerRate`, where it returns something. */
  readonly outcome?: (call: CallRequest) => CallOutcome | undefined;
}

/** How the simulator is set up. Everything has a default but the accounts. */
export interface PbxSimulatorOptions {
  readonly accounts: readonly Account[];
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** `self-signed` makes a certificate, which `certificate` of the simulator gives. Default: no TLS. */
  readonly tls?: 'self-signed' | Certificate | undefined;
  /** Default: the extensions 101 to 103. */
  readonly dns?: readonly DnSetup[];
  readonly calls?: CallBehaviour;
  /**
   * How many of the calls that ended, and of the makecalls, `state()` remembers: the last ones. Default: all of them, which
   * a simulator that runs for days has no memory for.
   */
  readonly history?: number;
  readonly tokens?: {
    /** How long a token is accepted, in milliseconds. Default 3600000. */
    readonly lifetimeMs?: number;
    /** What `expires_in` says, in seconds, true or not; `null` leaves it out. Default: the truth. */
    readonly expiresIn?: number | string | null;
  };
  /** How `finalstatus` is written: 1 or `Success`. Default `text`. */
  readonly finalStatus?: 'number' | 'text';
  /** Faults that are there from the start. */
  readonly faults?: readonly Fault[];
  /** Makes chance repeatable. Default: another each time. */
  readonly seed?: number;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Called with everything that happens, for a log. No secret is in it. */
  readonly observe?: (happening: PbxHappening) => void;
}

/** The options with their defaults, checked. */
export interface Settings {
  readonly accounts: readonly Account[];
  readonly port: number;
  readonly host: string;
  readonly tls: PbxSimulatorOptions['tls'];
  readonly dns: readonly DnSetup[];
  readonly calls: Required<CallBehaviour>;
  readonly history: number;
  readonly lifetimeMs: number;
  readonly expiresIn: number | string | null;
  readonly finalStatus: 'number' | 'text';
  readonly faults: readonly Fault[];
  readonly callChance: Random;
  readonly timeChance: Random;
  readonly faultChance: Random;
  readonly clock: Clock;
  readonly observe: (happening: PbxHappening) => void;
}

/** @throws {PbxSimulatorError} INVALID_OPTION */
export function resolveOptions(options: PbxSimulatorOptions): Settings {
  const { accounts, tokens = {}, calls = {} } = options;
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 32);
  const lifetimeMs = tokens.lifetimeMs ?? 3_600_000;
  const settings: Settings = {
    accounts,
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    tls: options.tls,
    dns: options.dns ?? ['101', '102', '103'].map((dn) => ({ dn })),
    calls: {
      dialMs: calls.dialMs ?? 300,
      ringMs: calls.ringMs ?? 2_000,
      giveUpMs: calls.giveUpMs ?? 20_000,
      talkMs: calls.talkMs ?? 10_000,
      spread: calls.spread ?? 0,
      answerRate: calls.answerRate ?? 1,
      outcome: calls.outcome ?? (() => undefined),
    },
    history: options.history ?? Number.POSITIVE_INFINITY,
    lifetimeMs,
    expiresIn: tokens.expiresIn === undefined ? Math.ceil(lifetimeMs / 1000) : tokens.expiresIn,
    finalStatus: options.finalStatus ?? 'text',
    faults: options.faults ?? [],
    callChance: seededRandom(seed),
    timeChance: seededRandom(seed ^ 0x2545f491),
    faultChance: seededRandom(seed ^ 0x5f3759df),
    clock: options.clock ?? systemClock,
    observe: options.observe ?? (() => {}),
  };
  check(settings);
  return settings;
}

function check({ accounts, port, calls, history, lifetimeMs, dns }: Settings): void {
  const ids = accounts.map(({ clientId }) => clientId);
  if (accounts.length === 0) invalid('accounts is empty; give at least one { clientId, clientSecret }');
  const sameId = twice(ids);
  if (sameId !== undefined) invalid(`There is an account '${sameId}' twice; give each its own clientId`);
  const numbers = dns.map(({ dn }) => dn);
  const sameNumber = twice(numbers);
  if (sameNumber !== undefined) invalid(`There is a DN '${sameNumber}' twice; give each its own number`);
  for (const dn of numbers) checkDn(dn);
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) invalid(`port is ${port}; give 0 to 65535`);
  if (!(calls.answerRate >= 0 && calls.answerRate <= 1)) {
    invalid(`calls.answerRate is ${calls.answerRate}; give a part of all calls, 0 to 1`);
  }
  if (!(calls.spread >= 0 && calls.spread <= 1)) {
    invalid(`calls.spread is ${calls.spread}; give a part of the times, 0 to 1`);
  }
  if (!(history >= 0)) invalid(`history is ${history}; give a number of calls, 0 or more`);
  if (!(lifetimeMs > 0)) invalid(`tokens.lifetimeMs is ${lifetimeMs}; give milliseconds, more than 0`);
  for (const name of ['dialMs', 'ringMs', 'giveUpMs', 'talkMs'] as const) {
    if (!(calls[name] >= 0)) invalid(`calls.${name} is ${calls[name]}; give milliseconds, 0 or more`);
  }
}

const twice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);

/** @throws {PbxSimulatorError} INVALID_OPTION */
export function checkDn(dn: string): void {
  if (!/^[0-9A-Za-z*#]{1,20}$/.test(dn)) invalid(`'${dn}' is no DN; give up to 20 digits or letters`);
  if (dn === 'ws') invalid("'ws' is no DN: it is where the event socket is");
}

function invalid(message: string): never {
  throw new PbxSimulatorError('INVALID_OPTION', message);
}
