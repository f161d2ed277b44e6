import type { MakeCallResult } from '../outbound/line.ts';
import type { Outcome } from './call.ts';
import type { DiallingSettings } from './settings.ts';

/** What follows when the PBX did not take a call. Nobody was called in any of these cases. */
export type Refusal =
  /** The PBX is in trouble: the number is the next one again, however often, after a pause of the whole project. */
  | 'trouble'
  /** It may be the number's and need not be: as with trouble, but not forever. */
  | 'pause'
  /** The extension is not as it was thought to be: another one calls. */
  | 'extension'
  /** The number is what it does not take. */
  | 'number';

/**
 * Reads a refusal: 404, stale devices and 424, by which no device is registered, are the extension's; 4xx otherwise the
 * number's; the rest is the PBX's trouble.
 */
export function refusalOf({ status, stale }: Extract<MakeCallResult, { outcome: 'refused' }>): Refusal {
  if (stale || status === 404 || status === 424) return 'extension';
  if (status === 403) return 'pause';
  // 0: nothing was asked, as there was no token or no connection. 3xx: it is asked for elsewhere.
  const isTrouble = status < 200 || (status >= 300 && status < 400) || status >= 500;
  return isTrouble || status === 401 || status === 429 ? 'trouble' : 'number';
}

/** When a number is dialled again after a call that ended so; undefined: it has come to its end. */
export function retryAfterMs(
  outcome: Outcome,
  attempts: number,
  settings: DiallingSettings,
): number | undefined {
  if (outcome === 'answered' || attempts >= settings.max_attempts) return undefined;
  if (outcome === 'unanswered') return settings.retry_unanswered_seconds * 1000;
  if (outcome === 'unknown' && settings.retry_unknown === 'never') return undefined;
  return settings.retry_failed_seconds * 1000;
}
