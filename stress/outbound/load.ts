import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connect } from '../../apps/server/test/support/client.ts';
import { csvOf, diallingApi, quickDialling } from '../../apps/server/test/support/dialling.ts';
import { outboundConfig, startPbx, startProject } from '../../apps/server/test/support/outbound.ts';

/** How much there is to do. */
export interface Load {
  readonly projects: number;
  readonly agents: number;
  /** Numbers in the list of each project. */
  readonly numbers: number;
  /** How long is measured, in seconds. */
  readonly seconds: number;
  /** Where the server leaves a profile of its processor time; undefined: it makes none. */
  readonly profile: string | undefined;
}

/** What the server took, and what it did meanwhile. */
export interface LoadFigures {
  /** Of one core, in percent, over the whole time. */
  readonly cpuPercent: number;
  readonly rssMiB: number;
  readonly callsPerSecond: number;
  readonly changesPerSecond: number;
  readonly callUpdatesPerSecond: number;
  readonly twice: number;
}

/** Clock ticks a second in /proc. */
const ticks = 100;
/** How long a call takes, and how long its extension rests: together they make a hundredth of the agents call each second. */
const call = { dialMs: 300, ringMs: 1700, giveUpMs: 6000, talkMs: 6000 };
const restSeconds = 92;

/** Projects that all dial, in the built server, while somebody watches. Linux only. */
export async function measureLoad({
  projects,
  agents,
  numbers,
  seconds,
  profile,
}: Load): Promise<LoadFigures> {
  const accounts = Array.from({ length: projects }, (_, project) => ({
    clientId: `account-${project}`,
    clientSecret: randomBytes(12).toString('hex'),
    dns: Array.from({ length: agents }, (_, agent) => String(10_000 + project * agents + agent)),
  }));
  await using pbx = await startPbx(accounts, {
    dns: accounts.flatMap(({ dns }) => dns.map((dn) => ({ dn }))),
    calls: { ...call, answerRate: 0.7 },
    seed: 1,
  });
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-load-'));
  const children: ChildProcess[] = [];
  try {
    const file = join(folder, 'watchhamster.yaml');
    const config = JSON.parse(outboundConfig(pbx.url, { availability_seconds: 30, reread_seconds: 45 }));
    config.limits = {};
    config.host = {};
    config.server = { port: 0 };
    config.outbound.max_projects = projects;
    config.outbound.pbx.reconnect = {};
    writeFileSync(file, JSON.stringify(config));
    const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
    const profiling = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
    const server = spawn(process.execPath, [...profiling, main, '--config', file, '--data-dir', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(server);
    const url = await addressOf(server);
    const { pid } = server;
    if (pid === undefined) throw new Error('the server did not start');
    const watcher = spawn(process.execPath, [fileURLToPath(new URL('dashboard.ts', import.meta.url)), url], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.push(watcher);
    const watched = async (): Promise<Watched> => {
      watcher.send('how many');
      const [answer] = (await once(watcher, 'message')) as [Watched];
      return answer;
    };
    using client = await connect(`${url.replace('http', 'ws')}/ws?dialect=event`);
    // Each begins a little later than the one before, so that they do not all call at the same moment for ever.
    for (const [index, account] of accounts.entries()) {
      const projectId = `project-${index}`;
      const startedAt = Date.now();
      await startProject(client, projectId, account);
      const api = diallingApi({ url }, projectId);
      const list = Array.from(
        { length: numbers },
        (_, line) => `8${String(index).padStart(3, '0')}${String(line).padStart(5, '0')}`,
      );
      await expectOk(api.put(csvOf(list)), 201);
      await expectOk(
        api.configure({ ...quickDialling, cool_down_seconds: restSeconds, max_attempts: 2 }),
        200,
      );
      await expectOk(api.run('start'), 200);
      await delay(Math.max(0, (restSeconds + 8) * (1000 / projects) - (Date.now() - startedAt)));
    }
    const [before, sawBefore, madeBefore] = [cpuOf(pid), await watched(), pbx.state().calls.length];
    const startedAt = performance.now();
    await delay(seconds * 1000);
    const [after, sawAfter, calls] = [cpuOf(pid), await watched(), pbx.state().calls];
    const passed = (performance.now() - startedAt) / 1000;
    if (!sawAfter.live || sawAfter.projects !== projects)
      throw new Error(`who watches does not see it: ${JSON.stringify(sawAfter)}`);
    const once_ = (figure: number): number => Math.round((figure / passed) * 10) / 10;
    return {
      cpuPercent: once_((100 * (after - before)) / ticks),
      rssMiB: Math.round(
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
      ),
      callsPerSecond: once_(calls.length - madeBefore),
      changesPerSecond: once_(sawAfter.changes - sawBefore.changes),
      callUpdatesPerSecond: once_(sawAfter.calls - sawBefore.calls),
      twice: calls.length - new Set(calls.map(({ destination }) => destination)).size,
    };
  } finally {
    for (const child of children.reverse()) {
      if (child.exitCode !== null) continue;
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Watched {
  readonly changes: number;
  readonly calls: number;
  readonly live: boolean;
  readonly projects: number;
}

/** Processor time that a process has used, in ticks. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function addressOf(server: ChildProcess): Promise<string> {
  let text = '';
  for await (const piece of server.stdout ?? []) {
    text += piece;
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
    if (url === undefined) continue;
    // Whoever reads no more would stop the server from writing.
    server.stdout?.resume();
    return url;
  }
  throw new Error(`the server ended: ${text}`);
}

async function expectOk(answer: Promise<{ status?: number | undefined; body: unknown }>, status: number) {
  const { status: is, body } = await answer;
  if (is !== status) throw new Error(`${is} instead of ${status}: ${JSON.stringify(body)}`);
}
