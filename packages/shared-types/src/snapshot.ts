import * as z from 'zod';
import { count, identifier, serviceId, timestamp } from './fields.ts';
import { alert } from './messages/alert.ts';
import { logEntry } from './messages/log-update.ts';
import { poscoEvent } from './messages/posco-event.ts';
import { outboundProject } from './messages/projects-update.ts';
import { serviceStatus } from './messages/service-event.ts';
import { statusUpdate } from './messages/status-update.ts';
import { webhookType } from './messages/webhook-event.ts';

/**
 * `GET /api/v1/snapshot`: the state, and the journal position that it was true at. A reader takes the snapshot, then
 * applies the durable messages after its position, and has missed nothing.
 */

/** A service as the snapshot shows it. */
export const serviceSnapshot = z.object({
  service_id: serviceId,
  service_name: z.string().describe('Its name, for a person.'),
  kind: z.string().describe('process, http, tcp or freshness; other kinds may be added.'),
  status: serviceStatus.describe('Its state.'),
  since: timestamp.describe('Since when it has been in this state.'),
  pid: count.optional().describe('Its process, while it has one.'),
  restart_count: count.describe(
    'Restarts without a person asking; it outlives the server where there is a database.',
  ),
  next_restart_at: timestamp.optional().describe('When a failed service is started again.'),
  reason: z
    .string()
    .optional()
    .describe('Why it is in error or not healthy, for a person, in the server’s locale.'),
  health: z
    .object({
      state: z.enum(['unknown', 'healthy', 'unhealthy']).describe('What the probes say so far.'),
      failures: count.describe('Failed probes in a row.'),
      checked_at: timestamp.optional().describe('When it was probed the last time.'),
      latency_ms: z
        .number()
        .min(0)
        .max(86_400_000)
        .optional()
        .describe('How long that probe took, in milliseconds.'),
    })
    .optional()
    .describe('Whether it is well; only where it is probed.'),
  last_exit: z
    .object({
      at: timestamp.describe('When.'),
      exit_code: z.int().nullable().describe('Its exit code; null when a signal ended it.'),
      signal: z
        .string()
        .nullable()
        .describe('The signal that ended it, such as SIGKILL; null when it exited.'),
    })
    .optional()
    .describe('How it ended the last time.'),
  depends_on: z.array(serviceId).describe('The services that it needs.'),
});
export type ServiceSnapshot = z.output<typeof serviceSnapshot>;

/** The outbox of webhooks as the snapshot shows it. */
export const webhooksSnapshot = z.object({
  pending: count.describe('Webhooks that wait to be sent.'),
  failed: count.describe('Dead letters: they can be tried again by hand.'),
  targets: z
    .array(
      z.object({
        target_id: identifier.describe('Its id in the configuration.'),
        webhook_type: webhookType.describe('Which kind of target.'),
        url: z.string().describe('Where it is, masked.'),
        pending: count.describe('Webhooks that wait for it.'),
        state: z.enum(['idle', 'waiting', 'sending']).describe('What it does now.'),
        next_attempt_at: timestamp.optional().describe('Until when it waits.'),
      }),
    )
    .describe('The configured targets.'),
});

/** A deployment as the snapshot and `GET /api/v1/deployments` show it. */
export const deploymentSnapshot = z.object({
  deployment: identifier.describe('Its id in the configuration.'),
  name: z.string().describe('What people see.'),
  repository: z.string().describe('Without credentials.'),
  git: z
    .object({
      branch: z.string().describe('The branch that is watched.'),
      commit_hash: z.string().nullable().describe('What is deployed; null before the first deployment.'),
      remote_commit_hash: z.string().nullable().describe('The tip of the branch, as the remote last said.'),
      remote_status: z
        .enum(['up-to-date', 'ahead', 'behind', 'diverged', 'unknown'])
        .describe('What is deployed, compared with the branch.'),
      ahead_count: count.describe('Commits that are deployed and not on the branch.'),
      behind_count: count.describe('Commits of the branch that are not deployed.'),
      changed_files: z
        .array(z.string())
        .describe('Files of the release that were changed by hand; at most 20.'),
      checked_at: timestamp.nullable().describe('When the remote last answered.'),
      problem: z
        .object({
          code: z.string().describe('What kind of failure.'),
          message: z.string().describe('For a person.'),
        })
        .nullable()
        .describe('Why the last look at the remote failed.'),
    })
    .describe('What is deployed, beside the branch.'),
  run: poscoEvent.data
    .extend({ at: timestamp.describe('When it last changed.') })
    .nullable()
    .describe('The run that is under way, else the last one, in the form of a posco_event.'),
  waiting: z.boolean().describe('Whether another run waits for this one.'),
});
export type DeploymentSnapshot = z.output<typeof deploymentSnapshot>;

/** A log entry with its source. */
export const sourcedLogEntry = logEntry.extend({
  sequence: count.describe('Grows with every entry kept by this server since it started.'),
  file_name: z.string().describe('The log’s name: a file, or the output of a service.'),
  service_id: serviceId.optional().describe('The service whose output it is.'),
});
export type SourcedLogEntry = z.output<typeof sourcedLogEntry>;

/** Where log entries come from. */
export const logSource = z.object({
  file_name: z.string().describe('The log’s name: a file, or the output of a service.'),
  service_id: serviceId.optional().describe('The service whose log it is.'),
  state: z
    .enum(['output', 'following', 'missing', 'unreadable'])
    .describe('output: what a service prints; the others are of a file that is followed.'),
  dropped_entries: count.describe('Entries that were dropped since the server started: too many at once.'),
});
export type LogSourceSnapshot = z.output<typeof logSource>;

/** A durable message of the journal. `message` is in the typed style. */
export const journalEntry = z.object({
  position: count.describe('Its place in the journal.'),
  message: z
    .object({
      type: identifier.describe('The name of the message.'),
      data: z.record(z.string(), z.unknown()).describe('What it says.'),
      timestamp: timestamp.describe('When it was sent.'),
      broadcast_id: identifier.optional().describe('<kind>_<position>.'),
    })
    .describe('The message in the typed style.'),
});
export type JournalEntry = z.output<typeof journalEntry>;

/** An alert as the snapshot shows it: its last message, and when it was. */
export const alertSnapshot = alert.data.extend({
  alert_id: identifier.describe('Which alert: the same as in its messages.'),
  state: z.enum(['firing', 'resolved', 'acknowledged']).describe('Where the alert stands now.'),
  fired_at: timestamp.describe('When it began.'),
  updated_at: timestamp.describe('When its last message was sent.'),
});
export type AlertSnapshot = z.output<typeof alertSnapshot>;

/** The whole answer. */
export const snapshot = z.object({
  epoch: identifier.describe('The journal’s identity; positions of another epoch mean nothing.'),
  position: count.describe('The journal position that all of this was true at.'),
  server: z
    .object({
      version: z.string().describe('The server’s version, as in its package.'),
      started_at: timestamp.describe('When it was started.'),
      time: timestamp.describe('Its clock when it answered.'),
      hostname: z.string().describe('The name of its machine.'),
      platform: z.string().describe('Its operating system, such as linux.'),
    })
    .describe('The server that answered.'),
  status: statusUpdate.data
    .extend({ sampled_at: timestamp.describe('When the metrics were taken.') })
    .nullable()
    .describe('null before the first sample.'),
  services: z.array(serviceSnapshot).describe('Every service.'),
  projects: z.array(outboundProject).describe('Every outbound project.'),
  alerts: z.array(alertSnapshot).describe('All that fire, acknowledged or not, newest first; at most 1000.'),
  webhooks: webhooksSnapshot.describe('The outbox of webhooks.'),

  deployments: z.array(deploymentSnapshot).describe('Every deployment of the configuration.'),
  recent_events: z.array(journalEntry).describe('The newest durable messages, oldest first; at most 100.'),
  recent_logs: z
    .array(sourcedLogEntry)
    .describe('The newest log entries of all sources, oldest first; at most 500.'),
  log_sources: z.array(logSource).describe('Every source of log entries.'),
});
export type Snapshot = z.output<typeof snapshot>;
