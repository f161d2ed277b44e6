import type { HeldNotice } from './notices.ts';
import { type AlertState, keyOf } from './state.ts';
import { type AlertRecord, type AlertStore, keptResolved, type Numbered } from './store.ts';

/** Alerts in memory: a restart of the server forgets them. */
export function createMemoryAlertStore(): AlertStore {
  const states = new Map<string, AlertState>();
  const records = new Map<string, AlertRecord>();
  const outbox = new Map<number, Numbered>();
  let held: readonly HeldNotice[] = [];
  let lastRecord = 0;
  let lastItem = 0;

  const isResolved = ({ data }: AlertRecord): boolean => data.state === 'resolved';
  return {
    load: () => ({ states: [...states.values()], held: [...held], outbox: [...outbox.values()] }),
    save(changes) {
      for (const state of changes.states) states.set(keyOf(state), state);
      if (changes.held) held = changes.held;
      for (const { alertId, data, firedAt, at } of changes.announcements) {
        const number = records.get(alertId)?.number ?? ++lastRecord;
        records.set(alertId, { number, alertId, data, firedAt, updatedAt: at });
      }
      // A map is in the order of insertion: oldest first.
      const resolved = [...records.values()].filter(isResolved);
      for (const { alertId } of resolved.slice(0, Math.max(0, resolved.length - keptResolved)))
        records.delete(alertId);
      const items = [
        ...changes.announcements.map((item) => ({ kind: 'announcement', item }) as const),
        ...changes.notices.map((item) => ({ kind: 'notice', item }) as const),
      ].map((entry): Numbered => ({ number: ++lastItem, entry }));
      for (const item of items) outbox.set(item.number, item);
      return items;
    },
    told(numbers) {
      for (const number of numbers) outbox.delete(number);
    },
    list: ({ states: wanted, before = Number.POSITIVE_INFINITY, limit }) =>
      [...records.values()]
        .reverse()
        .filter(
          ({ number, data }) =>
            number < before && (!wanted || (data.state !== undefined && wanted.includes(data.state))),
        )
        .slice(0, limit),
    find: (alertId) => records.get(alertId),
  };
}
