import { PbxSimulatorError } from './errors.ts';
import { readFault } from './fault-spec.ts';
import type { Fault } from './faults.ts';
import { checkDn } from './options.ts';

/** Something that people or the network do to the exchange. */
export type Deed =
  | { readonly deed: 'call'; readonly from: string; readonly dn: string }
  | { readonly deed: 'press'; readonly dn: string; readonly keys: string }
  | { readonly deed: 'profile'; readonly dn: string; readonly profile: string }
  | { readonly deed: 'add' | 'remove'; readonly dn: string }
  | { readonly deed: 'drop-sockets'; readonly code: number }
  | { readonly deed: 'silence-sockets' | 'revoke-tokens' };

/** A line of a script that has its time. */
export interface Step {
  /** Counted from 1. */
  readonly line: number;
  /** From the start, in milliseconds. */
  readonly atMs: number;
  /** Again and again after so many milliseconds; undefined for once. */
  readonly everyMs: number | undefined;
  readonly deed: Deed;
}

/** What a script has. */
export interface Script {
  readonly faults: readonly Fault[];
  readonly steps: readonly Step[];
}

/** How a script is written. */
export const scriptHelp = `a line each; # starts a comment; times are in seconds
      fault SPEC                      as with --fault
      at TIME DEED                    once, so long after the start
      every TIME DEED                 again and again
    DEED is one of:
      call FROM DN                    a call from a number outside to a DN
      press DN KEYS                   the party of the DN's connected call presses keys
      profile DN NAME                 the profile of a user: Available, Out of office, ...
      add DN | remove DN              an extension comes or goes
      drop-sockets CODE | silence-sockets | revoke-tokens`;

/**
 * Reads a script.
 * @param name what errors call it, such as its file
 * @throws {PbxSimulatorError} INVALID_OPTION, with the line
 */
export function readScript(text: string, name: string): Script {
  const faults: Fault[] = [];
  const steps: Step[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const statement = raw.replace(/(^|\s)#.*$/, '').trim();
    if (statement === '') continue;
    const line = index + 1;
    try {
      const [word = '', ...rest] = statement.split(/\s+/);
      // A fault may have blanks in its JSON.
      if (word === 'fault') faults.push(readFault(statement.slice(word.length).trim()));
      else if (word === 'at' || word === 'every') steps.push({ line, ...readStep(word, rest) });
      else wrong(`'${word}' is not known; a line starts with fault, at or every`);
    } catch (cause) {
      if (!(cause instanceof PbxSimulatorError)) throw cause;
      throw new PbxSimulatorError('INVALID_OPTION', `${name}, line ${line}: ${cause.message}`, { cause });
    }
  }
  return { faults, steps };
}

function readStep(word: 'at' | 'every', [time = '', ...words]: readonly string[]): Omit<Step, 'line'> {
  const ms = Number(time) * 1000;
  const least = word === 'at' ? 0 : 10;
  if (!/^\d+(\.\d+)?$/.test(time) || ms < least || ms > 2 ** 31 - 1) {
    wrong(
      `the time is '${time}'; give seconds, ${least / 1000} or more, such as '${word} 2.5 call 5551 101'`,
    );
  }
  return { atMs: ms, everyMs: word === 'every' ? ms : undefined, deed: readDeed(words) };
}

function readDeed([deed = '', ...words]: readonly string[]): Deed {
  const [first = '', second = ''] = words;
  const take = (...names: readonly string[]): void => {
    if (words.length === names.length) return;
    wrong(`'${deed}' takes ${names.length === 0 ? 'nothing' : names.join(' ')} and has '${words.join(' ')}'`);
  };
  switch (deed) {
    case 'call':
      take('FROM', 'DN');
      checkDn(second);
      return { deed, from: first, dn: second };
    case 'press':
      take('DN', 'KEYS');
      if (!/^[0-9*#A-D]+$/.test(second)) wrong(`KEYS is '${second}'; give digits, * and # only`);
      return { deed, dn: first, keys: second };
    case 'profile':
      if (words.length < 2) take('DN', 'NAME');
      return { deed, dn: first, profile: words.slice(1).join(' ') };
    case 'add':
    case 'remove':
      take('DN');
      checkDn(first);
      return { deed, dn: first };
    case 'drop-sockets':
      take('CODE');
      return { deed, code: closeCode(first) };
    case 'silence-sockets':
    case 'revoke-tokens':
      take();
      return { deed };
    default:
      return wrong(
        `'${deed}' is nothing that is done; write call, press, profile, add, remove, drop-sockets, silence-sockets or revoke-tokens`,
      );
  }
}

function closeCode(text: string): number {
  const code = Number(text);
  const allowed = code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005;
  const own = code >= 3000 && code <= 4999;
  return Number.isInteger(code) && (allowed || own)
    ? code
    : wrong(`CODE is '${text}'; give a close code that can be sent, such as 1012, or 1006 to cut`);
}

function wrong(message: string): never {
  throw new PbxSimulatorError('INVALID_OPTION', message);
}
