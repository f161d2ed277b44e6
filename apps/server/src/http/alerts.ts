import type { AlertSnapshot } from '@watchhamster/shared-types';
import type { FastifyInstance } from 'fastify';
import type { Alerts } from '../domain/alerts/index.ts';
import { type Query, QueryError, readNumberOr, refuseOthers } from './query.ts';

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

/** `GET /api/v1/alerts?state=&before=&limit=`: the alerts that are kept, newest first, page by page. */
export function serveAlerts(app: FastifyInstance, alerts: Pick<Alerts, 'list'>): void {
  app.get('/api/v1/alerts', { config: { permission: 'read' } }, (request, reply) => {
    const { state, before, limit, ...others } = request.query as Query;
    refuseOthers(others, 'of the alerts', 'state, before and limit');
    const wanted = readNumberOr(defaultLimit, 'limit', limit, maxLimit);
    // One more than asked for tells whether there is another page.
    const found = alerts.list({
      states: statesOf[state === undefined ? 'all' : readState(state)],
      before: readNumberOr(undefined, 'before', before, Number.MAX_SAFE_INTEGER),
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
