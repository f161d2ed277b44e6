import { expect, it } from 'vitest';
import { readArguments } from './arguments.mjs';

const names = ['burst', 'ping', 'start'];

it('takes all rows, or those that are named', () => {
  expect(readArguments([], names).only).toEqual(names);
  expect(readArguments(['--', '--only', 'ping', '--only', 'start,burst'], names).only).toEqual([
    'ping',
    'start',
    'burst',
  ]);
});

it('names the rows when one is unknown', () => {
  expect(() => readArguments(['--only', 'pong'], names)).toThrow(
    "there is no row 'pong'; the rows are burst, ping, start",
  );
});
