import { expect, test } from 'vitest';
import { createOutbox } from './outbox.ts';
import { ManualClock } from './testing/manual-clock.ts';

test.each([1, 2, 10])('a server that takes %s messages a second gets them, and no more', (perSecond) => {
  const clock = new ManualClock();
  const sent: string[] = [];
  const outbox = createOutbox({ clock, send: (text) => sent.push(text) > 0 });
  outbox.setRate(perSecond);
  outbox.open();
  for (let index = 0; index < 100; index += 1) outbox.push(String(index), () => {});
  clock.advance(10_000);
  expect(sent.length).toBeGreaterThanOrEqual(Math.floor(10 * perSecond * 0.9));
  expect(sent.length).toBeLessThanOrEqual(11 * perSecond);
});
