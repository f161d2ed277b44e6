import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import { csvOf, diallingApi, numbers, quickDialling } from './support/dialling.ts';
import {
  outboundConfig,
  projectWhere,
  startPbx,
  startProject,
  stopProject,
  testAccount,
} from './support/outbound.ts';
import { startPbxProxy } from './support/pbx-proxy.ts';
import { startTestServer } from './support/server.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A server with the projects p and q, on accounts of one simulated PBX that is reached through a proxy. */
async function ready(calls: { readonly ringMs?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-odd-'));
  folders.push(folder);
  const accounts = { p: testAccount('client-p'), q: testAccount('client-q') };
  const pbx = await startPbx(Object.values(accounts), {
    // Long enough to be seen.
    calls: { dialMs: 20, ringMs: 20, talkMs: 1000, ...calls },
  });
  const proxy = await startPbxProxy(pbx.url);
  const server = await startTestServer(outboundConfig(proxy.url), { dataDir: folder });
  const client = await connect(`${server.ws}?dialect=event`);
  for (const [id, account] of Object.entries(accounts)) await startProject(client, id, account);
  return {
    client,
    pbx,
    proxy,
    p: diallingApi(server, 'p'),
    q: diallingApi(server, 'q'),
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]();
      await server.close();
      await proxy[Symbol.asyncDispose]();
      await pbx.close();
    },
  };
}

it('a call that ends before the PBX has answered that it is made has ended', async () => {
  await using test = await ready();
  const { p, proxy } = test;
  await p.put(csvOf(numbers(3)));
  await p.configure(quickDialling);
  await p.run('start');
  await eventually(() => proxy.held() === 3);
  await p.until(({ summary }) => summary.counts.answered === 3);
  const ended = (await p.calls()).body.calls;
  proxy.letGo();
  // Every answer has been taken once the agents call again.
  await p.put(csvOf(numbers(3, '0333')), 'text/csv', '?mode=append');
  await p.until(({ summary }) => summary.counts.answered === 6);
  expect((await p.calls('?limit=3')).body.calls).toEqual(ended);
  expect((await p.until(() => true)).summary).toMatchObject({ state: 'finished', counts: { dialling: 0 } });
});

it('projects of one PBX call with an agent one after the other, and let the agent rest', async () => {
  await using test = await ready();
  const { p, q, pbx, proxy } = test;
  proxy.letGo();
  pbx.faults.add({ on: 'makecall', kind: 'delay', ms: 100, times: 'always' });
  const lists = { p: numbers(4, '0444'), q: numbers(4, '0555') };
  for (const [id, api] of [
    ['p', p],
    ['q', q],
  ] as const) {
    await api.put(csvOf(lists[id]));
    await api.configure({ ...quickDialling, cool_down_seconds: 1 });
    await api.run('start');
  }
  for (const api of [p, q]) await api.until(({ summary }) => summary.state === 'finished');
  const { makeCalls } = pbx.state();
  expect(makeCalls.map(({ destination }) => destination).sort()).toEqual([...lists.p, ...lists.q]);
  for (const dn of ['101', '102', '103']) {
    const at = makeCalls.filter((call) => call.dn === dn).map((call) => call.at);
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(Math.min(...gaps, 1000), `extension ${dn}: ${gaps}`).toBeGreaterThanOrEqual(1000);
  }
});

it.each([
  ['gives no token', { kind: 'status', status: 400 } as const],
  ['does not answer when it is asked for a token', { kind: 'cut', when: 'before' } as const],
  ['sends its requests elsewhere', undefined],
])(
  'no number comes to its end because the PBX %s',
  async (_, token) => {
    await using test = await ready();
    const { p, pbx, proxy } = test;
    proxy.letGo();
    await p.put(csvOf(numbers(1)));
    await p.configure(quickDialling);
    pbx.faults.add({ on: 'makecall', kind: 'status', status: token ? 401 : 302 });
    if (token) pbx.faults.add({ on: 'token', ...token });
    await p.run('start');
    await p.until(({ summary }) => summary.state === 'finished');
    expect((await p.calls()).body.calls).toMatchObject([{ state: 'answered', attempts: 1 }]);
  },
  60_000,
);

it('an export begins no formula, whatever separates its values', async () => {
  await using test = await ready();
  const { p } = test;
  const names = ['=1+1', '＝1+1', '@x', 'a;=1+1', 'a\t=1+1', '"=1+1'];
  const rows = names.map((name, index) => JSON.stringify({ number: `0212${index}`, name }));
  expect((await p.put(rows.join('\n'), 'application/x-ndjson')).status).toBe(201);
  const shown = (await p.csv()).split('\n').flatMap((line) => /^0212\d,(.*),,waiting/.exec(line)?.[1] ?? []);
  expect(shown).toEqual([`'=1+1`, `'＝1+1`, `'@x`, '"a;=1+1"', '"a\t=1+1"', '"""=1+1"']);
});

it('what a stopped project has left can be read, paused and deleted', async () => {
  await using test = await ready();
  const { p, client } = test;
  await p.put(csvOf(numbers(3)));
  await stopProject(client, 'p');
  expect((await p.calls()).body.calls).toHaveLength(3);
  expect((await p.csv()).split('\n')).toHaveLength(5);
  expect((await p.put(csvOf(numbers(3, '0333')))).status).toBe(404);
  expect(await p.clear()).toMatchObject({ status: 200, body: { removed: 3 } });
  // Nothing is left of it.
  expect((await p.calls()).status).toBe(404);
});

it('an answer that a call is gone ends none that the PBX still lists', async () => {
  await using test = await ready({ ringMs: 500 });
  const { p, pbx, proxy, client } = test;
  proxy.letGo();
  await p.put(csvOf(numbers(1, '0666')));
  await p.configure({ ...quickDialling, max_attempts: 3 });
  await p.run('start');
  await projectWhere(client, 'p', ({ caller }) => JSON.stringify(caller).includes('"status":"Ringing"'));
  // The event that it is answered is followed by an answer that it is gone.
  const wrong = pbx.faults.add({ on: 'entity', kind: 'status', status: 404 });
  await p.until(({ summary }) => summary.state === 'finished');
  expect(wrong.hits()).toBe(1);
  expect((await p.calls()).body.calls).toMatchObject([{ state: 'answered', attempts: 1 }]);
  expect(pbx.state().calls).toHaveLength(1);
});
