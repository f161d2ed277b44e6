/**
 * What kind of trouble it is. `credentials`: the PBX refused the account, and trying again will not help.
 * `unreachable`: no connection. `timeout`: no answer in time. `status`: it answered with an error. `answer`: its answer
 * does not fit. `lost`: the event socket is gone.
 */
export type PbxTrouble = 'credentials' | 'unreachable' | 'timeout' | 'status' | 'answer' | 'lost';

/** What a {@link PbxError} is made of. */
interface PbxErrorParts {
  readonly kind: PbxTrouble;
  /** What was asked for, such as `token` or `callers`. */
  readonly step: string;
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Why, without secrets. */
  readonly reason: string;
  /** Whether the PBX may have carried out what it was asked. Default: it did not. */
  readonly mayHaveHappened?: true | undefined;
}

/** The PBX did not do what it was asked. Nothing in it is secret. */
export class PbxError extends Error {
  override readonly name = 'PbxError';
  readonly code = 'UPSTREAM_ERROR';
  readonly kind: PbxTrouble;
  readonly step: string;
  readonly status: number | undefined;
  readonly reason: string;
  readonly mayHaveHappened: boolean;
  constructor({ kind, step, status, reason, mayHaveHappened }: PbxErrorParts) {
    // In brackets: `token: no answer` reads as a token, and would be masked on the way out.
    super(`the PBX (${step}): ${status === undefined ? '' : `HTTP ${status}: `}${reason}`);
    this.kind = kind;
    this.step = step;
    this.status = status;
    this.reason = reason;
    this.mayHaveHappened = mayHaveHappened ?? false;
  }
}

/** Anything that was thrown, as a {@link PbxError}. Of what is not one, only its code is told. */
export function asPbxError(cause: unknown, step: string): PbxError {
  if (cause instanceof PbxError) return cause;
  const code = (cause as { code?: unknown } | undefined)?.code;
  const reason = typeof code === 'string' ? code : 'the connection failed';
  return new PbxError({ kind: 'unreachable', step, reason, mayHaveHappened: true });
}
