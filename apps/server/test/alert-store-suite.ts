import { expect, it } from 'vitest';
import type { Announcement } from '../src/domain/alerts/engine.ts';
import type { HeldNotice, Notice } from '../src/domain/alerts/notices.ts';
import { initialState } from '../src/domain/alerts/state.ts';
import type { AlertStore } from '../src/domain/alerts/store.ts';

const nothing = { states: [], announcements: [], notices: [], held: undefined };

/** A message about an alert. */
export const announcement = (
  alertId: string,
  state: 'firing' | 'acknowledged' | 'resolved' = 'firing',
  revision = 1,
): Announcement => ({
  alertId,
  revision,
  change: state === 'firing' ? 'fired' : 'resolved',
  at: 1000 + revision,
  firedAt: 1000,
  data: {
    level: 'warning',
    title: alertId,
    message: '높은 CPU',
    category: 'performance',
    source: 'alerts',
    alert_id: alertId,
    state,
    metadata: { revision },
  },
});

const notice: Notice = {
  targets: ['ops'],
  notification: { id: 'n', title: 'title', message: 'message', level: 'error' },
};
const held: HeldNotice = { ...notice, alertId: 'a:host:1', kind: 'opened' };

/** What every store of alerts must do. `open` gives an empty one; `reopen` one of the same content, as after a restart. */
export function alertStoreSuite(open: () => AlertStore, reopen: (store: AlertStore) => AlertStore): void {
  it('is empty at first', () => {
    const store = open();
    expect(store.load()).toEqual({ states: [], held: [], outbox: [] });
    expect(store.list({ limit: 10 })).toEqual([]);
    expect(store.find('a:host:1')).toBeUndefined();
  });

  it('keeps the latest of each state and of each alert', () => {
    const store = open();
    const state = initialState('a', { kind: 'host', id: 'host', name: 'host' });
    const other = initialState('a', { kind: 'service', id: 'news', name: '뉴스' });
    store.save({ ...nothing, states: [state, other], announcements: [announcement('a:host:1')] });
    const changed = { ...state, phase: 'firing' as const, changes: [1, 2], facts: { x: { y: 1 } } };
    store.save({ ...nothing, states: [changed], announcements: [announcement('a:host:1', 'resolved', 2)] });
    expect(reopen(store).load().states).toEqual([changed, other]);
    expect(reopen(store).list({ limit: 10 })).toEqual([
      {
        number: 1,
        alertId: 'a:host:1',
        firedAt: 1000,
        updatedAt: 1002,
        data: announcement('a:host:1', 'resolved', 2).data,
      },
    ]);
    expect(reopen(store).find('a:host:1')?.data.state).toBe('resolved');
  });

  it('has in its outbox what was not told, in order', () => {
    const store = open();
    const items = store.save({
      ...nothing,
      announcements: [announcement('a:host:1'), announcement('b:host:1')],
      notices: [notice],
    });
    expect(items.map(({ entry }) => entry.kind)).toEqual(['announcement', 'announcement', 'notice']);
    expect(reopen(store).load().outbox).toEqual(items);
    store.told(items.slice(0, 2).map(({ number }) => number));
    expect(reopen(store).load().outbox).toEqual(items.slice(2));
    store.told([9999, ...items.map(({ number }) => number)]);
    expect(reopen(store).load().outbox).toEqual([]);
    const [next] = store.save({ ...nothing, notices: [notice] });
    expect(items.map(({ number }) => number)).not.toContain(next?.number);
  });

  it('keeps what is held until it is told that nothing is', () => {
    const store = open();
    store.save({ ...nothing, held: [held, { ...held, kind: 'closed' }] });
    store.save(nothing);
    expect(reopen(store).load().held).toEqual([held, { ...held, kind: 'closed' }]);
    store.save({ ...nothing, held: [] });
    expect(reopen(store).load().held).toEqual([]);
  });

  it('lists newest first, by state, page by page', () => {
    const store = open();
    for (const [id, state] of [
      ['a', 'firing'],
      ['b', 'resolved'],
      ['c', 'acknowledged'],
      ['d', 'firing'],
    ] as const)
      store.save({ ...nothing, announcements: [announcement(id, state)] });
    const ids = (query: Parameters<AlertStore['list']>[0]) => store.list(query).map(({ alertId }) => alertId);
    expect(ids({ limit: 10 })).toEqual(['d', 'c', 'b', 'a']);
    expect(ids({ limit: 10, states: ['firing', 'acknowledged'] })).toEqual(['d', 'c', 'a']);
    const [, second] = store.list({ limit: 2 });
    expect(ids({ limit: 2, before: second?.number })).toEqual(['b', 'a']);
  });

  it('forgets the oldest resolved alerts, and none that is open', () => {
    const store = open();
    store.save({ ...nothing, announcements: [announcement('open:host:1')] });
    for (let batch = 0; batch < 11; batch++) {
      const announcements = Array.from({ length: 1000 }, (_, index) =>
        announcement(`a:host:${batch * 1000 + index}`, 'resolved'),
      );
      store.told(store.save({ ...nothing, announcements }).map(({ number }) => number));
    }
    expect(store.find('open:host:1')).toBeDefined();
    expect(store.find('a:host:999')).toBeUndefined();
    expect(store.find('a:host:1000')).toBeDefined();
    expect(store.list({ limit: 20_000 })).toHaveLength(10_001);
  });
}
