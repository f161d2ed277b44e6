/** Keeps what happens, in order, and lets a test wait for it. */
export interface Recorder<T> {
  readonly items: readonly T[];
  readonly add: (item: T) => void;
  /** The first item that fits, of those there are and those to come. The test's own time limit ends the wait. */
  until(fits: (item: T) => boolean): Promise<T>;
}

export function createRecorder<T>(): Recorder<T> {
  const items: T[] = [];
  const waiting = new Set<(item: T) => void>();
  return {
    items,
    add(item) {
      items.push(item);
      for (const look of [...waiting]) look(item);
    },
    until(fits) {
      const found = items.find(fits);
      if (found !== undefined) return Promise.resolve(found);
      return new Promise((resolve) => {
        const look = (item: T): void => {
          if (!fits(item)) return;
          waiting.delete(look);
          resolve(item);
        };
        waiting.add(look);
      });
    },
  };
}
