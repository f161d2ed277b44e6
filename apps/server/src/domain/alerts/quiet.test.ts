import { describe, expect, it } from 'vitest';
import { alertsSection } from '../../config/alerts.ts';
import { createQuietHours } from './quiet.ts';

type Raw = NonNullable<(Parameters<typeof alertsSection.parse>[0] & { quiet_hours?: object })['quiet_hours']>;

const quietAt = (raw: Raw, at: string): boolean =>
  createQuietHours(alertsSection.parse({ quiet_hours: raw }).quiet_hours)(Date.parse(at));

describe('quiet hours', () => {
  const seoul = { time_zone: 'Asia/Seoul', windows: [{ from: '22:00', to: '07:00' }] };

  it.each([
    ['2026-03-10T21:59:59+09:00', false],
    ['2026-03-10T22:00:00+09:00', true],
    ['2026-03-11T00:00:00+09:00', true],
    ['2026-03-11T06:59:59+09:00', true],
    ['2026-03-11T07:00:00+09:00', false],
    ['2026-03-10T13:00:00Z', true],
  ])('across midnight, at %s: %s', (at, isQuiet) => expect(quietAt(seoul, at)).toBe(isQuiet));

  it.each([
    // Friday evening and the morning after it; Saturday evening is not quiet.
    ['2026-03-13T23:00:00Z', true],
    ['2026-03-14T06:00:00Z', true],
    ['2026-03-14T23:00:00Z', false],
    ['2026-03-13T06:00:00Z', false],
  ])('belong to the day on which they begin: %s: %s', (at, isQuiet) => {
    expect(quietAt({ windows: [{ from: '22:00', to: '07:00', days: ['fri'] }] }, at)).toBe(isQuiet);
  });

  describe('go by the clock on the wall where it is set', () => {
    // Berlin: 2026-03-29 02:00 becomes 03:00, 2026-10-25 03:00 becomes 02:00.
    const berlin = (from: string, to: string) => ({ time_zone: 'Europe/Berlin', windows: [{ from, to }] });
    it.each([
      ['the end, before', '2026-03-28T05:59:00Z', '22:00', '07:00', true],
      ['the end, before, reached', '2026-03-28T06:00:00Z', '22:00', '07:00', false],
      ['the end, after', '2026-03-29T04:59:00Z', '22:00', '07:00', true],
      ['the end, after, reached', '2026-03-29T05:00:00Z', '22:00', '07:00', false],
      ['the hour that is left out', '2026-03-29T01:00:00Z', '02:00', '03:00', false],
      ['the hour that comes twice, first', '2026-10-25T00:30:00Z', '02:00', '03:00', true],
      ['the hour that comes twice, second', '2026-10-25T01:30:00Z', '02:00', '03:00', true],
      ['after it', '2026-10-25T02:00:00Z', '02:00', '03:00', false],
    ])('%s', (_, at, from, to, isQuiet) => expect(quietAt(berlin(from, to), at)).toBe(isQuiet));
  });

  it('are none without windows', () =>
    expect(quietAt({ time_zone: 'Asia/Seoul' }, '2026-03-10T23:00:00Z')).toBe(false));
});
