import type { IncomingHttpHeaders } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type * as z from 'zod';
import {
  type CallState,
  callStates,
  type Dialling,
  diallingSettings,
  type Format,
  ImportRefused,
  importCalls,
  maxListBytes,
  revisionOf,
  viewOf,
} from '../domain/dialling/index.ts';
import type { Outbound } from '../domain/outbound/index.ts';
import { type HttpError, RequestError } from './errors.ts';
import { type Query, QueryError, readNumberOr, refuseOthers } from './query.ts';

interface DiallingRoutes {
  readonly dialling: Dialling;
  readonly outbound: Pick<Outbound, 'find'>;
  readonly now: () => number;
}

interface ProjectRequest {
  Params: { id: string };
  Querystring: Query;
}

interface CallRequest {
  Params: { id: string; call: string };
}

const base = '/api/v1/outbound/projects/:id';
const formats: Readonly<Record<string, Format>> = {
  'text/csv': 'csv',
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
};
const read = { config: { permission: 'read' } } as const;
const operate = { config: { permission: 'operate' } } as const;
const defaultLimit = 100;
const maxLimit = 1000;

/**
 * `PUT …/calls?mode=` takes a list of numbers, as CSV, JSON or NDJSON, whole or not at all; `GET …/calls` gives it with what
 * became of each number, as CSV or page by page; `DELETE …/calls` gives up what waits, `DELETE …/calls/:call_id` takes
 * out one. `GET` and `PUT …/dialling` are how it
 * is dialled; `POST …/dialling/start` and `…/pause` begin and end it.
 */
export async function serveDialling(app: FastifyInstance, routes: DiallingRoutes): Promise<void> {
  const { dialling, outbound, now } = routes;
  const busy = new Set<string>();

  /** What was left by a project that is stopped can be seen, paused and deleted too. */
  const requireLeft = (id: string): void => {
    if (!dialling.summary(id)) requireProject(id);
  };
  const requireProject = (id: string): void => {
    if (outbound.find(id)) return;
    throw new RequestError(
      404,
      'PROJECT_NOT_FOUND',
      'no project has this id; GET /api/v1/outbound/projects lists them, and startOutbound makes one',
    );
  };
  const etagOf = (id: string): string | undefined => {
    const stored = dialling.settings(id);
    return stored && `"${revisionOf(stored.settings)}"`;
  };
  const describe = (id: string, reply: FastifyReply) => {
    const stored = dialling.settings(id);
    const summary = dialling.summary(id);
    const etag = etagOf(id);
    if (etag !== undefined) reply.header('etag', etag);
    return reply.header('cache-control', 'no-store').send({
      projectId: id,
      settings: stored?.settings ?? null,
      revision: stored ? revisionOf(stored.settings) : null,
      isRunning: stored?.isRunning ?? false,
      summary: summary ? { state: summary.state, counts: summary.counts } : null,
    });
  };
  /** Who says what they have read overwrites nothing that others saved since (RFC 9110, 13.1). */
  const refuseStale = (id: string, headers: IncomingHttpHeaders): void => {
    const etag = etagOf(id);
    const match = headers['if-match']?.split(',').map((tag) => tag.trim());
    const isMet = !match || (etag !== undefined && (match.includes('*') || match.includes(etag)));
    if (isMet && !(headers['if-none-match']?.trim() === '*' && etag !== undefined)) return;
    throw new RequestError(
      412,
      'SETTINGS_CHANGED',
      'the settings have been changed since; GET …/dialling gives those of now, and their ETag',
    );
  };

  app.get<ProjectRequest>(`${base}/dialling`, read, ({ params: { id } }, reply) => {
    requireLeft(id);
    return describe(id, reply);
  });
  app.put<ProjectRequest>(`${base}/dialling`, operate, ({ params: { id }, body, headers }, reply) => {
    requireProject(id);
    const settings = diallingSettings.safeParse(body);
    if (!settings.success) throw new RequestError(400, 'INVALID_REQUEST', wordsOf(settings.error));
    refuseStale(id, headers);
    dialling.configure(id, settings.data);
    return describe(id, reply);
  });
  for (const what of ['start', 'pause'] as const) {
    app.post<ProjectRequest>(`${base}/dialling/${what}`, operate, ({ params: { id } }, reply) => {
      requireLeft(id);
      if (!dialling.run(id, what)) {
        throw new RequestError(
          409,
          'DIALLING_NOT_CONFIGURED',
          'say first when people may be called: PUT …/dialling with {"time_zone": "Asia/Seoul"} and, if you like, windows',
        );
      }
      return describe(id, reply);
    });
  }

  app.get<ProjectRequest>(`${base}/calls`, read, async ({ params: { id }, query, headers }, reply) => {
    requireLeft(id);
    const { state, after, limit, q } = readQuery(query);
    reply.header('cache-control', 'no-store');
    if (headers.accept?.includes('text/csv')) {
      if (q !== undefined) throw new QueryError('q is for pages: the export has all numbers');
      return sendCsv(reply, dialling, id, state);
    }
    const found =
      q === undefined
        ? dialling.store.page(id, after, limit + 1, state)
        : await dialling.store.search(id, q, after, limit + 1, state);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return reply.send({
      calls: shown.map(viewOf),
      ...(found.length > limit && last ? { next_after: last.id } : {}),
    });
  });
  app.delete<ProjectRequest>(`${base}/calls`, operate, ({ params: { id } }, reply) => {
    requireLeft(id);
    const removed = dialling.store.clear(id);
    dialling.listsChanged(id);
    return reply.send({ projectId: id, removed });
  });

  app.delete<CallRequest>(`${base}/calls/:call`, operate, ({ params: { id, call } }, reply) => {
    requireLeft(id);
    const outcome = /^\d{1,15}$/.test(call) ? dialling.remove(id, Number(call)) : undefined;
    if (outcome === undefined)
      throw new RequestError(404, 'CALL_NOT_FOUND', 'no number of this project has this call_id');
    if (outcome === 'in progress')
      throw new RequestError(
        409,
        'CALL_IN_PROGRESS',
        'it is being called; it can be taken out when that has ended',
      );
    return reply.send({ projectId: id, call_id: call, removed: true });
  });

  // Its bodies are read as they come, not as a whole.
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(Object.keys(formats), (_request, body, done) => done(null, body));
    scope.put<ProjectRequest & { Body: Readable }>(
      `${base}/calls`,
      {
        config: { permission: 'operate', alsoTakes: ['text/csv'], longBody: true },
        bodyLimit: maxListBytes,
      },
      async ({ params: { id }, query, headers, body }, reply) => {
        requireProject(id);
        const { mode = 'replace', ...others } = query;
        if (mode !== 'replace' && mode !== 'append')
          throw new QueryError('mode is replace (default) or append');
        refuseOthers(others, 'here', 'mode');
        const format = formats[headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''];
        if (!format || !body)
          throw new RequestError(
            415,
            'UNSUPPORTED_MEDIA_TYPE',
            'send the list as text/csv, application/json or application/x-ndjson',
          );
        if (busy.has(id))
          throw new RequestError(409, 'LIST_BUSY', 'another list of this project is being taken; try again');
        busy.add(id);
        try {
          const { calls, ignored } = await importCalls({
            store: dialling.store,
            projectId: id,
            mode,
            format,
            body,
            now,
          });
          dialling.listsChanged(id);
          return await reply.code(201).send({ projectId: id, mode, calls, ignored_columns: ignored });
        } catch (cause) {
          if (!(cause instanceof ImportRefused)) throw cause;
          // What is still to come of the body is of no interest.
          body.resume();
          const { code, message, problems, problemCount } = cause;
          const error: HttpError = { error: code, message };
          return await reply.code(400).send({ ...error, problems, problem_count: problemCount });
        } finally {
          busy.delete(id);
          dialling.tidy();
        }
      },
    );
  });
}

/** Every problem with its place: `time_zone: expected an IANA time zone such as Asia/Seoul; windows.0.to: …`. */
function wordsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
}

function readQuery({ state, after, limit, q, ...others }: Query) {
  refuseOthers(others, 'here', 'state, after, limit and q');
  if (q !== undefined && (typeof q !== 'string' || q.trim() === '' || q.length > 200))
    throw new QueryError('q is a text of 1 to 200 characters');
  const known = callStates.find((name) => name === state);
  if (state !== undefined && known === undefined)
    throw new QueryError(`state is one of ${callStates.join(', ')}`);
  return {
    state: known,
    q: q?.trim(),
    after: readNumberOr(0, 'after', after, Number.MAX_SAFE_INTEGER, 0),
    limit: readNumberOr(defaultLimit, 'limit', limit, maxLimit),
  };
}

const columns = ['number', 'name', 'reference', 'state', 'attempts', 'dn', 'reason', 'updated_at'] as const;
const pageRows = 500;

function sendCsv(reply: FastifyReply, dialling: Dialling, id: string, state: CallState | undefined) {
  async function* rows(): AsyncGenerator<readonly (string | number)[]> {
    const lists = dialling.store.lists(id);
    for (let after = 0; ; ) {
      // Half of one list and half of another would be neither: who downloads sees that it broke off.
      const now = dialling.store.lists(id);
      if (!lists.every((list) => now.includes(list)))
        throw new Error('the list was replaced during its export');
      const page = dialling.store.page(id, after, pageRows, state);
      for (const call of page) {
        const view: Readonly<Record<string, unknown>> = viewOf(call);
        yield columns.map((name) => cell(name, view[name]));
      }
      const last = page.at(-1);
      if (!last || page.length < pageRows) return;
      after = last.id;
    }
  }
  const text = stringify({ header: true, columns: [...columns], quoted_match: /[;\t]/ });
  // What fails on the way ends the answer before its end, and nothing else; fastify logs it.
  pipeline(Readable.from(rows()), text, () => undefined);
  const file = `calls-${id.replace(/[^A-Za-z0-9_-]/g, '_')}.csv`;
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${file}"`)
    .send(text);
}

/**
 * What a spreadsheet would take for a formula begins with an apostrophe, full-width signs too. Numbers are digits and cannot
 * be one. Some spreadsheets separate by semicolons and tabs: texts with them are quoted.
 */
function cell(name: string, value: unknown): string | number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : '';
  return name !== 'number' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
