import { alertLevel, logLevel, serviceStatus } from '@watchhamster/shared-types';
import * as z from 'zod';
import { timeWindow } from './time-windows.ts';

/** The measures of a status_update that a rule can watch. */
export const alertMetric = z.enum([
  'cpu_percent',
  'memory_percent',
  'disk_usage',
  'memory_available',
  'disk_free',
  'load_1',
  'load_5',
  'load_15',
  'active_services',
]);
export type AlertMetric = z.output<typeof alertMetric>;

const ruleId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'expected 1 to 64 letters, digits, or _ - .');

const targetIds = z.array(z.string().min(1));

const seconds = z.number().min(0).max(2_592_000);

/** Ids of services, or `*` for all. */
const services = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const when = z.strictObject({
  metric: alertMetric.optional().describe('A measure of the host; with above or below.'),
  above: z.number().optional().describe('It is bad from this value on.'),
  below: z.number().optional().describe('It is bad from this value on downwards.'),
  clear: z
    .number()
    .optional()
    .describe('It is good again only beyond this value (hysteresis). Default: the same value.'),
  service: services
    .optional()
    .describe('A service’s id, several, or "*": its state is watched. Beside log: whose lines.'),
  is: z
    .array(z.enum([...serviceStatus.options, 'unhealthy']))
    .min(1)
    .optional()
    .describe(
      'The states of a service that are bad; unhealthy: it runs, and its probe fails. Default: error.',
    ),
  freshness: services.optional().describe('Services of the kind freshness, or "*": they are late.'),
  log: z
    .string()
    .min(1)
    .optional()
    .describe('A regular expression (RE2) that log messages are searched for.'),
  file: z.string().min(1).optional().describe('Beside log: the file name of the entries.'),
  levels: z
    .array(logLevel)
    .min(1)
    .optional()
    .describe('Beside log: the levels of the entries. Default: all.'),
  count: z.int().min(1).max(1000).optional().describe('Beside log: so many matches. Default: 1.'),
  within_seconds: seconds.min(0.1).optional().describe('Beside log and count: in this time. Default: 60.'),
});

const rule = z.strictObject({
  id: ruleId.describe('Its name; that of a built-in rule changes that one.'),
  enabled: z.boolean().optional().describe('false switches it off. Default: true.'),
  when: when.optional().describe('What is watched. May be left out for a built-in rule only.'),
  level: alertLevel.optional().describe('Default: warning.'),
  escalate: z
    .strictObject({
      level: alertLevel,
      at: z
        .number()
        .optional()
        .describe('For a metric: the value. A service reaches this level by a crash loop.'),
    })
    .optional()
    .describe('The level of the same alert when it gets worse.'),
  for_seconds: seconds.optional().describe('How long it must hold before the alert fires. Default: 0.'),
  clear_for_seconds: seconds
    .optional()
    .describe('How long it must be good before the alert resolves. Default: 0; for log: within_seconds.'),
  routes: targetIds.optional().describe('Ids of the webhook targets that are told. Default: alerts.routes.'),
  title: z.string().min(1).max(200).optional().describe('In place of the title that the server composes.'),
  category: z.string().min(1).max(64).optional().describe('Default: performance, service, freshness or log.'),
  template: z.string().min(1).optional().describe('The webhook template that notifications use.'),
});
export type AlertRuleConfig = z.output<typeof rule>;

const quietHours = z.strictObject({
  time_zone: z.string().min(1).default('UTC').describe('IANA name, such as Asia/Seoul.'),
  windows: z.array(timeWindow).default([]),
});
export type QuietHoursConfig = z.output<typeof quietHours>;

/** The section `alerts`: when somebody is told, and who. */
export const alertsSection = z.strictObject({
  rules: z.array(rule).default([]).describe('Rules, beside the built-in ones and with changes to them.'),
  routes: targetIds.default([]).describe('Ids of the webhook targets that rules without routes tell.'),
  quiet_hours: quietHours
    .prefault({})
    .describe('When notifications wait, except critical ones. Connected clients are told all the same.'),
  flapping: z
    .strictObject({
      changes: z.int().min(3).max(100).default(5).describe('So many times fired or resolved …'),
      within_seconds: seconds.min(1).default(600).describe('… in this time are flapping.'),
      calm_seconds: seconds
        .default(300)
        .describe('A flapping alert resolves when it was good for so long without a break.'),
    })
    .prefault({}),
  dependency_grace_seconds: seconds
    .default(30)
    .describe('How long a service has to recover after one that it depends on has, before it is told of.'),
});
export type AlertsConfig = z.output<typeof alertsSection>;
