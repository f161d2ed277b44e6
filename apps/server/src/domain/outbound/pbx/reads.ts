/** Reads of single things: one is under way for each, whatever number of times it is asked for. */
export interface Reads<E> {
  /** Reads it: now, or once more when the read that is under way ends. */
  ask(key: string, entity: E): void;
  /** What a read under way finds is no longer true: it is not used. */
  discard(key: string): void;
  /** What is being read. */
  underWay(): Iterable<E>;
}

interface ReadsOptions<E, A> {
  /** Asks for it; must not change anything. */
  readonly read: (entity: E) => Promise<A>;
  /** Takes what was found. */
  readonly apply: (entity: E, answer: A) => void;
  readonly onFailure: (entity: E, cause: unknown) => void;
}

interface Read<E> {
  readonly entity: E;
  next: 'use' | 'discard' | 'again';
}

export function createReads<E, A>({ read, apply, onFailure }: ReadsOptions<E, A>): Reads<E> {
  const running = new Map<string, Read<E>>();

  const run = async (key: string, entity: E): Promise<void> => {
    const state: Read<E> = { entity, next: 'use' };
    running.set(key, state);
    // Something newer may be told while it is read: then what is found is not used.
    const isWanted = (): boolean => state.next === 'use';
    try {
      const answer = await read(entity);
      if (isWanted()) apply(entity, answer);
    } catch (cause) {
      if (isWanted()) onFailure(entity, cause);
    }
    running.delete(key);
    if (state.next === 'again') void run(key, entity);
  };

  return {
    ask(key, entity) {
      const state = running.get(key);
      if (state) state.next = 'again';
      else void run(key, entity);
    },
    discard(key) {
      const state = running.get(key);
      if (state) state.next = 'discard';
    },
    *underWay() {
      for (const { entity } of running.values()) yield entity;
    },
  };
}
