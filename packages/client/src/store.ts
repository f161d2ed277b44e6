import { createHandlers } from './handlers.ts';

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

/**
 * A store with this value. Setting the value it has (by `Object.is`) tells nobody.
 *
 * @param onThrow told of a listener that threw; the others, and who sets, go on all the same. Default: who sets is.
 */
export function createStore<T>(initial: T, onThrow?: (cause: unknown) => void): Store<T> {
  let value = initial;
  const listeners = createHandlers<void>(onThrow);
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      listeners.call();
    },
    subscribe: listeners.add,
  };
}
