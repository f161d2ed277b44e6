import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { openDatabase } from '../src/storage/database.ts';
import { connect } from './support/client.ts';
import { csvOf, diallingApi, numbers, quickDialling } from './support/dialling.ts';
import { outboundConfig, startPbx, startProject, testAccount } from './support/outbound.ts';
import { startTestServer } from './support/server.ts';

const program = fileURLToPath(new URL('support/run-server.ts', import.meta.url));

it('a list whose removal was cut off by kill -9 is not dialled, and its removal is finished', async () => {
  const account = testAccount();
  await using pbx = await startPbx([account]);
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-removal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const config = outboundConfig(pbx.url);
  writeFileSync(join(folder, 'watchhamster.yaml'), config);
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = String(line).trim();
  {
    using client = await connect(`${url.replace('http', 'ws')}/ws?dialect=event`);
    await startProject(client, 'p', account);
    const api = diallingApi({ url }, 'p');
    expect((await api.put(csvOf(numbers(20_000)))).status).toBe(201);
    // Refused after all of its rows: it goes the same way.
    expect((await api.put(`${csvOf(numbers(5000, '0313'))}0313400000x\n`)).status).toBe(400);
    expect(await api.clear()).toMatchObject({ status: 200, body: { removed: 20_000 } });
    expect((await api.calls()).body.calls).toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const stored = (): number => {
    const database = openDatabase({ file: join(folder, 'watchhamster.db') });
    try {
      return database.connection.prepare<[], number>('SELECT count(*) FROM dial_call').pluck().get() ?? -1;
    } finally {
      database.close();
    }
  };
  // Otherwise it was not in the middle.
  expect(stored()).toBeGreaterThan(1000);
  const server = await startTestServer(config, { dataDir: folder });
  try {
    const api = diallingApi(server, 'p');
    expect((await api.calls()).body.calls).toEqual([]);
    await api.put(csvOf(['0299999999']));
    await api.configure(quickDialling);
    await api.run('start');
    const { summary } = await api.until((view) => view.summary.state === 'finished');
    expect(summary.counts).toMatchObject({ waiting: 0 });
    expect(pbx.state().makeCalls.map(({ destination }) => destination)).toEqual(['0299999999']);
    await eventually(() => server.log.some(({ message }) => /given up are removed/.test(message)));
  } finally {
    await server.close();
  }
  expect(stored()).toBe(1);
}, 120_000);

it('a list that is deleted during calls is gone when they have ended', async () => {
  const account = testAccount();
  await using pbx = await startPbx([account], { calls: { talkMs: 1000 } });
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-removal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const server = await startTestServer(outboundConfig(pbx.url), { dataDir: folder });
  try {
    using client = await connect(`${server.ws}?dialect=event`);
    await startProject(client, 'p', account);
    const api = diallingApi(server, 'p');
    await api.put(csvOf(numbers(20)));
    await api.configure(quickDialling);
    await api.run('start');
    await api.until(({ summary }) => summary.counts.connected === 3);
    expect(await api.clear()).toMatchObject({ status: 200, body: { removed: 17 } });
    await client.next('callUpdate', ({ data }) => data.state === 'answered');
    await eventually(() => pbx.state().calls.every(({ status }) => status === 'Ended'));
    await api.until(({ summary }) => summary.state === 'finished');
    // The numbers that waited, and then those that were called.
    await eventually(() => {
      const removed = server.log.flatMap(({ message, fields }) =>
        /given up are removed/.test(message) ? [Number((fields as { removed: number }).removed)] : [],
      );
      return removed.reduce((sum, count) => sum + count, 0) >= 20;
    });
  } finally {
    await server.close();
  }
  const database = openDatabase({ file: join(folder, 'watchhamster.db') });
  try {
    const count = (table: string) =>
      database.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('dial_call'), count('dial_list')]).toEqual([0, 0]);
  } finally {
    database.close();
  }
}, 60_000);
