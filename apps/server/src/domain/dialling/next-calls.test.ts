import { describe, expect, it } from 'vitest';
import { createTimeWindows } from '../time-windows.ts';
import { freeExtensions, type Situation } from './next-calls.ts';
import { diallingSettings } from './settings.ts';
import { refusalOf, retryAfterMs } from './verdict.ts';

const extension = (dn: string, more: object = {}) => ({
  dn,
  devices: [],
  participants: [],
  available: true,
  ...more,
});
const call = { id: 1, dn: '101', phase: 'ringing', callId: 1 } as const;
const situation = (more: Partial<Situation> = {}): Situation => ({
  now: 1000,
  isOpenHour: true,
  isRunning: true,
  isConnected: true,
  extensions: [extension('102'), extension('101')],
  busy: new Set(),
  restsUntil: new Map(),
  holdUntil: 0,
  ...more,
});

describe('who calls next', () => {
  it('is every free agent', () => expect(freeExtensions(situation())).toEqual(['101', '102']));
  it.each([
    ['it is paused', { isRunning: false }],
    ['the PBX is away', { isConnected: false }],
    ['it is not the hour', { isOpenHour: false }],
    ['the PBX asked for a pause', { holdUntil: 1001 }],
  ])('is nobody while %s', (_, more) => expect(freeExtensions(situation(more))).toEqual([]));
  it.each([
    ['is not available', { extensions: [extension('101', { available: false }), extension('102')] }],
    ['has a call', { extensions: [extension('101', { participants: [call] }), extension('102')] }],
    ['was just asked to call', { busy: new Set(['101']) }],
    ['rests', { restsUntil: new Map([['101', 1001]]) }],
  ])('is not who %s', (_, more) => expect(freeExtensions(situation(more))).toEqual(['102']));
});

describe('a call that was not taken', () => {
  it.each([
    [404, false, 'extension'],
    [422, true, 'extension'],
    [422, false, 'number'],
    [424, false, 'extension'],
    [401, false, 'trouble'],
    [0, false, 'trouble'],
    [302, false, 'trouble'],
    [403, false, 'pause'],
    [429, false, 'trouble'],
    [503, false, 'trouble'],
  ] as const)('with %i (stale: %s) is about the %s', (status, stale, what) =>
    expect(refusalOf({ outcome: 'refused', status, stale, reason: '' })).toBe(what),
  );
});

describe('a number is dialled again', () => {
  const settings = diallingSettings.parse({ time_zone: 'Asia/Seoul' });
  it.each([
    ['answered', 1, undefined],
    ['unanswered', 1, 3_600_000],
    ['unanswered', 3, undefined],
    ['failed', 2, 300_000],
    ['unknown', 1, undefined],
  ] as const)('after %s the %i. time: %s', (outcome, attempts, wait) =>
    expect(retryAfterMs(outcome, attempts, settings)).toBe(wait),
  );
  it('after an unknown end when the rule says so', () =>
    expect(retryAfterMs('unknown', 1, { ...settings, retry_unknown: 'as_failed' })).toBe(300_000));
});

describe('the hours of calling', () => {
  const covers = (settings: object, at: string) =>
    createTimeWindows(diallingSettings.parse({ time_zone: 'Asia/Seoul', ...settings }))(Date.parse(at));
  it('are by the clock of the zone', () => {
    expect(covers({}, '2026-03-02T00:00:00Z')).toBe(true);
    expect(covers({}, '2026-03-01T23:59:59Z')).toBe(false);
    expect(covers({}, '2026-03-02T11:00:00Z')).toBe(false);
  });
  it('may go across midnight, and belong to the day they begin on', () => {
    const night = { windows: [{ from: '22:00', to: '02:00', days: ['fri'] }] };
    expect(covers(night, '2026-03-06T16:59:00Z')).toBe(true);
    expect(covers(night, '2026-03-06T17:00:00Z')).toBe(false);
    expect(covers(night, '2026-03-05T16:00:00Z')).toBe(false);
  });
  it('follow the clock where it is set', () => {
    const berlin = { time_zone: 'Europe/Berlin', windows: [{ from: '09:00', to: '10:00' }] };
    expect(covers(berlin, '2026-03-28T08:30:00Z')).toBe(true);
    expect(covers(berlin, '2026-03-29T07:30:00Z')).toBe(true);
    expect(covers(berlin, '2026-03-29T08:30:00Z')).toBe(false);
  });
  it('have no default zone, and from one window to a hundred', () => {
    expect(diallingSettings.safeParse({}).success).toBe(false);
    expect(diallingSettings.safeParse({ time_zone: 'Moon/Base' }).success).toBe(false);
    const many = (length: number) => ({
      time_zone: 'UTC',
      windows: Array.from({ length }, () => ({ from: '09:00', to: '10:00' })),
    });
    expect([0, 1, 100, 101].map((count) => diallingSettings.safeParse(many(count)).success)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
