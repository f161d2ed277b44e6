import { CloseCode, mayReconnect } from '@watchhamster/shared-types';
import { backoffDelay } from './backoff.ts';
import type { Cancel, Clock } from './clock.ts';
import { bearerProtocol, type Credential, type CredentialRequest } from './credential.ts';
import { createHeartbeat, type HeartbeatTimes } from './heartbeat.ts';
import { type OpenSocket, openSocket, type SocketConstructor, type SocketLike } from './socket.ts';
import type { Ending } from './state.ts';
import { createStore, type Readable } from './store.ts';
import type { WakeSource } from './wake.ts';

/** What the socket is doing. */
export type Link =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening'; readonly attempt: number; readonly reason: Ending | undefined }
  | { readonly kind: 'open'; readonly since: number; readonly stale: boolean }
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly retryAt: number;
      readonly reason: Ending;
    }
  | { readonly kind: 'closed'; readonly attempt: number; readonly reason: Ending };

/** Why an attempt to connect was refused over HTTP, which a WebSocket does not tell. */
export interface HandshakeRefusal {
  readonly isCredential: boolean;
  readonly retryAfterMs: number | undefined;
  readonly message: string;
}

/** How reconnecting goes about it. May be changed while the client runs; takes effect at the next attempt. */
export interface ReconnectTimes {
  /** Upper bound of the first delay, in milliseconds; it doubles with every attempt, and each delay is random below it. */
  reconnectInterval: number;
  /** Upper bound of every delay, in milliseconds. */
  maxReconnectInterval: number;
  /** Attempts in a row that may fail before the client gives up. */
  maxReconnectAttempts: number;
}

interface ConnectionOptions extends HeartbeatTimes {
  readonly url: string;
  readonly protocol: string;
  readonly WebSocket: SocketConstructor;
  readonly clock: Clock;
  readonly random: () => number;
  readonly times: ReconnectTimes;
  readonly wake: WakeSource;
  readonly credential: (request: CredentialRequest) => Promise<Credential | undefined> | undefined;
  readonly explain: (
    credential: Credential | undefined,
    signal: AbortSignal,
  ) => Promise<HandshakeRefusal | undefined>;
  /** @param presented whether the credential went along with the handshake. */
  readonly onOpen: (credential: Credential | undefined, presented: boolean) => void;
  readonly onFrame: (frame: unknown) => void;
  /** The socket that was open is gone. */
  readonly onDown: () => void;
  readonly ping: (clientTime: string) => boolean;
}

/** One WebSocket at a time, opened again until the server or the application says that it should not be. */
export interface Connection {
  readonly link: Readable<Link>;
  readonly socket: SocketLike | undefined;
  readonly receivedAt: number | undefined;
  readonly latencyMs: number | undefined;
  /** Opens the socket now: the first time, after the client gave up, or instead of waiting. */
  connect(): void;
  close(): void;
  send(text: string): boolean;
  ponged(clientTime: string): void;
  /** The server let this client in. */
  accepted(): void;
  /** The next attempt waits this long at least: the server said so. */
  notBefore(ms: number): void;
  /** Gives up the socket and tries again after a while. */
  fail(reason: Ending): void;
}

/** A socket that has not opened by then is given up, in milliseconds. */
const openTimeoutMs = 10_000;
/** A connection that lasted this long was a good one: the next failure starts the back-off anew. */
const goodAfterMs = 10_000;
/** The shortest wait after the server said to come back later, in milliseconds. */
const laterMs = 1000;
/** The longest wait that a server can ask for: who asked for a year by mistake is tried again. */
const longestWaitMs = 3_600_000;

export function createConnection(options: ConnectionOptions): Connection {
  const { clock, random, times, wake, WebSocket, url, protocol } = options;
  const link = createStore<Link>({ kind: 'idle' });
  let socket: OpenSocket | undefined;
  let cancelTimer: Cancel = () => {};
  let stopWaking: Cancel | undefined;
  let asking: AbortController | undefined;
  let attempt = 0;
  let waitMs: number | undefined;
  let credential: Credential | undefined;
  let rejected: string | undefined;
  let reason: Ending | undefined;
  /** Whether the server said when to come back. */
  let isTold = false;

  const heartbeat = createHeartbeat({
    ...options,
    onStale(stale) {
      const now = link.get();
      if (now.kind === 'open') link.set({ ...now, stale });
    },
    onDead: () => fail({ kind: 'silent', message: 'the connection does not answer' }),
  });

  function begin(): void {
    cancelTimer();
    link.set({ kind: 'opening', attempt, reason });
    asking?.abort();
    const ask = new AbortController();
    asking = ask;
    const pending = options.credential({
      reason: rejected === undefined ? 'connect' : 'rejected',
      signal: ask.signal,
    });
    if (!pending) {
      open(undefined);
      return;
    }
    cancelTimer = clock.after(openTimeoutMs, () =>
      fail({ kind: 'credential', message: 'the credential did not come in time' }),
    );
    pending.then(
      (answer) => {
        if (!ask.signal.aborted) open(answer);
      },
      () => {
        if (!ask.signal.aborted) fail({ kind: 'credential', message: 'the credential could not be had' });
      },
    );
  }

  function open(next: Credential | undefined): void {
    cancelTimer();
    if (rejected !== undefined && next?.token === rejected) {
      giveUp({
        kind: 'credential',
        code: CloseCode.BAD_CREDENTIAL,
        message: 'the server rejected the credential, and there is no other: sign in anew',
      });
      return;
    }
    credential = next;
    const bearer = next && bearerProtocol(next);
    let wasOpen = false;
    try {
      socket = openSocket(WebSocket, url, bearer ? [protocol, bearer] : [protocol], {
        onOpen() {
          wasOpen = true;
          cancelTimer();
          heartbeat.start();
          link.set({ kind: 'open', since: clock.now(), stale: false });
          options.onOpen(next, bearer !== undefined);
        },
        onMessage(frame) {
          heartbeat.received();
          options.onFrame(frame);
        },
        onClose: (code, text) => (wasOpen ? closed(code, text) : void refused(code, text)),
      });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      fail({ kind: 'network', message: `the WebSocket could not be made: ${message}` });
      return;
    }
    cancelTimer = clock.after(openTimeoutMs, () =>
      fail({ kind: 'timeout', message: 'the connection did not open in time' }),
    );
  }

  /** The handshake failed. A WebSocket does not say why; the same server's HTTP side does. */
  async function refused(code: number, text: string): Promise<void> {
    const ask = new AbortController();
    asking = ask;
    release();
    cancelTimer();
    cancelTimer = clock.after(openTimeoutMs, () => ask.abort());
    const refusal = await options.explain(credential, ask.signal).catch(() => undefined);
    if (asking !== ask || link.get().kind !== 'opening') return;
    if (refusal?.retryAfterMs !== undefined) notBefore(refusal.retryAfterMs);
    if (refusal?.isCredential) credentialRejected(refusal.message);
    else
      fail({
        kind: refusal ? 'server' : 'network',
        code,
        message: refusal?.message ?? (text || 'no connection'),
      });
  }

  function closed(code: number, text: string): void {
    const message = text || `closed with code ${code}`;
    if (code === CloseCode.BAD_CREDENTIAL) credentialRejected(message, code);
    else if (!mayReconnect(code)) giveUp({ kind: 'server', code, message });
    else {
      if (code === CloseCode.TRY_AGAIN_LATER) notBefore(Math.max(waitMs ?? 0, laterMs));
      fail({ kind: code === 1006 ? 'network' : 'server', code, message });
    }
  }

  /** Asked once more for another; a second rejection in a row, or none to ask, ends it. */
  function credentialRejected(message: string, code: number = CloseCode.BAD_CREDENTIAL): void {
    const ending: Ending = { kind: 'credential', code, message };
    const isSecond = rejected !== undefined;
    if (isSecond || !credential) {
      giveUp(ending);
      return;
    }
    rejected = credential.token;
    const tell = down(ending);
    begin();
    tell();
  }

  /** Lets go of the socket. What it returns tells of that, and is called once the state says so too. */
  function down(ending: Ending): () => void {
    const was = link.get();
    reason = ending;
    cancelTimer();
    asking?.abort();
    release();
    if (was.kind !== 'open') return () => {};
    if (clock.now() - was.since >= goodAfterMs) attempt = 0;
    return options.onDown;
  }

  function fail(ending: Ending): void {
    const tell = down(ending);
    const failed = attempt + 1;
    if (failed > times.maxReconnectAttempts) {
      tell();
      giveUp({
        ...ending,
        kind: 'attempts',
        message: `gave up after ${attempt} attempts: ${ending.message}`,
      });
      return;
    }
    const bounds = { base: times.reconnectInterval, cap: times.maxReconnectInterval };
    isTold = waitMs !== undefined || ending.code === CloseCode.DRAINING;
    const delay = Math.max(waitMs ?? 0, backoffDelay(attempt, random(), bounds));
    // What the server announced for a stop is spread already; anything longer than that is not added to it.
    waitMs = undefined;
    attempt = failed;
    cancelTimer = clock.after(delay, begin);
    link.set({ kind: 'waiting', attempt, retryAt: clock.now() + delay, reason: ending });
    tell();
  }

  function giveUp(ending: Ending): void {
    const tell = down(ending);
    stopListening();
    rejected = undefined;
    link.set({ kind: 'closed', attempt, reason: ending });
    tell();
  }

  function release(code?: number): void {
    heartbeat.stop();
    const old = socket;
    socket = undefined;
    old?.drop(code);
  }

  function stopListening(): void {
    stopWaking?.();
    stopWaking = undefined;
  }

  function notBefore(ms: number): void {
    waitMs = Math.max(waitMs ?? 0, Math.min(ms, longestWaitMs));
  }

  return {
    link,
    get socket() {
      return socket?.raw;
    },
    get receivedAt() {
      return heartbeat.receivedAt;
    },
    get latencyMs() {
      return heartbeat.latencyMs;
    },
    connect() {
      const { kind } = link.get();
      if (kind === 'opening' || kind === 'open') return;
      if (kind !== 'waiting') attempt = 0;
      stopWaking ??= wake.subscribe(() => {
        const now = link.get();
        // Who was told when to come back keeps to it.
        if (now.kind === 'waiting' && !isTold) begin();
        else heartbeat.check();
      });
      begin();
    },
    close() {
      const wasOpen = link.get().kind === 'open';
      stopListening();
      cancelTimer();
      asking?.abort();
      release(CloseCode.NORMAL);
      attempt = 0;
      reason = rejected = waitMs = undefined;
      link.set({ kind: 'idle' });
      if (wasOpen) options.onDown();
    },
    send: (text) => socket?.send(text) ?? false,
    ponged: heartbeat.ponged,
    accepted() {
      rejected = undefined;
      reason = undefined;
    },
    notBefore,
    fail,
  };
}
