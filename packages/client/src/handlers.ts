import type { Unsubscribe } from './names.ts';

/** Handlers of one kind of occurrence, called in the order in which they were added. */
export interface Handlers<T> {
  add(handler: (value: T) => void): Unsubscribe;
  call(value: T): void;
  clear(): void;
}

/** Whom to tell of a handler that threw, by the client on which what it listens to is built. */
export const handlerFailures = new WeakMap<object, (cause: unknown) => void>();

/** @param onThrow told of a handler that threw; the others are called all the same. Default: who calls is. */
export function createHandlers<T>(onThrow?: (cause: unknown) => void): Handlers<T> {
  // Each has an entry of its own: the same function may be added twice, and is then called twice.
  const entries = new Set<{ readonly handler: (value: T) => void }>();
  return {
    add(handler) {
      const entry = { handler };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    call(value) {
      for (const entry of [...entries]) {
        if (!entries.has(entry)) continue;
        try {
          entry.handler(value);
        } catch (cause) {
          if (!onThrow) throw cause;
          onThrow(cause);
        }
      }
    },
    clear: () => entries.clear(),
  };
}
