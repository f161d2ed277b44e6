import type { Outbox, Webhook } from './outbox.ts';

/** An outbox in memory: what waits when the process ends is lost. */
export function createMemoryOutbox(): Outbox {
  const entries = new Map<string, Webhook>();
  const queues = new Map<string, Set<string>>();
  /** Notifications that a lane has. */
  const known = new Set<string>();
  let count = 0;

  const change = (id: string, by: Partial<Webhook>): void => {
    const webhook = entries.get(id);
    if (webhook) entries.set(id, { ...webhook, ...by });
  };
  const enqueue = ({ id, lane }: Webhook): void => {
    const queue = queues.get(lane) ?? new Set();
    queue.add(id);
    queues.set(lane, queue);
  };
  const dequeue = (id: string): void => {
    const lane = entries.get(id)?.lane ?? '';
    const queue = queues.get(lane);
    queue?.delete(id);
    if (queue?.size === 0) queues.delete(lane);
  };
  const all = (): Webhook[] => [...entries.values()];
  const nameOf = ({ lane, notification }: Pick<Webhook, 'lane' | 'notification'>): string | undefined =>
    notification === undefined ? undefined : JSON.stringify([lane, notification]);

  return {
    add(webhooks, at) {
      const added: Webhook[] = [];
      for (const webhook of webhooks) {
        const name = nameOf(webhook);
        if (name !== undefined && known.has(name)) continue;
        if (name !== undefined) known.add(name);
        count++;
        const kept: Webhook = {
          ...webhook,
          number: count,
          state: 'pending',
          createdAt: at,
          updatedAt: at,
          attempts: 0,
          nextAt: at,
          responseCode: undefined,
          reason: undefined,
        };
        entries.set(kept.id, kept);
        enqueue(kept);
        added.push(kept);
      }
      return added;
    },
    next(lane) {
      const [id] = queues.get(lane) ?? [];
      return id === undefined ? undefined : entries.get(id);
    },
    lanes: () => [...queues.keys()],
    find: (id) => entries.get(id),
    delay: (id, { at, attempts, responseCode, reason, nextAt }) =>
      change(id, { updatedAt: at, attempts, responseCode, reason, nextAt }),
    settle(id, { at, attempts, responseCode }) {
      dequeue(id);
      change(id, {
        state: 'sent',
        updatedAt: at,
        attempts,
        responseCode,
        reason: undefined,
        body: undefined,
        url: undefined,
      });
    },
    bury(id, { at, attempts, responseCode, reason }) {
      dequeue(id);
      change(id, { state: 'failed', updatedAt: at, attempts, responseCode, reason });
    },
    revive(id, at) {
      const webhook = entries.get(id);
      if (webhook?.state !== 'failed') return false;
      change(id, { state: 'pending', updatedAt: at, attempts: 0, nextAt: at });
      enqueue(webhook);
      return true;
    },
    list: ({ state, before = Number.POSITIVE_INFINITY, limit }) =>
      all()
        .filter((webhook) => webhook.number < before && (state === undefined || webhook.state === state))
        .sort((a, b) => b.number - a.number)
        .slice(0, limit),
    counts() {
      const counts = { pending: 0, sent: 0, failed: 0 };
      for (const { state } of all()) counts[state]++;
      return counts;
    },
    pendingByLane: () => new Map([...queues].map(([lane, queue]) => [lane, queue.size])),
    oldestPending() {
      const times = all().flatMap(({ state, createdAt }) => (state === 'pending' ? [createdAt] : []));
      return times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined;
    },
    prune({ sent, failed, before }) {
      for (const [state, keep] of [
        ['sent', sent],
        ['failed', failed],
      ] as const) {
        const settled = all()
          .filter((webhook) => webhook.state === state)
          .sort((a, b) => b.number - a.number);
        for (const [index, webhook] of settled.entries()) {
          if (index < keep && webhook.updatedAt >= before) continue;
          entries.delete(webhook.id);
          known.delete(nameOf(webhook) ?? '');
        }
      }
    },
  };
}
