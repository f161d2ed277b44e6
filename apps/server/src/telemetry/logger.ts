/**
 * What the server's parts need of a logger: structured fields first, then a message for a person. A pino logger is one.
 * Fields are names in snake_case; errors go under `err`. Never put secrets or environment values in them.
 */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
