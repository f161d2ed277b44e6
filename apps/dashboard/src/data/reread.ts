import { useEffect, useRef, useState } from 'react';

/** Between the end of one reading and the next, in milliseconds. */
const rereadMs = 1000;

/**
 * Reads again when something is told of: at once, and then not before the answer is there and a second has passed. Of a
 * steady stream each reading is finished, and after the last message there is one more.
 *
 * @param read must not fail
 */
export function createReread(
  read: () => Promise<unknown>,
  after: (ms: number, run: () => void) => void,
): () => void {
  let isBusy = false;
  let isWanted = false;
  const reread = (): void => {
    if (isBusy) {
      isWanted = true;
      return;
    }
    isBusy = true;
    isWanted = false;
    void read().then(() =>
      after(rereadMs, () => {
        isBusy = false;
        if (isWanted) reread();
      }),
    );
  };
  return reread;
}

/** {@link createReread} for a query of a component; nothing is read after the component has gone. */
export function useReread(refetch: () => Promise<unknown>): () => void {
  const newest = useRef<(() => Promise<unknown>) | undefined>(undefined);
  useEffect(() => {
    newest.current = refetch;
    return () => {
      newest.current = undefined;
    };
  }, [refetch]);
  const [reread] = useState(() =>
    createReread(
      async () => newest.current?.(),
      (ms, run) => void setTimeout(run, ms),
    ),
  );
  return reread;
}
