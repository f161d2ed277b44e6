/** Runs tasks strictly one after the other, in the order they came. */
export interface CommandQueue {
  /** Resolves or rejects with what the task does; a task that fails does not stop the next. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** An empty queue. */
export function createCommandQueue(): CommandQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
