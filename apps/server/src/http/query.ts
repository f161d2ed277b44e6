import { RequestError } from './errors.ts';

/** The parameters of a request, as they came. */
export type Query = Readonly<Record<string, unknown>>;

/** A parameter that cannot be used; Fastify answers with its status, code and message. */
export class QueryError extends RequestError {
  override readonly name = 'QueryError';
  constructor(message: string) {
    super(400, 'INVALID_QUERY', message);
  }
}

/**
 * Refuses parameters that nobody reads: a mistyped one would silently give too much.
 * @param others what is left of the query
 * @param place where they are no parameters, such as `of the history`
 * @param known those that there are, for the message
 * @throws QueryError naming the first
 */
export function refuseOthers(others: Query, place: string, known: string): void {
  const [unknown] = Object.keys(others);
  if (unknown === undefined) return;
  throw new QueryError(`'${unknown.slice(0, 100)}' is no parameter ${place}; there are ${known}`);
}

/**
 * A whole number from `min` (default: 1) to `max`.
 * @throws QueryError naming the parameter and what it may be
 */
export function readNumber(name: string, value: unknown, max: number, min = 1): number {
  const number = typeof value === 'string' && /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new QueryError(`${name} is one whole number from ${min} to ${max}`);
}

/** {@link readNumber}, or `fallback` where the parameter is not given. */
export function readNumberOr<T>(
  fallback: T,
  ...[name, value, ...range]: Parameters<typeof readNumber>
): number | T {
  return value === undefined ? fallback : readNumber(name, value, ...range);
}
