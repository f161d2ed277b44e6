import type { AlertSnapshot, DeploymentSnapshot, MessageData, Snapshot } from '@watchhamster/shared-types';
import type { ReceivedMessage } from './names.ts';

/** Alerts that fire, at most, as in the server's answer. */
const alertCapacity = 1000;

/**
 * The snapshot after a durable message that is about its alerts, deployments or webhooks; the same object for others.
 * Applying a message again gives the same.
 *
 * @param refetch called for what the message does not tell.
 */
export function applySection(snapshot: Snapshot, message: ReceivedMessage, refetch: () => void): Snapshot {
  const at = message.meta.timestamp ?? snapshot.server.time;
  if (message.event === 'alert')
    return { ...snapshot, alerts: alertsAfter(snapshot.alerts, message.data, at) };
  if (message.event === 'poscoEvent') {
    const deployments = deploymentsAfter(snapshot.deployments, message.data, at, refetch);
    return deployments === snapshot.deployments ? snapshot : { ...snapshot, deployments };
  }
  // Which target a message was for, and whether a dead letter is tried again, only the server knows.
  if (message.event === 'webhookEvent') refetch();
  return snapshot;
}

/**
 * All that fire, newest first. One that has resolved is gone. What others publish is theirs to keep: it says not when it
 * fired.
 */
function alertsAfter(
  alerts: AlertSnapshot[],
  { alert_id, state = 'firing', ...data }: MessageData<'alert'>,
  at: string,
): AlertSnapshot[] {
  if (alert_id === undefined) return alerts;
  const known = alerts.find((alert) => alert.alert_id === alert_id);
  if (state === 'resolved') return known ? alerts.filter((alert) => alert !== known) : alerts;
  const fired_at = known?.fired_at ?? data.metadata?.fired_at;
  if (typeof fired_at !== 'string' || Number.isNaN(Date.parse(fired_at))) return alerts;
  const next = { ...data, alert_id, state, fired_at, updated_at: at };
  if (known) return alerts.map((alert) => (alert === known ? next : alert));
  return [next, ...alerts].slice(0, alertCapacity);
}

function deploymentsAfter(
  deployments: DeploymentSnapshot[],
  run: MessageData<'poscoEvent'>,
  at: string,
  refetch: () => void,
): DeploymentSnapshot[] {
  // Without the id of a deployment somebody else tells of one that is not this server's.
  if (run.deployment === undefined) return deployments;
  const isKnown = deployments.some(({ deployment }) => deployment === run.deployment);
  // What is deployed now, and whether another run waits, is not part of the message.
  if (!isKnown || run.event_type !== 'deployment_progress') refetch();
  return deployments.map((one) =>
    one.deployment === run.deployment ? { ...one, run: { ...run, at } } : one,
  );
}
