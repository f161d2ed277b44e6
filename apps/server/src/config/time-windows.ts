import * as z from 'zod';

/** The days of the week, in the order of `Date.getDay`. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** A time of day, `HH:MM`. YAML takes one without quotes for a number. */
export const timeOfDay = z
  .string()
  .regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/, 'expected a time of day such as "22:00", quoted');

/** From one time of day to another, also across midnight, on some days or all. */
export const timeWindow = z.strictObject({
  from: timeOfDay,
  to: timeOfDay.describe('Not included; when it is not later than from, it is on the next day.'),
  days: z
    .array(z.enum(weekdays))
    .min(1)
    .default([...weekdays])
    .describe('The days on which it begins. Default: all.'),
});
