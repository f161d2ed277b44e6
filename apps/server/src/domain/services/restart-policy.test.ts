import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs, createRestartPolicy, type UnaskedEnd } from './restart-policy.ts';

const config = {
  policy: 'on_failure',
  min_delay_seconds: 1,
  max_delay_seconds: 60,
  stable_seconds: 60,
  max_failures: 5,
  window_seconds: 300,
} as const;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const seconds = fc.double({ min: 0.01, max: 3600, noNaN: true });
const crash = (at: number, ranMs = 0): UnaskedEnd => ({ at, ranMs, clean: false });

/** The runs of a service one after the other: how long each ran and how it ended. */
const history = fc
  .array(fc.record({ ranMs: fc.integer({ min: 0, max: 120_000 }), clean: fc.boolean() }), { maxLength: 60 })
  .map((runs) => {
    let at = 0;
    return runs.map(({ ranMs, clean }) => {
      at += ranMs;
      return { at, ranMs, clean };
    });
  });

describe('back-off', () => {
  it('stays between the least and the longest delay', () => {
    fc.assert(
      fc.property(seconds, seconds, fc.nat(2000), random, (a, b, attempt, value) => {
        const limits = { min_delay_seconds: Math.min(a, b), max_delay_seconds: Math.max(a, b) };
        const delay = backOffMs(limits, attempt, value);
        expect(delay).toBeGreaterThanOrEqual(Math.floor(limits.min_delay_seconds * 1000));
        expect(delay).toBeLessThanOrEqual(Math.ceil(limits.max_delay_seconds * 1000));
      }),
      { verbose: 1 },
    );
  });

  it('grows with every attempt, for the same luck', () => {
    fc.assert(
      fc.property(fc.nat(50), random, (attempt, value) => {
        expect(backOffMs(config, attempt + 1, value)).toBeGreaterThanOrEqual(
          backOffMs(config, attempt, value),
        );
      }),
    );
    expect([0, 1, 2, 3, 4, 5, 6].map((attempt) => backOffMs(config, attempt, 0))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });

  it('is spread, so that services that failed together do not come back together', () => {
    expect(backOffMs(config, 0, 0.999)).toBeGreaterThan(backOffMs(config, 0, 0) * 1.9);
    expect(backOffMs(config, 20, 0.999)).toBeGreaterThan(backOffMs(config, 20, 0) * 1.9);
  });

  it('obeys the longest delay where it is under the least', () => {
    expect(backOffMs({ min_delay_seconds: 10, max_delay_seconds: 2 }, 0, 0.5)).toBe(2000);
  });
});

describe('restart policy', () => {
  it('calls it a crash loop exactly when more than max_failures lie within the window', () => {
    fc.assert(
      fc.property(history, random, (ends, value) => {
        const policy = createRestartPolicy({ config, random: () => value });
        const failures: number[] = [];
        for (const end of ends) {
          const decision = policy.decide(end);
          if (end.clean) {
            expect(decision.kind).toBe('completed');
            continue;
          }
          failures.push(end.at);
          const recent = failures.filter((at) => at > end.at - config.window_seconds * 1000).length;
          expect(decision.kind).toBe(recent > config.max_failures ? 'crash_loop' : 'retry');
        }
      }),
    );
  });

  it('counts failures after long runs too', () => {
    const policy = createRestartPolicy({ config, random: () => 0 });
    const kinds = [1, 2, 3, 4, 5, 6].map((n) => policy.decide(crash(n * 45_000, 45_000)).kind);
    expect(kinds).toEqual(['retry', 'retry', 'retry', 'retry', 'retry', 'crash_loop']);
  });

  it('begins again with the least delay after a stable run, and not before', () => {
    const policy = createRestartPolicy({ config: { ...config, max_failures: 100 }, random: () => 0 });
    const delays = [0, 0, 59_999, 60_000, 0].map((ranMs, n) => policy.decide(crash(n, ranMs)));
    expect(delays.map((decision) => ('delayMs' in decision ? decision.delayMs : decision.kind))).toEqual([
      1000, 2000, 4000, 1000, 2000,
    ]);
  });

  it('forgets everything when a person starts the service', () => {
    const policy = createRestartPolicy({ config, random: () => 0 });
    for (let n = 0; n < 6; n += 1) policy.decide(crash(n));
    expect(policy.decide(crash(7)).kind).toBe('crash_loop');
    policy.reset();
    expect(policy.decide(crash(8))).toEqual({ kind: 'retry', delayMs: 1000 });
  });

  it('never restarts with policy never, and keeps restarting clean ends with policy always', () => {
    const never = createRestartPolicy({ config: { ...config, policy: 'never' }, random: () => 0 });
    expect(never.decide(crash(0)).kind).toBe('stay_down');
    expect(never.decide({ at: 1, ranMs: 0, clean: true }).kind).toBe('completed');
    const always = createRestartPolicy({ config: { ...config, policy: 'always' }, random: () => 0 });
    const clean = Array.from({ length: 20 }, (_, at) => always.decide({ at, ranMs: 0, clean: true }));
    expect(new Set(clean.map(({ kind }) => kind))).toEqual(new Set(['retry']));
    expect(clean.at(-1)).toEqual({ kind: 'retry', delayMs: 30_000 });
  });
});
