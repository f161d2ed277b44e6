import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { connect } from './support/client.ts';
import { csvOf, diallingApi, numbers, quickDialling } from './support/dialling.ts';
import { ask } from './support/http.ts';
import { outboundConfig, startPbx, startProject, testAccount } from './support/outbound.ts';
import { startTestServer } from './support/server.ts';

/** A server with a project on a simulated PBX, connected. */
async function ready(pbxOptions: Parameters<typeof startPbx>[1] = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-'));
  const account = testAccount();
  const pbx = await startPbx([account], pbxOptions);
  const server = await startTestServer(outboundConfig(pbx.url), { dataDir });
  onTestFinished(async () => {
    await server.close();
    await pbx.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  await startProject(await connect(`${server.ws}?dialect=event`), 'p', account);
  const api = diallingApi(server, 'p');
  return {
    pbx,
    api,
    async find(q: string, more = '') {
      const { status, body } = await api.calls(`?${new URLSearchParams({ q })}${more}`);
      return { status, found: body.calls?.map(({ number }: { number: string }) => number), ...body };
    },
    async remove(call_id: string) {
      const url = `${server.url}/api/v1/outbound/projects/p/calls/${call_id}`;
      const { status, body } = await ask(url, { method: 'DELETE' });
      return { status, ...JSON.parse(body) };
    },
  };
}

describe('one number among many', () => {
  it('is found by a part of it, of a name or of a reference', async () => {
    const { api, find } = await ready();
    const rows = [
      '+82212345678,김민수,A-1',
      '0212349999,Lee Kim,100%',
      '0399990000,O_Neil,100x',
      '0399990001,ONeil,b',
    ];
    await api.put(`number,name,reference\n${rows.join('\n')}\n`);
    expect((await find('1234-')).found).toEqual(['+82212345678', '0212349999']);
    expect((await find('(02) 1234 9')).found).toEqual(['0212349999']);
    expect((await find('민수')).found).toEqual(['+82212345678']);
    expect((await find('kim')).found).toEqual(['0212349999']);
    expect((await find('a-1')).found).toEqual(['+82212345678']);
    // These are signs like others here.
    expect((await find('100%')).found).toEqual(['0212349999']);
    expect((await find('o_n')).found).toEqual(['0399990000']);
    expect((await find('!')).found).toEqual([]);
    expect((await find('9999', '&state=answered')).found).toEqual([]);
    for (const wrong of ['', ' ', 'x'.repeat(201)]) expect((await find(wrong)).status).toBe(400);
    const csv = JSON.parse(await api.csv('?q=kim'));
    expect(csv).toMatchObject({ error: 'INVALID_QUERY' });
  });

  it('is found at the end of a long list, page by page', async () => {
    const { api, find } = await ready();
    const list = numbers(12_000);
    await api.put(csvOf(list));
    expect((await find('0011999')).found).toEqual([]);
    expect((await find('11999')).found).toEqual([list[11_999]]);
    const wanted = list.filter((number) => number.includes('199'));
    const got: string[] = [];
    for (let after = 0; ; ) {
      const { found, next_after } = await find('199', `&limit=50&after=${after}`);
      got.push(...found);
      if (next_after === undefined) break;
      after = next_after;
    }
    expect(got).toEqual(wanted);
  });

  it('is taken out, and not called any more', async () => {
    const { api, pbx, find, remove } = await ready({
      calls: { outcome: () => 'unanswered', giveUpMs: 600 },
    });
    const list = numbers(5);
    await api.put(csvOf(list));
    const idOf = async (number = ''): Promise<string> => (await find(number)).calls[0].call_id;
    expect(await remove(await idOf(list[4]))).toMatchObject({ status: 200, removed: true });
    expect((await api.until(() => true)).summary.counts).toMatchObject({ waiting: 4 });
    for (const wrong of ['0', '999999', 'x', '-1', '1e3']) {
      expect(await remove(wrong)).toMatchObject({ status: 404, error: 'CALL_NOT_FOUND' });
    }
    // Three agents call the first three, which nobody answers: they wait for another try.
    await api.configure({ ...quickDialling, max_attempts: 2, retry_unanswered_seconds: 3600 });
    await api.run('start');
    await eventually(() => pbx.state().makeCalls.length === 3);
    const going = await idOf(list[0]);
    expect(await remove(going)).toMatchObject({ status: 409, error: 'CALL_IN_PROGRESS' });
    await api.until(({ summary }) => summary.counts.waiting === 4 && summary.counts.dialling === 0);
    expect(await remove(going)).toMatchObject({ status: 200 });
    const { calls } = (await api.calls()).body;
    expect(calls.map(({ number }: { number: string }) => number)).toEqual(list.slice(1, 4));
    expect((await api.until(() => true)).summary.counts).toMatchObject({ waiting: 3, unanswered: 0 });
    expect(pbx.state().makeCalls.map(({ destination }) => destination)).not.toContain(list[4]);
  });
});
