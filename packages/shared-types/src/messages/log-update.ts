import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, serviceId, timestamp } from '../fields.ts';

/** The level of a log entry. */
export const logLevel = z.enum(['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL']);
export type LogLevel = z.output<typeof logLevel>;

/** One log entry; a stack trace is one entry with several lines. */
export const logEntry = z.object({
  timestamp: timestamp.describe('When it was logged, by the clock of who logged it.'),
  level: logLevel.describe('How important it is.'),
  message: z
    .string()
    .describe('The text, with known shapes of secrets masked; several lines where it is a stack trace.'),
  logger_name: z.string().optional().describe('Which logger of the service wrote it.'),
  module: z.string().optional().describe('Which source file wrote it.'),
  line_number: count.optional().describe('The line in that source file.'),
  thread_id: z.string().optional().describe('Which thread wrote it.'),
});
export type LogEntry = z.output<typeof logEntry>;

export const logUpdate = defineMessage({
  event: 'logUpdate',
  from: 'server',
  delivery: 'stream',
  description: 'New log entries of one file or service, in order.',
  when: 'When entries arrive; those that arrive together are sent together. Under load entries are dropped, oldest first, and counted in dropped_entries.',
  whenNot:
    'Not replayed on resume, and not when a reader’s log_levels leave no entry; entries from before the connection are in the snapshot.',
  data: z.object({
    file_name: z.string().describe('The log’s name: a file, or the output of a service.'),
    entries: z.array(logEntry).describe('Oldest first. Empty when only dropped_entries is told.'),
    total_new_entries: count.describe(
      'How many entries this message carries, after the reader’s log_levels filter.',
    ),
    dropped_entries: count
      .optional()
      .describe('Entries that were dropped since the last update of this file.'),
    service_id: serviceId.optional().describe('The service whose output it is; missing for other logs.'),
  }),
  examples: [
    {
      file_name: 'watchhamster.log',
      entries: [
        {
          timestamp: '2024-01-01T12:00:00Z',
          level: 'INFO',
          logger_name: 'watchhamster.services',
          message: 'POSCO 뉴스 서비스 시작됨',
          module: 'posco_news.py',
          line_number: 45,
          thread_id: 'MainThread',
        },
      ],
      total_new_entries: 1,
      dropped_entries: 12,
      service_id: 'posco_news',
    },
  ],
});
