import type { Readable } from './store.ts';

/** Resolves when a store says something new and the condition holds; undefined when it holds already. */
export function until(store: Readable<unknown>, holds: () => boolean): Promise<void> | undefined {
  if (holds()) return undefined;
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}
