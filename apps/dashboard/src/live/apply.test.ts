import { expect, test } from 'vitest';
import { applyMessage, EVENT_CAPACITY, mergeSnapshots, needsRefetch, positionOf } from './apply.ts';
import { received, serviceEvent, snapshotAt, webService } from './testing/messages.ts';

test('the position is the number at the end of the broadcast id', () => {
  expect(positionOf('service_12')).toBe(12);
  expect(positionOf('project_status_007')).toBe(7);
  expect(positionOf('service')).toBeUndefined();
  expect(positionOf(undefined)).toBeUndefined();
});

test('a durable message after the position changes the service, and stands in the timeline', () => {
  const at = '2026-01-01T00:01:00.000Z';
  const after = applyMessage(
    snapshotAt(5),
    received(serviceEvent(6, { status: 'running', details: { pid: 42, restart_count: 3 } }, at)),
  );
  expect(after.position).toBe(6);
  expect(after.services[0]).toMatchObject({ status: 'running', pid: 42, restart_count: 3, since: at });
  expect(after.recent_events.map(({ position }) => position)).toEqual([6]);
});

test('a durable message up to the position does not change the state that was taken after it', () => {
  const after = applyMessage(snapshotAt(6), received(serviceEvent(6, { status: 'error' })));
  expect(after.services[0]?.status).toBe('stopped');
  expect(after.position).toBe(6);
});

test('replayed messages stand in the timeline once each, in journal order', () => {
  let snapshot = snapshotAt(9);
  for (const position of [9, 7, 8, 7, 10, 9]) {
    snapshot = applyMessage(snapshot, received(serviceEvent(position)));
  }
  expect(snapshot.recent_events.map(({ position }) => position)).toEqual([7, 8, 9, 10]);
});

test('the timeline is bounded', () => {
  let snapshot = snapshotAt(0);
  for (let position = 1; position <= EVENT_CAPACITY + 20; position += 1) {
    snapshot = applyMessage(snapshot, received(serviceEvent(position)));
  }
  expect(snapshot.recent_events).toHaveLength(EVENT_CAPACITY);
  expect(snapshot.recent_events[0]?.position).toBe(21);
});

test('a direct answer changes the service and is no event', () => {
  const after = applyMessage(snapshotAt(5), received(serviceEvent(undefined, { details: { pid: 1 } })));
  expect(after.services[0]).toMatchObject({ status: 'running', pid: 1 });
  expect(after.recent_events).toEqual([]);
  expect(after.position).toBe(5);
});

test('a service that failed shows how, and when it is started again, until it runs', () => {
  const running = snapshotAt(1, { services: [webService({ status: 'running', pid: 7 })] });
  const next_restart_at = '2026-01-01T00:02:00.000Z';
  const failed = applyMessage(
    running,
    received(
      serviceEvent(2, { event_type: 'error', status: 'error', details: { exit_code: 1, next_restart_at } }),
    ),
  );
  expect(failed.services[0]).toMatchObject({
    status: 'error',
    next_restart_at,
    last_exit: { exit_code: 1, signal: null },
  });
  expect(failed.services[0]?.pid).toBeUndefined();
  const again = applyMessage(
    failed,
    received(serviceEvent(3, { event_type: 'restarted', details: { pid: 8 } })),
  );
  expect(again.services[0]).toMatchObject({ status: 'running', pid: 8 });
  expect(again.services[0]?.next_restart_at).toBeUndefined();
});

test('services keep the order of the configuration', () => {
  const services = ['c', 'web', 'a'].map((service_id) => webService({ service_id }));
  const after = applyMessage(snapshotAt(0, { services }), received(serviceEvent(1)));
  expect(after.services.map(({ service_id }) => service_id)).toEqual(['c', 'web', 'a']);
});

test('an older status does not replace a newer one', () => {
  const status = (cpu_percent: number, timestamp: string) =>
    received({
      type: 'status_update',
      data: {
        cpu_percent,
        memory_percent: 1,
        disk_usage: 1,
        network_status: 'connected',
        uptime: 1,
        active_services: 0,
      },
      timestamp,
    });
  const newer = applyMessage(snapshotAt(0), status(50, '2026-01-01T00:00:10.000Z'));
  expect(newer.status?.cpu_percent).toBe(50);
  expect(applyMessage(newer, status(20, '2026-01-01T00:00:05.000Z'))).toBe(newer);
});

test('a new snapshot keeps the events that were shown, unless the journal is another', () => {
  const shown = applyMessage(snapshotAt(0), received(serviceEvent(1)));
  const fetched = applyMessage(snapshotAt(1), received(serviceEvent(2)));
  expect(mergeSnapshots(shown, fetched).recent_events.map(({ position }) => position)).toEqual([1, 2]);
  expect(mergeSnapshots(shown, { ...fetched, epoch: 'two' }).recent_events).toHaveLength(1);
});

test('an unknown service and a changed configuration ask for a new snapshot', () => {
  const snapshot = snapshotAt(0);
  expect(needsRefetch(snapshot, received(serviceEvent(1, { service_id: 'new' })))).toBe(true);
  expect(needsRefetch(snapshot, received(serviceEvent(1, { event_type: 'config_changed' })))).toBe(true);
  expect(needsRefetch(snapshot, received(serviceEvent(1)))).toBe(false);
});
