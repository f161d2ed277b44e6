import { type logLevel, nearestName, serviceId } from '@watchhamster/shared-types';
import * as z from 'zod';
import { type FieldProblem, fieldPath } from './problems.ts';

/** The section `logs`: files that are followed, and how much of all logs is kept. */

/** Encodings whose line ends are the one byte 0x0a, so that lines are found before they are decoded. */
const encoding = z.enum(['utf-8', 'latin1', 'euc-kr', 'big5', 'gb18030', 'shift_jis']);

const logFile = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe(
      'The file; relative to the folder of the configuration file. `*` and `?` in its last part name several.',
    ),
  name: z
    .string()
    .regex(/^(?!\.{1,2}$)[^/\\\p{Cc}]{1,128}$/u, 'expected a name of up to 128 characters without / and \\')
    .optional()
    .describe('What clients see as file_name. Default: the last part of the path. Not with a pattern.'),
  service: serviceId.optional().describe('The service that writes it: its entries count as that service’s.'),
  format: z
    .enum(['auto', 'plain'])
    .default('auto')
    .describe('auto: JSON, text and stack traces are recognised. plain: each line is an entry.'),
  encoding: encoding.default('utf-8'),
  from: z
    .enum(['end', 'start'])
    .default('end')
    .describe('Where a file that was never read is begun; afterwards the position is remembered.'),
});
export type LogFileConfig = z.output<typeof logFile>;

const kept = (days: number, megabytes: number) =>
  z
    .strictObject({
      days: z.number().positive().max(36_500).default(days),
      megabytes: z.number().min(0.1).max(100_000).default(megabytes),
    })
    .prefault({});

export const logsSection = z.strictObject({
  files: z.array(logFile).default([]).describe('Files that are followed while they grow.'),
  poll_seconds: z
    .number()
    .min(0.05)
    .max(60)
    .default(1)
    .describe('Longest time until a change is noticed where the system does not tell of it.'),
  retention: z
    .strictObject({
      debug: kept(1, 16),
      info: kept(7, 64),
      warning: kept(30, 32),
      error: kept(90, 32),
      critical: kept(90, 16),
    })
    .prefault({})
    .describe('How long entries of each level are kept, and how much; whichever is reached first.'),
});
export type LogsConfig = z.output<typeof logsSection>;

/** The retention of each level, by the level's own name. */
export type LogRetention = Readonly<
  Record<z.output<typeof logLevel>, { readonly days: number; readonly megabytes: number }>
>;

export function retentionByLevel({ retention }: LogsConfig): LogRetention {
  return {
    DEBUG: retention.debug,
    INFO: retention.info,
    WARNING: retention.warning,
    ERROR: retention.error,
    CRITICAL: retention.critical,
  };
}

/** Whether a path names several files. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** What a schema cannot say of log files: patterns are in the last part, names are unique, services exist. */
export function checkLogs({ files }: LogsConfig, serviceIds: readonly string[]): FieldProblem[] {
  const names = new Map(serviceIds.map((id) => [`${id}.log`, `the output of service '${id}'`]));
  return files.flatMap(({ path, name, service }, index): FieldProblem[] => {
    const at = (field: string): FieldProblem['path'] => ['logs', 'files', index, field];
    const problems: FieldProblem[] = [];
    const parts = path.split(/[/\\]/);
    if (parts.slice(0, -1).some(isPattern)) {
      problems.push({
        path: at('path'),
        message: '* and ? may stand in the last part only, not in a folder',
      });
    }
    if (parts.at(-1) === '') problems.push({ path: at('path'), message: 'is a folder; name files in it' });
    if (name !== undefined && isPattern(path)) {
      problems.push({ path: at('name'), message: 'names one file, and path is a pattern; leave it out' });
    }
    if (service !== undefined && !serviceIds.includes(service)) {
      const nearest = nearestName(service, serviceIds);
      const hint = nearest ? `; did you mean '${nearest}'?` : '; add it, or leave this out';
      problems.push({ path: at('service'), message: `no service has the id '${service}'${hint}` });
    }
    const shown = name ?? parts.at(-1) ?? '';
    const other = names.get(shown);
    if (other !== undefined) {
      const field = name === undefined ? 'path' : 'name';
      const message = `would be shown as '${shown}', as ${other} is; give it another name`;
      problems.push({ path: at(field), message });
    }
    names.set(shown, fieldPath(['logs', 'files', index]));
    return problems;
  });
}
