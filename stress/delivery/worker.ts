import { parentPort, workerData } from 'node:worker_threads';
import { type Client, createClient, type World } from './client.ts';
import { checkSegment } from './journey.ts';
import { type Fact, type Message, readMessage } from './messages.ts';
import type { Answer, Failure, FleetOptions, Order } from './protocol.ts';
import { createRandom } from './random.ts';

// A thread with a share of the clients.

const { seed, port, load, first, count } = workerData as FleetOptions;
const counts: Record<string, number> = {};
/** Clients get the same bytes: each text is parsed once. */
const parsed = new Map<string, Message>();
const maxParsed = 2000;
const seen = new Map<string, Map<number, Fact>>();

const world: World = {
  port,
  load,
  calm: false,
  over: false,
  now: Date.now,
  read(text) {
    const known = parsed.get(text);
    if (known) return known;
    const message = readMessage(text);
    parsed.set(text, message);
    if (parsed.size > maxParsed) for (const oldest of parsed.keys()) return drop(oldest, message);
    return message;
  },
  witness(epoch, fact) {
    let facts = seen.get(epoch);
    if (!facts) {
      facts = new Map();
      seen.set(epoch, facts);
    }
    const other = facts.get(fact.position);
    if (!other) facts.set(fact.position, fact);
    else if (other !== fact && other.digest !== fact.digest)
      return `two messages at one position:\n  ${other.digest}\n  ${fact.digest}`;
    return undefined;
  },
  count: (what) => {
    counts[what] = (counts[what] ?? 0) + 1;
  },
};

function drop(text: string, message: Message): Message {
  parsed.delete(text);
  return message;
}

const clients: Client[] = Array.from({ length: count }, (_, index) => {
  const id = first + index;
  // An address each, out of 127.0.0.0/8: to the server's limits they are different clients.
  const from = `127.${1 + Math.floor(id / 62_500)}.${Math.floor(id / 250) % 250}.${1 + (id % 250)}`;
  return createClient(id, from, createRandom(seed, `client ${id}`), world);
});

function verify({ truths, state }: Extract<Order, { order: 'verify' }>): Answer {
  const known = new Map(
    truths.map(([epoch, facts]) => [epoch, new Map(facts.map((fact) => [fact.position, fact]))]),
  );
  const failures: Failure[] = [];
  for (const client of clients) {
    const what = firstTrouble(client, known, state);
    if (what) {
      failures.push({ client: client.id, personality: JSON.stringify(client.personality), what });
    }
  }
  const all = [...seen].map(([epoch, facts]) => [epoch, [...facts.values()]] as const);
  return { answer: 'verified', failures, counts, seen: all };
}

function firstTrouble(
  client: Client,
  known: ReadonlyMap<string, ReadonlyMap<number, Fact>>,
  state: number,
): string | undefined {
  const [complaint] = client.complaints;
  const unfinished = complaint ?? client.finish();
  if (unfinished) return unfinished;
  for (const [index, segment] of client.segments.entries()) {
    const truth = known.get(segment.epoch);
    if (!truth) return `unknown epoch ${segment.epoch}`;
    const end = truth.size === 0 ? 0 : Math.max(...[...truth.keys()].slice(-1));
    const divergence = checkSegment(segment, truth, end);
    if (divergence) return `connection ${index + 1} of ${client.segments.length}: ${divergence}`;
  }
  const last = client.lastState();
  if (last !== undefined && last !== state) return `the last state is ${last}, not ${state}`;
  return undefined;
}

function obey(order: Order): Answer {
  switch (order.order) {
    case 'expect_drain':
      for (const client of clients) client.expectDrain();
      return { answer: 'done' };
    case 'settle':
      world.calm = true;
      for (const client of clients) client.settle();
      return { answer: 'done' };
    case 'leave':
      world.over = true;
      for (const client of clients) client.leave();
      return { answer: 'done' };
    case 'progress':
      return {
        answer: 'progress',
        open: clients.filter((client) => client.isOpen).length,
        clients: clients.length,
        lastAt: Math.max(...clients.map((client) => client.lastAt)),
      };
    case 'verify':
      return verify(order);
  }
}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(obey(order)));
