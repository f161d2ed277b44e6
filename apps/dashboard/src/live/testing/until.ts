import type { Readable } from '../store.ts';

/** Resolves with the value of a store as soon as it is as expected. */
export function until<T>(store: Readable<T>, expected: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let unsubscribe = () => {};
    const check = () => {
      const value = store.get();
      if (!expected(value)) return;
      unsubscribe();
      resolve(value);
    };
    unsubscribe = store.subscribe(check);
    check();
  });
}
