import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place, type Queued, type RunQueue, takeNext } from './queue.ts';
import { progressOf } from './record.ts';
import {
  type Attempt,
  isFinished,
  isWorthTrying,
  nextRunState,
  type RunState,
  type RunTrigger,
} from './states.ts';

const operation = fc.oneof(
  fc.record({ what: fc.constant('poll' as const), commit: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ what: fc.constant('request' as const), commit: fc.constantFrom('', 'a', 'b') }),
  fc.record({ what: fc.constant('end' as const), commit: fc.constant('') }),
);

describe('the order of runs', () => {
  it('has one at a time; what waits gives way to the newest, and a person’s to a person’s only', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        let queue: RunQueue = { running: undefined, waiting: undefined };
        const fates = new Map<string, 'ran' | 'superseded' | 'refused'>();
        const start = () => {
          const next = takeNext(queue);
          expect(next === undefined).toBe(queue.running !== undefined || queue.waiting === undefined);
          if (!next) return;
          queue = next;
          fates.set(next.running?.id ?? '', 'ran');
        };
        for (const [index, { what, commit }] of operations.entries()) {
          if (what === 'end') queue = { ...queue, running: undefined };
          else {
            const run: Queued = { id: String(index), trigger: what, commit };
            const before = queue.waiting;
            const placed = place(queue, run);
            if (placed) {
              expect(placed.queue.running).toBe(queue.running);
              expect(placed.queue.waiting).toBe(run);
              expect(placed.superseded).toBe(before);
              if (before) {
                expect(fates.has(before.id)).toBe(false);
                fates.set(before.id, 'superseded');
                expect(before.trigger === 'request' && what === 'poll').toBe(false);
              }
              queue = placed.queue;
            } else {
              expect(what).toBe('poll');
              fates.set(run.id, 'refused');
            }
          }
          start();
        }
        // Nobody is forgotten: each ran, gave way, was refused, or waits as the newest.
        const asked = operations.flatMap(({ what }, index) => (what === 'end' ? [] : [String(index)]));
        const unknown = asked.filter((id) => !fates.has(id));
        expect(unknown).toEqual(queue.waiting ? [queue.waiting.id] : []);
      }),
    );
  });

  it('tries no commit for ever', () => {
    const end = fc.constantFrom<Attempt>(
      { state: 'completed', interrupted: false },
      { state: 'failed', interrupted: false },
      { state: 'failed', interrupted: true },
      { state: 'rolled_back', interrupted: false },
      { state: 'superseded', interrupted: false },
    );
    fc.assert(
      fc.property(fc.array(end, { minLength: 1, maxLength: 30 }), (ends) => {
        const attempts: Attempt[] = [];
        let tries = 0;
        for (const attempt of ends) {
          if (!isWorthTrying('tip', 'other', attempts)) break;
          attempts.unshift(attempt);
          if (attempt.state !== 'superseded') tries++;
        }
        expect(tries).toBeLessThanOrEqual(2);
        const [last] = attempts;
        if (tries === 2) expect(attempts.some(({ interrupted }) => interrupted)).toBe(true);
        expect(isWorthTrying('tip', 'tip', attempts)).toBe(false);
        if (attempts.length === 1 && last?.state === 'completed')
          expect(isWorthTrying('tip', 'other', attempts)).toBe(false);
      }),
    );
  });
});

describe('the states of a run', () => {
  const states: RunState[] = [
    'waiting',
    'running',
    'rolling_back',
    'completed',
    'failed',
    'rolled_back',
    'superseded',
  ];
  const triggers: RunTrigger[] = [
    'start',
    'newer',
    'done',
    'step_failed',
    'roll_back',
    'rolled_back',
    'interrupted',
  ];
  const table: Record<string, RunState> = {
    'waiting start': 'running',
    'waiting newer': 'superseded',
    'waiting interrupted': 'failed',
    'running newer': 'superseded',
    'running done': 'completed',
    'running step_failed': 'failed',
    'running roll_back': 'rolling_back',
    'running interrupted': 'failed',
    'rolling_back rolled_back': 'rolled_back',
    'rolling_back step_failed': 'failed',
    'rolling_back interrupted': 'failed',
  };
  it('change as the documentation draws it, and no other way', () => {
    for (const state of states) {
      for (const trigger of triggers) expect(nextRunState(state, trigger)).toBe(table[`${state} ${trigger}`]);
    }
    expect(states.filter(isFinished)).toEqual(['completed', 'failed', 'rolled_back', 'superseded']);
  });
});

it('progress grows with the weight of what is done, and is 100 only at the end', () => {
  const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(weights, (all) => {
      const values = all.map((_, done) => progressOf(all, done));
      expect(values[0]).toBe(0);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(Math.max(...values)).toBeLessThan(100);
      expect(progressOf(all, all.length)).toBe(100);
    }),
  );
  expect([0, 1, 2].map((done) => progressOf([1, 3, 1], done))).toEqual([0, 20, 80]);
});
