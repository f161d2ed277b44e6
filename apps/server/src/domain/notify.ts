import type { AlertLevel } from '@watchhamster/shared-types';

/** Something that people outside should be told: made by alerts and deployments, sent by webhooks. */
export interface Notification {
  /** Names what happened; the same id is accepted once. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly level: AlertLevel;
  /** A template of the webhook targets and its variables; without one the title and the message are sent. */
  readonly template?: { readonly id: string; readonly variables: Readonly<Record<string, string>> };
}

/** Accepts notifications for targets named in the configuration: stored when it returns, sent later, retried. */
export interface Notifier {
  /** @throws NotifierError when it cannot be stored; UnknownTarget is reported by the configuration check, not here. */
  notify(targets: readonly string[], notification: Notification): void;
}
