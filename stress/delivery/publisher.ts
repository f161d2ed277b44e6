import { setTimeout as delay } from 'node:timers/promises';
import { contentOf, type Fact } from './messages.ts';
import type { Load } from './personality.ts';
import type { Random } from './random.ts';
import { levelOf, ownState } from './streams.ts';
import { alertLevels, services } from './subscription-model.ts';

/** A durable message that a publisher sent, and what became of it. */
export interface Publication {
  readonly marker: string;
  readonly content: string;
  /** Which run of the server it went to. */
  readonly run: number;
  /** Its id when it was accepted; `refused` when the server said so; undefined when there was no answer. */
  readonly outcome: string | 'refused' | undefined;
}

/** Publishes over HTTP, and keeps account. */
export interface Publisher {
  readonly publications: readonly Publication[];
  /** The last state that was accepted. */
  readonly state: number;
  readonly complaints: readonly string[];
  /** Publishes until told to stop. */
  run(signal: AbortSignal): Promise<void>;
  /** Publishes the last state, so that everybody can be at it. */
  conclude(): Promise<void>;
}

export interface PublisherOptions {
  readonly name: string;
  readonly port: number;
  readonly random: Random;
  /** The run of the server that a request now goes to. */
  readonly currentRun: () => number;
  /** Mean time between two requests, in milliseconds. */
  readonly pauseMs: number;
  /** Only one publisher has the state: then its values only grow. */
  readonly load: Load;
  readonly task: 'durable' | 'durable_and_state';
}

interface Typed {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How long an answer may take, in milliseconds. */
const timeoutMs = 5000;

export function createPublisher(options: PublisherOptions): Publisher {
  const { name, port, random, currentRun } = options;
  const publications: Publication[] = [];
  const complaints: string[] = [];
  let number = 0;
  let entry = 0;
  let logFile = 0;
  let stateAt = 0;
  let lastState = 0;

  function durable(): Typed {
    const marker = `${name}-${++number}`;
    // Mostly short, sometimes longer than a frame's short form, rarely large.
    const text = 'x'.repeat(
      random.chance(options.load === 'heavy' ? 0.5 : 0.02)
        ? random.between(4000, 70_000)
        : random.between(0, 300),
    );
    if (random.chance(0.5)) {
      const service = random.pick(services);
      return {
        type: 'service_event',
        data: {
          service_id: service,
          service_name: service,
          event_type: 'error',
          status: 'error',
          message: `${marker} ${text}`,
          ...(random.chance(0.3) ? { details: { 한국어: '값', nested: [1, { deep: true }] } } : {}),
        },
      };
    }
    const data = {
      level: random.pick(alertLevels),
      title: '경보',
      message: `${marker} ${text}`,
      category: 'stress',
      source: name,
    };
    return { type: 'alert', data };
  }

  function log(): Typed {
    const module = 'm'.repeat(options.load === 'heavy' ? 300 : 10);
    const entries = Array.from({ length: random.between(1, options.load === 'heavy' ? 40 : 5) }, () => {
      entry++;
      return { timestamp: new Date().toISOString(), level: levelOf(entry), message: String(entry), module };
    });
    const data = { file_name: `${name}-${logFile}.log`, entries, total_new_entries: entries.length };
    return { type: 'log_update', data };
  }

  function state(): Typed {
    stateAt++;
    const data = {
      cpu_percent: 1,
      memory_percent: 1,
      disk_usage: 1,
      network_status: 'connected',
      uptime: stateAt,
      active_services: 0,
      memory_used: ownState,
    };
    return { type: 'status_update', data };
  }

  async function publish(messages: readonly Typed[]): Promise<void> {
    const run = currentRun();
    const asLines = random.chance(0.3);
    const single = messages.length === 1 && random.chance(0.5);
    const body = asLines
      ? messages.map((message) => `${JSON.stringify(message)}\n`).join('')
      : JSON.stringify(single ? messages[0] : messages);
    let ids: readonly string[] | 'refused' | undefined;
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/events`, {
        method: 'POST',
        headers: { 'content-type': asLines ? 'application/x-ndjson' : 'application/json' },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const answer = (await response.json()) as { broadcast_ids?: string[] };
      if (response.status === 202 && answer.broadcast_ids?.length === messages.length)
        ids = answer.broadcast_ids;
      else if (response.status === 503) ids = 'refused';
      else complaints.push(`${response.status} to a publisher: ${JSON.stringify(answer).slice(0, 300)}`);
    } catch (cause) {
      if (isNeverSent(cause)) ids = 'refused';
    }
    for (const [index, { type, data }] of messages.entries()) {
      if (type === 'status_update' && Array.isArray(ids)) lastState = Number(data.uptime);
      if (type !== 'service_event' && type !== 'alert') continue;
      const marker = String(data.message).split(' ', 1)[0] ?? '';
      const outcome = Array.isArray(ids) ? ids[index] : ids === 'refused' ? 'refused' : undefined;
      publications.push({ marker, content: contentOf(data), run, outcome });
    }
    // Without an answer nobody knows which entries went out: another log begins.
    if (!Array.isArray(ids)) {
      logFile++;
      entry = 0;
      await delay(100);
    }
  }

  function messages(): Typed[] {
    const some: Typed[] = [];
    const count = random.chance(0.2) ? random.between(2, 20) : 1;
    for (let made = 0; made < count; made++) {
      const kind = random.next();
      if (kind < 0.6) some.push(durable());
      else if (kind < 0.9 || options.task === 'durable') some.push(log());
      else some.push(state());
    }
    return some;
  }

  return {
    publications,
    complaints,
    get state() {
      return lastState;
    },
    async run(signal) {
      while (!signal.aborted) {
        await publish(messages());
        await delay(options.pauseMs * 2 * random.next());
      }
    },
    async conclude() {
      if (options.task === 'durable_and_state') await publish([state()]);
    },
  };
}

function isNeverSent(cause: unknown): boolean {
  return ((cause as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED';
}

/** Checks the publishers' accounts against what exists; returns what contradicts. */
export function checkPublications(
  publications: readonly Publication[],
  epochOfRun: ReadonlyMap<number, string>,
  truths: ReadonlyMap<string, ReadonlyMap<number, Fact>>,
): string[] {
  const wrong: string[] = [];
  const places = new Map<string, Fact[]>();
  for (const facts of truths.values())
    for (const fact of facts.values()) places.set(fact.marker, [...(places.get(fact.marker) ?? []), fact]);
  for (const { marker, content, run, outcome } of publications) {
    const found = places.get(marker) ?? [];
    if (found.length > 1) wrong.push(`${marker} exists ${found.length} times`);
    const [fact] = found;
    if (fact && !fact.digest.endsWith(content)) wrong.push(`${marker} was changed: ${fact.digest}`);
    if (outcome === undefined) continue;
    if (outcome === 'refused' && fact) wrong.push(`${marker} was refused, and exists as ${fact.position}`);
    if (outcome === 'refused') continue;
    const kept = truths.get(epochOfRun.get(run) ?? '')?.get(Number(outcome.split('_').at(-1)));
    if (kept?.marker !== marker)
      wrong.push(`${marker} was accepted as ${outcome} in run ${run}, where ${kept?.marker ?? 'nothing'} is`);
  }
  return wrong;
}
