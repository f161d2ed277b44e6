import type { Logger } from '../../telemetry/logger.ts';
import type { DialStore } from './store.ts';

/** Removes lists that were given up, a few numbers at a time. */
export interface Sweeper {
  /** There may be something to remove. */
  wake(): void;
  /** What is left is removed by the next process. */
  close(): void;
}

interface SweeperOptions {
  readonly store: Pick<DialStore, 'sweep'>;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly logger: Logger;
}

/** Numbers that are removed in one turn of the event loop: about 2 ms of work. */
const turnRows = 100;
/** Between two turns, in milliseconds: most of the time is for others. */
const pauseMs = 3;
/** After the database has failed, in milliseconds. */
const retryMs = 5000;

export function createSweeper({ store, after, logger }: SweeperOptions): Sweeper {
  let cancel: (() => void) | undefined;
  let isClosed = false;
  let removed = 0;

  const sweep = (): void => {
    cancel = undefined;
    let waitMs = pauseMs;
    try {
      const count = store.sweep(turnRows);
      removed += count;
      if (count === 0) {
        if (removed > 0) logger.info({ removed }, 'the numbers of lists that were given up are removed');
        removed = 0;
        return;
      }
    } catch (err) {
      logger.error({ err }, 'a list that was given up could not be removed; it is tried again');
      waitMs = retryMs;
    }
    cancel = after(waitMs, sweep);
  };
  return {
    wake() {
      if (!isClosed) cancel ??= after(pauseMs, sweep);
    },
    close() {
      isClosed = true;
      cancel?.();
    },
  };
}
