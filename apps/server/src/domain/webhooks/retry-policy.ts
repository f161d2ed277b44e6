/** How long to wait between tries. Times are milliseconds. */
export interface RetryPolicy {
  /** Tries until a webhook is a dead letter. */
  readonly maxAttempts: number;
  readonly minDelayMs: number;
  readonly maxDelayMs: number;
}

/** What a try came to. */
export type Outcome =
  | { readonly kind: 'sent'; readonly status: number }
  /** May be better later: no answer, 408, 425, 429, 5xx. */
  | {
      readonly kind: 'later';
      readonly status?: number | undefined;
      readonly reason: string;
      /** The target's own wish, from `Retry-After`. */
      readonly retryAfterMs?: number | undefined;
    }
  /** Would be the same again. */
  | { readonly kind: 'never'; readonly status?: number | undefined; readonly reason: string };

/** The longest that a target can make its webhooks wait by `Retry-After`, unless the longest back-off is longer. */
export const maxRetryAfterMs = 3_600_000;

/**
 * How long to wait after try number `attempt` (from 1) that may be better later; undefined when it was the last. Doubles
 * each time, spread over half of itself, and is never shorter than what the target asked for.
 * @param random from 0 up to 1
 */
export function retryDelay(
  { maxAttempts, minDelayMs, maxDelayMs }: RetryPolicy,
  attempt: number,
  retryAfterMs: number | undefined,
  random: number,
): number | undefined {
  if (attempt >= maxAttempts) return undefined;
  const base = Math.min(maxDelayMs, minDelayMs * 2 ** Math.min(attempt - 1, 60));
  const low = Math.max(minDelayMs, base * 0.75);
  const high = Math.min(maxDelayMs, base * 1.25);
  const backoff = Math.min(maxDelayMs, low + (Math.max(high, low) - low) * random);
  const asked = Math.min(retryAfterMs ?? 0, Math.max(maxRetryAfterMs, maxDelayMs));
  return Math.round(Math.max(backoff, asked));
}

/** Statuses below 500 that a later try may not meet again: timeouts, a replay that came too early, too many requests. */
const passing = new Set([408, 425, 429]);

/** What an HTTP status means for a webhook. */
export function outcomeOfStatus(status: number, retryAfterMs: number | undefined): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent', status };
  const reason = `the target answered ${status}`;
  if (passing.has(status) || status >= 500) return { kind: 'later', status, reason, retryAfterMs };
  if (status >= 300 && status < 400)
    return { kind: 'never', status, reason: `${reason}: redirects are not followed, configure the new URL` };
  return { kind: 'never', status, reason };
}

/** `Retry-After` in both of its forms, seconds or a date, as milliseconds from now; undefined when it is neither. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // RFC 9110 knows three forms of dates; all of them name the day first.
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  const time = Date.parse(/gmt$|utc$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
