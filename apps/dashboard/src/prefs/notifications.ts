import type { AlertLevel } from '@watchhamster/shared-types';
import { createStore, type Store } from '../data/store.ts';
import { readStored, writeStored } from './storage.ts';

/** From which level on alerts are shown by the system; `off` for none. */
export const notificationLevels = ['off', 'critical', 'error', 'warning', 'info'] as const;
export type NotificationLevel = (typeof notificationLevels)[number];

const STORAGE_NAME = 'watchhamster.notifications';

/** The chosen level, kept for the next visit. */
export const notifications: Store<NotificationLevel> = createNotificationStore();

function createNotificationStore(): Store<NotificationLevel> {
  const stored = readStored(STORAGE_NAME);
  const store = createStore<NotificationLevel>(notificationLevels.find((level) => level === stored) ?? 'off');
  return {
    ...store,
    set: (next) => {
      writeStored(STORAGE_NAME, next);
      store.set(next);
    },
  };
}

/** Whether an alert is grave enough for the chosen level. */
export function isWanted(chosen: NotificationLevel, level: AlertLevel): boolean {
  const rank = (one: NotificationLevel) => notificationLevels.indexOf(one);
  return chosen !== 'off' && rank(level) <= rank(chosen);
}
