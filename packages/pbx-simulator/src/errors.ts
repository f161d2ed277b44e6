/** What went wrong in the simulator itself; what it answers to its clients are HTTP statuses. */
export type PbxSimulatorErrorCode =
  /** An option, or a flag of the command line, is wrong. */
  | 'INVALID_OPTION'
  /** The port cannot be listened on. */
  | 'LISTEN_FAILED'
  /** The certificate cannot be written to the file that was asked for. */
  | 'WRITE_FAILED'
  /** No DN has this number. */
  | 'UNKNOWN_DN'
  /** No participant has this id. */
  | 'UNKNOWN_PARTICIPANT';

/** An error of the simulator, with what to do in its message. */
export class PbxSimulatorError extends Error {
  override readonly name = 'PbxSimulatorError';
  readonly code: PbxSimulatorErrorCode;

  constructor(code: PbxSimulatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What the system calls an error, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
