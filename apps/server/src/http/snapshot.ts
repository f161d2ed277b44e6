import { hostname, platform } from 'node:os';
import type { JournalEntry, Snapshot } from '@watchhamster/shared-types';
import type { Alerts } from '../domain/alerts/index.ts';
import type { Deployments } from '../domain/deployments/index.ts';
import type { Host } from '../domain/host/index.ts';
import type { LogParts } from '../domain/logs/index.ts';
import type { Outbound } from '../domain/outbound/index.ts';
import type { Services } from '../domain/services/index.ts';
import type { Webhooks } from '../domain/webhooks/index.ts';
import type { Journal, JournalRecord } from '../journal/journal.ts';

/** Makes the answer to `GET /api/v1/snapshot`. */
export type SnapshotSource = () => Snapshot;

interface SnapshotParts {
  readonly journal: Journal;
  readonly host: Host;
  readonly services: Services;
  readonly logs: Pick<LogParts, 'logs' | 'sources'>;
  readonly alerts: Pick<Alerts, 'open'>;
  readonly webhooks: Pick<Webhooks, 'pending' | 'failed' | 'targets'>;
  readonly deployments: Deployments;
  readonly outbound: Pick<Outbound, 'list'>;
  readonly version: string;
  readonly startedAt: number;
  readonly now: () => number;
}

/** How many of the newest durable messages and log entries a snapshot shows. */
const recentEvents = 100;
const recentLogs = 500;

/** The state with the journal position it was true at. The position is read first: what follows it is never missed. */
export function createSnapshotSource({
  journal,
  host,
  services,
  logs,
  alerts,
  webhooks,
  deployments,
  outbound,
  version,
  startedAt,
  now,
}: SnapshotParts): SnapshotSource {
  return () => {
    const position = journal.position();
    return {
      epoch: journal.epoch,
      position,
      server: {
        version,
        started_at: new Date(startedAt).toISOString(),
        time: new Date(now()).toISOString(),
        hostname: hostname(),
        platform: platform(),
      },
      status: host.latest(),
      services: services.list(),
      projects: [...outbound.list()],
      alerts: alerts.open(),
      webhooks: webhookSection(webhooks),
      deployments: deployments.list(),
      recent_events: [...journal.history({ limit: recentEvents })].reverse().map(entryOf),
      recent_logs: logs.logs.recent(recentLogs),
      log_sources: [...logs.sources()],
    };
  };
}

/** A record as the API shows it: its position, and the message in the typed style. */
export function entryOf({ position, parts: { definition, data, meta } }: JournalRecord): JournalEntry {
  return {
    position,
    message: {
      type: definition.type,
      data: { ...data },
      timestamp: meta.timestamp ?? '',
      ...(meta.broadcastId === undefined ? {} : { broadcast_id: meta.broadcastId }),
    },
  };
}

function webhookSection(webhooks: SnapshotParts['webhooks']): Snapshot['webhooks'] {
  return {
    pending: webhooks.pending(),
    failed: webhooks.failed(),
    targets: webhooks.targets().map(({ target, pending, doing, until }) => ({
      target_id: target.id ?? '',
      webhook_type: target.type,
      url: target.maskedUrl,
      pending,
      state: doing,
      ...(until === undefined ? {} : { next_attempt_at: new Date(until).toISOString() }),
    })),
  };
}
