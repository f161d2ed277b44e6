import type { QuietHoursConfig } from '../../config/alerts.ts';
import { createTimeWindows } from '../time-windows.ts';

/** Whether it is quiet at a time, in milliseconds since 1970. */
export type QuietHours = (at: number) => boolean;

/**
 * Quiet hours by the wall clock of a time zone.
 * @throws RangeError when the time zone is not known; the configuration check says so before.
 */
export const createQuietHours: (config: QuietHoursConfig) => QuietHours = createTimeWindows;
