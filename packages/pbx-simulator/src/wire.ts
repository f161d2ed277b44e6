/** What the API sends and takes, as it is on the wire. */

/** What a DN is. */
export type DnType = 'Wextension' | 'Wqueue' | 'Wivr' | 'Wroutepoint';

/** How far a participant's leg of the call is. */
export type ParticipantStatus = 'Dialing' | 'Ringing' | 'Connected';

/** A telephone that is registered for a DN. */
export interface Device {
  readonly dn: string;
  /** A SIP address with characters that have to be encoded in a path. */
  readonly device_id: string;
  readonly user_agent: string;
}

/** One leg of a call. */
export interface Participant {
  readonly id: number;
  readonly status: ParticipantStatus;
  readonly dn: string;
  readonly party_caller_name: string;
  readonly party_dn: string;
  readonly party_caller_id: string;
  readonly party_did: string;
  readonly device_id: string;
  readonly party_dn_type: string;
  readonly direct_control: boolean;
  readonly originated_by_dn: string;
  readonly originated_by_type: string;
  readonly referred_by_dn: string;
  readonly referred_by_type: string;
  readonly on_behalf_of_dn: string;
  readonly on_behalf_of_type: string;
  readonly callid: number;
  readonly legid: number;
}

/** What `GET /callcontrol` lists. */
export interface DnEntry {
  readonly dn: string;
  readonly type: DnType;
  readonly devices: readonly Device[];
  readonly participants: readonly Participant[];
}

/** What makecall and the actions of a participant answer. */
export interface CallControlResult {
  /** 1 or `Success`, see {@link PbxSimulatorOptions.finalStatus}. */
  readonly finalstatus: number | string;
  readonly reason: string;
  readonly reasontext: string;
  readonly result: Participant;
}

/** 0 upsert, 1 remove, 2 DTMF, 3 prompt finished, 4 answer to a request over the socket. */
export type EventType = 0 | 1 | 2 | 3 | 4;

/** A frame of the event socket. */
export interface EventFrame {
  /** Counts the events of the whole exchange, so that one that was missed leaves a gap. */
  readonly sequence: number;
  readonly event: {
    readonly event_type: EventType;
    readonly entity: string;
    readonly attached_data: unknown;
  };
}
