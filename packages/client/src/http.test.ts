import { expect, test } from 'vitest';
import { createHttpSide } from './http.ts';
import { ManualClock } from './testing/manual-clock.ts';

const range = { epoch: 'e', after: 0, upTo: 10 };

/** An HTTP side of a server that answers with these, one after the other, and then that nothing was missed. */
function setUp(
  ...answers: readonly (readonly [status: number, retryAfter?: string | undefined, next_before?: number])[]
) {
  const clock = new ManualClock();
  const left = [...answers];
  let asked = 0;
  const http = createHttpSide(
    'http://127.0.0.1/api/v1/',
    async () => {
      asked += 1;
      const [status, after, next_before] = left.shift() ?? [200];
      const headers: Record<string, string> = after === undefined ? {} : { 'retry-after': after };
      return status === 200
        ? Response.json({ epoch: 'e', events: [], next_before })
        : new Response(null, { status, headers });
    },
    clock,
  );
  const stop = new AbortController();
  return { clock, stop, asked: () => asked, missed: http.missed(range, stop.signal, undefined) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a busy server is asked for the history again when it says', async () => {
  const { clock, asked, missed } = setUp([429, '2'], [503, 'Thu, 01 Jan 2026 00:00:05 GMT']);
  await settled();
  clock.advance(1999);
  await settled();
  expect(asked()).toBe(1);
  clock.advance(1);
  await settled();
  expect(asked()).toBe(2);
  clock.advance(3000);
  expect(await missed).toEqual([]);
  expect(asked()).toBe(3);
});

test.each([
  ['too late', [[429, '16']], 1],
  ['never', [[503]], 1],
  ['at once, again and again', [...Array.from({ length: 20 }, () => [429, '0'] as const)], 16],
] as const)('one that would answer %s is not waited for', async (_when, answers, times) => {
  const { clock, asked, missed } = setUp(...answers);
  const failed = missed.catch((cause: unknown) => cause);
  for (let turn = 0; turn < 20; turn += 1) {
    await settled();
    clock.advance(1000);
  }
  expect(await failed).toBeInstanceOf(Error);
  expect(asked()).toBe(times);
});

test('who does not want it any more waits for nothing, and leaves no timer', async () => {
  const { clock, stop, missed } = setUp([429, '5']);
  const failed = missed.catch((cause: unknown) => cause);
  await settled();
  expect(clock.pending).toBe(1);
  stop.abort(new Error('closed'));
  expect(await failed).toMatchObject({ message: 'closed' });
  expect(clock.pending).toBe(0);
});

test('all pages of the history together are not waited for longer than one may be', async () => {
  const { clock, asked, missed } = setUp([429, '9'], [200, undefined, 5], [429, '9']);
  const failed = missed.catch((cause: unknown) => cause);
  await settled();
  clock.advance(9000);
  expect(await failed).toMatchObject({ message: 'the history could not be read (429)' });
  expect(asked()).toBe(3);
});
