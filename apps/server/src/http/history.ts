import {
  catalogue,
  definitionOfEvent,
  definitionOfType,
  type JournalEntry,
  nearestName,
} from '@watchhamster/shared-types';
import type { FastifyInstance } from 'fastify';
import type { HistoryQuery, Journal } from '../journal/journal.ts';
import { type Query, QueryError, readNumberOr, refuseOthers } from './query.ts';
import { entryOf } from './snapshot.ts';

/** The answer to `GET /api/v1/history`. */
export interface HistoryPage {
  readonly epoch: string;
  /** Newest first. */
  readonly events: readonly JournalEntry[];
  /** What to give as `before` for the next page; absent on the last. */
  readonly next_before?: number;
}

const defaultLimit = 100;
const maxLimit = 1000;

/** `GET /api/v1/history?type=&before=&limit=`: the durable messages that are kept, newest first, page by page. */
export function serveHistory(app: FastifyInstance, journal: Journal): void {
  app.get('/api/v1/history', { config: { permission: 'read' } }, (request, reply) => {
    const query = readQuery(request.query as Readonly<Record<string, unknown>>);
    return reply.header('cache-control', 'no-store').send(readPage(journal, query));
  });
}

function readPage(journal: Journal, query: HistoryQuery): HistoryPage {
  // One more than asked for tells whether there is another page.
  const found = journal.history({ ...query, limit: query.limit + 1 });
  const events = found.slice(0, query.limit).map(entryOf);
  const last = events.at(-1);
  return {
    epoch: journal.epoch,
    events,
    ...(found.length > query.limit && last ? { next_before: last.position } : {}),
  };
}

function readQuery({ type, before, limit, ...others }: Query): HistoryQuery {
  refuseOthers(others, 'of the history', 'type, before and limit');
  return {
    type: type === undefined ? undefined : readType(type),
    before: readNumberOr(undefined, 'before', before, Number.MAX_SAFE_INTEGER),
    limit: readNumberOr(defaultLimit, 'limit', limit, maxLimit),
  };
}

function readType(value: unknown): string {
  if (typeof value !== 'string')
    throw new QueryError('type is given more than once; ask for one, or for all without it');
  const definition = definitionOfType(value) ?? definitionOfEvent(value);
  if (definition) return definition.type;
  const nearest = nearestName(
    value,
    Object.values(catalogue).map((known) => known.type),
  );
  const hint =
    nearest === undefined ? 'a type is a name such as service_event' : `did you mean '${nearest}'?`;
  throw new QueryError(`no message has the type '${value.slice(0, 100)}'; ${hint}`);
}
