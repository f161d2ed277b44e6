import { catalogue, type DataOf } from '@watchhamster/shared-types';
import type { Journal } from './journal.ts';

/** How many of the newest alerts are looked at. */
const looked = 1000;

/** Whether one of the newest messages about an alert is this one: the same alert, the same revision of it. */
export function isInJournal(journal: Journal, message: DataOf<typeof catalogue.alert.data>): boolean {
  return journal.history({ type: catalogue.alert.type, limit: looked }).some(({ parts: { data } }) => {
    const found = data as DataOf<typeof catalogue.alert.data>;
    return found.alert_id === message.alert_id && found.metadata?.revision === message.metadata?.revision;
  });
}
