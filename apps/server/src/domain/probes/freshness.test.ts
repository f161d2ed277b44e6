import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../config/services.ts';
import type { Weekday } from '../../config/time-windows.ts';
import { judgeFreshness, lastDue } from './freshness.ts';
import { momentOf, wallTime } from './time-zone.ts';

const workdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
/** The news feeds of the first specification. */
const feeds: Expectation[] = [
  { at: '06:00', tolerance_minutes: 15, days: workdays },
  { at: '15:40', tolerance_minutes: 10, days: workdays },
  { at: '16:30', tolerance_minutes: 5, days: workdays },
];
const seoul = (text: string): number => Date.parse(`${text}+09:00`);
const verdict = (updated: string, now: string) =>
  judgeFreshness(seoul(updated), lastDue(feeds, 'Asia/Seoul', seoul(now)), seoul(now));

describe('freshness', () => {
  it.each([
    // 2024-01-02 is a Tuesday.
    [
      'yesterday’s last is good until the tolerance of the morning is over',
      '2024-01-01T16:30',
      '2024-01-02T06:14:59',
      'fresh',
    ],
    ['and too old from then on', '2024-01-01T16:30', '2024-01-02T06:15', 'stale'],
    ['as early as the tolerance allows', '2024-01-02T05:45', '2024-01-02T06:15', 'fresh'],
    ['a second earlier is of something else', '2024-01-02T05:44:59', '2024-01-02T06:15', 'stale'],
    ['the morning’s is good until 15:50', '2024-01-02T06:01', '2024-01-02T15:49:59', 'fresh'],
    ['and not after', '2024-01-02T06:01', '2024-01-02T15:50', 'stale'],
    ['16:30 has five minutes', '2024-01-02T15:41', '2024-01-02T16:34:59', 'fresh'],
    ['and no more', '2024-01-02T15:41', '2024-01-02T16:35', 'stale'],
    // 2024-01-05 is a Friday, 2024-01-08 a Monday.
    ['nothing is expected at a weekend', '2024-01-05T16:31', '2024-01-07T23:00', 'fresh'],
    ['Monday morning is', '2024-01-05T16:31', '2024-01-08T06:15', 'stale'],
    ['a time that has not come is a mistake', '2024-01-02T15:10', '2024-01-02T06:15', 'future'],
  ])('%s', (_, updated, now, expected) => {
    expect(verdict(updated, now)).toBe(expected);
  });

  it('expects nothing when no day was within the last week', () => {
    expect(
      lastDue([{ at: '06:00', tolerance_minutes: 0, days: ['sun'] }], 'UTC', Date.UTC(2024, 0, 7, 5)),
    ).toEqual({
      expectedAt: Date.UTC(2023, 11, 31, 6),
      earliest: Date.UTC(2023, 11, 31, 6),
      dueAt: Date.UTC(2023, 11, 31, 6),
    });
    expect(lastDue([], 'UTC', 0)).toBeUndefined();
  });

  it('never goes back as time goes on, and never names what is not due', () => {
    const expectation = fc.record({
      at: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
      tolerance_minutes: fc.integer({ min: 0, max: 720 }),
      days: fc.subarray<Weekday>(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], { minLength: 1 }),
    });
    const zone = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe');
    const time = fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2026, 0) });
    fc.assert(
      fc.property(
        fc.array(expectation, { minLength: 1, maxLength: 3 }),
        zone,
        time,
        fc.nat(3 * 86_400_000),
        (all, where, at, more) => {
          const [first, second] = [lastDue(all, where, at), lastDue(all, where, at + more)];
          expect(first).toBeDefined();
          if (!first || !second) return;
          expect(first.dueAt).toBeLessThanOrEqual(at);
          expect(second.expectedAt).toBeGreaterThanOrEqual(first.expectedAt);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('time zones', () => {
  const at = (hour: number, minute: number, month: number, day: number) => ({
    year: 2024,
    month,
    day,
    hour,
    minute,
    second: 0,
  });

  it('a time that clocks skip is as much later, one that comes twice is the first', () => {
    // New York: 10 March 02:00 becomes 03:00; 3 November 02:00 becomes 01:00.
    expect(new Date(momentOf(at(2, 30, 3, 10), 'America/New_York')).toISOString()).toBe(
      '2024-03-10T07:30:00.000Z',
    );
    expect(new Date(momentOf(at(1, 30, 11, 3), 'America/New_York')).toISOString()).toBe(
      '2024-11-03T05:30:00.000Z',
    );
    expect(new Date(momentOf(at(6, 0, 3, 11), 'America/New_York')).toISOString()).toBe(
      '2024-03-11T10:00:00.000Z',
    );
    expect(new Date(momentOf(at(6, 0, 3, 8), 'America/New_York')).toISOString()).toBe(
      '2024-03-08T11:00:00.000Z',
    );
  });

  it('a moment is found again from what the clocks show, or is the second of two', () => {
    const zone = fc.constantFrom(
      'Asia/Seoul',
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    );
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2035, 0) / 1000 }),
        (where, seconds) => {
          const found = momentOf(wallTime(seconds * 1000, where), where);
          expect(wallTime(found, where)).toEqual(wallTime(seconds * 1000, where));
          expect(found).toBeLessThanOrEqual(seconds * 1000);
          expect(seconds * 1000 - found).toBeLessThanOrEqual(3_600_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});
