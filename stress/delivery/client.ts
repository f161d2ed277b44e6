import { lastOf, openSegment, type Segment } from './journey.ts';
import type { Fact, Message } from './messages.ts';
import { misbehave } from './misbehave.ts';
import { createPersonality, type Load, type Personality } from './personality.ts';
import type { Random } from './random.ts';
import { type LightSocket, openSocket } from './socket.ts';
import { createStreamCheck, type StreamCheck } from './streams.ts';
import { applyChange, type Change, everything, randomChange, type Wanted } from './subscription-model.ts';

/** What all clients of a process share. */
export interface World {
  readonly port: number;
  readonly load: Load;
  readonly read: (text: string) => Message;
  /** Every durable message that anybody saw, for comparison with the others. @returns what contradicts. */
  readonly witness: (epoch: string, fact: Fact) => string | undefined;
  readonly now: () => number;
  /** Trouble stops: everybody stays connected and reads. */
  calm: boolean;
  /** Nobody connects any more. */
  over: boolean;
  readonly count: (what: string) => void;
}

export interface Client {
  readonly id: number;
  readonly personality: Personality;
  readonly segments: readonly Segment[];
  /** What went wrong on the way, first things first. */
  readonly complaints: readonly string[];
  readonly isOpen: boolean;
  /** When it last received a durable message, in milliseconds. */
  readonly lastAt: number;
  /** The last state it saw, if it wants all of them. */
  lastState(): number | undefined;
  /** The server is about to drain: who reads must be told. */
  expectDrain(): void;
  /** From here on it reads, whatever it did before. */
  settle(): void;
  /** Nothing more will come: what is missing now is missing. @returns what is wrong with that */
  finish(): string | undefined;
  leave(): void;
}

/** How late an answer to the greeting may be before a refused resume is the client's own fault, in milliseconds. */
const lateMs = 300;

export function createClient(id: number, from: string, random: Random, world: World): Client {
  const personality = createPersonality(random, world.load);
  const { habit } = personality;
  const segments: Segment[] = [];
  const complaints: string[] = [];
  let segment: Segment | undefined;
  let socket: LightSocket | undefined;
  let streams: StreamCheck = createStreamCheck(world.now);
  let isOpen = false;
  let isReading = true;
  let mustDrain = false;
  let toldToDrain = false;
  let isBanned = false;
  let endedItself = false;
  let lastAt = 0;
  let request = 0;
  let wanted: Wanted = everything;
  let pending = new Map<string, Change>();
  let timers: NodeJS.Timeout[] = [];
  /** Where it resumes from, and when it said so. */
  let resuming: { after: number; epoch: string; isForeign: boolean; late: boolean } | undefined;
  let openedAt = 0;
  let allowed = new Set<number>();

  function complain(text: string): void {
    if (complaints.length < 5) complaints.push(text);
  }
  function later(ms: number, task: () => void): void {
    timers.push(setTimeout(task, ms));
  }
  function say(type: string, data: Record<string, unknown>, requestId?: string): string {
    if (personality.speaks === 'typed')
      return JSON.stringify({ type, data, ...(requestId ? { request_id: requestId } : {}) });
    const event = type.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return JSON.stringify({ event, payload: { ...data, ...(requestId ? { requestId } : {}) } });
  }
  function change(next: Change): string {
    const requestId = `change-${++request}`;
    pending.set(requestId, next);
    return say(
      next.action,
      { event_types: next.types, ...(next.filters ? { filters: next.filters } : {}) },
      requestId,
    );
  }

  function introduction(): string[] {
    const resume = resuming && { epoch: resuming.epoch, after: resuming.after };
    const info = say('client_info', { client_id: `client-${id}`, ...(resume ? { resume } : {}) });
    if (!personality.subscribes) return [info];
    const narrow = change(randomChange(random));
    return personality.subscribesFirst ? [narrow, info] : [info, narrow];
  }

  function connect(): void {
    if (world.over || isBanned) return;
    wanted = everything;
    pending = new Map();
    toldToDrain = false;
    endedItself = false;
    isReading = true;
    allowed = new Set();
    streams = createStreamCheck(world.now);
    const last = segments.at(-1);
    const resumes = last && habit !== 'silent';
    const isForeign = habit === 'foreign_epoch' && !world.calm;
    resuming = resumes
      ? { after: lastOf(last), epoch: isForeign ? 'another-epoch' : last.epoch, isForeign, late: false }
      : undefined;
    segment = undefined;
    const early = personality.early && habit !== 'silent' ? introduction() : [];
    const query = personality.dialect === 'query' ? `?dialect=${personality.speaks}` : '';
    const protocols = personality.dialect === 'protocol' ? [`watchhamster.${personality.speaks}.v1`] : [];
    openedAt = world.now();
    const own = openSocket({
      port: world.port,
      from,
      path: `/ws${query}`,
      protocols,
      early,
      onOpen() {
        isOpen = true;
        world.count('connections');
        if (habit !== 'silent' && early.length === 0) {
          if (resuming) resuming.late = world.now() - openedAt > lateMs;
          for (const text of introduction()) own.send(text);
        }
        live(own);
      },
      onText: (text) => {
        if (socket === own) onText(text);
      },
      onClose: (code, reason) => {
        if (socket === own) onClose(code, reason);
      },
    });
    socket = own;
  }

  /** What the habit does while the connection is open. */
  function live(own: LightSocket): void {
    const ping = (): void => {
      own.send(say('ping', { client_time: new Date(world.now()).toISOString() }));
      later(random.between(4000, 8000), ping);
    };
    if (habit !== 'silent') later(random.between(1000, 5000), ping);
    if (world.calm) return;
    const wait = random.between(500, 8000);
    // Who drops out once the run is being looked at may not be back in time.
    const mischief = (): void => {
      if (!world.calm) misbehave(habit, { socket: own, from, random, world, say, complain, allow });
    };
    if (habit === 'drops' || habit === 'foreign_epoch') later(wait, drop);
    else if (habit === 'pauses') later(wait / 4, pause);
    else if (habit === 'stalls') later(wait, stall);
    else if (habit === 'changes_mind') later(random.between(50, 1000), changeMind);
    else later(wait, mischief);
  }
  function allow(...codes: number[]): void {
    for (const code of codes) allowed.add(code);
  }
  function drop(): void {
    if (world.calm || mustDrain) return;
    endedItself = true;
    socket?.destroy();
  }
  function pause(): void {
    if (world.calm || mustDrain) return;
    isReading = false;
    socket?.pause();
    const ms = world.load === 'heavy' ? random.between(500, 4000) : random.between(50, 1500);
    later(ms, () => {
      isReading = true;
      socket?.resume();
      later(random.between(200, 3000), pause);
    });
  }
  /** Reads nothing until long after the server must have given it up. */
  function stall(): void {
    if (world.calm || mustDrain) return;
    isReading = false;
    allow(4001, 4000);
    socket?.pause();
    later(14_000, () => socket?.resume());
  }
  function changeMind(): void {
    if (world.calm) return;
    if (segment) socket?.send(change(randomChange(random)));
    later(random.between(150, 1500), changeMind);
  }

  function onText(text: string): void {
    let message: Message;
    try {
      message = world.read(text);
    } catch (cause) {
      complain(`not a message: ${String(cause)}: ${text.slice(0, 200)}`);
      return;
    }
    const { type, data, fact } = message;
    let wrong: string | undefined;
    if (type === 'connection_status') onStatus(data);
    else if (type === 'ack') onAck(String(data.request_id));
    else if (type === 'log_update') wrong = streams.log(data, wanted);
    else if (type === 'status_update') wrong = streams.state(data);
    else if (type === 'error') onError(data);
    else if (fact) wrong = onDurable(fact);
    if (wrong) complain(wrong);
  }

  function onStatus(data: Readonly<Record<string, unknown>>): void {
    if (data.status === 'draining') {
      toldToDrain = true;
      if (typeof data.reconnect_after_ms !== 'number') complain('draining without reconnect_after_ms');
      return;
    }
    const epoch = String(data.epoch);
    if (data.resumed === undefined) {
      segment = openSegment(epoch, Number(data.position));
      segments.push(segment);
      return;
    }
    if (!resuming || !segment) {
      complain('resumed without having asked');
      return;
    }
    world.count(data.resumed ? 'resumed' : 'resume refused');
    const same = epoch === resuming.epoch;
    if (data.resumed) {
      if (!same) complain(`resumed from the epoch ${resuming.epoch} in ${epoch}`);
      segment.after = resuming.after;
    } else if (same && !resuming.late) {
      const early = personality.early ? 'with the handshake' : 'at once';
      complain(
        `refused to resume from ${resuming.after} (asked ${early}, answered after ${world.now() - openedAt} ms); position ${data.position}`,
      );
    }
  }

  function onAck(requestId: string): void {
    const done = pending.get(requestId);
    if (!done) return;
    pending.delete(requestId);
    wanted = applyChange(wanted, done);
    segment?.steps.push({ wanted, positions: [] });
    streams.changed(world.now());
    world.count('changes of mind');
  }

  function onError(data: Readonly<Record<string, unknown>>): void {
    const code = String(data.error_code ?? data.error);
    world.count(`error ${code}`);
    const expected = ['garbage', 'floods', 'breaks_frames', 'crowds'].includes(habit);
    if (!expected && code !== 'RATE_LIMIT_EXCEEDED')
      complain(`an error without a reason: ${JSON.stringify(data).slice(0, 300)}`);
  }

  function onDurable(fact: Fact): string | undefined {
    if (!segment) return `${fact.position} came before connection_status`;
    lastAt = world.now();
    world.count('durable messages');
    segment.steps.at(-1)?.positions.push(fact.position);
    return world.witness(segment.epoch, fact);
  }

  function onClose(code: number, reason: string): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    if (isOpen) {
      world.count(`close ${code}`);
      // Who asked for no version of the protocol is told by the standard code.
      const drained = personality.dialect === 'protocol' ? 4002 : 1001;
      if (mustDrain && code !== drained && !isBanned && !allowed.has(code))
        complain(`closed with ${code} ${reason} where the server drained; told: ${toldToDrain}`);
      if (code === drained && !toldToDrain && isReading) complain(`closed with ${code} without being told`);
      const abrupt = code === 1006;
      const expected = [1000, drained, ...(habit === 'silent' ? [4000] : [])];
      if (!abrupt && !endedItself && !expected.includes(code) && !allowed.has(code))
        complain(`closed with ${code} ${reason}`);
    }
    if (code === 4503) isBanned = true;
    isOpen = false;
    mustDrain = false;
    socket = undefined;
    if (world.over || isBanned) return;
    setTimeout(connect, code === 0 ? random.between(100, 500) : random.between(0, toldToDrain ? 1500 : 600));
  }

  setTimeout(connect, random.between(0, 2000));
  return {
    id,
    personality,
    segments,
    complaints,
    get isOpen() {
      return isOpen || isBanned;
    },
    get lastAt() {
      return lastAt;
    },
    lastState: () =>
      isOpen && wanted.everything && wanted.types.length === 0 && habit !== 'stalls'
        ? streams.lastState
        : undefined,
    expectDrain() {
      mustDrain = isOpen && isReading && !endedItself && allowed.size === 0;
    },
    settle() {
      if (!isReading) socket?.resume();
      isReading = true;
    },
    finish() {
      if (isBanned) return undefined;
      if (!isOpen || !segment) return 'it did not come back in time';
      segment.isLast = true;
      return undefined;
    },
    leave() {
      socket?.close();
    },
  };
}
