/**
 * Where a number of a list stands. `claimed`: the PBX was asked, and has not answered yet. `dialling` and `connected`: the
 * call goes on. `unknown`: what became of the call cannot be found out. The last four are final.
 */
export const callStates = [
  'waiting',
  'claimed',
  'dialling',
  'connected',
  'answered',
  'unanswered',
  'failed',
  'unknown',
] as const;
export type CallState = (typeof callStates)[number];

/** How a call ended. */
export type Outcome = Extract<CallState, 'answered' | 'unanswered' | 'failed' | 'unknown'>;

/** Whether a call was asked for, and has not ended. */
export function goesOn({ state }: Pick<Call, 'state'>): boolean {
  return state === 'claimed' || state === 'dialling' || state === 'connected';
}

/** A number of a call list. Times are milliseconds since 1970. */
export interface Call {
  readonly id: number;
  readonly projectId: string;
  /** The line of the list that it stood on, from 1. */
  readonly line: number;
  readonly number: string;
  readonly name: string | undefined;
  readonly reference: string | undefined;
  readonly state: CallState;
  /** How often it was dialled. */
  readonly attempts: number;
  /** While it waits: when it may be dialled. */
  readonly dueAt: number;
  /** The extension that it is or was dialled from. */
  readonly dn: string | undefined;
  /** The PBX's id of the agent's end, as long as the call goes on. */
  readonly participant: number | undefined;
  /** Of the last call that did not succeed, for a person. */
  readonly reason: string | undefined;
  readonly updatedAt: number;
}

/** How many numbers of a project are where. */
export type CallCounts = Readonly<Record<CallState, number>>;

/** A row of a list, before it has an id. */
export interface NewCall {
  readonly line: number;
  readonly number: string;
  readonly name: string | undefined;
  readonly reference: string | undefined;
}
