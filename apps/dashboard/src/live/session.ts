import type { DecodedServerMessage, MessageData, Snapshot } from '@watchhamster/shared-types';
import { applyMessage, isDurable, needsRefetch, positionOf } from './apply.ts';
import { backoffDelay } from './backoff.ts';
import type { Cancel, Clock } from './clock.ts';
import { type LogBuffer, SnapshotOverlap } from './log-buffer.ts';
import type { MetricsHistory } from './metrics-history.ts';
import { SnapshotError } from './snapshot-source.ts';
import { createStore, type Readable } from './store.ts';

/** Where the snapshot is kept. The page keeps it in react-query's cache. */
export interface SnapshotCache {
  /** The snapshot as it stands, with what was applied to it. */
  read(): Snapshot | undefined;
  /**
   * Fetches a new snapshot into the cache; one that is being fetched is given up.
   * @throws SnapshotError, or whatever ends a fetch that was given up.
   */
  refresh(): Promise<Snapshot>;
  /** Replaces the snapshot, when there is one. */
  update(change: (current: Snapshot) => Snapshot): void;
}

/** What the server says about this connection and itself. */
export type ServerHello = MessageData<'connectionStatus'>;

/** How far the session is. */
export interface SessionState {
  /** The page shows the server's state, and every message is applied to it. */
  readonly synced: boolean;
  /** A snapshot was applied at some time since the page was opened. */
  readonly everSynced: boolean;
  /** Why the last snapshot could not be had; undefined when it could. */
  readonly problem: SnapshotError | undefined;
  /** The newest connection_status. */
  readonly hello: ServerHello | undefined;
  /** The server's clock minus this one, in milliseconds. */
  readonly clockOffset: number;
}

/** What a session needs of its surroundings. */
export interface SessionOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly cache: SnapshotCache;
  readonly logs: LogBuffer;
  readonly metrics: MetricsHistory;
  /** Introduces the client; the place to resume from is given where it is known. */
  readonly introduce: (resume: { epoch: string; after: number } | undefined) => void;
  /** The server drains and said how long to wait before coming back. */
  readonly onDraining: (reconnectAfterMs: number) => void;
}

/** Messages kept while a snapshot is fetched. More than these come only when it fails for long. */
const BUFFER_CAPACITY = 10_000;

const initial: SessionState = {
  synced: false,
  everSynced: false,
  problem: undefined,
  hello: undefined,
  clockOffset: 0,
};

/**
 * Turns a connection into a state without gaps: wait for connection_status, introduce the client, fetch the snapshot
 * while messages are buffered, apply what came after its position, then apply each message as it comes.
 */
export class LiveSession {
  readonly state: Readable<SessionState>;
  readonly #state = createStore<SessionState>(initial);
  readonly #options: SessionOptions;
  /** Messages that wait for the snapshot; undefined while each is applied at once. */
  #buffer: DecodedServerMessage[] | undefined;
  /** The log entries of the last snapshot that may still come as messages. */
  #overlap: SnapshotOverlap | undefined;
  /** Counts fetches and connections: an answer to an earlier one is ignored. */
  #generation = 0;
  #greeted = false;
  #failures = 0;
  #cancelRetry: Cancel = () => {};
  #dataAt = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.state = this.#state;
  }

  /** When the data on the page was last known to be true, in the local clock's milliseconds; 0 before the first. */
  get dataAt(): number {
    return this.#dataAt;
  }

  /** A socket is open: its messages are buffered until there is a snapshot. */
  opened(): void {
    this.#generation += 1;
    this.#greeted = false;
    this.#failures = 0;
    this.#buffer = [];
  }

  /** The socket is gone. What is shown stays, and is old from now on. */
  down(): void {
    this.#generation += 1;
    this.#cancelRetry();
    this.#buffer = undefined;
    this.#greeted = false;
    this.#patch({ synced: false });
  }

  /** Fetches the snapshot now instead of waiting out the back-off after a failure. */
  retry(): void {
    if (this.#greeted && !this.#state.get().synced) void this.#sync('connect');
  }

  /** Takes a message from the open connection. */
  receive(message: DecodedServerMessage): void {
    if (this.#state.get().synced) this.#dataAt = this.#options.clock.now();
    if (message.event === 'connectionStatus') this.#greet(message.data);
    else if (this.#buffer && (message.event !== 'logUpdate' || !this.#state.get().synced)) {
      this.#buffer.push(message);
      if (this.#buffer.length > BUFFER_CAPACITY) this.#buffer = this.#buffer.slice(BUFFER_CAPACITY / 2);
    } else this.#apply(message);
  }

  #greet(hello: ServerHello): void {
    const { clock, cache, introduce, onDraining } = this.#options;
    const clockOffset = Date.parse(hello.server_time) - clock.now();
    this.#patch({ hello: { ...this.#state.get().hello, ...hello }, clockOffset });
    if (hello.status === 'draining') {
      if (hello.reconnect_after_ms !== undefined) onDraining(hello.reconnect_after_ms);
      return;
    }
    if (this.#greeted) return; // the answer to resume: the snapshot is fetched in either case
    this.#greeted = true;
    const known = cache.read();
    introduce(known && { epoch: known.epoch, after: known.position });
    void this.#sync('connect');
  }

  /** `connect` brings the page up to date; `refresh` reads the services again while it is. */
  async #sync(reason: 'connect' | 'refresh'): Promise<void> {
    const { cache, clock, random, logs, metrics } = this.#options;
    this.#cancelRetry();
    this.#generation += 1;
    const generation = this.#generation;
    this.#buffer ??= [];
    let snapshot: Snapshot;
    try {
      snapshot = await cache.refresh();
    } catch (cause) {
      if (generation !== this.#generation) return;
      const problem =
        cause instanceof SnapshotError
          ? cause
          : new SnapshotError('unreachable', undefined, 'the snapshot could not be fetched', cause);
      this.#patch({ problem });
      if (reason === 'refresh') this.#drain();
      // A failure that lasts is asked about every few seconds: the socket is open, so the server is there.
      const delay = 1000 + backoffDelay(this.#failures, random(), { cap: 10_000 });
      this.#failures += 1;
      this.#cancelRetry = clock.after(delay, () => void this.#sync(reason));
      return;
    }
    if (generation !== this.#generation) return;
    this.#failures = 0;
    this.#dataAt = clock.now();
    if (snapshot.status) metrics.add(snapshot.status);
    if (reason === 'connect') logs.merge(snapshot.recent_logs);
    this.#overlap = reason === 'connect' ? new SnapshotOverlap(snapshot.recent_logs) : this.#overlap;
    this.#drain();
    this.#patch({ synced: true, everSynced: true, problem: undefined });
  }

  #drain(): void {
    const buffered = this.#buffer ?? [];
    this.#buffer = undefined;
    for (const message of buffered) {
      if (message.event === 'logUpdate' && this.#overlap)
        this.#options.logs.append(this.#overlap.remove(message.data));
      else this.#apply(message);
    }
  }

  #apply(message: DecodedServerMessage): void {
    const { cache, logs, metrics } = this.#options;
    if (message.event === 'logUpdate') {
      logs.append(this.#overlap?.removeLate(message.data) ?? message.data);
      return;
    }
    if (message.event === 'statusUpdate' && message.meta.timestamp !== undefined) {
      metrics.add({ ...message.data, sampled_at: message.meta.timestamp });
    }
    const before = cache.read();
    if (!before) return;
    cache.update((current) => applyMessage(current, message));
    const position = positionOf(message.meta.broadcastId);
    const news = isDurable(message) && (position === undefined || position > before.position);
    if (news && !this.#buffer && needsRefetch(before, message)) void this.#sync('refresh');
  }

  #patch(change: Partial<SessionState>): void {
    this.#state.set({ ...this.#state.get(), ...change });
  }
}
