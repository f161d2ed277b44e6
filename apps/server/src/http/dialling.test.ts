import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { createDialling, createDialStore } from '../domain/dialling/index.ts';
import { createEvents } from '../domain/events.ts';
import { createMemoryLogger } from '../domain/test-support.ts';
import { openDatabase } from '../storage/database.ts';
import { serveDialling } from './dialling.ts';

/** The routes of one project, with a database in memory. */
async function setUp() {
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
  const list = (mode: 'append' | 'replace', from: number, to: number): void => {
    const staging = dialling.store.stage('p', mode, 0);
    const rows = Array.from({ length: to - from }, (_, index) => ({
      line: index + 2,
      number: `02${from + index}`,
      name: undefined,
      reference: undefined,
    }));
    staging.add(rows);
    staging.activate();
  };
  const get = (path: string) => app.inject({ url: `/api/v1/outbound/projects/p/${path}`, headers: csv });
  return { app, database, dialling, list, get };
}
const csv = { accept: 'text/csv' };

it('an export that the database breaks off fails, and nothing else does', async () => {
  const { app, database, get } = await setUp();
  database.close();
  const answer = get('calls');
  // An error that nobody handles would end the process, and fails this run.
  const outcome = await answer.then(
    ({ statusCode }) => statusCode,
    () => 'broken off',
  );
  expect([500, 'broken off']).toContain(outcome);
  await app.close();
});

it.each([
  ['append', 3001],
  ['replace', 'broken off'],
] as const)('an export is of one list, also when another comes meanwhile: %s', async (mode, outcome) => {
  const { app, database, dialling, list, get } = await setUp();
  list('replace', 10_000, 12_000);
  const { page } = dialling.store;
  let pages = 0;
  Object.assign(dialling.store, {
    page(...args: Parameters<typeof page>) {
      pages += 1;
      if (pages === 3) list(mode, 20_000, 21_000);
      return page(...args);
    },
  });
  const lines = await get('calls').then(
    ({ body }) => body.trimEnd().split('\n').length,
    () => 'broken off',
  );
  expect(lines).toBe(outcome);
  await app.close();
  database.close();
});
