import { catalogue } from '@watchhamster/shared-types';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Notifier } from '../notify.ts';
import type { Announcement, Outcome } from './engine.ts';
import type { AlertCounters } from './families.ts';
import type { Notice } from './notices.ts';
import type { AlertChanges, AlertStore, Numbered } from './store.ts';

/** Keeps what follows from an input before anybody hears of it, then tells it, each thing once. */
export interface Delivery {
  deliver(outcome: Outcome): void;
  /** Tells what an earlier run has kept and may not have told. */
  recover(outbox: readonly Numbered[]): void;
  /** Tries again what could not be kept or handed over, when it is time for that. */
  retry(at: number): void;
  /** When that is, or undefined. */
  retryAt(): number | undefined;
}

interface DeliveryOptions {
  readonly store: AlertStore;
  readonly events: Events;
  readonly notifier?: Notifier | undefined;
  readonly wasPublished: (announcement: Announcement) => boolean;
  readonly counters: AlertCounters;
  readonly now: () => number;
  readonly logger: Logger;
}

interface Waiting {
  readonly number: number | undefined;
  readonly notice: Notice;
}

/** Time between two tries, in milliseconds. */
const retryMs = 5000;
const nothing: AlertChanges = { states: [], announcements: [], notices: [], held: undefined };

/** Makes the delivery. A store that fails holds nobody up: what could not be kept is told, and kept later. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, events, notifier, counters, now, logger } = options;
  /** What the store could not keep, and what of it was told already. */
  let unkept: AlertChanges | undefined;
  let waiting: readonly Waiting[] = [];
  let nextTry: number | undefined;

  const forget = (numbers: readonly number[]): void => {
    if (numbers.length === 0) return;
    // Publishing within a listener comes after it: only in the next task all listeners, the journal among them, had it.
    queueMicrotask(() => {
      try {
        store.told(numbers);
      } catch (err) {
        logger.warn({ err }, 'what was told of alerts could not be noted; a restart looks into the journal');
      }
    });
  };
  /** Whether it was taken; one that was not is tried again. */
  const hand = ({ number, notice }: Waiting): boolean => {
    try {
      notifier?.notify(notice.targets, notice.notification);
      counters.notified('sent');
      return true;
    } catch (err) {
      counters.notified('failed');
      logger.warn(
        { err, notification: notice.notification.id },
        'a notification could not be handed over; tried again',
      );
      waiting = [...waiting, { number, notice }];
      nextTry ??= now() + retryMs;
      return false;
    }
  };
  const keep = (changes: AlertChanges): readonly Numbered[] | undefined => {
    const late = unkept ?? nothing;
    try {
      const items = store.save({
        states: [...late.states, ...changes.states],
        announcements: [...late.announcements, ...changes.announcements],
        notices: changes.notices,
        held: changes.held ?? late.held,
      });
      unkept = undefined;
      // The late ones were told when they could not be kept.
      const told = items.slice(0, late.announcements.length);
      forget(told.map(({ number }) => number));
      return items.slice(told.length);
    } catch (err) {
      counters.storeFailed();
      if (!unkept)
        logger.error({ err }, 'alerts cannot be kept: they are told, and a restart may tell them again');
      unkept = {
        states: [...late.states, ...changes.states],
        announcements: [...late.announcements, ...changes.announcements],
        notices: [],
        held: changes.held ?? late.held,
      };
      nextTry ??= now() + retryMs;
      return undefined;
    }
  };
  const tell = (items: readonly { number?: number; entry: Numbered['entry'] }[]): void => {
    const told: number[] = [];
    for (const { number, entry } of items) {
      if (entry.kind === 'announcement') events.publish(catalogue.alert, entry.item.data);
      else if (!hand({ number, notice: entry.item })) continue;
      if (number !== undefined) told.push(number);
    }
    forget(told);
  };

  return {
    deliver({ states, announcements, notices, held }) {
      if (states.length === 0 && announcements.length === 0 && notices.length === 0 && held === undefined)
        return;
      const items = keep({ states, announcements, notices, held });
      tell(
        items ?? [
          ...announcements.map((item) => ({ entry: { kind: 'announcement' as const, item } })),
          ...notices.map((item) => ({ entry: { kind: 'notice' as const, item } })),
        ],
      );
    },
    recover(outbox) {
      const published = outbox.filter(
        ({ entry }) => entry.kind === 'announcement' && options.wasPublished(entry.item),
      );
      forget(published.map(({ number }) => number));
      tell(outbox.filter((item) => !published.includes(item)));
    },
    retry(at) {
      if (nextTry === undefined || at < nextTry) return;
      nextTry = undefined;
      if (unkept) keep(nothing);
      const again = waiting;
      waiting = [];
      forget(again.filter(hand).flatMap(({ number }) => number ?? []));
    },
    retryAt: () => nextTry,
  };
}
