import * as z from 'zod';
import { count, identifier, serviceId, timestamp } from './fields.ts';
import { logEntry } from './messages/log-update.ts';
import { outboundProject } from './messages/projects-update.ts';
import { serviceStatus } from './messages/service-event.ts';
import { statusUpdate } from './messages/status-update.ts';

/**
 * `GET /api/v1/snapshot`: the state, and the journal position that it was true at. A reader takes the snapshot, then
 * applies the durable messages after its position, and has missed nothing.
 */

/** A service as the snapshot shows it. */
export const serviceSnapshot = z.object({
  service_id: serviceId,
  service_name: z.string(),
  kind: z.string().describe('process; other kinds may be added.'),
  status: serviceStatus,
  since: timestamp.describe('Since when it has been in this state.'),
  pid: count.optional(),
  restart_count: count.describe('Restarts without a person asking, since the server started.'),
  next_restart_at: timestamp.optional().describe('When a failed service is started again.'),
  last_exit: z
    .object({ at: timestamp, exit_code: z.int().nullable(), signal: z.string().nullable() })
    .optional()
    .describe('How it ended the last time.'),
  depends_on: z.array(serviceId),
});
export type ServiceSnapshot = z.output<typeof serviceSnapshot>;

/** A log entry with its source. */
export const sourcedLogEntry = logEntry.extend({
  sequence: count.describe('Grows with every entry kept by this server since it started.'),
  file_name: z.string(),
  service_id: serviceId.optional(),
});
export type SourcedLogEntry = z.output<typeof sourcedLogEntry>;

/** A durable message of the journal. `message` is in the typed style. */
export const journalEntry = z.object({
  position: count,
  message: z.object({
    type: identifier,
    data: z.record(z.string(), z.unknown()),
    timestamp,
    broadcast_id: identifier.optional(),
  }),
});
export type JournalEntry = z.output<typeof journalEntry>;

/** The whole answer. */
export const snapshot = z.object({
  epoch: identifier,
  position: count,
  server: z.object({
    version: z.string(),
    started_at: timestamp,
    time: timestamp,
    hostname: z.string(),
    platform: z.string(),
  }),
  status: statusUpdate.data
    .extend({ sampled_at: timestamp })
    .nullable()
    .describe('null before the first sample.'),
  services: z.array(serviceSnapshot),
  projects: z.array(outboundProject),
  recent_events: z.array(journalEntry).describe('The newest durable messages, oldest first; at most 100.'),
  recent_logs: z
    .array(sourcedLogEntry)
    .describe('The newest log entries of all sources, oldest first; at most 500.'),
});
export type Snapshot = z.output<typeof snapshot>;
