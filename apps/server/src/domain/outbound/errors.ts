/** Why a command about a project fails, for programs; the message says what to do. What the PBX did is a `PbxError`. */
export type OutboundErrorCode =
  /** The server knows no PBX. */
  | 'FEATURE_UNAVAILABLE'
  | 'PROJECT_NOT_FOUND'
  | 'PROJECT_LIMIT_EXCEEDED'
  /** The credentials could not be stored. */
  | 'INTERNAL_SERVER_ERROR';

/** A command about a project was not carried out. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly code: OutboundErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: OutboundErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
