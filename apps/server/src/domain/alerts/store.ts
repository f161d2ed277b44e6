import type { MessageData } from '@watchhamster/shared-types';
import type { Announcement } from './engine.ts';
import type { HeldNotice, Notice } from './notices.ts';
import type { AlertState } from './state.ts';

/** An alert as people see it: its last message, and when it was. Times are milliseconds since 1970. */
export interface AlertRecord {
  /** Grows with every alert. */
  readonly number: number;
  readonly alertId: string;
  readonly data: MessageData<'alert'>;
  readonly firedAt: number;
  readonly updatedAt: number;
}

/** What has to be told, and may have been told already. */
export type OutboxItem =
  | { readonly kind: 'announcement'; readonly item: Announcement }
  | { readonly kind: 'notice'; readonly item: Notice };

/** An item of the outbox and its number there. */
export interface Numbered {
  readonly number: number;
  readonly entry: OutboxItem;
}

/** What is kept together: all of it, or nothing. */
export interface AlertChanges {
  readonly states: readonly AlertState[];
  readonly announcements: readonly Announcement[];
  readonly notices: readonly Notice[];
  /** Undefined: as it was. */
  readonly held: readonly HeldNotice[] | undefined;
}

/** Which alerts to list, newest first. */
export interface AlertQuery {
  /** Default: all. */
  readonly states?: readonly NonNullable<MessageData<'alert'>['state']>[] | undefined;
  /** Only those with a lower number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Keeps alerts: in memory, or in a database. Every implementation passes the suite in `test/alert-store-suite.ts`. */
export interface AlertStore {
  load(): { readonly states: AlertState[]; readonly held: HeldNotice[]; readonly outbox: Numbered[] };
  /**
   * Keeps what followed from one input, and puts what is to be told into the outbox, which it gives back: announcements
   * first, then notices, each in order.
   * @throws whatever the database does; nothing is kept then.
   */
  save(changes: AlertChanges): Numbered[];
  /** Takes items out of the outbox. */
  told(numbers: readonly number[]): void;
  list(query: AlertQuery): AlertRecord[];
  find(alertId: string): AlertRecord | undefined;
}

/** How many resolved alerts are kept. */
export const keptResolved = 10_000;
