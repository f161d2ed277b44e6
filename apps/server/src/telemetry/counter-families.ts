import type { Counters } from './counters.ts';
import { type Family, histogramSamples, type Sample } from './families.ts';
import type { Histogram } from './histogram.ts';
import type { Tally } from './tally.ts';

/** The counters under the names that Prometheus knows them by. docs/operations/metrics.md explains each. */
export function counterFamilies(counters: Counters): readonly Family[] {
  const { bytes, journal } = counters;
  return [
    total('connection_opened', 'Connections that were opened.', () => counters.opened.count),
    tallied('connection_closed', 'Connections that ended, by close code.', 'code', counters.closed),
    timed('connection_duration', 'How long connections were open when they ended.', counters.durations),
    tallied('handshakes_refused', 'Handshakes refused, by HTTP status.', 'status', counters.refused),
    {
      name: 'messages_received_total',
      help: 'Messages from clients, by event name and by what came of them.',
      type: 'counter',
      read: () =>
        [...counters.received].flatMap(([event, outcomes]) =>
          Object.entries(outcomes).map(([outcome, value]) => ({ labels: { event, outcome }, value })),
        ),
    },
    total('received_bytes', 'Bytes of the payloads of received messages.', () => bytes.received),
    tallied(
      'messages_sent',
      'Messages to clients, one for each receiver, by event name.',
      'event',
      counters.sent,
    ),
    total('sent_bytes', 'Bytes of the messages to clients, one for each receiver.', () => bytes.sent),
    tallied('errors_sent', 'Errors that clients were told, by error code.', 'code', counters.errors),
    tallied('limit_hits', 'Limits that clients ran into.', 'limit', counters.limits),
    {
      name: 'handler_duration_seconds',
      help: 'Time that handlers took, by event name.',
      type: 'histogram',
      read: () =>
        [...counters.handlers].flatMap(([event, histogram]) => histogramSamples(histogram, { event })),
    },
    timed(
      'broadcast_queue',
      'Time between publishing a message and writing it to the sockets.',
      counters.queue,
    ),
    tallied('slow_readers', 'Steps of slow readers: behind, caught up again, closed.', 'step', counters.slow),
    total(
      'stream_entries_dropped',
      'Entries of streams that slow readers did not get.',
      () => counters.dropped.entries,
    ),
    timed('journal_append', 'Time that the journal took to keep a batch of messages.', counters.appends),
    total('journal_records_appended', 'Durable messages that the journal was given.', () => journal.records),
    total('journal_failures', 'Durable messages that the journal could not keep.', () => journal.failures),
    tallied('resumes', 'Answers to clients that wanted to resume.', 'outcome', counters.resumes),
    tallied('services_probes', 'Probes of services.', 'outcome', counters.probes),
  ];
}

function total(name: string, help: string, value: () => number): Family {
  return { name: `${name}_total`, help, type: 'counter', read: () => [{ value: value() }] };
}

function tallied(name: string, help: string, label: string, tally: Tally): Family {
  const read = (): Sample[] => tally.entries().map(([key, value]) => ({ labels: { [label]: key }, value }));
  return { name: `${name}_total`, help, type: 'counter', read };
}

function timed(name: string, help: string, histogram: Histogram): Family {
  return { name: `${name}_seconds`, help, type: 'histogram', read: () => histogramSamples(histogram) };
}
