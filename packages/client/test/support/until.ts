import type { Readable } from '../../src/index.ts';

/** Resolves with the value of a store as soon as it fits. */
export function until<T>(store: Readable<T>, fits: (value: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = (): boolean => {
      const value = store.get();
      if (!fits(value)) return false;
      stop();
      clearTimeout(timer);
      resolve(value);
      return true;
    };
    // A wait that is never answered fails here, with what there was instead.
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`it never came; the last was ${JSON.stringify(store.get())?.slice(0, 2000)}`));
    }, 15_000);
    let stop = (): void => {};
    if (!check()) stop = store.subscribe(check);
  });
}

/** A list that can be waited for. */
export interface Collected<T> extends Readable<readonly T[]> {
  readonly add: (item: T) => void;
}

export function collect<T>(): Collected<T> {
  let items: readonly T[] = [];
  const listeners = new Set<() => void>();
  return {
    get: () => items,
    add(item) {
      items = [...items, item];
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
