import { serviceId } from '@watchhamster/shared-types';
import * as z from 'zod';
import { timeOfDay } from './time-windows.ts';

/** The section `services`: what is run, and what is only watched. `kind` tells the forms apart. */

/** A signal that asks a process to stop. SIGKILL is not among them: it follows when the grace is over. */
const stopSignal = z.enum(['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2']);

const restart = z.strictObject({
  policy: z
    .enum(['on_failure', 'always', 'never'])
    .default('on_failure')
    .describe('When a service that ended by itself is started again.'),
  min_delay_seconds: z
    .number()
    .min(0.01)
    .max(3600)
    .default(1)
    .describe('The first back-off; it doubles from there.'),
  max_delay_seconds: z.number().min(0.01).max(3600).default(60).describe('The longest back-off.'),
  stable_seconds: z
    .number()
    .min(0.01)
    .max(86400)
    .default(60)
    .describe('A run this long resets the back-off.'),
  max_failures: z
    .int()
    .min(1)
    .default(5)
    .describe('More failures than this within the window are a crash loop.'),
  window_seconds: z.number().min(0.01).max(86400).default(300),
});

/** A value that may be kept elsewhere. What it refers to is read at each use, and never shown. */
const secretValue = z.union(
  [
    z.string(),
    z.strictObject({
      from_file: z.string().min(1).describe('A file; a line break at its end does not count.'),
    }),
    z.strictObject({ from_env: z.string().min(1).describe('A variable of the server’s environment.') }),
  ],
  { error: () => 'expected a text (quote numbers), { from_file: … } or { from_env: … }' },
);
export type SecretValue = z.output<typeof secretValue>;

const seconds = (least: number, most: number, standard: number) =>
  z.number().min(least).max(most).default(standard);

const verdict = {
  failures: z.int().min(1).max(1000).default(3).describe('Failed probes in a row until it is unhealthy.'),
  successes: z.int().min(1).max(1000).default(1).describe('Good probes in a row until it is healthy again.'),
};
const rhythm = {
  interval_seconds: seconds(0.05, 86400, 10).describe('Time between two probes.'),
  timeout_seconds: seconds(0.05, 3600, 5).describe('A probe that takes longer has failed.'),
  ...verdict,
};
const httpTarget = {
  url: z.url({ protocol: /^https?$/, error: notAUrl }).describe('What is asked for.'),
  method: z.enum(['GET', 'HEAD']).default('GET'),
  headers: z.record(z.string(), secretValue).default({}).describe('Sent with it. Never shown.'),
  expect_status: z
    .array(z.int().min(100).max(599))
    .min(1)
    .optional()
    .describe('Statuses that are good. Default: 200 to 299. Redirects are not followed.'),
  expect_text: z.string().min(1).optional().describe('Must be in the first 64 KiB of the answer.'),
};
const tcpTarget = {
  host: z.string().min(1).default('127.0.0.1'),
  port: z.int().min(1).max(65535),
};

const supervision = {
  ...rhythm,
  start_period_seconds: seconds(0, 3600, 30).describe(
    'After a start, failed probes do not count for so long, until the first good one.',
  ),
  on_unhealthy: z
    .enum(['restart', 'report'])
    .default('restart')
    .describe('restart: as if the process had failed. report: it is shown and left alone.'),
};
const health = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('http'), ...httpTarget, ...supervision }),
    z.strictObject({ kind: z.literal('tcp'), ...tcpTarget, ...supervision }),
    z.strictObject({
      kind: z.literal('command'),
      command: z
        .array(z.string())
        .min(1)
        .describe('Program and arguments; exit code 0 is healthy. Runs where and as the service does.'),
      ...supervision,
    }),
  ],
  { error: kindError(['http', 'tcp', 'command']) },
);
export type HealthConfig = z.output<typeof health>;

const limits = z.strictObject({
  memory_mb: z
    .number()
    .min(1)
    .optional()
    .describe('Resident memory of all its processes, in MiB; one that has more is restarted.'),
  memory_interval_seconds: seconds(0.1, 3600, 10).describe('How often its memory is looked at.'),
  nice: z.int().min(-20).max(19).optional().describe('Its priority; below 0 needs rights.'),
});

const common = {
  id: serviceId,
  name: z.string().min(1).optional().describe('Shown to people. Default: the id.'),
  depends_on: z
    .array(serviceId)
    .default([])
    .describe('Services that are started before this one and stopped after it.'),
};

const processService = z.strictObject({
  ...common,
  kind: z.literal('process').default('process'),
  command: z
    .array(z.string())
    .min(1)
    .describe('Program and arguments; no shell. `node` is the Node.js that runs the server.'),
  shell: z
    .boolean()
    .default(false)
    .describe('The command is one line for the shell (/bin/sh, on Windows cmd.exe).'),
  cwd: z
    .string()
    .min(1)
    .optional()
    .describe('Working directory. Default: the folder of the configuration file.'),
  env: z.record(z.string(), secretValue).default({}).describe('Added to the environment. Never shown.'),
  depends_wait_seconds: seconds(0, 3600, 30).describe(
    'With the server: how long it waits at most for what it depends on to be healthy.',
  ),
  auto_start: z.boolean().default(true).describe('Start it with the server.'),
  stop_signal: stopSignal.default('SIGTERM'),
  stop_grace_seconds: z
    .number()
    .min(0)
    .max(3600)
    .default(5)
    .describe('How long a stop may take before SIGKILL.'),
  restart: restart.prefault({}),
  health: health.optional().describe('Asks the running process whether it is well.'),
  limits: limits.prefault({}),
});
export type ProcessConfig = z.output<typeof processService>;

const httpService = z.strictObject({ ...common, kind: z.literal('http'), ...httpTarget, ...rhythm });
const tcpService = z.strictObject({ ...common, kind: z.literal('tcp'), ...tcpTarget, ...rhythm });

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

const expectation = z.strictObject({
  at: timeOfDay.describe('Time of day in the time zone, HH:MM.'),
  tolerance_minutes: z
    .number()
    .min(0)
    .max(720)
    .default(10)
    .describe('How much earlier or later it may come.'),
  days: z.array(weekday).min(1).default(weekday.options).describe('On these days. Default: all.'),
});
export type Expectation = z.output<typeof expectation>;

const field = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
  error: () => 'expected a JSON pointer (/data/0/time), a path (data.0.time), or a list of them',
});
const freshnessService = z.strictObject({
  ...common,
  kind: z.literal('freshness'),
  url: z
    .url({ protocol: /^https?$/, error: notAUrl })
    .optional()
    .describe('Where the field is read.'),
  headers: z.record(z.string(), secretValue).default({}).describe('Sent with it. Never shown.'),
  field: field
    .optional()
    .describe(
      'The time in the JSON answer: a pointer or path; of several the texts are joined. Default: the header Last-Modified.',
    ),
  file: z.string().min(1).optional().describe('A file whose modification time counts.'),
  time_zone: z.string().min(1).default('UTC').describe('IANA name, such as Asia/Seoul.'),
  expected: z.array(expectation).min(1).describe('When something new has to be there.'),
  ...verdict,
  interval_seconds: seconds(0.05, 86400, 60).describe('Time between two looks.'),
  timeout_seconds: seconds(0.05, 3600, 10).describe('A look that takes longer has failed.'),
});
export type FreshnessConfig = z.output<typeof freshnessService>;

const kinds = ['process', 'http', 'tcp', 'freshness'] as const;

/** One service; without a kind it is a process. */
export const serviceConfig = z.preprocess(
  (value) => (isWithoutKind(value) ? { ...value, kind: 'process' } : value),
  z.discriminatedUnion('kind', [processService, httpService, tcpService, freshnessService], {
    error: kindError(kinds),
  }),
);
export type ServiceConfig = z.output<typeof serviceConfig>;
/** A service that is asked, not run. */
export type ProbedConfig = Exclude<ServiceConfig, { kind: 'process' }>;
export type HttpTarget = Pick<Extract<ServiceConfig, { kind: 'http' }>, keyof typeof httpTarget>;

function isWithoutKind(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value);
}

function kindError(known: readonly string[]) {
  return ({ code }: { code?: string | undefined }) =>
    code === 'invalid_union' ? `expected ${known.slice(0, -1).join(', ')} or ${known.at(-1)}` : undefined;
}

function notAUrl(): string {
  return 'expected a URL such as http://127.0.0.1:8080/health';
}
