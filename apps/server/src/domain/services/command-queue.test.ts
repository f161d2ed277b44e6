import { expect, it } from 'vitest';
import { createCommandQueue } from './command-queue.ts';

it('runs one task at a time, in order, also after one that failed', async () => {
  const queue = createCommandQueue();
  const steps: string[] = [];
  const task =
    (name: string, fails = '') =>
    async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      if (fails) throw new Error(fails);
      return name;
    };
  const results = await Promise.allSettled([
    queue.run(task('a')),
    queue.run(task('b', 'broken')),
    queue.run(task('c')),
  ]);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
