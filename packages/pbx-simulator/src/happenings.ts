import type { Fault } from './faults.ts';
import type { ParticipantStatus } from './wire.ts';

/** Why a call ended. `dropped`: somebody hung up over the API. */
export type EndReason = 'finished' | 'unanswered' | 'busy' | 'failed' | 'dropped' | 'removed';

/** Something that happened in the simulator; `at` is in milliseconds since the epoch. */
export type PbxHappening = { readonly at: number } & (
  | { readonly type: 'token'; readonly clientId: string }
  | { readonly type: 'token_refused'; readonly reason: string }
  | { readonly type: 'socket_opened'; readonly clientId: string }
  | { readonly type: 'socket_closed'; readonly clientId: string; readonly code: number }
  | {
      readonly type: 'call';
      readonly callid: number;
      readonly from: string;
      readonly to: string;
      readonly status: ParticipantStatus | 'Ended';
      readonly reason?: EndReason;
    }
  | { readonly type: 'request'; readonly method: string; readonly path: string; readonly status: number }
  | { readonly type: 'fault'; readonly fault: Fault }
  /** A line of the script was carried out, or could not be: `problem` says why. */
  | { readonly type: 'script'; readonly line: number; readonly deed: string; readonly problem?: string }
);
