import { type LogLevel, logLevel, nearestName, type SourcedLogEntry } from '@watchhamster/shared-types';
import type { FastifyInstance } from 'fastify';
import type { HistoryQuery, LogHistory } from '../domain/logs/history.ts';
import { QueryError, readNumberOr } from './query.ts';

/** The answer to `GET /api/v1/logs`. */
export interface LogPage {
  /** Oldest first. */
  readonly entries: readonly SourcedLogEntry[];
  /** What to give as `before` for the page of older entries; absent when there are none. */
  readonly next_before?: number;
  /** What to give as `after` for newer entries, those that are still to come among them. */
  readonly next_after?: number;
}

type Parameters = Readonly<Record<string, unknown>>;

const names = ['source', 'service', 'level', 'before', 'after', 'around', 'limit', 'q'];
const levels = logLevel.options;
const defaultLimit = 100;
const maxLimit = 1000;
const maxSearch = 200;

/** `GET /api/v1/logs`: the kept log entries, page by page, by source, service, level, text, or around a time. */
export function serveLogs(app: FastifyInstance, history: LogHistory): void {
  app.get('/api/v1/logs', { config: { permission: 'read' } }, (request, reply) => {
    const { entries, nextBefore, nextAfter } = history.read(readQuery(request.query as Parameters));
    const page: LogPage = {
      entries,
      ...(nextBefore === undefined ? {} : { next_before: nextBefore }),
      ...(nextAfter === undefined ? {} : { next_after: nextAfter }),
    };
    return reply.header('cache-control', 'no-store').send(page);
  });
}

function readQuery(query: Parameters): HistoryQuery {
  const unknown = Object.keys(query).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, names);
    const hint = nearest ? `did you mean '${nearest}'?` : `there are ${names.join(', ')}`;
    throw new QueryError(`'${unknown.slice(0, 100)}' is no parameter of the logs; ${hint}`);
  }
  const { source, service, level, before, after, around, limit, q } = query;
  const places = Object.entries({ before, after, around }).filter(([, value]) => value !== undefined);
  if (places.length > 1)
    throw new QueryError(`${places.map(([name]) => name).join(' and ')} exclude each other; give one`);
  return {
    fileName: source === undefined ? undefined : readName('source', source),
    serviceId: service === undefined ? undefined : readName('service', service),
    levels: level === undefined ? undefined : readLevels(level),
    before: readNumberOr(undefined, 'before', before, Number.MAX_SAFE_INTEGER),
    after: readNumberOr(undefined, 'after', after, Number.MAX_SAFE_INTEGER, 0),
    around: around === undefined ? undefined : readTime(around),
    limit: readNumberOr(defaultLimit, 'limit', limit, maxLimit),
    text: q === undefined ? undefined : readText('q', q, maxSearch),
  };
}

function readText(name: string, value: unknown, max: number): string {
  if (typeof value !== 'string') throw new QueryError(`${name} is given more than once; give it once`);
  if (value !== '' && value.length <= max) return value;
  throw new QueryError(`${name} is a text of 1 to ${max} characters`);
}

/** Names are compared, never used as paths; one that looks like a path is a mistake, or an attempt. */
function readName(name: string, value: unknown): string {
  const text = readText(name, value, 200);
  if (/[/\\\p{Cc}]/u.test(text) || /^\.{1,2}$/.test(text))
    throw new QueryError(`${name} is a name such as 'web.log', not a path`);
  return text;
}

function readTime(value: unknown): number {
  const text = readText('around', value, 40);
  const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new QueryError('around is a time such as 2026-01-31T12:00:00Z');
  return time;
}

function readLevels(value: unknown): LogLevel[] {
  return readText('level', value, 100)
    .split(',')
    .map((word) => {
      const found = levels.find((name) => name === word.trim().toUpperCase());
      if (!found) throw new QueryError(`'${word}' is no level; there are ${levels.join(', ')}`);
      return found;
    });
}
