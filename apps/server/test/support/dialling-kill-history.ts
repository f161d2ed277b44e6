import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPbxSimulator } from '@watchhamster/pbx-simulator';
import { connect } from './client.ts';
import { csvOf, diallingApi, numbers, quickDialling } from './dialling.ts';
import { faults } from './history-faults.ts';
import { outboundConfig, startProject, testAccount } from './outbound.ts';
import { randomOf } from './random.ts';

/** What came of a history with a server that is killed: nothing is wrong when there is no trouble. */
export interface KillOutcome {
  readonly troubles: readonly string[];
  readonly kills: number;
  readonly numbers: number;
  readonly dialled: number;
}

const program = fileURLToPath(new URL('run-server.ts', import.meta.url));
/**
 * Dials a list in a process that is killed (`kill -9`) again and again while the PBX is in trouble. Then no number may have
 * been called more often than it was claimed, nor more often than its rule allows, and each has come to its end.
 */
export async function runKillHistory(seed: number): Promise<KillOutcome> {
  const random = randomOf(seed);
  const account = testAccount();
  await using pbx = await startPbxSimulator({
    accounts: [account],
    calls: { dialMs: 10, ringMs: 20, talkMs: 60, giveUpMs: 60, answerRate: 0.7 },
    seed,
    faults: faults.map((fault) => ({ ...fault, probability: 0.04 * random(), times: 'always' as const })),
  });
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-kill-history-'));
  writeFileSync(
    join(folder, 'watchhamster.yaml'),
    outboundConfig(pbx.url, { reread_seconds: 1, timeout_seconds: 1 }),
  );
  let child: ChildProcess | undefined;
  const start = async (): Promise<string> => {
    child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (!child.stdout) throw new Error('there is no output to read');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return String(line).trim();
  };
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };
  try {
    let url = await start();
    {
      using client = await connect(`${url.replace('http', 'ws')}/ws?dialect=event`);
      await startProject(client, 'p', account);
    }
    const api = () => diallingApi({ url }, 'p');
    const list = numbers(40 + Math.floor(random() * 60), '9');
    const most = 1 + Math.floor(random() * 3);
    await api().put(csvOf(list));
    const retry_unknown = random() < 0.5 ? 'never' : 'as_failed';
    await api().configure({ ...quickDialling, max_attempts: most, retry_unknown });
    await api().run('start');
    const kills = 2 + Math.floor(random() * 4);
    for (let count = 0; count < kills; count++) {
      const enough = pbx.state().makeCalls.length + 1 + Math.floor(random() * 8);
      const late = Date.now() + 10_000;
      while (pbx.state().makeCalls.length < enough && Date.now() < late) await delay(5);
      await kill();
      url = await start();
    }
    pbx.faults.clear();
    await api().until((view) => view.summary.state === 'finished');
    const { calls: rows } = (await api().calls('?limit=1000')).body as {
      calls: readonly { readonly number: string; readonly state: string; readonly attempts: number }[];
    };
    const { calls } = pbx.state();
    const troubles: string[] = [];
    if (rows.map(({ number }) => number).join() !== list.join())
      troubles.push(`${rows.length} numbers instead of ${list.length}`);
    for (const { number, state, attempts } of rows) {
      const mine = calls.filter(({ destination }) => destination === number);
      if (!['answered', 'unanswered', 'failed', 'unknown'].includes(state))
        troubles.push(`${number} is ${state}`);
      if (mine.length > attempts || attempts > most)
        troubles.push(`${number} was called ${mine.length} times in ${attempts} attempts of ${most}`);
      if (state === 'answered' && !mine.some(({ connectedAt }) => connectedAt !== undefined))
        troubles.push(`${number} is answered, and nobody did`);
      if (mine.some(({ endedAt }, index) => (mine[index + 1]?.startedAt ?? Infinity) < (endedAt ?? 0)))
        troubles.push(`${number} had two calls at a time`);
    }
    return {
      troubles: troubles.map((trouble) => `kill history, seed ${seed}: ${trouble}`),
      kills,
      numbers: list.length,
      dialled: calls.length,
    };
  } finally {
    await kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
