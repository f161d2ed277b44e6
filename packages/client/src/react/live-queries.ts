import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Client, Positioned, View, ViewOptions } from '../index.ts';
import { createView } from '../index.ts';

/** The views behind the live queries of one client: one for each query key, however many components read it. */
export interface LiveQueries {
  /** The view of a key, made when it is first asked for. */
  of<T extends Positioned>(queryClient: QueryClient, key: QueryKey, options: ViewOptions<T>): View<T>;
  /** A component reads the key; the returned function says that it does not any more. */
  retain(key: QueryKey): () => void;
  /** Whether what the cache has of a key is what is. */
  isLive(key: QueryKey): boolean;
  subscribe(listener: () => void): () => void;
  releaseAll(): void;
}

interface Entry {
  // biome-ignore lint/suspicious/noExplicitAny: each key has its own type of state, which its readers know
  readonly view: View<any>;
  readonly close: () => void;
  readers: number;
}

export function createLiveQueries(client: Client): LiveQueries {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  function forget(hash: string): void {
    const entry = entries.get(hash);
    if (!entry || entry.readers > 0) return;
    entries.delete(hash);
    entry.close();
  }

  return {
    of(queryClient, key, options) {
      const hash = hashKey(key);
      const known = entries.get(hash);
      if (known) return known.view;
      const view = createView(client, options);
      const stop = view.subscribe(() => {
        const { data } = view.get();
        if (data !== undefined && queryClient.getQueryData(key) !== data) queryClient.setQueryData(key, data);
        tell();
      });
      const close = (): void => {
        stop();
        view.close();
      };
      entries.set(hash, { view, close, readers: 0 });
      return view;
    },
    retain(key) {
      const hash = hashKey(key);
      const entry = entries.get(hash);
      if (entry) entry.readers += 1;
      tell();
      return () => {
        if (!entry) return;
        entry.readers -= 1;
        // React may take a component away and put it back in the same task, as StrictMode does.
        queueMicrotask(() => forget(hash));
      };
    },
    isLive: (key) => entries.get(hashKey(key))?.view.get().live ?? false,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    releaseAll() {
      queueMicrotask(() => {
        for (const hash of [...entries.keys()]) forget(hash);
      });
    },
  };
}
