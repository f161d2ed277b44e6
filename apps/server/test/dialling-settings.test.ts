import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from './support/client.ts';
import { quickDialling } from './support/dialling.ts';
import { outboundConfig, projectWhere, startPbx, startProject, testAccount } from './support/outbound.ts';
import { startTestServer } from './support/server.ts';

it('says which settings these are, and lets nobody overwrite those that others saved since', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-'));
  const account = testAccount();
  await using pbx = await startPbx([account]);
  const server = await startTestServer(outboundConfig(pbx.url), { dataDir });
  onTestFinished(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  using client = await connect(`${server.ws}?dialect=event`);
  await startProject(client, 'p', account);
  const at = `${server.url}/api/v1/outbound/projects/p/dialling`;
  const save = async (settings: object, conditions: Record<string, string> = {}) => {
    const headers = { 'content-type': 'application/json', ...conditions };
    const response = await fetch(at, { method: 'PUT', headers, body: JSON.stringify(settings) });
    const body = (await response.json()) as { revision: string; error?: string };
    return { status: response.status, etag: response.headers.get('etag'), ...body };
  };
  const nothing = await fetch(at);
  expect(nothing.headers.get('etag')).toBeNull();
  expect(await nothing.json()).toMatchObject({ settings: null, revision: null });
  // Nothing can be the same as what is not there.
  expect(await save(quickDialling, { 'if-match': '*' })).toMatchObject({ status: 412 });
  const first = await save(quickDialling, { 'if-none-match': '*' });
  expect(first).toMatchObject({ status: 200, etag: `"${first.revision}"` });
  expect(await save(quickDialling, { 'if-none-match': '*' })).toMatchObject({
    status: 412,
    error: 'SETTINGS_CHANGED',
  });
  const second = await save({ ...quickDialling, max_attempts: 7 }, { 'if-match': `"other", ${first.etag}` });
  expect(second).toMatchObject({ status: 200 });
  expect(second.etag).not.toBe(first.etag);
  expect(await save(quickDialling, { 'if-match': first.etag ?? '' })).toMatchObject({ status: 412 });
  // Every client hears that they are others now.
  await projectWhere(client, 'p', ({ dialling }) => dialling?.revision === `${second.revision}.0`);
  // The same settings are the same, whoever saves them; and who asks for nothing may overwrite.
  expect(await save({ ...quickDialling, max_attempts: 7 })).toMatchObject({ etag: second.etag });
  const wrong = await save({
    ...quickDialling,
    time_zone: 'Moon/Base',
    windows: [{ from: '9', to: '10:00' }],
  });
  expect(wrong).toMatchObject({
    status: 400,
    message:
      'time_zone: expected an IANA time zone such as Asia/Seoul; windows.0.from: expected a time of day such as "22:00", quoted',
  });
});
