/** A queue that forgets its oldest items when it is full, by number or by the sum of their sizes. */
export interface Ring<T> {
  /** Adds an item; returns how many old ones had to go for it. The newest item always stays. */
  push(item: T): number;
  /** The newest `limit` items, oldest first. */
  newest(limit: number): T[];
  /** Takes all items out, oldest first. */
  drain(): T[];
  readonly length: number;
}

/** What bounds a ring. */
export interface RingOptions<T> {
  readonly maxItems: number;
  /** The largest sum of sizes. */
  readonly maxSize: number;
  readonly sizeOf: (item: T) => number;
}

/** An empty ring. Pushing takes constant time on average. */
export function createRing<T>({ maxItems, maxSize, sizeOf }: RingOptions<T>): Ring<T> {
  // Items before `head` are gone; the array is cut when they are the larger half.
  let items: (T | undefined)[] = [];
  let head = 0;
  let size = 0;

  const dropOldest = (): void => {
    const oldest = items[head];
    if (oldest !== undefined) size -= sizeOf(oldest);
    items[head] = undefined;
    head += 1;
  };

  return {
    push(item) {
      items.push(item);
      size += sizeOf(item);
      let dropped = 0;
      while (items.length - head > 1 && (items.length - head > maxItems || size > maxSize)) {
        dropOldest();
        dropped += 1;
      }
      if (head > 64 && head * 2 > items.length) {
        items = items.slice(head);
        head = 0;
      }
      return dropped;
    },
    newest: (limit) =>
      (limit <= 0 ? [] : items.slice(Math.max(head, items.length - limit))).filter(
        (item) => item !== undefined,
      ),
    drain() {
      const all = items.slice(head).filter((item) => item !== undefined);
      items = [];
      head = 0;
      size = 0;
      return all;
    },
    get length() {
      return items.length - head;
    },
  };
}
