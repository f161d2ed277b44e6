import type { MessageData } from '@watchhamster/shared-types';

/**
 * What a person is told about the connection.
 * - `idle`: not asked to connect yet, or closed by the application
 * - `connecting`: not connected since the client was made
 * - `live`: connected, and resumed: what is shown is what is
 * - `stale`: the connection stands, but does not answer: what is shown may be old
 * - `recovering`: the connection was lost and is being restored: what is shown is old
 * - `closed`: the client has given up, or the server told it to; `connect()` tries again
 */
export type Phase = 'idle' | 'connecting' | 'live' | 'stale' | 'recovering' | 'closed';

/** Why a connection ended, or could not be opened. */
export interface Ending {
  /**
   * - `network`: the socket closed without a word, or could not be opened
   * - `server`: the server closed it, with `code` and a reason
   * - `silent`: it did not answer a ping
   * - `timeout`: it did not open, or did not answer the request to resume, in time
   * - `credential`: the credential could not be had, or the server rejected it
   * - `attempts`: as many attempts failed as are allowed
   */
  readonly kind: 'network' | 'server' | 'silent' | 'timeout' | 'credential' | 'attempts';
  /** The close code, where the socket was closed with one. */
  readonly code?: number | undefined;
  /** What happened and what to do, in English or as the server said it. */
  readonly message: string;
}

/** The state of the connection. A new object after every change. */
export interface ConnectionState {
  readonly phase: Phase;
  /** Attempts that have failed since the last good connection. */
  readonly attempt: number;
  /** When the next attempt is due, in milliseconds since the epoch; undefined when none is waiting. */
  readonly retryAt: number | undefined;
  /** Why the last connection ended; undefined while it is live. */
  readonly reason: Ending | undefined;
  /** The newest `connection_status`: the server's version, its features, this connection's role and limits. */
  readonly server: MessageData<'connectionStatus'> | undefined;
}

/** A place in the journal: the messages up to it have been handed to the handlers. */
export interface Place {
  readonly epoch: string;
  readonly position: number;
}

/** Durable messages that were missed for good: what is shown has to be fetched anew. */
export interface Gap {
  /** Where the client stood; what came after is missing. */
  readonly from: Place;
  /** From where on messages arrive again. */
  readonly to: Place | undefined;
  /** `epoch`: the server's journal is another one; `journal`: it could not replay what was missed. */
  readonly reason: 'epoch' | 'journal';
}
