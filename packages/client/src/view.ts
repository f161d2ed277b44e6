import { backoffDelay } from './backoff.ts';
import type { Client } from './client.ts';
import { type Cancel, type Clock, systemClock } from './clock.ts';
import { handlerFailures } from './handlers.ts';
import type { ReceivedMessage } from './names.ts';
import { createStore, type Readable } from './store.ts';

/** A state that was true at a position of the journal. */
export interface Positioned {
  readonly epoch: string;
  readonly position: number;
}

/** How a view is had and kept. */
export interface ViewOptions<T extends Positioned> {
  /** Fetches the state. Its position must have been read before the state was. */
  readonly snapshot: (signal: AbortSignal) => Promise<T>;
  /**
   * The state after a message; the same object when it changes nothing. The snapshot may already contain what a message
   * says: applying it again must give the same.
   *
   * @param refetch to call when the state cannot be told from the message: it is fetched again.
   */
  readonly apply: (state: T, message: ReceivedMessage, refetch: () => void) => T;
  /** What to keep of the state before, when a new one was fetched. Default: nothing. */
  readonly merge?: (previous: T, next: T) => T;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** A number in [0, 1), for the back-off. Default: `Math.random`. */
  readonly random?: () => number;
}

/** A view as it stands. A new object after every change. */
export interface ViewState<T> {
  /** The state; undefined before the first snapshot. */
  readonly data: T | undefined;
  /** Whether `data` is what is: the connection is live, and nothing is missing. Show it as old when it is not. */
  readonly live: boolean;
  /** Why the last fetch failed; undefined when it did not. The view tries again by itself. */
  readonly error: Error | undefined;
}

/** A state that follows the server. */
export interface View<T> extends Readable<ViewState<T>> {
  /** Fetches the state again now. @returns the state that was fetched, with what came meanwhile. */
  refresh(): Promise<T>;
  /** Ends it; the client stays open. */
  close(): void;
}

/** Messages kept while a fetch is under way. With more it would be out of date when it comes, and begins again. */
const bufferCapacity = 10_000;
/** Between two fetches that messages asked for, in milliseconds. */
const refetchAfterMs = 1000;

/**
 * Follows a state without a gap and without a repetition: keeps what arrives while the snapshot is fetched, applies what
 * came after the snapshot's position, and then each message as it comes. After a gap it fetches anew.
 */
export function createView<T extends Positioned>(client: Client, options: ViewOptions<T>): View<T> {
  const { clock = systemClock, random = Math.random } = options;
  const state = createStore<ViewState<T>>(
    { data: undefined, live: false, error: undefined },
    handlerFailures.get(client),
  );
  /** What arrived since the fetch under way began; undefined when there is none. */
  let buffer: ReceivedMessage[] | undefined;
  /** The position of the snapshot: durable messages up to it are in it. */
  let floor = 0;
  let isSynced = false;
  let isClosed = false;
  let failures = 0;
  let fetching: AbortController | undefined;
  let cancelRetry: Cancel = () => {};
  let cancelRefetch: Cancel | undefined;
  let waiting: { readonly resolve: (data: T) => void; readonly reject: (cause: unknown) => void }[] = [];

  function patch(change: Partial<ViewState<T>>): void {
    const before = state.get();
    const next = { ...before, ...change };
    next.live = isSynced && client.connection.get().phase === 'live';
    if (next.data !== before.data || next.live !== before.live || next.error !== before.error)
      state.set(next);
  }

  function after(data: T, message: ReceivedMessage): T {
    if (message.position !== undefined && message.position <= floor) return data;
    return options.apply(data, message, refetchSoon);
  }

  function refetchSoon(): void {
    cancelRefetch ??= clock.after(refetchAfterMs, () => {
      cancelRefetch = undefined;
      start();
    });
  }

  /** Fetches, if there is a connection to hear of later changes on; else when there is one. */
  function start(): void {
    cancelRetry();
    fetching?.abort();
    if (isClosed) return;
    if (client.connection.get().phase !== 'live') {
      fetching = undefined;
      // What was asked for is fetched as soon as there is a connection again.
      isSynced = false;
      return;
    }
    const asking = new AbortController();
    fetching = asking;
    buffer = [];
    options.snapshot(asking.signal).then(
      (next) => {
        if (!asking.signal.aborted) fetched(next);
      },
      (cause: unknown) => {
        if (!asking.signal.aborted) failed(cause);
      },
    );
  }

  function fetched(next: T): void {
    const here = client.place;
    if (here && here.epoch !== next.epoch) {
      failed(new Error('the snapshot is of another epoch'));
      return;
    }
    const previous = state.get().data;
    const arrived = buffer ?? [];
    buffer = undefined;
    fetching = undefined;
    failures = 0;
    floor = next.position;
    let data = previous && options.merge ? options.merge(previous, next) : next;
    for (const message of arrived) data = after(data, message);
    isSynced = true;
    patch({ data, error: undefined });
    for (const { resolve } of takeWaiting()) resolve(data);
  }

  function failed(cause: unknown): void {
    fetching = undefined;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const asked = 'retryAfterMs' in error && typeof error.retryAfterMs === 'number' ? error.retryAfterMs : 0;
    const delay = Math.max(asked, 500 + backoffDelay(failures, random(), { cap: 15_000 }));
    failures += 1;
    cancelRetry = clock.after(delay, start);
    patch({ error });
    for (const { reject } of takeWaiting()) reject(error);
  }

  function takeWaiting() {
    const all = waiting;
    waiting = [];
    return all;
  }

  const stops = [
    client.onMessage((message) => {
      if (buffer) {
        buffer.push(message);
        if (buffer.length > bufferCapacity) start();
      }
      const { data } = state.get();
      // While the first fetch is under way there is nothing to apply to; while a later one is, what is shown moves on.
      if (data !== undefined && isSynced) patch({ data: after(data, message) });
    }),
    client.onGap(() => {
      isSynced = false;
      buffer = undefined;
      fetching?.abort();
      fetching = undefined;
      patch({});
    }),
    client.connection.subscribe(() => {
      patch({});
      if (!isSynced && !fetching && client.connection.get().phase === 'live') start();
    }),
  ];
  start();

  return {
    get: state.get,
    subscribe: state.subscribe,
    refresh() {
      if (isClosed) return Promise.reject(new Error('the view is closed'));
      const answer = new Promise<T>((resolve, reject) => waiting.push({ resolve, reject }));
      start();
      return answer;
    },
    close() {
      isClosed = true;
      for (const stop of stops) stop();
      cancelRetry();
      cancelRefetch?.();
      fetching?.abort();
      isSynced = false;
      patch({});
      for (const { reject } of takeWaiting()) reject(new Error('the view was closed'));
    },
  };
}
