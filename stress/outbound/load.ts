import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createClient } from '../../packages/client/dist/index.js';
import { createServer } from '../watchdog/server.ts';
import type { PbxAnswer, PbxOrder } from './load-pbx.ts';

/** A load of outbound projects that dial. */
export interface LoadOptions {
  readonly projects: number;
  /** Of each project. */
  readonly agents: number;
  /** Of all projects together, once they all dial. */
  readonly callsPerSecond: number;
  /** How long is measured, in seconds. */
  readonly seconds: number;
}

/** How long a call that is answered lasts, and one that is set up, on the average, in milliseconds. */
const talkMs = 20_000;
const setUpMs = 2900;

/** The clock ticks a process has had, of which there are 100 a second, and its resident memory in MiB. */
function usageOf(pid: number): { ticks: number; resident: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, pages = 0] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ').map(Number);
  return { ticks: (fields[11] ?? 0) + (fields[12] ?? 0), resident: Math.round((pages * 4096) / 1_048_576) };
}

/**
 * Starts the projects of a PBX one after the other, has each dial a list, and measures what that costs the server while a
 * client follows everything, as the dashboard does.
 * @returns what went wrong
 * @throws Error when so few agents cannot make so many calls
 */
export async function runLoad({ projects, agents, callsPerSecond, seconds }: LoadOptions): Promise<string[]> {
  // Each agent makes a call every so many seconds.
  const roundMs = (1000 * projects * agents) / callsPerSecond;
  const callMs = setUpMs + 0.8 * talkMs;
  if (roundMs < callMs) {
    const most = Math.floor((1000 * projects * agents) / callMs);
    throw new Error(`${projects * agents} agents make ${most} calls a second at most, not ${callsPerSecond}`);
  }
  const pbx = fork(fileURLToPath(new URL('load-pbx.ts', import.meta.url)));
  const ask = async (order: PbxOrder | 'state'): Promise<PbxAnswer> => {
    const answered = once(pbx, 'message');
    pbx.send(order);
    return ((await answered) as [PbxAnswer])[0];
  };
  try {
    const there = await ask({ projects, agents, talkMs });
    if (!('url' in there)) throw new Error('the PBX did not start');
    await using server = createServer({
      limits: { messages_per_second: 1000 },
      outbound: { pbx: { url: there.url }, max_projects: projects },
    });
    await server.start();
    console.log(`the dashboard is at ${server.url}, the PBX at ${there.url}`);
    const settings = {
      time_zone: 'UTC',
      windows: [
        { from: '00:00', to: '12:00' },
        { from: '12:00', to: '00:00' },
      ],
      cool_down_seconds: (roundMs - callMs) / 1000,
      max_attempts: 1,
    };
    const client = createClient({ url: server.url });
    const heard = { projects: 0, calls: 0 };
    client.on('projects_update', () => heard.projects++);
    client.on('call_update', () => heard.calls++);
    const send = async (path: string, method: string, type: string, body: string): Promise<void> => {
      const url = `${server.url}/api/v1/outbound/projects/${path}`;
      const answer = await fetch(url, { method, body, headers: { 'content-type': type } });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    };
    // As many numbers as will be dialled, and some more; started one after the other, so that calls do not come in waves.
    const numbers = Math.ceil(((roundMs / 1000 + seconds + 60) * callsPerSecond * 1.5) / projects);
    const begun = Date.now();
    for (const [index, { clientId, clientSecret }] of there.accounts.entries()) {
      const id = `load-${index}`;
      const project = {
        projectId: id,
        callFlowId: 'load',
        client_id: clientId,
        client_secret: clientSecret,
        action: 'init',
        error: null,
      } as const;
      // A PBX that has too much to do is asked again by the server.
      await client.startOutbound({ project }).catch((cause: unknown) => console.log(`${id}: ${cause}`));
      const rows = Array.from({ length: numbers }, (_, row) => `${1_000_000_000 + index * 1_000_000 + row}`);
      await send(`${id}/calls`, 'PUT', 'text/csv', `number\n${rows.join('\n')}\n`);
      await send(`${id}/dialling`, 'PUT', 'application/json', JSON.stringify(settings));
      await send(`${id}/dialling/start`, 'POST', 'application/json', '{}');
      const due = begun + ((index + 1) * roundMs) / projects;
      if (due > Date.now()) await delay(due - Date.now());
    }
    console.log(`all ${projects} projects dial; measuring for ${seconds} s`);
    const before = { ...usageOf(server.pid), at: performance.now(), ...heard, made: await calls() };
    await delay(seconds * 1000);
    const after = { ...usageOf(server.pid), at: performance.now(), ...heard, made: await calls() };
    const lasted = (after.at - before.at) / 1000;
    const perSecond = (from: number, to: number): number => Math.round(((to - from) / lasted) * 10) / 10;
    const state = await ask('state');
    client.close();
    await server.end('SIGTERM');
    console.log(
      JSON.stringify(
        {
          'percent of a core': perSecond(before.ticks, after.ticks),
          'resident memory, MiB': after.resident,
          'calls a second': perSecond(before.made, after.made),
          'projects_update a second, to a client': perSecond(before.projects, after.projects),
          'call_update a second, to a client': perSecond(before.calls, after.calls),
        },
        undefined,
        2,
      ),
    );
    if ('url' in state) return ['the PBX told nothing'];
    return [
      ...state.twice.map((number) => `${number} was called twice`),
      ...(state.sockets === projects ? [] : [`${state.sockets} sockets are open, not ${projects}`]),
      ...(after.made > before.made ? [] : ['nobody was called']),
    ];

    async function calls(): Promise<number> {
      const answer = await ask('state');
      return 'calls' in answer ? answer.calls : 0;
    }
  } finally {
    pbx.disconnect();
  }
}
