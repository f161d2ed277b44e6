import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, serviceId, timestamp } from '../fields.ts';

/** The level of a log entry. */
export const logLevel = z.enum(['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL']);
export type LogLevel = z.output<typeof logLevel>;

/** One log entry; a stack trace is one entry with several lines. */
export const logEntry = z.object({
  timestamp,
  level: logLevel,
  message: z.string(),
  logger_name: z.string().optional(),
  module: z.string().optional(),
  line_number: count.optional(),
  thread_id: z.string().optional(),
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
    file_name: z.string(),
    entries: z.array(logEntry),
    total_new_entries: count.describe(
      'How many entries this message carries, after the reader’s log_levels filter.',
    ),
    dropped_entries: count
      .optional()
      .describe('Entries that were dropped since the last update of this file.'),
    service_id: serviceId.optional(),
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
    },
  ],
});
