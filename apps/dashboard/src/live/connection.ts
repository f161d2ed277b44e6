import {
  type DecodedServerMessage,
  decodeServerMessage,
  encodeMessage,
  mayReconnect,
  type TypedClientMessage,
} from '@watchhamster/shared-types';
import { backoffDelay } from './backoff.ts';
import type { Cancel, Clock } from './clock.ts';
import { createStore, type Readable } from './store.ts';

/** The subprotocol that selects the `<type, data, timestamp>` style. */
export const SUBPROTOCOL = 'watchhamster.typed.v1';

/** Times of the connection, in milliseconds. */
export const timing = {
  /** A ping at least this often: a connection that sends nothing for 5 minutes is closed as idle. */
  pingEvery: 30_000,
  /** A silence that long is checked with a ping before it counts as stale. */
  pingAfterSilence: 10_000,
  /** A silence that long means that the data may be old. */
  staleAfter: 15_000,
  /** A ping that is not answered by then: the socket is dead, whatever its readyState says. */
  pongWithin: 10_000,
  /** A socket that has not opened by then is given up. */
  openWithin: 10_000,
  /** A connection that lasted this long was a good one: the next failure starts the back-off anew. */
  goodAfter: 10_000,
  tick: 1000,
} as const;

/** What the socket is doing. */
export type LinkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening'; readonly attempt: number }
  | { readonly kind: 'open'; readonly since: number; readonly stale: boolean }
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly retryAt: number;
      readonly code: number | undefined;
    }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string };

/** What a connection needs of its surroundings. */
export interface ConnectionOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly openSocket: (url: string, protocol: string) => WebSocket;
  readonly onOpen: () => void;
  readonly onMessage: (message: DecodedServerMessage) => void;
  /** The socket that was open, or being opened, is gone. */
  readonly onDown: () => void;
  /** A message that this version does not understand; called once for each name and reason. */
  readonly onUnknown: (description: string) => void;
}

/** One WebSocket at a time, reopened for ever unless the server says that it should not be. */
export class LiveConnection {
  readonly state: Readable<LinkState>;
  readonly #state = createStore<LinkState>({ kind: 'idle' });
  readonly #options: ConnectionOptions;
  readonly #reported = new Set<string>();
  #socket: WebSocket | undefined;
  #cancelTimer: Cancel = () => {};
  #attempt = 0;
  #received = 0;
  #pinged = 0;
  #awaitingPong: number | undefined;
  #retryAfter: number | undefined;
  #latency: number | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.state = this.#state;
  }

  /** When the last message arrived, in the local clock's milliseconds; 0 before the first. */
  get receivedAt(): number {
    return this.#received;
  }

  /** The round trip of the last ping, by the local clock; undefined before the first answer. */
  get latencyMs(): number | undefined {
    return this.#latency;
  }

  /** Opens the socket now: the first time, after a refusal, or instead of waiting out the back-off. */
  connect(): void {
    const { kind } = this.#state.get();
    if (kind === 'opening' || kind === 'open') return;
    this.#cancelTimer();
    const { clock, openSocket, url } = this.#options;
    let socket: WebSocket;
    try {
      socket = openSocket(url, SUBPROTOCOL);
    } catch {
      this.#wait(undefined);
      return;
    }
    this.#socket = socket;
    socket.onopen = () => this.#opened(socket);
    socket.onmessage = (event) => {
      if (socket === this.#socket) this.#receive(event.data);
    };
    socket.onclose = (event) => this.#lost(socket, event.code, event.reason);
    this.#cancelTimer = clock.after(timing.openWithin, () => this.#abandon(socket));
    this.#state.set({ kind: 'opening', attempt: this.#attempt });
  }

  /** The network or the tab came back: reconnect without waiting, or find out whether the socket is still alive. */
  wake(): void {
    const state = this.#state.get();
    if (state.kind === 'waiting') this.connect();
    else if (state.kind === 'open' && this.#silence() >= timing.pingAfterSilence) this.#tick();
  }

  /** Sends a message; false when there is no open socket, and then nothing was sent or kept. */
  send(message: TypedClientMessage): boolean {
    if (this.#state.get().kind !== 'open' || this.#socket?.readyState !== 1) return false;
    this.#socket.send(encodeMessage(message, 'typed'));
    return true;
  }

  /** Closes for good. {@link connect} opens it again. */
  stop(): void {
    this.#cancelTimer();
    this.#release(1000);
    this.#state.set({ kind: 'idle' });
  }

  /** The next reconnect waits this long instead of the back-off's delay: the server said so while draining. */
  reconnectAfter(ms: number): void {
    this.#retryAfter = ms;
  }

  #opened(socket: WebSocket): void {
    if (socket !== this.#socket) return;
    this.#cancelTimer();
    const now = this.#options.clock.now();
    this.#received = now;
    this.#pinged = now;
    this.#awaitingPong = undefined;
    this.#state.set({ kind: 'open', since: now, stale: false });
    this.#schedule();
    this.#options.onOpen();
  }

  #receive(frame: unknown): void {
    const { clock, onMessage } = this.#options;
    this.#received = clock.now();
    const state = this.#state.get();
    if (state.kind === 'open' && state.stale) this.#state.set({ ...state, stale: false });
    const decoded = decodeServerMessage(frame);
    if (!decoded.ok) {
      this.#reportOnce(`${decoded.error.code}: ${decoded.error.message}`);
      return;
    }
    if (decoded.event === 'pong' && this.#awaitingPong !== undefined) {
      this.#latency = clock.now() - this.#awaitingPong;
      this.#awaitingPong = undefined;
    }
    onMessage(decoded);
  }

  #reportOnce(description: string): void {
    // Bounded: a server that sends ever new nonsense must not fill the page's memory with it.
    if (this.#reported.has(description) || this.#reported.size >= 100) return;
    this.#reported.add(description);
    this.#options.onUnknown(description);
  }

  #silence(): number {
    return this.#options.clock.now() - this.#received;
  }

  #schedule(): void {
    this.#cancelTimer = this.#options.clock.after(timing.tick, () => this.#tick());
  }

  #tick(): void {
    const state = this.#state.get();
    const socket = this.#socket;
    if (state.kind !== 'open' || !socket) return;
    const now = this.#options.clock.now();
    this.#cancelTimer();
    if (this.#awaitingPong !== undefined && now - this.#awaitingPong >= timing.pongWithin) {
      this.#abandon(socket);
      return;
    }
    const silent = this.#silence();
    const due = silent >= timing.pingAfterSilence || now - this.#pinged >= timing.pingEvery;
    if (this.#awaitingPong === undefined && due) this.#ping(now);
    const stale = silent >= timing.staleAfter;
    if (stale !== state.stale) this.#state.set({ ...state, stale });
    this.#schedule();
  }

  #ping(now: number): void {
    this.#pinged = now;
    if (this.send({ type: 'ping', data: { client_time: new Date(now).toISOString() } }))
      this.#awaitingPong = now;
  }

  /** Gives up a socket that does not answer: its own close event may be minutes away. */
  #abandon(socket: WebSocket): void {
    if (socket !== this.#socket) return;
    this.#lost(socket, undefined, '');
    socket.close();
  }

  #lost(socket: WebSocket, code: number | undefined, reason: string): void {
    if (socket !== this.#socket) return;
    const state = this.#state.get();
    this.#cancelTimer();
    this.#release(undefined);
    if (state.kind === 'open' && this.#options.clock.now() - state.since >= timing.goodAfter) {
      this.#attempt = 0;
    }
    if (code !== undefined && !mayReconnect(code)) this.#state.set({ kind: 'closed', code, reason });
    else this.#wait(code);
    this.#options.onDown();
  }

  #wait(code: number | undefined): void {
    const { clock, random } = this.#options;
    const delay = this.#retryAfter ?? backoffDelay(this.#attempt, random());
    this.#retryAfter = undefined;
    this.#attempt += 1;
    this.#cancelTimer = clock.after(delay, () => this.connect());
    this.#state.set({ kind: 'waiting', attempt: this.#attempt, retryAt: clock.now() + delay, code });
  }

  #release(code: number | undefined): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#awaitingPong = undefined;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    if (code !== undefined) socket.close(code);
  }
}
