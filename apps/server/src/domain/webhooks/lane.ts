import type { Logger } from '../../telemetry/logger.ts';
import type { Clock } from './clock.ts';
import type { Outbox, Webhook } from './outbox.ts';
import { type Outcome, type RetryPolicy, retryDelay } from './retry-policy.ts';

/** One try and what came of it. */
export interface Attempted {
  readonly webhook: Webhook;
  readonly outcome: Outcome;
  /** Which try it was, from 1. */
  readonly attempt: number;
  readonly at: number;
  readonly tookMs: number;
  /** When the next is due; undefined when there is none. */
  readonly nextAt: number | undefined;
}

/** What a lane needs. */
export interface LaneOptions {
  readonly name: string;
  readonly outbox: Outbox;
  /** As it is now: the configuration may change. */
  readonly policy: () => RetryPolicy;
  /** Time between the beginnings of two tries now, in milliseconds. */
  readonly intervalMs: () => number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  /** Makes one try. Rejects only when the signal ends it. */
  readonly deliver: (webhook: Webhook, signal: AbortSignal) => Promise<Outcome>;
  /** Told of every try, before the outbox is: what was told twice happened twice, nothing happens untold. */
  readonly onAttempt: (attempted: Attempted) => void;
  /** Told when nothing waits any longer. */
  readonly onIdle: () => void;
}

/** Delivers what waits for one target, in order, one at a time. */
export interface Lane {
  /** Looks for work; does nothing while it works. */
  wake(): void;
  /** Waits no longer for the next try, once: what made the last one fail may be mended. */
  hurry(): void;
  /** What it does just now, and until when it waits. */
  state(): { readonly doing: 'idle' | 'waiting' | 'sending'; readonly until?: number };
  /** Starts nothing more, and gives a try that is under way `graceMs` to end. What it cuts off stays in the outbox. */
  close(graceMs: number): Promise<void>;
}

/** Wait after the outbox failed, in milliseconds. */
const storageRetryMs = 5000;

export function createLane(options: LaneOptions): Lane {
  const { name, outbox, policy, intervalMs, clock, random, logger, deliver, onAttempt, onIdle } = options;
  const ending = new AbortController();
  const cutting = new AbortController();
  let state: ReturnType<Lane['state']> = { doing: 'idle' };
  let running: Promise<void> | undefined;
  let nextStart = Number.NEGATIVE_INFINITY;
  let woken = false;
  let waking = new AbortController();
  let isHurried = false;

  const pause = async (until: number): Promise<void> => {
    const now = clock.now();
    if (until <= now || ending.signal.aborted) return;
    state = { doing: 'waiting', until };
    waking = new AbortController();
    await clock.wait(until - now, waking.signal);
  };

  /** Does something with the outbox until it works: a full disk must not have a webhook sent again and again. */
  const store = async <T>(what: string, work: () => T): Promise<T | undefined> => {
    while (!ending.signal.aborted) {
      try {
        return work();
      } catch (err) {
        logger.error({ err, lane: name }, `the webhook outbox could not ${what}; tried again in 5 s`);
        await pause(clock.now() + storageRetryMs);
      }
    }
    // The last chance: what is not written now is sent again after the next start.
    try {
      return work();
    } catch (err) {
      logger.error({ err, lane: name }, `the webhook outbox could not ${what}`);
      return undefined;
    }
  };

  const work = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const webhook = await store('be read', () => outbox.next(name));
      if (!webhook || ending.signal.aborted) return;
      // A clock that was set back must not make it wait for longer than any back-off is.
      const due = Math.min(webhook.nextAt, clock.now() + Math.max(policy().maxDelayMs, 3_600_000));
      await pause(isHurried ? nextStart : Math.max(due, nextStart));
      if (ending.signal.aborted) return;
      isHurried = false;
      const at = clock.now();
      nextStart = at + intervalMs();
      state = { doing: 'sending' };
      let outcome: Outcome;
      try {
        outcome = await deliver(webhook, cutting.signal);
      } catch (err) {
        if (cutting.signal.aborted) return;
        logger.error(
          { err, lane: name, webhook_id: webhook.id },
          'a try to send a webhook failed unexpectedly',
        );
        outcome = { kind: 'later', reason: 'the server failed; its log has the reason' };
      }
      await finish(webhook, outcome, at);
    }
  };

  const finish = async (webhook: Webhook, outcome: Outcome, startedAt: number): Promise<void> => {
    const at = clock.now();
    const attempt = webhook.attempts + 1;
    const delay =
      outcome.kind === 'later' ? retryDelay(policy(), attempt, outcome.retryAfterMs, random()) : undefined;
    const nextAt = delay === undefined ? undefined : at + delay;
    onAttempt({ webhook, outcome, attempt, at, tookMs: Math.max(0, Math.round(at - startedAt)), nextAt });
    const tried = { at, attempts: attempt, responseCode: outcome.status };
    await store('keep what came of a webhook', () => {
      if (outcome.kind === 'sent') outbox.settle(webhook.id, tried);
      else if (nextAt === undefined) outbox.bury(webhook.id, { ...tried, reason: outcome.reason });
      else outbox.delay(webhook.id, { ...tried, reason: outcome.reason, nextAt });
    });
  };

  const run = (): void => {
    woken = false;
    running = work().finally(() => {
      running = undefined;
      state = { doing: 'idle' };
      // What was added while the last look found nothing.
      if (woken && !ending.signal.aborted) run();
      else onIdle();
    });
  };

  return {
    wake() {
      woken = true;
      if (!running && !ending.signal.aborted) run();
    },
    hurry() {
      if (state.doing === 'idle') return;
      isHurried = true;
      waking.abort();
    },
    state: () => state,
    async close(graceMs) {
      ending.abort();
      waking.abort();
      const timer = setTimeout(() => cutting.abort(new Error('the server stops')), graceMs);
      await running;
      clearTimeout(timer);
    },
  };
}
