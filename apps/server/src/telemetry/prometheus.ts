import { Registry } from 'prom-client';
import { counterFamilies } from './counter-families.ts';
import { createCounters } from './counters.ts';
import { addFamilies, type Family, type Sample } from './families.ts';
import type { GatewayReadings, Metrics } from './metrics.ts';
import { addProcessMetrics } from './process-metrics.ts';

/** What a journal says of itself. */
export interface JournalReadings {
  /** The last position. */
  readonly position: number;
  /** The oldest position that is kept. */
  readonly oldest: number;
  readonly records: number;
  /** Of the kept texts. */
  readonly bytes: number;
}

/** What the metrics are made of. The two readers are called at every scrape, and never before the first. */
export interface MetricsOptions {
  readonly readGateway: () => GatewayReadings;
  /** What it throws leaves the journal's gauges out of that answer; the others are given all the same. */
  readonly readJournal: () => JournalReadings;
  /** What other parts count. */
  readonly families?: readonly Family[];
  /** The version of the server. */
  readonly version: string;
  /** When the server started, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** The metrics as Prometheus reads them. */
export interface MetricsText {
  /** Everything at this moment, in the text format 0.0.4. The event loop's delay starts anew with each call. */
  render(): Promise<string>;
  /** The content type of what `render` gives. */
  readonly contentType: string;
}

/** Counts what the parts of the server report, until it is closed. */
export interface PrometheusMetrics extends Metrics, MetricsText {
  /** Ends the measuring of the event loop. */
  close(): void;
}

const roles: ReadonlySet<string> = new Set(['viewer', 'operator', 'publisher', 'admin', 'none']);

/**
 * Metrics for Prometheus, in a registry of their own. Counting costs plain additions; everything else is done when
 * somebody asks. No label has a text that came from a client: names that are not known are counted together.
 */
export function createMetrics(options: MetricsOptions): PrometheusMetrics {
  const registry = new Registry();
  const counters = createCounters();
  let gateway: GatewayReadings | undefined;
  let journal: JournalReadings | undefined;

  const gatewayGauge = (
    name: string,
    help: string,
    read: (now: GatewayReadings) => readonly Sample[],
  ): Family => ({
    name,
    help,
    type: 'gauge',
    read: () => (gateway ? read(gateway) : []),
  });
  const journalGauge = (name: string, help: string, read: (now: JournalReadings) => number): Family => ({
    name,
    help,
    type: 'gauge',
    read: () => (journal ? [{ value: read(journal) }] : []),
  });

  addFamilies(registry, [
    {
      name: 'build_info',
      help: 'Always 1; the labels tell what is running.',
      type: 'gauge',
      read: () => [{ value: 1, labels: { version: options.version, node: process.version } }],
    },
    {
      name: 'start_time_seconds',
      help: 'When the server started, in seconds since 1970.',
      type: 'gauge',
      read: () => [{ value: options.startedAt / 1000 }],
    },
    gatewayGauge('connections', 'Open connections, by envelope style and role.', openConnections),
    gatewayGauge(
      'lagging_connections',
      'Connections that are behind and catch up from the journal.',
      (now) => [{ value: now.lagging }],
    ),
    gatewayGauge(
      'lag_messages',
      'Durable messages that the connection furthest behind has still to get.',
      (now) => [{ value: now.maxLag }],
    ),
    gatewayGauge('queued_bytes', 'Bytes that wait in the sockets.', (now) => [{ value: now.queuedBytes }]),
    journalGauge(
      'journal_position',
      'Position of the last durable message; it falls when a new epoch begins.',
      (now) => now.position,
    ),
    journalGauge(
      'journal_oldest_position',
      'Oldest position that a client can still resume from.',
      (now) => now.oldest,
    ),
    journalGauge('journal_records', 'Durable messages that the journal keeps.', (now) => now.records),
    journalGauge('journal_bytes', 'Bytes of the texts that the journal keeps.', (now) => now.bytes),
    ...counterFamilies(counters),
    ...(options.families ?? []),
  ]);
  const stopMeasuring = addProcessMetrics(registry);

  return {
    ...counters.record,
    contentType: registry.contentType,
    async render() {
      gateway = options.readGateway();
      journal = readOrNothing(options.readJournal);
      return registry.metrics();
    },
    close() {
      stopMeasuring();
      registry.clear();
    },
  };
}

/** A journal that cannot be read is when the other metrics are wanted most. */
function readOrNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Every style and role that is known has a line, so that a graph falls to zero instead of ending. */
function openConnections({ connections }: GatewayReadings): Sample[] {
  const counts = new Map<string, { readonly labels: { dialect: string; role: string }; value: number }>();
  const slot = (dialect: string, role: string) => {
    const key = `${dialect} ${role}`;
    const found = counts.get(key) ?? { labels: { dialect, role }, value: 0 };
    counts.set(key, found);
    return found;
  };
  for (const dialect of ['typed', 'event']) for (const role of roles) slot(dialect, role);
  for (const { dialect, role, count } of connections)
    slot(dialect, roles.has(role) ? role : 'other').value += count;
  return [...counts.values()];
}
