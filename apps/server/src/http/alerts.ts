import type { AlertSnapshot } from '@watchhamster/shared-types';
import type { FastifyInstance } from 'fastify';
import type { Alerts } from '../domain/alerts/index.ts';

/** The answer to `GET /api/v1/alerts`. */
export interface AlertsPage {
  /** Newest first. */
  readonly alerts: readonly AlertSnapshot[];
  /** What to give as `before` for the next page; absent on the last. */
  readonly next_before?: number;
}

const defaultLimit = 100;
const maxLimit = 1000;

const statesOf = {
  all: undefined,
  open: ['firing', 'acknowledged'],
  firing: ['firing'],
  acknowledged: ['acknowledged'],
  resolved: ['resolved'],
} as const;

/** A parameter that cannot be used; Fastify answers with its status, code and message. */
class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly code = 'INVALID_QUERY';
  readonly statusCode = 400;
}

/** `GET /api/v1/alerts?state=&before=&limit=`: the alerts that are kept, newest first, page by page. */
export function serveAlerts(app: FastifyInstance, alerts: Pick<Alerts, 'list'>): void {
  app.get('/api/v1/alerts', { config: { permission: 'read' } }, (request, reply) => {
    const { state, before, limit, ...others } = request.query as Readonly<Record<string, unknown>>;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) {
      const message = `'${unknown.slice(0, 100)}' is no parameter of the alerts; there are state, before and limit`;
      throw new QueryError(message);
    }
    const wanted = limit === undefined ? defaultLimit : readNumber('limit', limit, maxLimit);
    // One more than asked for tells whether there is another page.
    const found = alerts.list({
      states: statesOf[state === undefined ? 'all' : readState(state)],
      before: before === undefined ? undefined : readNumber('before', before, Number.MAX_SAFE_INTEGER),
      limit: wanted + 1,
    });
    const shown = found.slice(0, wanted);
    const last = shown.at(-1);
    const page: AlertsPage = {
      alerts: shown.map(({ number: _, ...alert }) => alert),
      ...(found.length > wanted && last ? { next_before: last.number } : {}),
    };
    return reply.header('cache-control', 'no-store').send(page);
  });
}

function readState(value: unknown): keyof typeof statesOf {
  const known = Object.keys(statesOf) as (keyof typeof statesOf)[];
  const state = known.find((name) => name === value);
  if (state) return state;
  throw new QueryError(`state is one of ${known.join(', ')}`);
}

function readNumber(name: string, value: unknown, max: number): number {
  const number = typeof value === 'string' && /^[0-9]{1,16}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= max) return number;
  throw new QueryError(`${name} is one whole number from 1 to ${max}`);
}
