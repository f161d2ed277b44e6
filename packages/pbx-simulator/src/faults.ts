import type { Random } from './random.ts';

/** Requests that a fault can meet: `request` is any that needs a token, the others are one kind of them. */
export type RequestTarget =
  | 'token'
  | 'handshake'
  | 'request'
  | 'list'
  | 'entity'
  | 'makecall'
  | 'action'
  | 'stream'
  | 'users';

/** When a fault happens. Without any of these: the first time, once. */
interface FaultTiming {
  /** How many occasions are left alone first. Default 0. */
  readonly after?: number;
  /** How often it happens, then it is over. Default 1. */
  readonly times?: number | 'always';
  /** The part of the occasions that it happens on, 0 to 1, by the simulator's random numbers. Default 1. */
  readonly probability?: number;
  /** Only what concerns this DN. */
  readonly dn?: string;
}

/** `before`: nothing was done yet. `after`: it was done (the call is made), and only the answer is lost. */
export type FaultMoment = 'before' | 'after';

/** Bodies that a client must survive. `oversized` is valid JSON of 32 MiB; `truncated` ends in the middle. */
export type OddBody = 'garbage' | 'empty' | 'html' | 'oversized' | 'wrong-shape' | 'truncated';

/** What happens to a request. */
export type RequestEffect =
  /** It is answered with this status, and not carried out. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** The answer comes so many milliseconds later. Goes together with the others. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The TCP connection is destroyed. */
  | { readonly kind: 'cut'; readonly when: FaultMoment }
  /** There is never an answer. */
  | { readonly kind: 'hang'; readonly when: FaultMoment }
  /** It is carried out, and answered with 200 and this body. */
  | { readonly kind: 'body'; readonly body: OddBody }
  /** It is carried out, and answered with 200 and this JSON. */
  | { readonly kind: 'json'; readonly json: unknown }
  /** Of a token: `expires_in` says this, `null` leaves it out. The token lives as long as ever. */
  | { readonly kind: 'expires-in'; readonly value: number | string | null };

/** What happens to an event on its way to the sockets. */
export type EventEffect =
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'drop' }
  /** It is sent after the next one. */
  | { readonly kind: 'reorder' }
  /** It is sent so many milliseconds later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The sockets that it was for are closed instead: 1006 destroys the TCP connection, others are sent as a close. */
  | { readonly kind: 'close'; readonly code: number }
  /** The sockets that it was for stay open and say nothing any more, not even a pong. */
  | { readonly kind: 'silence' };

/** Something that goes wrong. */
export type Fault =
  | (FaultTiming & RequestEffect & { readonly on: RequestTarget })
  | (FaultTiming & EventEffect & { readonly on: 'event' });

/** A fault that was added. */
export interface AddedFault {
  /** How often it happened. */
  hits(): number;
  /** It does not happen any more. */
  remove(): void;
}

/** The script of what goes wrong. */
export interface Faults {
  /** Adds a fault; several can be there at once. The first one that applies wins, delays add up. */
  add(fault: Fault): AddedFault;
  /** Nothing goes wrong any more. */
  clear(): void;
}

/** What is wrong with one request. */
export interface RequestTrouble {
  readonly delayMs: number;
  readonly effect: Exclude<RequestEffect, { readonly kind: 'delay' }> | undefined;
}

export interface FaultScript extends Faults {
  forRequest(targets: readonly RequestTarget[], dn: string | undefined): RequestTrouble;
  forEvent(dn: string | undefined): EventEffect | undefined;
}

/** @param happened called for each fault that happens */
export function createFaults(random: Random, happened: (fault: Fault) => void): FaultScript {
  const entries = new Set<{ readonly fault: Fault; seen: number; hits: number }>();

  function* due(targets: readonly string[], dn: string | undefined): Generator<Fault> {
    for (const entry of [...entries]) {
      const { fault } = entry;
      if (!targets.includes(fault.on) || (fault.dn !== undefined && fault.dn !== dn)) continue;
      if (entry.seen++ < (fault.after ?? 0)) continue;
      if (fault.probability !== undefined && random() >= fault.probability) continue;
      if (++entry.hits >= (fault.times === 'always' ? Number.POSITIVE_INFINITY : (fault.times ?? 1))) {
        entries.delete(entry);
      }
      happened(fault);
      yield fault;
    }
  }

  return {
    add(fault) {
      const entry = { fault, seen: 0, hits: 0 };
      if (fault.times !== 0) entries.add(entry);
      return { hits: () => entry.hits, remove: () => void entries.delete(entry) };
    },
    clear: () => entries.clear(),
    forRequest(targets, dn) {
      let delayMs = 0;
      for (const fault of due(targets, dn)) {
        if (fault.on === 'event') continue;
        if (fault.kind === 'delay') delayMs += fault.ms;
        else return { delayMs, effect: fault };
      }
      return { delayMs, effect: undefined };
    },
    forEvent(dn) {
      for (const fault of due(['event'], dn)) if (fault.on === 'event') return fault;
      return undefined;
    },
  };
}
