import { createHash } from 'node:crypto';
import * as z from 'zod';
import { timeWindow, weekdays } from '../../config/time-windows.ts';

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const seconds = (standard: number, most = 2_592_000) => z.number().min(0).max(most).default(standard);

/** How a project dials. `PUT /api/v1/outbound/projects/:id/dialling` takes it; unknown keys are refused. */
export const diallingSettings = z.strictObject({
  /** The zone of the windows. There is no default: a wrong one calls people at night. */
  time_zone: z.string().refine(isTimeZone, 'expected an IANA time zone such as Asia/Seoul'),
  /** When calls may begin. `to` is not included; when it is not later than `from`, it is on the next day. */
  windows: z
    .array(timeWindow)
    .min(1, 'without a window nobody is ever called; give at least one')
    .max(100)
    .default([{ from: '09:00', to: '20:00', days: [...weekdays] }]),
  /** How long an extension rests after a call. */
  cool_down_seconds: seconds(10, 86_400),
  /** How long it rings before the PBX gives up. */
  ring_seconds: z.int().min(5).max(600).default(30),
  /** How often a number is dialled at most. */
  max_attempts: z.int().min(1).max(20).default(3),
  /** How long a number waits after a call that nobody took, and after one that failed. */
  retry_unanswered_seconds: seconds(3600),
  retry_failed_seconds: seconds(300),
  /** What follows when it cannot be found out whether a call was made: nobody is called twice by `never`. */
  retry_unknown: z.enum(['never', 'as_failed']).default('never'),
});
export type DiallingSettings = z.output<typeof diallingSettings>;

const revisions = new WeakMap<DiallingSettings, string>();

/** Tells settings from others: 16 hexadecimal digits, the same for the same settings after a restart too. */
export function revisionOf(settings: DiallingSettings): string {
  const known = revisions.get(settings);
  if (known !== undefined) return known;
  const revision = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16);
  revisions.set(settings, revision);
  return revision;
}
