/** A parameter that cannot be used; Fastify answers with its status, code and message. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly code = 'INVALID_QUERY';
  readonly statusCode = 400;
}

/**
 * A whole number from 1 to `max`.
 * @throws QueryError naming the parameter and what it may be
 */
export function readNumber(name: string, value: unknown, max: number): number {
  const number = typeof value === 'string' && /^[0-9]{1,16}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= max) return number;
  throw new QueryError(`${name} is one whole number from 1 to ${max}`);
}
