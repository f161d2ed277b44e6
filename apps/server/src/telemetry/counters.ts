import { CloseCode, catalogue, ErrorCode } from '@watchhamster/shared-types';
import { createHistogram, type Histogram } from './histogram.ts';
import type { LimitName, MessageOutcome, Metrics, SlowReaderStep } from './metrics.ts';
import { createTally, type Tally } from './tally.ts';

/** The numbers behind the metrics, and the functions that raise them. */
export interface Counters {
  /** What the parts of the server call. */
  readonly record: Metrics;
  readonly opened: { count: number };
  readonly closed: Tally;
  readonly durations: Histogram;
  readonly refused: Tally;
  readonly received: ReadonlyMap<string, Readonly<Record<MessageOutcome, number>>>;
  readonly sent: Tally;
  readonly bytes: { received: number; sent: number };
  readonly errors: Tally;
  readonly limits: Tally;
  readonly handlers: ReadonlyMap<string, Histogram>;
  readonly queue: Histogram;
  readonly slow: Tally;
  readonly dropped: { entries: number };
  readonly journal: { records: number; failures: number };
  readonly appends: Histogram;
  readonly resumes: Tally;
  readonly probes: Tally;
}

/** The upper bounds of the histograms' buckets, in seconds. */
const bounds = {
  /** Most handlers answer from memory in microseconds; a service's command may take the whole grace of a stop. */
  handler: [
    0.00001, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30,
  ],
  /** A broadcast waits for the rest of a flush interval, 0.2 s by default; what takes longer had to wait for a reader. */
  queue: [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.5, 1, 2.5, 5, 10],
  /** From memory to a disk that is slow. */
  append: [
    0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1,
  ],
  /** From a page that is reloaded to a screen on the wall. */
  connection: [1, 10, 60, 300, 900, 3600, 21_600, 86_400, 604_800],
} as const;

/** Those that RFC 6455 has beside ours, and the one that means no close frame at all. A client may send any number. */
const otherCloseCodes = [1002, 1003, 1005, 1006, 1007, 1010, 1012, 1014, 1015];

/** The compiler sees to it that none is forgotten. */
const limitNames: Record<LimitName, true> = {
  connections: true,
  connections_per_client: true,
  messages_per_second: true,
  flooding: true,
  control_frames: true,
  message_bytes: true,
  recommended_message_bytes: true,
  idle: true,
  credential_timeout: true,
  credentials: true,
  liveness: true,
  queue_bytes: true,
};
const slowReaderSteps: Record<SlowReaderStep, true> = { lagging: true, caught_up: true, closed: true };

/** What a received message counts as when its name is not that of a message from a client. */
const invalid = 'invalid';

/** Counters at zero. Each `record` function is a look-up and an addition: they are called for every message. */
export function createCounters(): Counters {
  const definitions = Object.values(catalogue);
  const fromClients = definitions.filter(({ from }) => from === 'client').map(({ event }) => event);
  const fromServer = definitions.filter(({ from }) => from === 'server').map(({ event }) => event);

  const outcomes = () => ({ ok: 0, refused: 0, failed: 0 });
  const unknownReceived = outcomes();
  const received = new Map([
    ...fromClients.map((event) => [event, outcomes()] as const),
    [invalid, unknownReceived],
  ]);
  const unknownHandler = createHistogram(bounds.handler);
  const handlers = new Map([
    ...fromClients.map((event) => [event, createHistogram(bounds.handler)] as const),
    ['other', unknownHandler],
  ]);
  const opened = { count: 0 };
  const closed = createTally(
    [...new Set([...Object.values(CloseCode), ...otherCloseCodes])].sort((a, b) => a - b),
  );
  const durations = createHistogram(bounds.connection);
  const refused = createTally([400, 401, 403, 404, 405, 426, 429, 500, 503]);
  const sent = createTally(fromServer);
  const bytes = { received: 0, sent: 0 };
  const errors = createTally(Object.values(ErrorCode));
  const limits = createTally(Object.keys(limitNames));
  const queue = createHistogram(bounds.queue);
  const slow = createTally(Object.keys(slowReaderSteps));
  const dropped = { entries: 0 };
  const journal = { records: 0, failures: 0 };
  const appends = createHistogram(bounds.append);
  const resumes = createTally(['resumed', 'refused']);
  const probes = createTally(['good', 'failed']);

  const record: Metrics = {
    connectionOpened() {
      opened.count++;
    },
    connectionClosed(code, seconds) {
      closed.add(code);
      durations.observe(seconds);
    },
    handshakeRefused: (status) => refused.add(status),
    received(event, outcome, size) {
      const slot = received.get(event) ?? unknownReceived;
      slot[outcome]++;
      bytes.received += size;
    },
    sent(event, count, size) {
      sent.add(event, count);
      bytes.sent += count * size;
    },
    errorSent: (code) => errors.add(code),
    limitHit: (limit) => limits.add(limit),
    handled(event, seconds) {
      const histogram = handlers.get(event) ?? unknownHandler;
      histogram.observe(seconds);
    },
    queued: queue.observe,
    slowReader: (step) => slow.add(step),
    dropped(entries) {
      dropped.entries += entries;
    },
    journaled(records, seconds) {
      journal.records += records;
      appends.observe(seconds);
    },
    journalFailed() {
      journal.failures++;
    },
    resumed: (outcome) => resumes.add(outcome),
    probed: (outcome) => probes.add(outcome),
  };
  return {
    record,
    opened,
    closed,
    durations,
    refused,
    received,
    sent,
    bytes,
    errors,
    limits,
    handlers,
    queue,
    slow,
    dropped,
    journal,
    appends,
    resumes,
    probes,
  };
}
