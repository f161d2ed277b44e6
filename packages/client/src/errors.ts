import type { ErrorCode, MessageData } from '@watchhamster/shared-types';

/** Why a request failed on this side; what the server says has its own codes. */
export type ClientErrorCode =
  /** There is no connection and the request does not wait for one. Nothing was sent. */
  | 'NOT_CONNECTED'
  /** The client was closed, or was told by the server not to come back. Nothing was sent. */
  | 'CLIENT_CLOSED'
  /** Too many messages wait to be sent. Nothing was sent. */
  | 'QUEUE_FULL'
  /** The message is larger than the server takes. Nothing was sent. */
  | 'MESSAGE_TOO_LARGE'
  /** The caller gave up. See {@link RequestError.outcome}. */
  | 'ABORTED'
  /** There was no answer in time. See {@link RequestError.outcome}. */
  | 'TIMEOUT'
  /** The connection ended before the answer came. Whether the request was carried out is not known. */
  | 'CONNECTION_LOST';

/**
 * What is known of a request that failed.
 * - `not-sent`: the server never saw it
 * - `refused`: the server did not do it, and said why
 * - `unknown`: it was sent; it may have been carried out, or be carried out still. It is never sent again by itself
 */
export type RequestOutcome = 'not-sent' | 'refused' | 'unknown';

/** A request that was not answered with an ack. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  /** What to act on: the server's code, or one of {@link ClientErrorCode}. */
  readonly code: ClientErrorCode | ErrorCode | (string & {});
  readonly outcome: RequestOutcome;
  /** What the server said beside the code; empty for errors of this side. */
  readonly details: Readonly<Record<string, unknown>>;
  /** When to try again, in milliseconds, where the server said so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: RequestError['code'],
    outcome: RequestOutcome,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.code = code;
    this.outcome = outcome;
    this.details = details;
    this.retryAfterMs = retryAfterOf(details);
  }
}

/** The server's refusal as an error; its text is for a person, in the connection's language. */
export function refusalOf({ error_code, error_message, details }: MessageData<'error'>): RequestError {
  return new RequestError(error_code, 'refused', error_message, details ?? {});
}

/** `retry_after_ms` of an error's details, where it is one. */
export function retryAfterOf(details: Readonly<Record<string, unknown>> | undefined): number | undefined {
  const value = details?.retry_after_ms;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Why a snapshot could not be had. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  /** `unreachable`: no answer in time; `refused`: another status than 200; `invalid`: an answer that is no snapshot. */
  readonly code: 'unreachable' | 'refused' | 'invalid';
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** When to try again, in milliseconds, where the answer had a `Retry-After`. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: SnapshotError['code'],
    message: string,
    {
      status,
      retryAfterMs,
      cause,
    }: { status?: number; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The client was set up with what cannot work; the message says what to write instead. */
export class ClientOptionsError extends Error {
  override readonly name = 'ClientOptionsError';
  readonly code = 'INVALID_OPTIONS';
}

/** Something that went wrong without a caller to tell: nothing is thrown, and the client goes on. */
export interface Problem {
  /**
   * - `message`: a message that this version does not understand; it is ignored, and told once for each kind
   * - `handler`: a handler of the application threw; the others were called all the same
   * - `subscription`: the server refused a `subscribe` that was given to `send()`
   * - `credential`: the credential could not be had
   * - `server`: the server refused what nobody waits for, such as a subscription that was said again on a new connection
   */
  readonly kind: 'message' | 'handler' | 'subscription' | 'credential' | 'server';
  readonly message: string;
  readonly cause?: unknown;
}
