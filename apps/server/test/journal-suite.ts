import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journal, JournalRecord, MakeMessage } from '../src/journal/journal.ts';
import type { Repeat, Retention } from '../src/journal/retention.ts';
import { alert, failing, serviceEvent } from './support/journal.ts';

/** What the suite decides about a journal. */
export interface SuiteOptions {
  readonly retention: Retention;
  readonly now: () => number;
  readonly repeat: Repeat;
}

/** A clock that stands still until it is moved, and work that is done when it is asked for. */
export function manualTime() {
  const works = new Set<() => void>();
  const repeat: Repeat = (work) => {
    works.add(work);
    return () => works.delete(work);
  };
  return {
    time: 1_000_000_000_000,
    repeat,
    works,
    tick() {
      for (const work of works) work();
    },
  };
}

const day = 86_400_000;
const plenty: Retention = { messages: 100_000, days: 30 };
const positions = (records: readonly JournalRecord[]): number[] => records.map(({ position }) => position);
const events = (count: number): MakeMessage[] =>
  Array.from({ length: count }, (_, index) => serviceEvent(`event ${index}`));

/** What every journal must do. `open` gives an empty one, closed by whoever opened it. */
export function journalSuite(open: (options: SuiteOptions) => Journal): void {
  const start = (retention: Retention = plenty) => {
    const clock = manualTime();
    const journal = open({ retention, now: () => clock.time, repeat: clock.repeat });
    return { clock, journal };
  };

  it('is empty at first', () => {
    const { journal } = start();
    expect(journal.epoch).not.toBe('');
    expect([journal.position(), journal.oldest()]).toEqual([0, 1]);
    expect(journal.size()).toEqual({ records: 0, bytes: 0 });
    expect(journal.after(0, 10)).toEqual([]);
    expect(journal.history({ limit: 10 })).toEqual([]);
    expect(journal.appendAll([])).toEqual([]);
  });

  it('numbers messages from 1 without gaps, and gives back what it took', () => {
    const { journal } = start();
    const kept = [
      journal.append(serviceEvent('하나 \ud800 \u0000 "')),
      ...journal.appendAll([alert('two'), serviceEvent('three')]),
      journal.append(alert('four')),
    ];
    expect(positions(kept)).toEqual([1, 2, 3, 4]);
    const read = journal.after(0, 10);
    expect(read.map(({ position, parts, text }) => ({ position, parts, text }))).toEqual(kept);
    expect(JSON.parse(read[1]?.text ?? '')).toMatchObject({ type: 'alert', broadcast_id: 'alert_2' });
    expect(journal.history({ limit: 1 })[0]?.parts).toEqual(kept[3]?.parts);
    const bytes = kept.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(journal.size()).toEqual({ records: 4, bytes });
  });

  it.each([
    ['append', (journal: Journal) => journal.append(failing)],
    [
      'appendAll in the middle',
      (journal: Journal) => journal.appendAll([serviceEvent('a'), failing, serviceEvent('b')]),
    ],
  ])('keeps nothing and uses no position when a message fails in %s', (_, attempt) => {
    const { journal } = start();
    journal.append(serviceEvent('before'));
    const size = journal.size();
    expect(() => attempt(journal)).toThrow(RangeError);
    expect([journal.position(), journal.size()]).toEqual([1, size]);
    expect(journal.append(serviceEvent('after')).position).toBe(2);
    expect(positions(journal.after(0, 10))).toEqual([1, 2]);
  });

  it('reads after a position, at most so many, from wherever that is', () => {
    const { journal } = start();
    journal.appendAll(events(20));
    expect(positions(journal.after(0, 3))).toEqual([1, 2, 3]);
    expect(positions(journal.after(18, 3))).toEqual([19, 20]);
    expect(positions(journal.after(-5, 2))).toEqual([1, 2]);
    for (const beyond of [20, 21, 1e9]) expect(journal.after(beyond, 5)).toEqual([]);
    expect(journal.after(0, 0)).toEqual([]);
  });

  it('pages through its history, of all types or one', () => {
    const { journal } = start();
    journal.appendAll(events(6).flatMap((event, index) => [event, alert(`alert ${index}`)]));
    expect(positions(journal.history({ limit: 5 }))).toEqual([12, 11, 10, 9, 8]);
    expect(positions(journal.history({ limit: 5, before: 3 }))).toEqual([2, 1]);
    expect(positions(journal.history({ limit: 3, type: 'alert' }))).toEqual([12, 10, 8]);
    expect(positions(journal.history({ limit: 3, type: 'alert', before: 8 }))).toEqual([6, 4, 2]);
    expect(positions(journal.history({ limit: 1, before: 1e9 }))).toEqual([12]);
    expect(journal.history({ limit: 3, type: 'webhook_event' })).toEqual([]);
    expect(journal.history({ limit: 3, before: 1 })).toEqual([]);
  });

  it('keeps the newest so many, exactly', () => {
    const { journal } = start({ messages: 10, days: 30 });
    for (let round = 1; round <= 3; round++) {
      journal.appendAll(events(1700));
      journal.append(serviceEvent('one'));
      const last = 1701 * round;
      expect([journal.position(), journal.oldest()]).toEqual([last, last - 9]);
      expect(positions(journal.after(0, 100))).toEqual(Array.from({ length: 10 }, (_, i) => last - 9 + i));
      expect(journal.history({ limit: 100 })).toHaveLength(10);
      expect(journal.history({ limit: 100, type: 'service_event' })).toHaveLength(10);
      const bytes = journal.after(0, 100).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      expect(journal.size()).toEqual({ records: 10, bytes });
    }
  });

  it('forgets what is too old, and never gives a position twice', () => {
    const { journal, clock } = start({ messages: 1000, days: 2 });
    journal.appendAll(events(3));
    clock.time += day;
    journal.append(serviceEvent('younger'));
    clock.time += day;
    clock.tick();
    expect(journal.oldest()).toBe(1);
    clock.time += 1;
    clock.tick();
    expect(journal.oldest()).toBe(4);
    expect(positions(journal.after(0, 10))).toEqual([4]);
    clock.time += 2 * day;
    clock.tick();
    expect([journal.oldest(), journal.position()]).toEqual([5, 4]);
    expect(journal.size()).toEqual({ records: 0, bytes: 0 });
    expect(journal.append(serviceEvent('next')).position).toBe(5);
    expect(journal.size().records).toBe(1);
  });

  it('looks at the age of its messages until it is closed, also twice', () => {
    const { journal, clock } = start();
    expect(clock.works.size).toBe(1);
    journal.close();
    journal.close();
    expect(clock.works.size).toBe(0);
  });

  describe('beside a simple model', () => {
    type Step =
      | { readonly do: 'append' | 'appendAll' | 'fail'; readonly types: readonly boolean[] }
      | { readonly do: 'wait'; readonly hours: number }
      | { readonly do: 'after'; readonly position: number; readonly limit: number }
      | {
          readonly do: 'history';
          readonly position: number;
          readonly limit: number;
          readonly alerts: boolean;
        };
    const types = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
    const place = { position: fc.integer({ min: -3, max: 300 }), limit: fc.integer({ min: 0, max: 40 }) };
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ do: fc.constantFrom('append', 'appendAll', 'fail'), types }),
      fc.record({ do: fc.constant('wait'), hours: fc.integer({ min: 0, max: 30 }) }),
      fc.record({ do: fc.constant('after'), ...place }),
      fc.record({ do: fc.constant('history'), ...place, alerts: fc.boolean() }),
    );
    const retention = fc.record({
      messages: fc.integer({ min: 1, max: 60 }),
      days: fc.integer({ min: 1, max: 3 }),
    });

    it('does the same', () => {
      fc.assert(
        fc.property(retention, fc.array(step, { maxLength: 60 }), (bounds, steps) => {
          const { journal, clock } = start(bounds);
          let model: { position: number; type: string; time: number }[] = [];
          let last = 0;
          for (const action of steps) {
            if (action.do === 'wait') {
              clock.time += action.hours * 3_600_000;
              clock.tick();
              const cutoff = clock.time - bounds.days * day;
              model = model.filter(({ time }) => time >= cutoff);
            } else if (action.do === 'after') {
              const expected = model.filter(({ position }) => position > action.position);
              expect(positions(journal.after(action.position, action.limit))).toEqual(
                expected.slice(0, action.limit).map(({ position }) => position),
              );
            } else if (action.do === 'history') {
              const type = action.alerts ? 'alert' : undefined;
              const expected = model
                .filter((kept) => kept.position < action.position && (!type || kept.type === type))
                .reverse();
              expect(
                positions(journal.history({ type, before: action.position, limit: action.limit })),
              ).toEqual(expected.slice(0, action.limit).map(({ position }) => position));
            } else {
              const makes = action.types.map((isAlert) => (isAlert ? alert('a') : serviceEvent('e')));
              if (action.do === 'fail') expect(() => journal.appendAll([...makes, failing])).toThrow();
              else if (action.do === 'appendAll') journal.appendAll(makes);
              else for (const make of makes) journal.append(make);
              if (action.do !== 'fail') {
                for (const isAlert of action.types) {
                  model.push({
                    position: ++last,
                    type: isAlert ? 'alert' : 'service_event',
                    time: clock.time,
                  });
                }
                model = model.slice(-bounds.messages);
              }
            }
            expect(journal.position()).toBe(last);
            expect(journal.oldest()).toBe(model[0]?.position ?? last + 1);
            expect(journal.size().records).toBe(model.length);
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}
