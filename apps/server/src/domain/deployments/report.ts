import { catalogue, type MessageData } from '@watchhamster/shared-types';
import type { DeploymentConfig } from '../../config/deployments.ts';
import type { DeploymentTexts } from '../../i18n/deployments.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Notification, Notifier } from '../notify.ts';
import type { RunRecord } from './record.ts';
import type { RunState } from './states.ts';

type PoscoEvent = MessageData<'poscoEvent'>;
type EventType = PoscoEvent['event_type'];

/** A commit as people read it. */
export const shortHash = (commit: string): string => commit.slice(0, 10);

const statuses: Readonly<Record<RunState, PoscoEvent['status']>> = {
  waiting: 'pending',
  running: 'in_progress',
  rolling_back: 'failed',
  completed: 'completed',
  failed: 'failed',
  rolled_back: 'rolled_back',
  superseded: 'pending',
};

const eventTypes: Readonly<Record<RunState, EventType>> = {
  waiting: 'deployment_progress',
  running: 'deployment_progress',
  rolling_back: 'deployment_failed',
  completed: 'deployment_completed',
  failed: 'deployment_failed',
  rolled_back: 'deployment_rolled_back',
  superseded: 'deployment_progress',
};

/** A run in the form of a posco_event. */
export function asPoscoEvent(run: RunRecord, eventType: EventType = eventTypes[run.state]): PoscoEvent {
  return {
    event_type: eventType,
    branch: run.branch,
    commit_hash: run.commit,
    deployment_id: run.id,
    deployment: run.deploymentId,
    status: statuses[run.state],
    progress: run.progress,
    message: run.message,
    steps: [...run.steps],
  };
}

/** Tells everybody what happens to runs. */
export interface Reporter {
  /** A posco_event of the type that the state has, unless another is named. */
  publish(run: RunRecord, eventType?: EventType): void;
  /** The targets of the configuration, of what completed, failed or was rolled back. */
  notify(run: RunRecord, config: DeploymentConfig | undefined): void;
}

/** What {@link createReporter} needs. */
export interface ReporterOptions {
  readonly events: Events;
  readonly texts: DeploymentTexts;
  readonly notifier: Notifier | undefined;
  readonly now: () => number;
  readonly logger: Logger;
}

/** The targets are told through the notifier, or not at all where there is none. */
export function createReporter({ events, texts, notifier, now, logger }: ReporterOptions): Reporter {
  return {
    publish: (run, eventType) => events.publish(catalogue.poscoEvent, asPoscoEvent(run, eventType)),
    notify(run, config) {
      if (!config || config.notify.length === 0 || !notifier) return;
      const notification = notificationOf(run, config.name ?? config.id, texts, now());
      if (!notification) return;
      try {
        notifier.notify(config.notify, notification);
      } catch (err) {
        logger.error(
          { err, deployment: run.deploymentId, run: run.id },
          'a notification could not be stored',
        );
      }
    },
  };
}

/** Ids are made of the run and what happened to it: told again after a crash, it is accepted once. */
function notificationOf(
  run: RunRecord,
  name: string,
  texts: DeploymentTexts,
  now: number,
): Notification | undefined {
  const timestamp = new Date(run.finishedAt ?? now).toISOString();
  const { branch, commit, message } = run;
  switch (run.state) {
    case 'completed':
      return {
        id: `deployment:${run.id}:completed`,
        title: texts.titleCompleted(name),
        message,
        level: 'info',
        template: { id: 'deployment_success', variables: { branch, commit_hash: commit, timestamp } },
      };
    case 'failed':
    case 'rolling_back':
      return {
        // A rollback that fails as well is another thing than the failure before it.
        id: `deployment:${run.id}:failed${run.state === 'failed' && run.rollback ? ':rollback' : ''}`,
        title: texts.titleFailed(name),
        message,
        level: 'error',
        template: {
          id: 'system_error_alert',
          variables: { service_name: name, error_message: message, timestamp },
        },
      };
    case 'rolled_back':
      return {
        id: `deployment:${run.id}:rolled_back`,
        title: texts.titleRolledBack(name),
        message,
        level: 'warning',
      };
    default:
      return undefined;
  }
}
