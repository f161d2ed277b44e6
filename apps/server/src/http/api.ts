import type { FastifyInstance } from 'fastify';
import type { LogHistory } from '../domain/logs/index.ts';
import type { Journal } from '../journal/journal.ts';
import { serveHistory } from './history.ts';
import { serveLogs } from './logs.ts';
import type { SnapshotSource } from './snapshot.ts';

interface ApiOptions {
  readonly journal: Journal;
  readonly logHistory: LogHistory;
  readonly snapshot: SnapshotSource;
  readonly version: string;
  readonly startedAt: number;
  readonly now: () => number;
}

/** `GET /healthz` says that the process answers; `GET /api/v1/snapshot` what is the case, `GET /api/v1/history` what was. */
export function serveApi(
  app: FastifyInstance,
  { journal, logHistory, snapshot, version, startedAt, now }: ApiOptions,
): void {
  app.get('/healthz', { config: { permission: 'public' } }, (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ status: 'ok', version, uptime_seconds: Math.max(0, Math.floor((now() - startedAt) / 1000)) }),
  );
  app.get('/api/v1/snapshot', { config: { permission: 'read' } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(snapshot()),
  );
  serveHistory(app, journal);
  serveLogs(app, logHistory);
}
