import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import { csvOf, diallingApi, numbers, quickDialling } from './support/dialling.ts';
import { outboundConfig, projectWhere, startPbx, startProject, testAccount } from './support/outbound.ts';
import { startTestServer } from './support/server.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-'));
  folders.push(folder);
  return folder;
}

/** A server with a project on a simulated PBX, connected. */
async function ready(pbxOptions: Parameters<typeof startPbx>[1] = {}) {
  const account = testAccount();
  const pbx = await startPbx([account], pbxOptions);
  const server = await startTestServer(outboundConfig(pbx.url), { dataDir: newFolder() });
  const client = await connect(server.ws);
  await startProject(await connect(`${server.ws}?dialect=event`), 'p', account);
  return {
    pbx,
    server,
    client,
    api: diallingApi(server, 'p'),
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]();
      await server.close();
      await pbx.close();
    },
  };
}
const dialled = (pbx: Awaited<ReturnType<typeof startPbx>>) =>
  pbx.state().makeCalls.map(({ destination }) => destination);

describe('a call list', () => {
  it('is dialled by every free agent, each number once, and clients see how it goes', async () => {
    await using test = await ready();
    const { api, pbx, client } = test;
    const list = numbers(12);
    expect(await api.put(csvOf(list))).toEqual({
      status: 201,
      body: { projectId: 'p', mode: 'replace', calls: 12, ignored_columns: [] },
    });
    expect(pbx.state().makeCalls).toEqual([]);
    expect((await api.run('start')).body.error).toBe('DIALLING_NOT_CONFIGURED');
    expect(await api.configure(quickDialling)).toMatchObject({ status: 200, body: { isRunning: false } });
    expect(await api.run('start')).toMatchObject({ status: 200, body: { isRunning: true } });
    const project = await projectWhere(client, 'p', ({ dialling }) => dialling?.state === 'finished');
    expect(project.dialling).toEqual({
      state: 'finished',
      waiting: 0,
      in_progress: 0,
      answered: 12,
      unanswered: 0,
      failed: 0,
      unknown: 0,
      revision: expect.stringMatching(/^[0-9a-f]{16}\.1$/),
    });
    expect(dialled(pbx).sort()).toEqual(list);
    const byExtension = new Set(pbx.state().makeCalls.map(({ dn }) => dn));
    expect([...byExtension].sort()).toEqual(['101', '102', '103']);
    await client.next('callUpdate', ({ data }) => data.number === list[0] && data.state === 'answered');
    const updates = client.received.flatMap((message) =>
      message.event === 'callUpdate' && message.data.number === list[0] ? [message.data.state] : [],
    );
    expect(updates[0]).toBe('dialling');
    expect(updates.at(-1)).toBe('answered');
    expect((await api.csv()).split('\n')[1]).toMatch(/^021200000,,,answered,1,10\d,,20/);
  });

  it('waits while it is paused, lets calls end, and goes on', async () => {
    await using test = await ready({ calls: { talkMs: 300 } });
    const { api, pbx } = test;
    await api.put(csvOf(numbers(9)));
    await api.configure(quickDialling);
    await api.run('start');
    await eventually(() => pbx.state().makeCalls.length === 3);
    expect((await api.run('pause')).body.isRunning).toBe(false);
    await api.until(({ summary }) => summary.counts.answered === 3);
    expect(pbx.state().makeCalls).toHaveLength(3);
    await api.until(({ summary }) => summary.state === 'paused');
    await api.run('start');
    await api.until(({ summary }) => summary.state === 'finished');
    expect(new Set(dialled(pbx)).size).toBe(9);
    expect(dialled(pbx)).toHaveLength(9);
  });

  it('tries again what nobody answered, by its rule, and gives up in the end', async () => {
    await using test = await ready({ calls: { outcome: () => 'unanswered', giveUpMs: 60 } });
    const { api, pbx } = test;
    await api.put(csvOf(numbers(2)));
    await api.configure({ ...quickDialling, max_attempts: 3 });
    await api.run('start');
    await api.until(({ summary }) => summary.state === 'finished');
    expect((await api.until(() => true)).summary.counts).toMatchObject({ unanswered: 2, waiting: 0 });
    expect(dialled(pbx).sort()).toEqual(numbers(2).flatMap((number) => [number, number, number]));
    expect((await api.calls()).body.calls).toMatchObject([
      { state: 'unanswered', attempts: 3 },
      { state: 'unanswered', attempts: 3 },
    ]);
  });

  it('is dialled for available agents only', async () => {
    await using test = await ready();
    const { api, pbx } = test;
    pbx.setAvailable('101', 'Away');
    pbx.setAvailable('103', 'Out of office');
    // What the PBX says of agents is looked at every now and then.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await api.put(csvOf(numbers(4)));
    await api.configure(quickDialling);
    await api.run('start');
    await api.until(({ summary }) => summary.state === 'finished');
    expect(new Set(pbx.state().makeCalls.map(({ dn }) => dn))).toEqual(new Set(['102']));
  });

  it('is not dialled outside of its hours', async () => {
    await using test = await ready();
    const { api, pbx } = test;
    await api.put(csvOf(numbers(2)));
    const hour = (shift: number) =>
      `${String((new Date().getUTCHours() + shift + 24) % 24).padStart(2, '0')}:00`;
    await api.configure({ ...quickDialling, windows: [{ from: hour(2), to: hour(3) }] });
    await api.run('start');
    await api.until(({ summary }) => summary.state === 'outside_hours');
    expect(pbx.state().makeCalls).toEqual([]);
    await api.configure(quickDialling);
    await api.until(({ summary }) => summary.state === 'finished');
  });

  it('calls nobody twice when the PBX cuts the connection before it answers, and the call is followed', async () => {
    await using test = await ready({ calls: { talkMs: 800 } });
    const { api, pbx } = test;
    pbx.faults.add({ on: 'makecall', kind: 'cut', when: 'after', times: 2 });
    await api.put(csvOf(numbers(4)));
    await api.configure({ ...quickDialling, max_attempts: 5 });
    await api.run('start');
    await api.until(({ summary }) => summary.state === 'finished');
    expect(dialled(pbx).sort()).toEqual(numbers(4));
    expect((await api.until(() => true)).summary.counts).toMatchObject({ answered: 4 });
  });

  it('puts back what the PBX does not take for reasons of its own, and fails what it takes no number for', async () => {
    await using test = await ready();
    const { api, pbx } = test;
    pbx.faults.add({ on: 'makecall', kind: 'status', status: 429, times: 1 });
    pbx.faults.add({ on: 'makecall', kind: 'status', status: 422, times: 1 });
    await api.put(csvOf(numbers(5)));
    await api.configure(quickDialling);
    await api.run('start');
    await api.until(({ summary }) => summary.state === 'finished');
    expect((await api.until(() => true)).summary.counts).toMatchObject({
      answered: 4,
      failed: 1,
      unknown: 0,
    });
    const made = pbx.state().makeCalls.filter(({ callid }) => callid !== undefined);
    expect(new Set(made.map(({ destination }) => destination)).size).toBe(4);
  });
});
