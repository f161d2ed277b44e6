import type { CallPhase, Extension, Participant } from '../line.ts';
import type { DnAnswer, ParticipantAnswer } from './answers.ts';

/** A caller as clients see it: the PBX's names, without what only the PBX needs. */
export interface Caller {
  readonly dn: string;
  readonly type: string;
  readonly devices: readonly string[];
  /** False where the PBX says that none is registered; true where it does not tell. */
  readonly hasDevice: boolean;
  readonly participants: readonly CallerParticipant[];
}
export interface CallerParticipant {
  readonly id: number;
  /** As the PBX says it: Dialing, Ringing, Connected. */
  readonly status: string;
  readonly callid: number;
  /** The other side's number; empty where the PBX does not say. */
  readonly party_caller_id: string;
}

/** Who may be called for: by number; `untold` where the PBX does not tell, `unknown` while it has not been asked. */
export type Availability = ReadonlySet<string> | 'untold' | 'unknown';

/** What is known of a PBX. Each change says whether anything is different now. */
export interface Mirror {
  /** Whether the callers were read since the last `forget`. */
  isKnown(): boolean;
  callers(): readonly Caller[];
  extensions(): readonly Extension[];
  /**
   * @param since what was told after the list was asked for, as {@link participantKey}: participants that went, and those
   *   that came or changed, of which the list may know less than the mirror
   */
  replaceAll(
    list: readonly DnAnswer[],
    since: { readonly gone: ReadonlySet<string>; readonly told: ReadonlyMap<string, unknown> },
  ): boolean;
  has(dn: string): boolean;
  hasParticipant(dn: string, id: number): boolean;
  setParticipant(dn: string, participant: ParticipantAnswer): boolean;
  removeParticipant(dn: string, id: number): boolean;
  setAvailability(availability: Availability): boolean;
  forget(): void;
}

/** Names a participant across extensions. */
export const participantKey = (dn: string, id: number): string => `${dn}/${id}`;

export function createMirror(): Mirror {
  let dns = new Map<string, Caller>();
  let known = false;
  let availability: Availability = 'unknown';
  let extensions: readonly Extension[] | undefined;
  let callers: readonly Caller[] | undefined;

  const changed = (): true => {
    extensions = undefined;
    callers = undefined;
    return true;
  };
  const put = (caller: Caller): boolean => {
    const before = dns.get(caller.dn);
    if (before && isSame(before, caller)) return false;
    dns.set(caller.dn, caller);
    return changed();
  };
  const isAvailable = (dn: string): boolean =>
    availability === 'untold' || (availability !== 'unknown' && availability.has(dn));

  return {
    isKnown: () => known,
    callers: () => {
      callers ??= [...dns.values()];
      return callers;
    },
    extensions: () => {
      extensions ??= [...dns.values()]
        .filter(({ type }) => type.toLowerCase() === 'wextension')
        .map(({ dn, devices, hasDevice, participants }) => ({
          dn,
          devices,
          participants: participants.map((participant) => asParticipant(dn, participant)),
          available: hasDevice && isAvailable(dn),
        }));
      return extensions;
    },
    replaceAll(list, { gone, told }) {
      const wasKnown = known;
      known = true;
      const next = new Map<string, Caller>();
      for (const entry of list) {
        const participants = (entry.participants ?? []).filter(
          ({ id }) => !gone.has(participantKey(entry.dn, id)),
        );
        const before = dns.get(entry.dn);
        const isTold = ({ id }: { readonly id: number }): boolean => told.has(participantKey(entry.dn, id));
        const newer = before?.participants.filter(isTold) ?? [];
        const listed = asCaller({ ...entry, participants });
        const caller: Caller = {
          ...listed,
          participants: [
            ...listed.participants.filter(({ id }) => !newer.some((known) => known.id === id)),
            ...newer,
          ].sort((a, b) => a.id - b.id),
        };
        next.set(entry.dn, before && isSame(before, caller) ? before : caller);
      }
      const isEqual = next.size === dns.size && [...next].every(([dn, caller]) => dns.get(dn) === caller);
      dns = next;
      return isEqual && wasKnown ? false : changed();
    },
    has: (dn) => dns.has(dn),
    hasParticipant: (dn, id) => dns.get(dn)?.participants.some((known) => known.id === id) === true,
    setParticipant(dn, participant) {
      const caller = dns.get(dn);
      if (!caller) return false;
      const others = caller.participants.filter(({ id }) => id !== participant.id);
      const participants = [...others, asCallerParticipant(participant)].sort((a, b) => a.id - b.id);
      return put({ ...caller, participants });
    },
    removeParticipant(dn, id) {
      const caller = dns.get(dn);
      if (!caller?.participants.some((known) => known.id === id)) return false;
      return put({
        ...caller,
        participants: caller.participants.filter((participant) => participant.id !== id),
      });
    },
    setAvailability(next) {
      if (isSameAvailability(availability, next)) return false;
      availability = next;
      return changed();
    },
    forget() {
      known = false;
      dns = new Map();
      changed();
    },
  };
}

function asCaller({ dn, type, devices, participants }: DnAnswer): Caller {
  return {
    dn,
    type,
    devices: (devices ?? []).map(({ device_id }) => device_id),
    hasDevice: devices?.length !== 0,
    participants: (participants ?? []).map(asCallerParticipant).sort((a, b) => a.id - b.id),
  };
}

function asCallerParticipant({
  id,
  status,
  callid,
  party_caller_id,
  party_dn,
}: ParticipantAnswer): CallerParticipant {
  return { id, status, callid: callid ?? 0, party_caller_id: party_caller_id || party_dn || '' };
}

function asParticipant(dn: string, { id, status, callid, party_caller_id }: CallerParticipant): Participant {
  const phase: CallPhase = /^connected$/i.test(status)
    ? 'connected'
    : /^ringing$/i.test(status)
      ? 'ringing'
      : 'dialing';
  return { id, dn, phase, callId: callid, ...(party_caller_id === '' ? {} : { party: party_caller_id }) };
}

/** Both were made here: their keys come in the same order. */
function isSame(one: Caller, other: Caller): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isSameAvailability(one: Availability, other: Availability): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.size === other.size && [...one].every((dn) => other.has(dn));
}
