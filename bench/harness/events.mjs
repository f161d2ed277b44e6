// The event that everything publishes: about 400 bytes on the wire, the same for everybody.

/** The service that all benchmark events are about. */
export const serviceId = 'bench_service';

/** @param {number} index */
const event = (index) => ({
  type: 'service_event',
  data: {
    service_id: serviceId,
    service_name: 'Benchmark service',
    event_type: 'recovered',
    status: 'running',
    message: `The service answers again after ${1000 + (index % 9000)} ms`,
    details: {
      pid: 12345,
      port: 8080,
      config_file: '/etc/bench/service.json',
      restart_count: 3,
      host: 'node-1.example.org',
    },
  },
});

/** What the server adds by itself; the peers' events carry it from the start, so that all are of one size. */
const added = { timestamp: '2024-01-01T12:00:00.000Z', broadcast_id: 'service_event_1000001' };

/**
 * The body of one request that publishes `count` events.
 * @param {number} count
 * @param {'own' | 'peer'} kind
 */
export function eventsBody(count, kind) {
  const events = Array.from({ length: count }, (_, index) =>
    kind === 'own' ? event(index) : { ...event(index), ...added },
  );
  return Buffer.from(JSON.stringify(events));
}

/** Bytes of one event on the wire, without its frame header. */
export const eventBytes = eventsBody(1, 'peer').length - 2;
