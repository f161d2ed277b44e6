/** The body of every HTTP error: a code to act on, and what to do. */
export interface HttpError {
  readonly error: string;
  readonly message: string;
}
