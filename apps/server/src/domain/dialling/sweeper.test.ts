import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../storage/database.ts';
import type { NewCall } from './call.ts';
import { createDialStore, type DialStore } from './store.ts';
import { createSweeper } from './sweeper.ts';

const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});
function newDatabase() {
  const database = openDatabase({ file: ':memory:' });
  databases.push(database);
  const count = database.connection.prepare<[], number>('SELECT count(*) FROM dial_call').pluck();
  const lists = database.connection.prepare<[], number>('SELECT count(*) FROM dial_list').pluck();
  return { connection: database.connection, stored: () => [lists.get(), count.get()] };
}
const rows = (count: number, prefix = '02'): NewCall[] =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    number: prefix + String(index).padStart(6, '0'),
    name: undefined,
    reference: undefined,
  }));
function add(store: DialStore, count: number, prefix?: string, projectId = 'p'): void {
  const staging = store.stage(projectId, 'append', 1);
  staging.add(rows(count, prefix));
  staging.activate();
}

describe('a list that is given up', () => {
  it('is there for nobody at once, and goes a few numbers at a time', () => {
    const { connection, stored } = newDatabase();
    const store = createDialStore(connection);
    add(store, 250);
    add(store, 3, '03', 'q');
    expect(store.clear('p')).toBe(250);
    expect(stored()).toEqual([2, 253]);
    expect(store.page('p', 0, 10)).toEqual([]);
    expect(store.claim('p', '101', 10)).toBeUndefined();
    expect(store.nextDue('p')).toBeUndefined();
    expect(store.counts('p').waiting).toBe(0);
    // Its numbers may be in another list meanwhile.
    add(store, 5);
    expect(store.counts('p').waiting).toBe(5);
    expect([store.sweep(100), stored()]).toEqual([100, [3, 158]]);
    expect([store.sweep(100), store.sweep(100), store.sweep(100)]).toEqual([100, 50, 0]);
    expect(stored()).toEqual([2, 8]);
    expect(store.claim('p', '101', 10)?.number).toBe('02000000');
    expect(createDialStore(connection).counts('p')).toMatchObject({ waiting: 4, claimed: 1 });
  });

  it('is removed by the next process where the one before was ended in the middle', () => {
    const { connection, stored } = newDatabase();
    const first = createDialStore(connection);
    add(first, 250);
    first.clear('p');
    first.sweep(100);
    first.stage('p', 'replace', 1).add(rows(30, '04'));
    const next = createDialStore(connection);
    expect(stored()).toEqual([2, 180]);
    expect(next.claim('p', '101', 10)).toBeUndefined();
    expect(next.counts('p').waiting).toBe(0);
    while (next.sweep(100) > 0);
    expect(stored()).toEqual([0, 0]);
  });

  it('leaves one alone that is being read, until that was refused', () => {
    const { connection, stored } = newDatabase();
    const store = createDialStore(connection);
    const staging = store.stage('p', 'replace', 1);
    staging.add(rows(30));
    expect(store.sweep(100)).toBe(0);
    staging.discard();
    expect([store.sweep(100), store.sweep(100)]).toEqual([30, 0]);
    expect(stored()).toEqual([0, 0]);
  });

  it('keeps the numbers that are being called until their calls have ended, and no other', () => {
    const { connection, stored } = newDatabase();
    const store = createDialStore(connection);
    add(store, 30);
    const answered = store.claim('p', '101', 10);
    const unanswered = store.claim('p', '102', 10);
    if (!answered || !unanswered) throw new Error('nothing was claimed');
    store.clear('p');
    // Who is being called is, whatever becomes of the list.
    const claimed = (count: number) => expect.objectContaining({ waiting: 0, claimed: count, answered: 0 });
    expect([store.counts('p'), createDialStore(connection).counts('p')]).toEqual([claimed(2), claimed(2)]);
    add(store, 3, '03', 'q');
    store.clear('q');
    while (store.sweep(10) > 0);
    expect(stored()).toEqual([1, 2]);
    expect(store.open('p').map(({ number }) => number)).toEqual([answered.number, unanswered.number]);
    store.change(answered, { state: 'answered', at: 20 });
    expect(store.counts('p')).toEqual(claimed(1));
    while (store.sweep(10) > 0);
    expect(stored()).toEqual([1, 1]);
    // One that would have been dialled again is not.
    store.change(unanswered, { state: 'waiting', at: 20 });
    expect(store.counts('p')).toEqual(claimed(0));
    expect(store.claim('p', '101', 30)).toBeUndefined();
    while (store.sweep(10) > 0);
    expect(stored()).toEqual([0, 0]);
  });

  it('of lists that were replaced three are kept, calls or not', () => {
    const { connection, stored } = newDatabase();
    const store = createDialStore(connection);
    for (let list = 0; list < 6; list++) {
      const staging = store.stage('p', 'replace', 1);
      staging.add(rows(10, `0${list}`));
      staging.activate();
      if (list === 0) store.claim('p', '101', 10);
    }
    while (store.sweep(100) > 0);
    expect(stored()).toEqual([5, 41]);
  });
});

describe('the sweeper', () => {
  function make(sweep: () => number) {
    let waiting: { readonly ms: number; readonly run: () => void }[] = [];
    const said: unknown[][] = [];
    const say = (...line: unknown[]) => void said.push(line);
    const sweeper = createSweeper({
      store: { sweep },
      after(ms, run) {
        const entry = { ms, run };
        waiting.push(entry);
        return () => {
          waiting = waiting.filter((other) => other !== entry);
        };
      },
      logger: { debug: say, info: say, warn: say, error: say },
    });
    const pass = (): number | undefined => {
      const next = waiting.shift();
      next?.run();
      return next?.ms;
    };
    return { sweeper, pass, said };
  }

  it('gives way after each turn, and says what it has removed', () => {
    const left = [100, 100, 20, 0];
    const { sweeper, pass, said } = make(() => left.shift() ?? 0);
    sweeper.wake();
    sweeper.wake();
    let turns = 0;
    while (pass() !== undefined) turns += 1;
    expect({ turns, left, said }).toEqual({
      turns: 4,
      left: [],
      said: [[{ removed: 220 }, expect.stringContaining('are removed')]],
    });
  });

  it('goes on after the database has failed, and ends when it is closed', () => {
    let fails = true;
    const { sweeper, pass } = make(() => {
      if (fails) throw new Error('the disk is full');
      return 1;
    });
    sweeper.wake();
    const soon = pass() ?? Number.POSITIVE_INFINITY;
    fails = false;
    const later = pass();
    expect(later).toBeGreaterThan(soon);
    sweeper.close();
    sweeper.wake();
    expect(pass()).toBeUndefined();
  });
});
