import { decodeServerMessage, type MessageData, type Snapshot } from '@watchhamster/shared-types';
import { expect, test } from 'vitest';
import { applySnapshot } from './apply-snapshot.ts';
import type { ReceivedMessage } from './names.ts';

const at = '2026-01-01T00:00:00.000Z';
const later = '2026-01-01T00:01:00.000Z';

const empty: Snapshot = {
  epoch: 'one',
  position: 0,
  server: { version: '1.0.0', started_at: at, time: at, hostname: 'host', platform: 'linux' },
  status: null,
  services: [],
  projects: [],
  alerts: [],
  webhooks: { pending: 0, failed: 0, targets: [] },
  deployments: [],
  recent_events: [],
  recent_logs: [],
  log_sources: [],
};

/** A message as the client hands it over. */
function message(type: string, data: object, position: number | undefined, timestamp = at): ReceivedMessage {
  const broadcast = position === undefined ? {} : { broadcast_id: `any_${position}` };
  const decoded = decodeServerMessage({ type, data, timestamp, ...broadcast });
  if (!decoded.ok) throw new Error(decoded.error.message);
  return { ...decoded, type, position, wire: decoded.message } as unknown as ReceivedMessage;
}

/** The snapshot after messages, and how often it had to be asked for anew. */
function after(snapshot: Snapshot, ...messages: ReceivedMessage[]) {
  let refetches = 0;
  const next = messages.reduce(
    (state, one) =>
      applySnapshot(state, one, () => {
        refetches += 1;
      }),
    snapshot,
  );
  return { next, refetches };
}

const alert = (id: string, change: object = {}, position = 1, timestamp = at) =>
  message(
    'alert',
    {
      level: 'warning',
      title: id,
      message: '',
      category: 'service',
      source: 'alerts',
      alert_id: id,
      state: 'firing',
      metadata: { fired_at: at },
      ...change,
    },
    position,
    timestamp,
  );

test('alerts are there from when they fire until they resolve, newest first', () => {
  const { next: two } = after(empty, alert('a'), alert('b', {}, 2));
  expect(two.alerts.map(({ alert_id }) => alert_id)).toEqual(['b', 'a']);
  const { next: known } = after(two, alert('a', { state: 'acknowledged', level: 'critical' }, 3, later));
  expect(known.alerts[1]).toMatchObject({
    state: 'acknowledged',
    level: 'critical',
    fired_at: at,
    updated_at: later,
  });
  const { next: one } = after(known, alert('a', { state: 'resolved' }, 4, later));
  expect(one.alerts.map(({ alert_id }) => alert_id)).toEqual(['b']);
  expect(after(one, alert('b', {}, 2)).next.alerts).toEqual(one.alerts);
});

test('an alert that somebody else publishes is an event, and not one that the server keeps', () => {
  const { next } = after(empty, alert('theirs', { metadata: {} }), alert('x', { alert_id: undefined }, 2));
  expect(next.alerts).toEqual([]);
  expect(next.recent_events).toHaveLength(2);
});

const deployment = (id: string) =>
  ({
    deployment: id,
    name: id,
    repository: 'r',
    git: {
      branch: 'main',
      commit_hash: null,
      remote_commit_hash: null,
      remote_status: 'unknown',
      ahead_count: 0,
      behind_count: 0,
      changed_files: [],
      checked_at: null,
      problem: null,
    },
    run: null,
    waiting: false,
  }) satisfies Snapshot['deployments'][number];

const run = (change: Partial<MessageData<'poscoEvent'>>, position = 1) =>
  message(
    'posco_event',
    {
      event_type: 'deployment_progress',
      branch: 'main',
      commit_hash: 'abc',
      deployment_id: 'site-1',
      deployment: 'site',
      status: 'in_progress',
      progress: 40,
      message: '',
      steps: [],
      ...change,
    },
    position,
    later,
  );

test('a run shows its progress in its deployment; what git says after it is asked for', () => {
  const deployments = [deployment('other'), deployment('site')];
  const { next, refetches } = after({ ...empty, deployments }, run({}));
  expect(next.deployments[1]?.run).toMatchObject({ progress: 40, at: later });
  expect(next.deployments[0]).toBe(deployments[0]);
  expect(refetches).toBe(0);
  const done = run({ event_type: 'deployment_completed', status: 'completed', progress: 100 }, 2);
  expect(after(next, done)).toMatchObject({
    refetches: 1,
    next: { deployments: [{}, { run: { progress: 100 } }] },
  });
});

test('a run of another pipeline changes no deployment, and one of an unknown deployment asks for it', () => {
  const known = { ...empty, deployments: [deployment('site')] };
  const theirs = after(known, run({ deployment: undefined }));
  expect(theirs).toMatchObject({ refetches: 0, next: { deployments: [{ run: null }] } });
  expect(after(known, run({ deployment: 'new' })).refetches).toBe(1);
});

test('the outbox is asked for after a webhook, and the logs when one is new', () => {
  const webhook = {
    webhook_id: 'w',
    event_type: 'sent',
    webhook_type: 'slack',
    url: 'u',
    status: 'success',
    message: '',
  };
  expect(after(empty, message('webhook_event', webhook, 1)).refetches).toBe(1);
  const lines = message('log_update', { file_name: 'web', entries: [], total_new_entries: 0 }, undefined);
  expect(after(empty, lines)).toEqual({ next: empty, refetches: 1 });
  const source = { file_name: 'web', state: 'output', dropped_entries: 0 } as const;
  expect(after({ ...empty, log_sources: [source] }, lines).refetches).toBe(0);
});

test('an alert whose beginning is no time is not taken: what others publish may have anything in it', () => {
  const { next } = after(empty, alert('theirs', { metadata: { fired_at: 'not a date' } }));
  expect(next.alerts).toEqual([]);
});
