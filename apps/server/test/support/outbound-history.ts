import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type PbxSimulator, startPbxSimulator } from '@watchhamster/pbx-simulator';
import type { OutboundProject } from '@watchhamster/shared-types';
import { outboundSection } from '../../src/config/outbound.ts';
import { createEvents, type PublishedMessage } from '../../src/domain/events.ts';
import { createSecret } from '../../src/domain/outbound/index.ts';
import { composeOutbound, type Outbound } from '../../src/domain/outbound/outbound.ts';
import { createMemoryProjectStore } from '../../src/domain/outbound/store.ts';
import { keyOfProcess } from '../../src/domain/outbound/vault-key.ts';
import type { Logger } from '../../src/telemetry/logger.ts';
import { watchConnections } from './connection-truth.ts';
import { createDiallingHistory } from './dialling-history.ts';
import { faults } from './history-faults.ts';
import { randomOf } from './random.ts';

/** What came of a history: nothing is wrong when there is no trouble. */
export interface HistoryOutcome {
  readonly troubles: readonly string[];
  readonly steps: number;
  readonly faults: number;
  readonly calls: number;
  /** How many numbers of call lists were dialled, and how often by the simulator's own record. */
  readonly numbers: number;
  readonly dialled: number;
  /** The longest time that a project's `ws_connected` was told wrongly, in milliseconds. */
  readonly wrongMs: number;
}

const quiet: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const patienceMs = 60_000;
/** How long `ws_connected` may be wrong, in milliseconds. */
const mostWrongMs = 1000;
const projectIds = ['p1', 'p2', 'p3', 'p4'];

/**
 * Runs projects through whatever chance does to them and to the PBX; then nothing goes wrong any more, and what the
 * projects show has to become what is true in the simulator.
 */
export async function runOutboundHistory(seed: number): Promise<HistoryOutcome> {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const accounts = [
    { clientId: 'all', clientSecret: randomBytes(12).toString('hex') },
    { clientId: 'some', clientSecret: randomBytes(12).toString('hex'), dns: ['101', '103', '900'] },
    { clientId: 'plain', clientSecret: randomBytes(12).toString('hex'), configuration: 'denied' as const },
  ];
  await using pbx = await startPbxSimulator({
    accounts,
    dns: [
      { dn: '101' },
      { dn: '102', devices: 2 },
      { dn: '103', profile: 'Away' },
      { dn: '800', type: 'Wroutepoint' },
    ],
    calls: { dialMs: 5, ringMs: 10, talkMs: 60, giveUpMs: 40, answerRate: 0.7 },
    seed,
  });
  const troubles: string[] = [];
  const events = createEvents({ now: Date.now });
  const watch = watchMessages(accounts.map(({ clientSecret }) => clientSecret));
  events.subscribe(watch.take);
  const store = createMemoryProjectStore();
  const key = keyOfProcess(randomBytes);
  const config = outboundSection.parse({
    pbx: {
      url: pbx.url,
      timeout_seconds: 1.5,
      liveness_seconds: 0.5,
      reread_seconds: 0.4,
      availability_seconds: 0.15,
      reconnect: { min_seconds: 0.01, max_seconds: 0.05 },
    },
  });
  using dialling = createDiallingHistory({ pbx, events, random, projectIds, logger: quiet });
  const compose = (): Outbound => {
    const composed = composeOutbound({
      config,
      baseDir: '.',
      events,
      logger: quiet,
      now: Date.now,
      random,
      store,
      key,
      diallingOf: dialling.diallingOf,
    });
    composed.open();
    dialling.begin(composed);
    return composed;
  };
  let outbound = compose();
  /** Which account each project was given last. */
  const wanted = new Map<string, (typeof accounts)[number]>();
  /** Projects that were given a secret that is wrong. */
  const mistaken = new Set<string>();
  using truth = watchConnections({
    pbx,
    told: () => watch.projects().filter(({ projectId }) => wanted.has(projectId)),
    accountOf: (id) => (mistaken.has(id) ? undefined : wanted.get(id)?.clientId),
    monotonic: () => performance.now(),
  });
  const commands = new Set<Promise<unknown>>();
  const command = (work: Promise<unknown>): void => {
    const settled = work.catch(() => {}).finally(() => commands.delete(settled));
    commands.add(settled);
  };
  const start = (
    projectId: string,
    account: (typeof accounts)[number],
    clientSecret: string,
  ): Promise<unknown> => {
    wanted.set(projectId, account);
    if (clientSecret === account.clientSecret) mistaken.delete(projectId);
    else mistaken.add(projectId);
    return outbound.start({
      projectId,
      callFlowId: 'cf',
      clientId: account.clientId,
      clientSecret: createSecret(clientSecret),
    });
  };
  let faultCount = 0;
  const steps: readonly (() => unknown)[] = [
    () => {
      const [id, account] = [pick(projectIds), pick(accounts)];
      command(start(id, account, random() < 0.1 ? 'not the secret' : account.clientSecret));
    },
    () => {
      const id = pick(projectIds);
      wanted.delete(id);
      watch.forget(id);
      command(outbound.stop(id));
    },
    ...Array.from({ length: 6 }, () => () => {
      faultCount++;
      pbx.faults.add({
        ...pick(faults),
        times: 1 + Math.floor(random() * 4),
        probability: 0.3 + 0.7 * random(),
      });
    }),
    () => pbx.dropSockets(pick([1006, 1012])),
    () => pbx.revokeTokens(),
    ...Array.from({ length: 3 }, () => () => {
      const lines = outbound.lines.all().filter((line) => line.extensions().length > 0);
      if (lines.length === 0) return;
      const line = pick(lines);
      command(line.makeCall(pick(line.extensions()).dn, `0${Math.floor(random() * 1e6)}`, {}));
    }),
    () => {
      const line = outbound.lines.all().at(-1);
      const busy = line?.extensions().find(({ participants }) => participants.length > 0);
      const id = busy?.participants[0]?.id;
      if (line && busy && id !== undefined) command(line.drop(busy.dn, id));
    },
    () => toggle(pbx, '900'),
    () => pbx.setAvailable(pick(['101', '102', '103']), pick(['Available', 'Away'])),
    async () => {
      dialling.end();
      await outbound.close();
      outbound = compose();
      truth.forget();
    },
    ...dialling.steps,
    ...Array.from({ length: 5 }, () => () => delay(Math.floor(random() * 80))),
  ];
  dialling.prepare();
  // Most of what goes wrong is to meet projects that run.
  for (const id of projectIds.slice(0, 1 + Math.floor(random() * 3))) {
    const account = pick(accounts);
    // A busy machine may be slower than these times.
    await start(id, account, account.clientSecret).catch(() => {});
  }
  const count = 20 + Math.floor(random() * 60);
  for (let step = 0; step < count; step++) {
    await pick(steps)();
    if (random() < 0.5) await delay(Math.floor(random() * 10));
  }
  pbx.faults.clear();
  while (commands.size > 0) await Promise.all(commands);
  // Credentials that were refused are given again; the others come back by themselves.
  const giveAgain = async (): Promise<void> => {
    for (const [id, account] of wanted) {
      const project = outbound.find(id);
      if (project && !/token: HTTP 4/.test(project.error ?? '')) continue;
      await start(id, account, account.clientSecret).catch(() => {});
    }
  };
  // Without an agent nobody would be called.
  for (const dn of ['101', '102']) pbx.setAvailable(dn, 'Available');
  const differs = (): string | undefined =>
    dialling.unfinished(wanted.keys()) ??
    differenceOf(pbx, outbound, wanted) ??
    (JSON.stringify(watch.projects()) === JSON.stringify(outbound.list())
      ? undefined
      : 'clients were told something else last');
  const late = Date.now() + patienceMs;
  let difference = differs();
  while (difference !== undefined && Date.now() < late) {
    await delay(20);
    await giveAgain();
    difference = differs();
  }
  if (difference !== undefined) troubles.push(`seed ${seed}: ${difference}`);
  const wrongMs = truth.longestMs();
  if (wrongMs > mostWrongMs) troubles.push(`seed ${seed}: ws_connected was wrong for ${wrongMs} ms`);
  const ended = difference === undefined ? [...wanted.keys()] : [];
  troubles.push(...dialling.verdict(ended).map((trouble) => `seed ${seed}: ${trouble}`));
  for (const id of [...wanted.keys()]) await outbound.stop(id);
  for (const end = Date.now() + patienceMs; pbx.state().sockets > 0 && Date.now() < end; ) await delay(5);
  if (pbx.state().sockets > 0) troubles.push(`seed ${seed}: ${pbx.state().sockets} sockets are left`);
  dialling.end();
  await outbound.close();
  troubles.push(...watch.troubles().map((trouble) => `seed ${seed}: ${trouble}`));
  const { calls, makeCalls } = pbx.state();
  const dialled = calls.map(({ destination }) => destination).filter((number) => number.startsWith('9'));
  return {
    troubles,
    steps: count,
    faults: faultCount,
    calls: makeCalls.length,
    numbers: new Set(dialled).size,
    dialled: dialled.length,
    wrongMs: Math.round(wrongMs),
  };
}

function toggle(pbx: PbxSimulator, dn: string): void {
  if (pbx.state().dns.some((entry) => entry.dn === dn)) pbx.removeExtension(dn);
  else pbx.addExtension({ dn });
}

interface Seen {
  readonly clientId: string;
  readonly dns?: readonly string[];
  readonly configuration?: 'denied';
}

/** What is not as it is in the simulator; undefined when everything is. */
function differenceOf(
  pbx: PbxSimulator,
  outbound: Outbound,
  wanted: ReadonlyMap<string, Seen>,
): string | undefined {
  const { dns, sockets } = pbx.state();
  const projects = outbound.list();
  const ids = projects.map(({ projectId }) => projectId).sort();
  const expected = [...wanted.keys()].sort();
  if (ids.join() !== expected.join()) return `projects ${ids.join()} instead of ${expected.join()}`;
  for (const project of projects) {
    const account = wanted.get(project.projectId);
    if (!account) return `${project.projectId} is not wanted`;
    const visible = dns.filter(({ dn }) => account.dns?.includes(dn) ?? true);
    const is = JSON.stringify(shown(project, outbound));
    const callers = visible.map(({ dn, type, devices, participants }) => ({
      dn,
      type,
      devices: devices.map(({ device_id }) => device_id),
      participants: participants.map(({ id, status, callid }) => [id, status, callid]),
    }));
    const available = visible
      .filter(
        ({ type, profile }) =>
          type === 'Wextension' && (account.configuration === 'denied' || profile === 'Available'),
      )
      .map(({ dn }) => dn);
    const should = JSON.stringify({
      action: 'active',
      ws_connected: true,
      access_token: '***',
      error: null,
      client_id: account.clientId,
      agentQuantity: callers.length,
      callers,
      available,
    });
    if (is !== should) return `${project.projectId} is ${is} instead of ${should}`;
  }
  const used = new Set([...wanted.values()].map(({ clientId }) => clientId)).size;
  return sockets === used ? undefined : `${sockets} sockets instead of ${used}`;
}

function shown(project: OutboundProject, outbound: Outbound): object {
  const callers = project.caller as
    | readonly {
        readonly dn: string;
        readonly type: string;
        readonly devices: readonly { readonly device_id: string }[];
        readonly participants: readonly {
          readonly id: number;
          readonly status: string;
          readonly callid: number;
        }[];
      }[]
    | null;
  const line = outbound.lines.all().find(({ projectId }) => projectId === project.projectId);
  return {
    action: project.action,
    ws_connected: project.ws_connected,
    access_token: project.access_token,
    error: project.error,
    client_id: project.client_id,
    agentQuantity: project.agentQuantity,
    callers: callers?.map(({ dn, type, devices, participants }) => ({
      dn,
      type,
      devices: devices.map(({ device_id }) => device_id),
      participants: participants.map(({ id, status, callid }) => [id, status, callid]),
    })),
    available: line
      ?.extensions()
      .filter(({ available }) => available)
      .map(({ dn }) => dn),
  };
}

/** Looks at every message: each change of an action begins where the one before ended, and no secret is in any. */
function watchMessages(secrets: readonly string[]) {
  const actions = new Map<string, string>();
  const found: string[] = [];
  let told: readonly OutboundProject[] = [];
  return {
    troubles: (): readonly string[] => found,
    /** What clients were told of all projects last. */
    projects: (): readonly OutboundProject[] => told,
    /** A project that is started again begins anew. */
    forget: (projectId: string) => void actions.delete(projectId),
    take({ definition, data, meta }: PublishedMessage): void {
      const text = JSON.stringify([data, meta]);
      if (secrets.some((secret) => text.includes(secret))) found.push(`a secret in ${definition.event}`);
      if (definition.event === 'projectsUpdate' && meta.triggeredBy === undefined)
        found.push('a projectsUpdate without triggeredBy');
      if (definition.event === 'projectsUpdate')
        told = (data as unknown as { data: readonly OutboundProject[] }).data;
      if (definition.event !== 'projectStatusChange') return;
      const change = (
        data as unknown as { data: { projectId: string; oldAction: string; newAction: string } }
      ).data;
      const before = actions.get(change.projectId) ?? change.oldAction;
      if (before !== change.oldAction || change.oldAction === change.newAction) {
        found.push(`${change.projectId}: ${change.oldAction} → ${change.newAction} after ${before}`);
      }
      actions.set(change.projectId, change.newAction);
    },
  };
}
