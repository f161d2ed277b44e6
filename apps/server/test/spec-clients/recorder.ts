/** Keeps what happens, in order, and lets a test wait for it. */
export interface Recorder<T> {
  readonly items: readonly T[];
  readonly add: (item: T) => void;
  /** The first item that fits, of those there are and those to come. After half a minute it fails the test. */
  until(fits: (item: T) => boolean): Promise<T>;
}

/** Shorter than the time limit of the tests: a failure says what there was instead of what was awaited. */
const patienceMs = 30_000;

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
      const failure = new Error('waited in vain');
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          failure.message += `; the last of ${items.length}: ${JSON.stringify(items.slice(-5), null, 2)}`;
          reject(failure);
        }, patienceMs);
        const look = (item: T): void => {
          if (!fits(item)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(item);
        };
        waiting.add(look);
      });
    },
  };
}
