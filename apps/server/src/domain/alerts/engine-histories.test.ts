import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBench, type RawAlerts, type Status, service } from './test-support.ts';

const services = [service('db'), service('api', 'db'), service('web', 'api', 'db'), service('mail')];
const ids = services.map(({ id }) => id);
const ancestors: Readonly<Record<string, readonly string[]>> = { api: ['db'], web: ['api', 'db'] };

const threshold = 80;
const clear = 60;
const flapping = { changes: 4, within_seconds: 30, calm_seconds: 20 };
const config: RawAlerts = {
  rules: [
    { id: 'host-cpu', when: { metric: 'cpu_percent', above: threshold, clear }, for_seconds: 3 },
    {
      id: 'cpu-now',
      when: { metric: 'cpu_percent', above: threshold, clear },
      escalate: { level: 'critical', at: 95 },
    },
    { id: 'service-down', for_seconds: 3, clear_for_seconds: 2 },
  ],
  routes: ['ops'],
  flapping,
  dependency_grace_seconds: 5,
};
/** Two minutes of quiet in the first four. */
const quiet: RawAlerts = { ...config, quiet_hours: { windows: [{ from: '00:01', to: '00:03' }] } };

type Input =
  | { readonly kind: 'sample'; readonly value: number }
  | { readonly kind: 'service'; readonly id: string; readonly status: Status }
  | { readonly kind: 'act'; readonly which: number; readonly action: 'acknowledge' | 'dismiss' };
type History = readonly { readonly wait: number; readonly input: Input }[];

const input: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('sample' as const),
      value: fc.constantFrom(10, 59, 60, 70, 79, 80, 90, 96),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('service' as const),
      id: fc.constantFrom(...ids),
      status: fc.constantFrom<Status[]>('running', 'stopped', 'error', 'error', 'crash_loop', 'started'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      which: fc.nat(5),
      action: fc.constantFrom('acknowledge' as const, 'dismiss' as const),
    }),
  },
);
const history: fc.Arbitrary<History> = fc.array(
  fc.record({ wait: fc.constantFrom(0, 1, 500, 1000, 2000, 3000, 5000, 12_000), input }),
  { maxLength: 80, size: 'max' },
);

type Bench = ReturnType<typeof createBench>;

/** Plays a history; `watch` is called after each input with what is the case then. */
function play(
  bench: Bench,
  steps: History,
  watch: (now: {
    value: number | undefined;
    statuses: ReadonlyMap<string, Status>;
    from: number;
  }) => void = () => {},
  restartAt: ReadonlySet<number> = new Set(),
): void {
  let at = 0;
  let value: number | undefined;
  const statuses = new Map<string, Status>();
  for (const [index, { wait, input: step }] of steps.entries()) {
    at += wait;
    let from = bench.said.length;
    // What time brings happens with the values from before.
    bench.until(at);
    watch({ value, statuses, from });
    if (restartAt.has(index)) {
      bench.restart();
      // After a start everything is seen again, as it is.
      if (value !== undefined) bench.sample(at, value);
      for (const [id, status] of statuses) {
        bench.service(at, id, status, status === 'running' || status === 'started' ? 'recovered' : undefined);
      }
    }
    from = bench.said.length;
    if (step.kind === 'sample') {
      value = step.value;
      bench.sample(at, value);
    } else if (step.kind === 'service') {
      statuses.set(step.id, step.status);
      bench.service(at, step.id, step.status);
    } else {
      const open = [...new Set(bench.said.map(({ alertId }) => alertId))];
      const alertId = open.at(-1 - step.which);
      if (alertId) bench.act(alertId, step.action);
    }
    watch({ value, statuses, from });
  }
  bench.until(at + 600_000);
}

const over: ReadonlySet<string> = new Set(['resolved', 'dismissed']);
const runs = { numRuns: 150 };

describe('whatever happens', () => {
  it('an alert fires once, first of all, and ends once, last of all; the next one of its kind comes after that', () => {
    fc.assert(
      fc.property(history, fc.boolean(), (steps, isQuiet) => {
        const bench = createBench(isQuiet ? quiet : config, services);
        play(bench, steps);
        const open = new Map<string, string>();
        const revisions = new Map<string, number>();
        for (const { alertId, change, revision } of bench.said) {
          const key = alertId.slice(0, alertId.lastIndexOf(':'));
          if (change === 'fired') {
            expect(open.has(key)).toBe(false);
            expect(revisions.has(alertId)).toBe(false);
            open.set(key, alertId);
          }
          expect(open.get(key)).toBe(alertId);
          expect(revision).toBe((revisions.get(alertId) ?? 0) + 1);
          revisions.set(alertId, revision);
          if (over.has(change)) open.delete(key);
        }
      }),
      runs,
    );
  });

  it('it fires only where it is bad, and resolves only where it is good', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const bench = createBench(config, services);
        play(bench, steps, ({ value, statuses, from }) => {
          for (const { alertId, change } of bench.said.slice(from)) {
            const [rule, subject = ''] = alertId.split(':');
            const status = statuses.get(subject);
            const isBad =
              rule === 'service-down'
                ? status === 'error' || status === 'crash_loop'
                : (value ?? 0) >= threshold;
            const isGood = rule === 'service-down' ? !isBad : (value ?? 0) < clear;
            if (change === 'fired') expect(isBad).toBe(true);
            if (change === 'resolved') expect(isGood).toBe(true);
          }
        });
      }),
      runs,
    );
  });

  it('nobody hears of what depends on a service that is down', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const bench = createBench(config, services);
        play(bench, steps, ({ statuses, from }) => {
          for (const { alertId, change } of bench.said.slice(from)) {
            const [rule, subject = ''] = alertId.split(':');
            if (change !== 'fired' || rule !== 'service-down') continue;
            const down = (ancestors[subject] ?? []).filter((id) =>
              /error|crash/.test(statuses.get(id) ?? ''),
            );
            expect(down).toEqual([]);
          }
        });
        // And whoever is suppressed is named by an alert that fires.
        for (const { ruleId, subject, phase } of bench.states.values()) {
          if (phase !== 'suppressed') continue;
          const named = [...bench.states.values()].some(
            (state) =>
              (state.phase === 'firing' || state.phase === 'dismissed') &&
              state.suppressed.some(({ rule, service_id }) => rule === ruleId && service_id === subject.id),
          );
          const parentDismissed = [...bench.states.values()].some((state) => state.phase === 'dismissed');
          expect(named || parentDismissed).toBe(true);
        }
      }),
      runs,
    );
  });

  it('flapping is said once, and nothing changes more often than that', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const bench = createBench(config, services);
        play(bench, steps);
        const byKey = new Map<string, { at: number; change: string; flapping: boolean; id: string }[]>();
        for (const { alertId, change, at, data } of bench.said) {
          const key = alertId.slice(0, alertId.lastIndexOf(':'));
          const isFlapping = data.metadata?.flapping === true;
          byKey.set(key, [...(byKey.get(key) ?? []), { at, change, flapping: isFlapping, id: alertId }]);
          expect(data.message.includes('flapping')).toBe(isFlapping && change === 'fired');
        }
        for (const told of byKey.values()) {
          const changes = told.filter(({ change }) => change === 'fired' || change === 'resolved');
          for (const [index, { at }] of changes.entries()) {
            const window = changes
              .slice(0, index + 1)
              .filter((other) => other.at > at - flapping.within_seconds * 1000);
            // At most so many until it is said, and its end after calm_seconds; then it begins anew.
            expect(window.length).toBeLessThanOrEqual(2 * flapping.changes);
          }
          for (const { id, at, change } of changes) {
            if (change !== 'resolved') continue;
            const fired = told.find((other) => other.id === id && other.change === 'fired');
            if (fired?.flapping) expect(at - fired.at).toBeGreaterThanOrEqual(flapping.calm_seconds * 1000);
          }
        }
      }),
      runs,
    );
  });

  it('a route hears of an end only after it has heard of the beginning, and of each once', () => {
    fc.assert(
      fc.property(history, fc.boolean(), (steps, isQuiet) => {
        const bench = createBench(isQuiet ? quiet : config, services);
        play(bench, steps);
        const heard = new Set<string>();
        const released = bench.sent.some(({ notification }) => notification.id.startsWith('quiet-hours'));
        for (const { notification } of bench.sent) {
          expect(heard.has(notification.id)).toBe(false);
          heard.add(notification.id);
          const isEnd = /:(?:resolved|dismissed)$/.test(notification.id);
          const alertId = notification.id.replace(/:[a-z-]+$/, '');
          if (!isEnd || released) continue;
          expect(
            [...heard].some((id) => id === `${alertId}:fired` || id === `${alertId}:escalated-critical`),
          ).toBe(true);
        }
        expect(bench.held()).toEqual([]);
      }),
      runs,
    );
  });

  it('a restart at any point changes nothing', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.nat(79), { maxLength: 5 }),
        fc.boolean(),
        (steps, restarts, isQuiet) => {
          const plain = createBench(isQuiet ? quiet : config, services);
          const restarted = createBench(isQuiet ? quiet : config, services);
          play(plain, steps);
          play(restarted, steps, undefined, new Set(restarts));
          expect(restarted.said).toEqual(plain.said);
          expect(restarted.sent).toEqual(plain.sent);
        },
      ),
      runs,
    );
  });
});
