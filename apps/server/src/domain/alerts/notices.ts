import type { Notification } from '../notify.ts';

/** A notification and the ids of the webhook targets it is for. */
export interface Notice {
  readonly targets: readonly string[];
  readonly notification: Notification;
}

/** A notification that waits for the end of the quiet hours. */
export interface HeldNotice extends Notice {
  readonly alertId: string;
  /** Whether it says that an alert has begun (or got worse), or that it is over. */
  readonly kind: 'opened' | 'closed';
}

/** Makes one notification of several. */
export type Summarize = (held: readonly HeldNotice[], id: string) => Notification;

/**
 * What is sent when the quiet hours end: to the same targets one notification. One that waited alone goes out as it is.
 * What began and ended in the quiet hours is not among the held ones any more.
 */
export function releaseHeld(held: readonly HeldNotice[], at: number, summarize: Summarize): Notice[] {
  const groups = new Map<string, HeldNotice[]>();
  for (const notice of held) {
    const key = JSON.stringify(notice.targets);
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return [...groups.values()].flatMap((group, index) => {
    const [first] = group;
    if (!first) return [];
    const alone = group.length === 1;
    const notification = alone ? first.notification : summarize(group, `quiet-hours:${at}:${index}`);
    return [{ targets: first.targets, notification }];
  });
}
