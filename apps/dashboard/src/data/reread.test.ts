import { describe, expect, it } from 'vitest';
import { createReread } from './reread.ts';

/** What is read, answered by the test, and timers that the test runs. */
function start() {
  const answers: (() => void)[] = [];
  const timers: (() => void)[] = [];
  const reread = createReread(
    () => new Promise<void>((resolve) => answers.push(resolve)),
    (_ms, run) => timers.push(run),
  );
  const settle = async (): Promise<void> => {
    answers.at(-1)?.();
    await Promise.resolve();
    timers.splice(0).forEach((run) => {
      run();
    });
  };
  return { reread, settle, reads: () => answers.length };
}

describe('reading again', () => {
  it('begins at once, and lets each reading finish, however much is told of', async () => {
    const { reread, settle, reads } = start();
    for (let count = 0; count < 100; count += 1) reread();
    expect(reads()).toBe(1);
    await settle();
    expect(reads()).toBe(2);
    await settle();
    expect(reads()).toBe(2);
  });

  it('reads what is told of after that', async () => {
    const { reread, settle, reads } = start();
    reread();
    await settle();
    reread();
    expect(reads()).toBe(2);
  });
});
