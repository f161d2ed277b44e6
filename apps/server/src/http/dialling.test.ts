import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { createDialling, createDialStore } from '../domain/dialling/index.ts';
import { createEvents } from '../domain/events.ts';
import { createMemoryLogger } from '../domain/test-support.ts';
import { openDatabase } from '../storage/database.ts';
import { serveDialling } from './dialling.ts';

it('an export that the database breaks off fails, and nothing else does', async () => {
  const database = openDatabase({ file: ':memory:' });
  const dialling = createDialling({
    store: createDialStore(database.connection),
    lines: { all: () => [], onChange: () => () => undefined },
    events: createEvents({ now: Date.now }),
    onChange: () => undefined,
    now: Date.now,
    monotonic: Date.now,
    after: () => () => undefined,
    logger: createMemoryLogger(),
  });
  const app = fastify();
  await serveDialling(app, {
    dialling,
    outbound: { find: () => ({}) as ReturnType<Parameters<typeof serveDialling>[1]['outbound']['find']> },
    now: Date.now,
  });
  database.close();
  const answer = app.inject({
    url: '/api/v1/outbound/projects/p/calls',
    headers: { accept: 'text/csv' },
  });
  // An error that nobody handles would end the process, and fails this run.
  const outcome = await answer.then(
    ({ statusCode }) => statusCode,
    () => 'broken off',
  );
  expect([500, 'broken off']).toContain(outcome);
  await app.close();
});
