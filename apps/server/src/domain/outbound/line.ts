/** Where a call stands, as the PBX says it. */
export type CallPhase = 'dialing' | 'ringing' | 'connected';

/** One end of a call on the PBX: who takes part, and where it stands. */
export interface Participant {
  /** The PBX's id of the participant; unique within its extension. */
  readonly id: number;
  /** The extension it is on. */
  readonly dn: string;
  readonly phase: CallPhase;
  /** The PBX's id of the call, shared by all its participants. */
  readonly callId: number;
  /** The other side's number, as far as the PBX says it. */
  readonly party?: string;
}

/** An extension that calls can be made from. */
export interface Extension {
  /** Its number, such as "101". */
  readonly dn: string;
  readonly devices: readonly string[];
  readonly participants: readonly Participant[];
  /** Whether its agent takes calls now, and has a telephone to take them with; true where the PBX does not tell. */
  readonly available: boolean;
}

/** What became of a request to make a call. */
export type MakeCallResult =
  /** The PBX makes the call; `participantId` is the agent's end. */
  | { readonly outcome: 'made'; readonly participantId: number; readonly callId: number }
  /** The PBX did not take it: nobody was called. `status` is 0 where it was not even asked. */
  | { readonly outcome: 'refused'; readonly status: number; readonly reason: string; readonly stale: boolean }
  /** No answer came: the call may or may not have been made. */
  | { readonly outcome: 'unknown'; readonly reason: string };

/** A project's PBX as a dialler sees it. */
export interface Line {
  readonly projectId: string;
  /** Whether token, event socket and callers are there, now. */
  connected(): boolean;
  /** Extensions of type Wextension, with their calls, as last known. */
  extensions(): readonly Extension[];
  makeCall(
    dn: string,
    destination: string,
    options: { readonly timeoutSeconds?: number; readonly device?: string },
  ): Promise<MakeCallResult>;
  /** Ends a call; resolves also when it is gone already. */
  drop(dn: string, participantId: number): Promise<void>;
  /** Reads everything from the PBX again, and resolves when it is known. */
  refresh(): Promise<void>;
  /** Calls `changed` after each change of any of the above; returns what stops that. */
  onChange(changed: () => void): () => void;
}

/** The lines of projects that run: what dialling is given. */
export interface Lines {
  all(): readonly Line[];
  /** After a project was started, stopped, or replaced. */
  onChange(changed: () => void): () => void;
}
