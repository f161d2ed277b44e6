import type { Dialect } from '@watchhamster/shared-types';

/** What came of an inbound message. */
export type MessageOutcome = 'ok' | 'refused' | 'failed';

/** Limits that can be hit, by the names that the configuration and the metrics give them. */
export type LimitName =
  | 'connections'
  | 'connections_per_client'
  | 'messages_per_second'
  | 'flooding'
  | 'control_frames'
  | 'message_bytes'
  | 'recommended_message_bytes'
  | 'idle'
  | 'credential_timeout'
  | 'credentials'
  | 'liveness'
  | 'queue_bytes';

/** What happens to a reader that is behind: it leaves the common flush, catches up again, or is closed. */
export type SlowReaderStep = 'lagging' | 'caught_up' | 'closed';

/** What can be read at the moment somebody asks. */
export interface GatewayReadings {
  readonly connections: readonly {
    readonly dialect: Dialect;
    readonly role: string;
    readonly count: number;
  }[];
  /** Whether some connection gets status_update. */
  readonly isWatched: boolean;
  /** Connections that are behind. */
  readonly lagging: number;
  /** How many durable messages the one that is furthest behind has still to get. */
  readonly maxLag: number;
  /** Bytes that wait in the sockets. */
  readonly queuedBytes: number;
}

/** Where the parts of the server report what happens; cheap enough for every message. */
export interface Metrics {
  connectionOpened(): void;
  /** @param code the close code @param seconds how long it was open */
  connectionClosed(code: number, seconds: number): void;
  /** @param status the HTTP status it was refused with */
  handshakeRefused(status: number): void;
  /** @param event the message's event name, `invalid` when it has none that is known @param bytes of the frame's payload */
  received(event: string, outcome: MessageOutcome, bytes: number): void;
  /** One message sent to `count` connections, `bytes` each. */
  sent(event: string, count: number, bytes: number): void;
  errorSent(code: string): void;
  limitHit(limit: LimitName): void;
  /** Time a handler took, in seconds. */
  handled(event: string, seconds: number): void;
  /** Time between publishing and the write to the sockets, in seconds. */
  queued(seconds: number): void;
  slowReader(step: SlowReaderStep): void;
  /** Stream entries dropped for slow readers. */
  dropped(entries: number): void;
  /** Time the journal took to keep `records`, in seconds. */
  journaled(records: number, seconds: number): void;
  /** A durable message could not be kept. */
  journalFailed(): void;
  /** A service was probed. */
  probed(outcome: 'good' | 'failed'): void;
  /** A resume was answered. */
  resumed(outcome: 'resumed' | 'refused'): void;
}
