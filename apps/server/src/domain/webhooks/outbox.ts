import type { WebhookType } from '@watchhamster/shared-types';

/** Where a webhook is: waiting for its turn or its next try, taken by the target, or a dead letter. */
export type WebhookState = 'pending' | 'sent' | 'failed';

/** A webhook that is to be kept. */
export interface NewWebhook {
  /** Unique; receivers that know Standard Webhooks see it as `webhook-id`. */
  readonly id: string;
  /** Webhooks of one lane go out one after the other, in the order they were added. */
  readonly lane: string;
  /** The configured target; undefined for a URL of a client. */
  readonly target: string | undefined;
  /** The URL of a client, which is kept only as long as a try may need it; undefined for a configured target. */
  readonly url: string | undefined;
  readonly maskedUrl: string;
  readonly type: WebhookType;
  /** What people recognise it by, without secrets. */
  readonly title: string;
  /** What is sent, JSON. */
  readonly body: string;
  /** What it tells of; a lane takes each notification once. Undefined for a request of a client. */
  readonly notification: string | undefined;
}

/** A webhook as it is kept. Times are milliseconds since 1970. */
export interface Webhook extends Omit<NewWebhook, 'body'> {
  /** Grows with every webhook that was added. */
  readonly number: number;
  /** Undefined once it was sent. */
  readonly body: string | undefined;
  readonly state: WebhookState;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Tries so far; they begin at 0 again when somebody has a dead letter tried again. */
  readonly attempts: number;
  /** Not tried before this time. */
  readonly nextAt: number;
  /** The HTTP status of the last try, where there was one. */
  readonly responseCode: number | undefined;
  /** Why the last try failed. */
  readonly reason: string | undefined;
}

/** What came of a try. */
export interface Tried {
  readonly at: number;
  readonly attempts: number;
  readonly responseCode: number | undefined;
}
export interface TriedInVain extends Tried {
  readonly reason: string;
}

/** Which webhooks are asked for, newest first. */
export interface WebhookQuery {
  readonly state?: WebhookState | undefined;
  /** Only those with a smaller number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** How many there are. */
export type WebhookCounts = Readonly<Record<WebhookState, number>>;

/** What is no longer to be kept. */
export interface OutboxRetention {
  readonly sent: number;
  readonly failed: number;
  /** Those that were settled before are removed. */
  readonly before: number;
}

/**
 * Keeps webhooks until they are delivered, and a while after. Each call is done, and in a database on disk, when it
 * returns, wholly or not at all.
 */
export interface Outbox {
  /** Adds all of them, or none; gives those that were added: not those whose notification their lane has already. */
  add(webhooks: readonly NewWebhook[], at: number): readonly Webhook[];
  /** The one of a lane that is next: no other of the lane is tried before it is settled. */
  next(lane: string): Webhook | undefined;
  /** Lanes that have pending webhooks. */
  lanes(): readonly string[];
  find(id: string): Webhook | undefined;
  /** It stays first in its lane, and is tried again later. */
  delay(id: string, tried: TriedInVain & { readonly nextAt: number }): void;
  /** It was taken. Its body, and the URL of a client, are forgotten. */
  settle(id: string, tried: Tried): void;
  /** It is a dead letter now. */
  bury(id: string, tried: TriedInVain): void;
  /** Puts a dead letter at the end of its lane; false when it is none. */
  revive(id: string, at: number): boolean;
  list(query: WebhookQuery): readonly Webhook[];
  counts(): WebhookCounts;
  /** Pending ones of each lane that has some. */
  pendingByLane(): ReadonlyMap<string, number>;
  /** When the oldest pending one was added. */
  oldestPending(): number | undefined;
  prune(retention: OutboxRetention): void;
}
