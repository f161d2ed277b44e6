import { limits } from '@watchhamster/shared-types';
import type { Cancel, Clock } from './clock.ts';

interface OutboxOptions {
  readonly clock: Clock;
  /** Sends at once; false when there is no open socket. */
  readonly send: (text: string) => boolean;
}

/** A message that waits to be sent. */
interface Waiting {
  readonly text: string;
  readonly onSent: () => void;
}

/**
 * Sends no faster than the server takes: 10 messages a second with a burst of 10, or what `connection_status` says. What
 * is more waits here, in order; what keeps a connection going does not wait, and counts.
 */
export interface Outbox {
  /** The server's limit, in messages a second. */
  setRate(perSecond: number): void;
  /** Sends before everything else. */
  sendNow(text: string): boolean;
  /** Sends when it is its turn; the returned function takes it back, and says whether it still waited. */
  push(text: string, onSent: () => void): () => boolean;
  /** Messages that wait. */
  readonly size: number;
  /** Messages may go out: the connection is ready. */
  open(): void;
  /** Nothing goes out. What waits stays. */
  shut(): void;
  /** Nothing goes out for so long: the server said that it was too much. */
  pause(ms: number): void;
  clear(): void;
}

/** The part of the server's limit that is used: two clocks do not agree. */
const share = 0.9;

export function createOutbox({ clock, send }: OutboxOptions): Outbox {
  const waiting = new Set<Waiting>();
  let rate: number = limits.messagesPerSecond * share;
  let tokens = rate;
  let filledAt = clock.now();
  let pausedUntil = 0;
  let isOpen = false;
  let cancel: Cancel | undefined;

  function refill(): void {
    const now = clock.now();
    // One at least: a slow rate lets a message through at last, too.
    tokens = Math.min(Math.max(1, rate), tokens + (Math.max(0, now - filledAt) / 1000) * rate);
    filledAt = now;
  }

  function pump(): void {
    cancel?.();
    cancel = undefined;
    refill();
    for (const entry of waiting) {
      if (!isOpen) return;
      const delay = Math.max(pausedUntil - clock.now(), tokens >= 1 ? 0 : ((1 - tokens) / rate) * 1000);
      if (delay > 0) {
        cancel = clock.after(Math.ceil(delay), pump);
        return;
      }
      if (!send(entry.text)) return;
      tokens -= 1;
      waiting.delete(entry);
      entry.onSent();
    }
  }

  return {
    get size() {
      return waiting.size;
    },
    setRate(perSecond) {
      refill();
      rate = perSecond * share;
      tokens = Math.min(rate, Math.max(tokens, rate / 2));
    },
    sendNow(text) {
      refill();
      tokens = Math.max(0, tokens - 1);
      return send(text);
    },
    push(text, onSent) {
      const entry = { text, onSent };
      waiting.add(entry);
      pump();
      return () => waiting.delete(entry);
    },
    open() {
      isOpen = true;
      // The server counts by client: other tabs, and the connection before, have had their part.
      refill();
      tokens = Math.min(tokens, rate / 2);
      pump();
    },
    shut() {
      isOpen = false;
      cancel?.();
      cancel = undefined;
    },
    pause(ms) {
      pausedUntil = clock.now() + ms;
      if (isOpen) pump();
    },
    clear: () => waiting.clear(),
  };
}
