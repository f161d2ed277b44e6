/** A value that can be watched; the shape that React's `useSyncExternalStore` reads. */
export interface Readable<T> {
  readonly get: () => T;
  /** Calls back after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A {@link Readable} that its owner can change. */
export interface Store<T> extends Readable<T> {
  readonly set: (next: T) => void;
}

/** A store with this value. Setting the value it has (by `Object.is`) tells nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
