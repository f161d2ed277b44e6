/** The body of every HTTP error: a code to act on, and what to do. */
export interface HttpError {
  readonly error: string;
  readonly message: string;
}

/** A request that cannot be carried out; Fastify answers with its status, code and message. */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
  readonly statusCode: number;
  readonly code: string;
  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}
