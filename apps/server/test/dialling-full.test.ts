import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseConfig } from '../src/config/load.ts';
import { diallingSettings } from '../src/domain/dialling/settings.ts';
import { createEvents } from '../src/domain/events.ts';
import { createSecret } from '../src/domain/outbound/secret.ts';
import { createMemoryLogger, eventually } from '../src/domain/test-support.ts';
import { createOutboundParts } from '../src/outbound-parts.ts';
import { openDatabase } from '../src/storage/database.ts';
import { numbers, quickDialling } from './support/dialling.ts';
import { outboundConfig, startPbx, testAccount } from './support/outbound.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-full-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Outbound projects and their dialling, on a database whose room a test decides on. */
async function setUp() {
  const account = testAccount();
  const pbx = await startPbx([account], { calls: { dialMs: 20, ringMs: 20, talkMs: 300 } });
  const database = openDatabase({ file: join(folder, 'watchhamster.db') });
  const logger = createMemoryLogger();
  const { outbound, dialling, open, close } = createOutboundParts({
    config: parseConfig(outboundConfig(pbx.url), 'test.yaml').outbound,
    baseDir: folder,
    dataDir: folder,
    env: {},
    database,
    events: createEvents({ now: Date.now }),
    logger,
  });
  open();
  await outbound.start({
    callFlowId: 'cf-123',
    projectId: 'p',
    clientId: account.clientId,
    clientSecret: createSecret(account.clientSecret),
  });
  if (!dialling) throw new Error('there is no dialling without a database');
  return {
    pbx,
    dialling,
    logger,
    refuse: (states: string) =>
      database.connection.exec(`CREATE TRIGGER full BEFORE UPDATE ON dial_call WHEN new.state IN (${states})
        BEGIN SELECT raise(ABORT, 'database or disk is full'); END`),
    allow: () => database.connection.exec('DROP TRIGGER full'),
    hasFailed: () =>
      eventually(() => logger.lines.some(({ message }) => message.startsWith('dialling failed'))),
    async [Symbol.asyncDispose]() {
      await close();
      database.close();
      await pbx.close();
    },
  };
}

it.each([
  ['that the PBX took calls', `'dialling'`],
  ['how calls ended', `'answered'`],
  ['anything', `'claimed', 'dialling', 'connected', 'answered', 'waiting'`],
])('calls nobody twice and loses no number while the database does not keep %s', async (_, states) => {
  await using test = await setUp();
  const { dialling, pbx } = test;
  const list = numbers(7);
  const staging = dialling.store.stage('p', 'replace', Date.now());
  staging.add(
    list.map((number, index) => ({ line: index + 2, number, name: undefined, reference: undefined })),
  );
  staging.activate();
  dialling.configure('p', diallingSettings.parse(quickDialling));
  test.refuse(states);
  dialling.run('p', 'start');
  await test.hasFailed();
  await eventually(() => pbx.state().calls.every(({ participants }) => participants.length === 0));
  test.allow();
  await eventually(() => dialling.summary('p')?.state === 'finished');
  const { answered, unanswered, unknown, waiting } = dialling.store.counts('p');
  expect({ all: answered + unanswered + unknown, waiting }).toEqual({ all: list.length, waiting: 0 });
  expect(
    pbx
      .state()
      .makeCalls.map(({ destination }) => destination)
      .sort(),
  ).toEqual(list);
});
