import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../storage/database.ts';
import type { NewWebhook, Outbox } from './outbox.ts';
import { createMemoryOutbox } from './outbox-memory.ts';
import { createSqliteOutbox } from './outbox-sqlite.ts';

const webhook = (id: string, more: Partial<NewWebhook> = {}): NewWebhook => ({
  id,
  lane: 'a',
  target: undefined,
  url: 'https://hooks.slack.com/services/secret',
  maskedUrl: 'https://hooks.slack.com/services/***',
  type: 'slack',
  title: id,
  body: '{}',
  notification: undefined,
  ...more,
});
const failed = { at: 5, attempts: 12, responseCode: 500, reason: 'no' };
const sent = { at: 5, attempts: 1, responseCode: 200 };
const ids = (outbox: Outbox, state?: 'pending' | 'sent' | 'failed'): string[] =>
  outbox.list({ state, limit: 1000 }).map(({ id }) => id);

const kinds: [string, () => Outbox][] = [
  ['memory', createMemoryOutbox],
  ['SQLite', () => createSqliteOutbox(openDatabase({ file: ':memory:' }).connection)],
];

describe.each(kinds)('an outbox in %s', (_name, create) => {
  it('gives each lane its webhooks in the order they came, and the same one until it is settled', () => {
    const outbox = create();
    outbox.add([webhook('1'), webhook('2', { lane: 'b' }), webhook('3')], 1);
    expect(outbox.next('a')).toMatchObject({
      id: '1',
      state: 'pending',
      attempts: 0,
      createdAt: 1,
      nextAt: 1,
    });
    outbox.delay('1', { ...failed, attempts: 1, nextAt: 99 });
    expect(outbox.next('a')).toMatchObject({
      id: '1',
      attempts: 1,
      nextAt: 99,
      reason: 'no',
      responseCode: 500,
    });
    outbox.settle('1', sent);
    expect(outbox.next('a')?.id).toBe('3');
    expect(outbox.next('b')?.id).toBe('2');
    expect(outbox.next('c')).toBeUndefined();
    expect([...outbox.lanes()].sort()).toEqual(['a', 'b']);
    expect([...outbox.pendingByLane()].sort()).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(outbox.counts()).toEqual({ pending: 2, sent: 1, failed: 0 });
    expect(outbox.oldestPending()).toBe(1);
  });

  it('forgets the URL and the body of what was sent, and keeps those of a dead letter', () => {
    const outbox = create();
    outbox.add([webhook('1'), webhook('2')], 1);
    outbox.settle('1', sent);
    outbox.bury('2', failed);
    expect(outbox.find('1')).toMatchObject({
      state: 'sent',
      url: undefined,
      body: undefined,
      reason: undefined,
    });
    expect(outbox.find('2')).toMatchObject({
      state: 'failed',
      body: '{}',
      url: webhook('').url,
      reason: 'no',
    });
  });

  it('puts a dead letter that is tried again behind what waits', () => {
    const outbox = create();
    outbox.add([webhook('1'), webhook('2')], 1);
    expect(outbox.revive('1', 2)).toBe(false);
    outbox.bury('1', failed);
    expect(outbox.revive('1', 7)).toBe(true);
    expect(outbox.revive('1', 7)).toBe(false);
    expect(outbox.revive('nobody', 7)).toBe(false);
    expect(outbox.next('a')?.id).toBe('2');
    outbox.settle('2', sent);
    expect(outbox.next('a')).toMatchObject({ id: '1', attempts: 0, nextAt: 7 });
  });

  it('takes a notification once in each lane, also after it was sent', () => {
    const outbox = create();
    const first = outbox.add(
      [webhook('1', { notification: 'n' }), webhook('2', { lane: 'b', notification: 'n' })],
      1,
    );
    expect(first.map(({ id }) => id)).toEqual(['1', '2']);
    outbox.settle('1', sent);
    const second = outbox.add(
      [webhook('3', { notification: 'n' }), webhook('4', { notification: 'm' }), webhook('5')],
      2,
    );
    expect(second.map(({ id }) => id)).toEqual(['4', '5']);
  });

  it('lists page by page, newest first, of a state or all', () => {
    const outbox = create();
    outbox.add(
      Array.from({ length: 5 }, (_, index) => webhook(String(index + 1))),
      1,
    );
    outbox.bury('2', failed);
    outbox.bury('4', failed);
    expect(ids(outbox)).toEqual(['5', '4', '3', '2', '1']);
    expect(ids(outbox, 'failed')).toEqual(['4', '2']);
    const [page] = outbox.list({ state: 'failed', limit: 1 });
    expect(outbox.list({ state: 'failed', before: page?.number, limit: 1 })).toMatchObject([{ id: '2' }]);
  });

  it('removes the oldest of what is settled, and never what waits', () => {
    const outbox = create();
    outbox.add(
      Array.from({ length: 6 }, (_, index) => webhook(String(index + 1))),
      1,
    );
    for (const id of ['1', '2', '3']) outbox.settle(id, { ...sent, at: Number(id) });
    for (const id of ['4', '5']) outbox.bury(id, { ...failed, at: Number(id) });
    outbox.prune({ sent: 2, failed: 10, before: 3 });
    expect(ids(outbox)).toEqual(['6', '5', '4', '3']);
    outbox.prune({ sent: 0, failed: 1, before: 0 });
    expect(ids(outbox)).toEqual(['6', '5']);
  });

  it('holds its order under any history', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), lane: fc.constantFrom('a', 'b') }),
      fc.record({
        do: fc.constantFrom('settle' as const, 'bury' as const, 'delay' as const),
        lane: fc.constantFrom('a', 'b'),
      }),
      fc.record({ do: fc.constant('revive' as const), lane: fc.constantFrom('a', 'b') }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const outbox = create();
        const model: Record<string, string[]> = { a: [], b: [] };
        const dead: Record<string, string[]> = { a: [], b: [] };
        for (const [index, { do: what, lane }] of steps.entries()) {
          const queue = model[lane] ?? [];
          const id = outbox.next(lane)?.id;
          expect(id).toBe(queue[0]);
          if (what === 'add') {
            outbox.add([webhook(String(index), { lane })], index);
            queue.push(String(index));
          } else if (what === 'revive') {
            const letter = dead[lane]?.shift();
            if (letter === undefined) continue;
            expect(outbox.revive(letter, index)).toBe(true);
            queue.push(letter);
          } else if (id !== undefined) {
            if (what === 'delay') outbox.delay(id, { ...failed, nextAt: index });
            else queue.shift();
            if (what === 'settle') outbox.settle(id, sent);
            if (what === 'bury') {
              outbox.bury(id, failed);
              dead[lane]?.push(id);
            }
          }
        }
        expect(outbox.counts().pending).toBe((model.a?.length ?? 0) + (model.b?.length ?? 0));
      }),
      { numRuns: 50 },
    );
  });
});

describe('an outbox in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-outbox-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has all of it after a restart: order, tries, dead letters', () => {
    const file = join(folder, 'outbox.db');
    const first = openDatabase({ file });
    const outbox = createSqliteOutbox(first.connection);
    outbox.add([webhook('1'), webhook('2'), webhook('3')], 1);
    outbox.delay('1', { ...failed, attempts: 3, nextAt: 77 });
    outbox.bury('2', failed);
    outbox.revive('2', 5);
    first.close();
    const second = openDatabase({ file });
    const again = createSqliteOutbox(second.connection);
    again.add([webhook('4')], 2);
    expect(again.next('a')).toMatchObject({ id: '1', attempts: 3, nextAt: 77 });
    const order: string[] = [];
    for (let next = again.next('a'); next; next = again.next('a')) {
      order.push(next.id);
      again.settle(next.id, sent);
    }
    expect(order).toEqual(['1', '3', '2', '4']);
    second.close();
  });

  it('adds all of a notification, or nothing', () => {
    const { connection } = openDatabase({ file: ':memory:' });
    const outbox = createSqliteOutbox(connection);
    expect(() => outbox.add([webhook('1'), webhook('1')], 1)).toThrow(/UNIQUE/);
    expect(outbox.counts().pending).toBe(0);
  });
});
