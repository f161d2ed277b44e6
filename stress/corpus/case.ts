import type { HandshakeParts } from '../wire/websocket.ts';

/** What must come of a case on a WebSocket connection. */
export type FrameOutcome =
  /** An error message with this code; the connection goes on. */
  | { readonly error: string }
  /** A message of this type; the connection goes on. */
  | { readonly reply: string }
  /** A close frame with one of these codes. */
  | { readonly close: readonly number[] }
  /** No answer; the connection goes on. */
  | { readonly quiet: true };

/** Frames sent after a good handshake. */
export interface FrameCase {
  readonly kind: 'frames';
  readonly name: string;
  /** The bytes that are sent, in pieces: each is written when the event loop has turned. */
  readonly sends: () => readonly Uint8Array[];
  readonly handshake?: HandshakeParts;
  /** Which server gets it: one with raised limits (default), or one whose limits are those of a fresh installation. */
  readonly limits?: 'raised' | 'default';
  /** Any of these is right. */
  readonly expect: readonly FrameOutcome[];
  /** A text that may not come back in any message. */
  readonly secret?: string;
  /** Why the server does not fulfil the case yet. The fuzzer tells when it does. */
  readonly pending?: string;
}

/** Bytes sent on a fresh TCP connection: requests, handshakes, and what only looks like them. */
export interface HttpCase {
  readonly kind: 'http';
  readonly name: string;
  readonly sends: () => Uint8Array | string;
  /** One more byte of this text for ever, every so many milliseconds. */
  readonly drip?: { readonly text: string; readonly everyMs: number };
  /** Any of these statuses is right; 0 stands for a connection that is closed without a response. */
  readonly statuses: readonly number[];
  /** What may not stand in the response. */
  readonly lacks?: RegExp;
  /** How long the answer may take, in milliseconds. Default: 10 s. Only the fuzzer runs what takes more than 20 s. */
  readonly withinMs?: number;
  readonly pending?: string;
}

export type Case = FrameCase | HttpCase;
