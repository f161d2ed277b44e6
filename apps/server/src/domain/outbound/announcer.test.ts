import { expect, it } from 'vitest';
import { eventually } from '../test-support.ts';
import { createManualClock } from '../webhooks/test-support.ts';
import { createAnnouncer } from './announcer.ts';

it('what could not be announced is announced later, and so is what follows', async () => {
  const clock = createManualClock();
  const announced: (string | undefined)[] = [];
  const failures: unknown[] = [];
  let isBroken = true;
  const announcer = createAnnouncer({
    announce(by) {
      if (isBroken) throw new Error('the database cannot be read');
      announced.push(by);
    },
    onFailure: (cause) => failures.push(cause),
    clock,
    monotonic: () => 0,
    leastMs: 100,
    mostMs: 300,
  });
  announcer.changed('p');
  await eventually(() => failures.length === 1);
  isBroken = false;
  await clock.advance(1000);
  await eventually(() => announced.length === 1);
  announcer.changed('q');
  await clock.advance(1000);
  await eventually(() => announced.length === 2);
  expect(announced).toEqual(['p', 'q']);
  announcer.close();
});
