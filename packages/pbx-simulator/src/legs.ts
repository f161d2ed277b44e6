import type { Directory } from './directory.ts';
import type { Participant, ParticipantStatus } from './wire.ts';

/** The line to the world outside: calls to numbers that are no DN leave on it. It is in no list of the API. */
export const OUTSIDE_LINE = '10000';

/** A leg of a call, and what was attached to it. */
export interface Leg {
  participant: Participant;
  attached: unknown;
  /** Who is at this end of it. */
  readonly at: Party;
}

/** Who is at the other end of a leg. */
export interface Party {
  readonly dn: string;
  /** The number as it is shown; the DN itself inside the exchange. */
  readonly number: string;
}

/** The legs of all calls, by the participant's id. */
export interface Legs {
  all(): readonly Leg[];
  of(dn: string): readonly Leg[];
  find(dn: string, id: number): Leg | undefined;
  add(leg: {
    readonly at: Party;
    readonly party: Party;
    readonly from: Party;
    readonly status: ParticipantStatus;
    readonly deviceId: string;
    readonly callid: number;
  }): Leg;
  change(leg: Leg, change: Partial<Participant>): void;
  remove(leg: Leg): void;
}

/** @param changed called after each change, with the leg's entity; `removed` when it is gone */
export function createLegs(
  directory: Directory,
  changed: (dn: string, entity: string, what: 'changed' | 'removed') => void,
): Legs {
  const legs = new Map<number, Leg>();
  let lastId = 1000;
  const typeOf = (dn: string): string => directory.find(dn)?.type ?? 'Wexternalline';
  const tell = ({ participant }: Leg, what: 'changed' | 'removed'): void =>
    changed(participant.dn, entityOf(participant), what);

  return {
    all: () => [...legs.values()],
    of: (dn) => [...legs.values()].filter(({ participant }) => participant.dn === dn),
    find(dn, id) {
      const leg = legs.get(id);
      return leg?.participant.dn === dn ? leg : undefined;
    },
    add({ at, party, from, status, deviceId, callid }) {
      const id = ++lastId;
      const known = directory.find(party.dn);
      const leg: Leg = {
        at,
        attached: null,
        participant: {
          id,
          status,
          dn: at.dn,
          party_caller_name: known?.name ?? '',
          party_dn: party.dn,
          party_caller_id: party.number,
          party_did: '',
          device_id: deviceId,
          party_dn_type: typeOf(party.dn),
          direct_control: typeOf(at.dn) === 'Wroutepoint' || deviceId !== '',
          originated_by_dn: at.dn === from.dn ? '' : from.dn,
          originated_by_type: at.dn === from.dn ? 'None' : typeOf(from.dn),
          referred_by_dn: '',
          referred_by_type: 'None',
          on_behalf_of_dn: '',
          on_behalf_of_type: 'None',
          callid,
          legid: id - 1000,
        },
      };
      legs.set(id, leg);
      tell(leg, 'changed');
      return leg;
    },
    change(leg, change) {
      leg.participant = { ...leg.participant, ...change };
      tell(leg, 'changed');
    },
    remove(leg) {
      if (legs.delete(leg.participant.id)) tell(leg, 'removed');
    },
  };
}

/** Where a participant is in the API. */
export const entityOf = ({ dn, id }: Participant): string => `/callcontrol/${dn}/participants/${id}`;
