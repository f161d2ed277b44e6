import { PbxSimulatorError } from './errors.ts';
import type { EventEffect, Fault, FaultMoment, OddBody, RequestEffect, RequestTarget } from './faults.ts';

const targets: readonly string[] = [
  'token',
  'handshake',
  'request',
  'list',
  'entity',
  'makecall',
  'action',
  'stream',
  'users',
] satisfies RequestTarget[];
const bodies: readonly string[] = [
  'garbage',
  'empty',
  'html',
  'oversized',
  'wrong-shape',
  'truncated',
] satisfies OddBody[];

/** What a timer can wait for, about 25 days. */
const maxDelayMs = 2 ** 31 - 1;

/** How a fault is written on the command line. */
export const faultHelp = `on:kind[=value][,after=N][,times=N|always][,probability=P][,dn=NUMBER]
      on     ${targets.join(' | ')} | event
      kind   of requests: status=CODE  delay=MS  cut=before|after  hang=before|after
                          body=${bodies.join('|')}  json=JSON
             of token:    expires-in=SECONDS|none
             of event:    duplicate  drop  reorder  delay=MS  close=CODE (1006 cuts)  silence`;

/**
 * Reads a fault of the command line, such as `makecall:cut=after,after=3`.
 * @throws {PbxSimulatorError} INVALID_OPTION
 */
export function readFault(spec: string): Fault {
  const wrong = (why: string): never => {
    throw new PbxSimulatorError(
      'INVALID_OPTION',
      `fault '${spec}': ${why}; see --help for how it is written`,
    );
  };
  const [head = '', on = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(spec) ?? wrong('it has no on:kind');
  if (head === '') return wrong('it is empty');
  const [effectText = '', ...timingTexts] = split(rest);
  const number = (
    text: string | undefined,
    name: string,
    least = 0,
    most = Number.MAX_SAFE_INTEGER,
  ): number => {
    const value = Number(text);
    if (text && value >= least && value <= most) return value;
    return wrong(
      `${name} takes a number of ${most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`}`,
    );
  };
  const whole = (text: string | undefined, name: string, least: number): number => {
    const value = number(text, name, least);
    return Number.isInteger(value) ? value : wrong(`${name} takes a whole number`);
  };

  const timing: { after?: number; times?: number | 'always'; probability?: number; dn?: string } = {};
  for (const text of timingTexts) {
    const [name = '', value = ''] = cut(text);
    if (name === 'after') timing.after = whole(value, name, 0);
    else if (name === 'times') timing.times = value === 'always' ? value : whole(value, name, 1);
    else if (name === 'probability') timing.probability = number(value, name, 0, 1);
    else if (name === 'dn') timing.dn = value === '' ? wrong('dn takes a number') : value;
    else wrong(`'${name}' is not known`);
  }

  const [kind = '', value] = cut(effectText);
  if (on === 'event') return { on, ...timing, ...eventEffect() };
  if (!targets.includes(on)) return wrong(`'${on}' is nothing that faults meet`);
  return { on: on as RequestTarget, ...timing, ...requestEffect() };

  function eventEffect(): EventEffect {
    switch (kind) {
      case 'duplicate':
      case 'drop':
      case 'reorder':
      case 'silence':
        return { kind };
      case 'delay':
        return { kind, ms: number(value, kind, 0, maxDelayMs) };
      case 'close':
        return { kind, code: closeCode() };
      default:
        return wrong(`'${kind}' does not happen to events`);
    }
  }

  function closeCode(): number {
    const code = number(value, 'close');
    const allowed = code === 1006 || (code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005);
    return allowed || (code >= 3000 && code <= 4999)
      ? code
      : wrong(`${code} is no close code that can be sent`);
  }

  function requestEffect(): RequestEffect {
    switch (kind) {
      case 'status': {
        const status = whole(value, kind, 0);
        return status >= 400 && status <= 599 ? { kind, status } : wrong('status is not 400 to 599');
      }
      case 'delay':
        return { kind, ms: number(value, kind, 0, maxDelayMs) };
      case 'cut':
      case 'hang':
        if (value !== 'before' && value !== 'after') return wrong(`${kind} is not before or after`);
        return { kind, when: value satisfies FaultMoment };
      case 'body':
        if (value === undefined || !bodies.includes(value)) return wrong('there is no such body');
        return { kind, body: value as OddBody };
      case 'json':
        try {
          return { kind, json: JSON.parse(value ?? '') };
        } catch {
          return wrong('json is no JSON');
        }
      case 'expires-in':
        if (on !== 'token') return wrong('expires-in is of the token only');
        return { kind, value: value === 'none' ? null : number(value, kind) };
      default:
        return wrong(`'${kind}' does not happen to requests`);
    }
  }
}

/** At commas that a name and `=` follow, so that JSON may have some. */
const split = (text: string): readonly string[] =>
  text.split(/,(?=[a-z]+=[^,]*$|(?:[a-z]+=[^,]*,)+[a-z]+=[^,]*$)/);

function cut(text: string): readonly [name: string, value?: string] {
  const at = text.indexOf('=');
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
