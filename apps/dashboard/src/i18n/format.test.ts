import { expect, test } from 'vitest';
import { createFormat } from './format.ts';

test.each([
  ['en', ['0s', '59s', '1m', '1h 1m', '2d', '3d 4h']],
  ['ko', ['0초', '59초', '1분', '1시간 1분', '2일', '3일 4시간']],
])('durations have the two largest units (%s)', (locale, expected) => {
  const { duration } = createFormat(locale);
  expect([-5, 59.9, 60, 3660, 172_800, 273_900].map(duration)).toEqual(expected);
});

test('sizes are binary and short', () => {
  const { bytes } = createFormat('en');
  expect([0, 0.4, 1023, 1024, 1_536_000, 500 * 1024 ** 3, 2 ** 60].map(bytes)).toEqual([
    '0 B',
    '0 B',
    '1,023 B',
    '1.0 KiB',
    '1.5 MiB',
    '500 GiB',
    '1,024 PiB',
  ]);
});

test('a line of another day says which', () => {
  const { precise } = createFormat('en');
  const now = new Date();
  expect(precise(now)).toMatch(/^\d\d:\d\d:\d\d\.\d{3}$/);
  expect(precise(new Date(now.getTime() - 3 * 86_400_000))).toMatch(/^\d\d\/\d\d, \d\d:\d\d:\d\d\.\d{3}$/);
});

test('a time that is none is a dash: formatting never throws', () => {
  const { duration, roughly, clock, precise, exact } = createFormat('en');
  const none = new Date('not a date');
  expect([duration(Number.NaN), roughly(Number.NaN), clock(none), precise(none), exact(none)]).toEqual([
    '–',
    '–',
    '–',
    '–',
    '–',
  ]);
});
