import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { test } from 'vitest';
import { WebSocket } from 'ws';
import { folder, run, workDir } from './support.ts';

const root = path.join(folder, '../..');
const pnpmStart = [path.join(root, 'scripts/start.mjs'), '--'];
const server = [
  path.join(root, 'apps/server/dist/main.js'),
  '--config',
  path.join(folder, 'watchhamster.yaml'),
  '--log-format',
  'text',
];
const projectIds = ['고객만족도-조사', '會員續約提醒'];

interface Project {
  projectId: string;
  action: string;
  ws_connected: boolean;
  agentQuantity: number;
  error: string | null;
  access_token: string | null;
  caller: { dn: string; participants: { status: string; callid: number }[] }[] | null;
  dialling?: { waiting: number };
}

interface Call {
  projectId: string;
  call_id: string;
  state: string;
}

/** The whole demo, on a port of its own. What it keeps is in `dir`: the next one goes on with it. */
const startDemo = async (program: string[], dir: string, env: Record<string, string> = {}) => {
  const nothing = { PORT: '', HOST: '', WATCHHAMSTER_CONFIG: '', LOG_LEVEL: '', DEMO_PBX_URL: '' };
  const demo = run([...program, '--port', '0', '--data-dir', dir], {
    ...nothing,
    DEMO_WORK_DIR: path.join(dir, 'work'),
    ...env,
  });
  const [, url = ''] = /listens on (\S+)/.exec(await demo.line(/listens on/)) ?? [];
  return {
    ...demo,
    url,
    async stop() {
      demo.child.kill('SIGTERM');
      return demo.exited;
    },
    async [Symbol.asyncDispose]() {
      if (demo.child.exitCode === null && demo.child.signalCode === null) demo.child.kill('SIGTERM');
      await demo.exited;
    },
  };
};

/** A client that keeps every frame, as text, and what it was told. */
const watch = async (url: string) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`);
  const frames: string[] = [];
  /** Each state of the projects, the oldest first. */
  const projects: Project[][] = [];
  const calls: Call[] = [];
  const logLines: string[] = [];
  let wake = () => {};
  socket.on('message', (frame) => {
    frames.push(String(frame));
    const { type, data } = JSON.parse(String(frame));
    if (type === 'projects_update') projects.push(data.data);
    if (type === 'call_update') calls.push(data);
    if (type === 'log_update')
      for (const { level, message } of data.entries) logLines.push(`${data.service_id} ${level} ${message}`);
    wake();
  });
  await once(socket, 'open');
  return {
    frames,
    projects,
    calls,
    logLines,
    /** Waits until something holds; asks again after each frame. */
    async until(holds: () => boolean) {
      while (!holds()) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    [Symbol.dispose]: () => socket.terminate(),
  };
};

const isRunning = (projects: Project[] | undefined) =>
  projects?.length === projectIds.length &&
  projects.every(({ action, ws_connected }) => action === 'active' && ws_connected);

/** @returns a loopback port that is free now */
const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

/** Everything that is kept in a folder, as one text. */
const contents = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'exchange-accounts.json')
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

const numbersOf = async (url: string, projectId: string): Promise<{ call_id: string }[]> => {
  const at = `${url}/api/v1/outbound/projects/${encodeURIComponent(projectId)}/calls?limit=1000`;
  const { calls } = (await (await fetch(at)).json()) as { calls: { call_id: string }[] };
  return calls;
};

test.concurrent('two projects dial by themselves: agents and calls change, and no secret is told', {
  timeout: 240_000,
}, async ({ expect }) => {
  const dir = workDir();
  // Where the usual port is taken, by this test or by another program, pnpm start finds another one.
  await using usual = createServer().listen(15_060, '127.0.0.1');
  await once(usual, 'listening').catch(() => {});

  await using demo = await startDemo(pnpmStart, dir);
  using client = await watch(demo.url);
  await client.until(() => isRunning(client.projects.at(-1)));
  const first = client.projects.at(-1) ?? [];
  expect(first.map(({ projectId }) => projectId).sort()).toEqual([...projectIds].sort());
  expect(first.map(({ access_token }) => access_token)).toEqual(['***', '***']);

  // Each project's calls are seen in all their steps.
  const phasesOf = (id: string) =>
    client.projects.flatMap((projects) =>
      projects
        .filter(({ projectId }) => projectId === id)
        .flatMap(({ caller }) => caller ?? [])
        .flatMap(({ participants }) => participants.map(({ status }) => status)),
    );
  const statesOf = (id: string) =>
    client.calls.flatMap((call) => (call.projectId === id ? [call.state] : []));
  for (const id of projectIds) {
    await client.until(() =>
      ['Dialing', 'Ringing', 'Connected'].every((phase) => phasesOf(id).includes(phase)),
    );
    await client.until(() =>
      ['dialling', 'connected', 'answered'].every((state) => statesOf(id).includes(state)),
    );
  }
  // Agents leave their desks, and their shifts end.
  await client.until(() => client.logLines.some((line) => /^pbx INFO 상담원 \d+: 자리 비움/.test(line)));
  await client.until(() =>
    projectIds.some((id) => {
      const told = client.projects.filter(isRunning).flat();
      const quantities = told.flatMap(({ projectId, agentQuantity }) =>
        projectId === id ? [agentQuantity] : [],
      );
      return new Set(quantities).size > 1;
    }),
  );

  const accounts = path.join(dir, 'work/exchange-accounts.json');
  expect(statSync(accounts).mode & 0o777).toBe(0o600);
  const secrets: string[] = Object.values(JSON.parse(readFileSync(accounts, 'utf8')));
  expect(secrets).toHaveLength(2);
  expect(await demo.stop()).toEqual({ code: 0, signal: null });
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThanOrEqual(32);
    for (const text of [client.frames.join('\n'), demo.lines.join('\n'), contents(dir)]) {
      expect(text).not.toContain(secret);
    }
  }
});

test.concurrent('the same two projects are there again after a stop, and after a crash', {
  timeout: 240_000,
}, async ({ expect }) => {
  const dir = workDir();
  const env = { DEMO_PBX_URL: `http://127.0.0.1:${await freePort()}` };
  const [kept = '', cleared = ''] = projectIds;
  const runsAgain = async (url: string) => {
    const client = await watch(url);
    await client.until(() => isRunning(client.projects.at(-1)));
    return client;
  };
  let before: { call_id: string }[] = [];
  {
    await using demo = await startDemo(server, dir, env);
    using client = await runsAgain(demo.url);
    await client.until(() => client.calls.some(({ projectId }) => projectId === kept));
    before = await numbersOf(demo.url, kept);
    expect(before).toHaveLength(40);
    expect(await demo.stop()).toEqual({ code: 0, signal: null });
  }
  {
    await using demo = await startDemo(server, dir, env);
    using client = await runsAgain(demo.url);
    await client.until(() => client.calls.some(({ projectId }) => projectId === cleared));
    const at = `${demo.url}/api/v1/outbound/projects/${encodeURIComponent(cleared)}/calls`;
    expect((await fetch(at, { method: 'DELETE' })).status).toBe(200);
    demo.child.kill('SIGKILL');
    await demo.exited;
  }
  await using demo = await startDemo(server, dir, env);
  using client = await runsAgain(demo.url);
  await client.until(() => client.calls.some(({ projectId }) => projectId === kept));
  const ids = (calls: { call_id: string }[]) => calls.map(({ call_id }) => call_id);
  expect(ids(await numbersOf(demo.url, kept))).toEqual(ids(before));
  // A list that is done is followed by another one, so there is something to see an hour later too.
  const waiting = (projects: Project[] = []) =>
    projects.find(({ projectId }) => projectId === cleared)?.dialling?.waiting ?? 0;
  await client.until(() => waiting(client.projects.at(-1)) > 0);
  expect(await numbersOf(demo.url, cleared)).toHaveLength(40);
  const projects = client.projects.at(-1) ?? [];
  expect(projects.map(({ projectId, error }) => [projectId, error]).sort()).toEqual(
    projectIds.map((id) => [id, null]).sort(),
  );
  expect(client.logLines.filter((line) => /^(pbx|campaigns) ERROR|토큰 거부/.test(line))).toEqual([]);
  expect(await demo.stop()).toEqual({ code: 0, signal: null });
});
