import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from './support/client.ts';
import { csvOf, diallingApi, numbers, quickDialling } from './support/dialling.ts';
import { outboundConfig, startPbx, startProject, testAccount } from './support/outbound.ts';

const program = fileURLToPath(new URL('support/run-server.ts', import.meta.url));

async function start(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: String(line).trim() };
}

it('dials no number twice and loses none, over kill -9 and a PBX that does not answer', async () => {
  const account = testAccount();
  await using pbx = await startPbx([account], { calls: { dialMs: 10, ringMs: 20, talkMs: 30 } });
  pbx.faults.add({ on: 'makecall', kind: 'cut', when: 'after', probability: 0.1, times: 'always' });
  pbx.faults.add({ on: 'event', kind: 'drop', probability: 0.1, times: 'always' });
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-dialling-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  writeFileSync(join(folder, 'watchhamster.yaml'), outboundConfig(pbx.url, { reread_seconds: 1 }));
  const list = numbers(120);
  let server = await start(folder);
  {
    using client = await connect(`${server.url.replace('http', 'ws')}/ws?dialect=event`);
    await startProject(client, 'p', account);
  }
  const api = () => diallingApi(server, 'p');
  expect((await api().put(csvOf(list))).status).toBe(201);
  // Even what may be tried again is not, as long as nobody knows whether it rang.
  await api().configure({ ...quickDialling, max_attempts: 1, retry_unknown: 'as_failed' });
  await api().run('start');
  for (let round = 0; round < 4; round++) {
    const before = pbx.state().makeCalls.length;
    while (pbx.state().makeCalls.length < before + 4 + round) await delay(5);
    server.child.kill('SIGKILL');
    await once(server.child, 'close');
    server = await start(folder);
  }
  const { summary } = await api().until((view) => view.summary.state === 'finished');
  const dialled = pbx.state().makeCalls.map(({ destination }) => destination);
  expect(dialled).toHaveLength(new Set(dialled).size);
  const { answered = 0, unanswered = 0, failed = 0, unknown = 0 } = summary.counts;
  expect(answered + unanswered + failed + unknown).toBe(list.length);
  // Every number was dialled, or was claimed by a server that was killed before it could ask.
  const missing = list.filter((number) => !dialled.includes(number));
  const { calls } = (await api().calls('?limit=1000')).body as { calls: { number: string; state: string }[] };
  for (const number of missing) expect(calls.find((call) => call.number === number)?.state).toBe('unknown');
  expect(missing.length).toBeLessThanOrEqual(4 * 3);
}, 60_000);
