import {
  catalogue,
  type DecodedServerMessage,
  type Dialect,
  decodeServerMessage,
  encodeMessage,
  type JournalEntry,
  type MessageData,
  type TypedClientMessage,
} from '@watchhamster/shared-types';
import type { Cancel, Clock } from './clock.ts';
import type { Credential } from './credential.ts';
import type { ReceivedMessage } from './names.ts';
import type { Gap, Place } from './state.ts';
import { createStore, type Readable } from './store.ts';
import type { Subscriptions } from './subscriptions.ts';

/** How a client introduces itself; what the server logs, and the language of its error messages. */
export type Identity = Omit<MessageData<'clientInfo'>, 'resume' | 'token' | 'timestamp'>;

/** How far the session on the open connection is. */
export interface SessionState {
  /** Let in, and resumed where there was something to resume. */
  readonly ready: boolean;
  /** It has been ready before. */
  readonly everReady: boolean;
  readonly hello: MessageData<'connectionStatus'> | undefined;
}

interface SessionOptions {
  readonly clock: Clock;
  readonly dialect: Dialect;
  /** Asked at every connection. */
  readonly identity: () => Identity;
  readonly subscriptions: Subscriptions;
  readonly resumeFrom: Place | undefined;
  readonly newRequestId: () => string;
  /** Sends at once, before everything that waits. */
  readonly sendNow: (text: string) => boolean;
  /** Hands a message to the application. */
  readonly deliver: (message: ReceivedMessage) => void;
  /** Durable messages after one place and up to another, oldest first, as far as they are kept. */
  readonly missed: (from: Place, to: Place, signal: AbortSignal) => Promise<readonly JournalEntry[]>;
  readonly onGap: (gap: Gap) => void;
  readonly onReady: (hello: MessageData<'connectionStatus'>) => void;
  /** The server says when to come back. */
  readonly onDraining: (reconnectAfterMs: number) => void;
  /** The request to resume was not answered. */
  readonly onUnanswered: () => void;
}

/** Turns connections, one after the other, into one ordered stream in which nothing comes twice. */
export interface Session {
  readonly state: Readable<SessionState>;
  /** The last durable message that was handed over; undefined before the first connection_status. */
  readonly place: Place | undefined;
  /** A connection is open: says again what is wanted, and asks for what was missed. */
  opened(credential: Credential | undefined, presented: boolean): void;
  receive(message: DecodedServerMessage): void;
  /** Presents a newer credential on the open connection. */
  renew(token: string): void;
  down(): void;
}

/** The server answers a request to resume at once; by then it has lost it, in milliseconds. */
const resumeTimeoutMs = 10_000;

export function createSession(options: SessionOptions): Session {
  const { clock, dialect, identity, subscriptions, deliver } = options;
  const state = createStore<SessionState>({ ready: false, everReady: false, hello: undefined });
  let place = options.resumeFrom;
  /** The first connection_status of this connection: durable messages come from its position on, unless it resumes. */
  let greeting: MessageData<'connectionStatus'> | undefined;
  /** Asked to resume, and not answered yet. */
  let resuming: Place | undefined;
  /** Durable messages that came before the answer: their place in the stream is not known yet. */
  let held: ReceivedMessage[] = [];
  /** Reads what the server did not replay. */
  let reading: AbortController | undefined;
  let cancelTimer: Cancel = () => {};

  const sendNow = (message: TypedClientMessage): boolean =>
    options.sendNow(encodeMessage({ ...message, request_id: options.newRequestId() }, dialect));

  function introduce(more: Pick<MessageData<'clientInfo'>, 'resume' | 'token'>): void {
    const timestamp = new Date(clock.now()).toISOString();
    sendNow({ type: 'client_info', data: { ...identity(), ...more }, timestamp });
  }

  function ready(hello: MessageData<'connectionStatus'>): void {
    cancelTimer();
    resuming = undefined;
    state.set({ ready: true, everReady: true, hello });
    options.onReady(hello);
    const waiting = held;
    held = [];
    // Some may have come before the server knew what is wanted.
    for (const message of waiting) if (subscriptions.wants(message)) deliverDurable(message);
  }

  function greeted(hello: MessageData<'connectionStatus'>): void {
    if (hello.status === 'draining') {
      if (hello.reconnect_after_ms !== undefined) options.onDraining(hello.reconnect_after_ms);
      state.set({ ...state.get(), hello: { ...state.get().hello, ...hello } });
      return;
    }
    greeting ??= hello;
    state.set({ ...state.get(), hello });
    if (resuming) {
      if (hello.resumed === true) ready(hello);
      else if (hello.resumed === false) refused(resuming, hello);
    } else if (!state.get().ready) {
      place = placeOf(hello);
      ready(hello);
    }
  }

  /** What was missed is gone. The stream goes on from where this connection began. */
  function refused(from: Place, hello: MessageData<'connectionStatus'>): void {
    const to = placeOf(greeting ?? hello);
    // A journal that ends before is another one, whatever it is called: somebody has put an older file back.
    if (to === undefined || to.epoch !== from.epoch || to.position < from.position) {
      place = to;
      options.onGap({ from, to, reason: 'epoch' });
      ready(hello);
    } else if (to.position === from.position) {
      // Nothing was published meanwhile: the answer was no, and yet there is no gap.
      place = to;
      ready(hello);
    } else void readMissed(from, to, hello);
  }

  /** The journal may have what was not replayed; what it does not have is a gap. */
  async function readMissed(from: Place, to: Place, hello: MessageData<'connectionStatus'>): Promise<void> {
    cancelTimer();
    reading?.abort();
    const asking = new AbortController();
    reading = asking;
    const found = await options.missed(from, to, asking.signal).catch(() => []);
    if (asking.signal.aborted) return;
    const first = found[0]?.position ?? to.position + 1;
    if (first > from.position + 1) {
      place = { ...to, position: first - 1 };
      options.onGap({ from, to: place, reason: 'journal' });
    }
    for (const { message } of found) {
      const decoded = decodeServerMessage(message);
      // One of a newer server: it would not have been understood on the connection either.
      if (decoded.ok && subscriptions.wants(message)) deliverDurable(received(decoded));
    }
    place = to;
    ready(hello);
  }

  function deliverDurable(message: ReceivedMessage): void {
    const { position } = message;
    if (position !== undefined && place) {
      if (position <= place.position) return;
      place = { ...place, position };
    }
    deliver(message);
  }

  return {
    state,
    get place() {
      return place;
    },
    opened(credential, presented) {
      greeting = undefined;
      held = [];
      resuming = place;
      const resume = place && { epoch: place.epoch, after: place.position };
      const wanted = subscriptions.messages();
      const token = presented ? undefined : credential?.token;
      // What to receive comes first, so that nothing else is replayed; but nobody is asked before the credential.
      const isOne = token === undefined || wanted.length === 0;
      if (!isOne) introduce({ token });
      for (const message of wanted) sendNow(message);
      introduce({ ...(resume ? { resume } : {}), ...(isOne && token !== undefined ? { token } : {}) });
      cancelTimer();
      cancelTimer = clock.after(resumeTimeoutMs, () => {
        if (!state.get().ready) options.onUnanswered();
      });
    },
    receive(message) {
      if (message.event === 'connectionStatus') {
        greeted(message.data);
        deliver(received(message));
      } else if (catalogue[message.event].delivery !== 'durable') deliver(received(message));
      else if (resuming && message.meta.broadcastId !== undefined) held.push(received(message));
      else deliverDurable(received(message));
    },
    renew: (token) => introduce({ token }),
    down() {
      cancelTimer();
      reading?.abort();
      held = [];
      resuming = undefined;
      state.set({ ...state.get(), ready: false });
    },
  };
}

function placeOf({ epoch, position }: MessageData<'connectionStatus'>): Place | undefined {
  return epoch === undefined || position === undefined ? undefined : { epoch, position };
}

/** A decoded message as handlers get it. */
function received({ event, data, meta, message }: DecodedServerMessage): ReceivedMessage {
  const { type, delivery } = catalogue[event];
  // No number that counts further than numbers do.
  const digits = delivery === 'durable' ? /_(\d{1,15})$/.exec(meta.broadcastId ?? '')?.[1] : undefined;
  const position = digits === undefined ? undefined : Number(digits);
  // The compiler does not see that event, type and data are one message's.
  return { event, type, data, meta, position, wire: message } as ReceivedMessage;
}
