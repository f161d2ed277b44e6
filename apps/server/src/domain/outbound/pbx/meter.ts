import type { Family } from '../../../telemetry/families.ts';
import { createTally } from '../../../telemetry/tally.ts';
import type { PbxTrouble } from './error.ts';

/** Counts what happens between the server and the PBX. */
export interface PbxMeter {
  /** An account became ready. */
  connected(): void;
  /** A connection failed or was lost. */
  failed(kind: PbxTrouble): void;
  event(): void;
  /** Events are missing, by their numbers. */
  gap(): void;
  /** An event or an answer could not be used. */
  misfit(kind: PbxTrouble | 'event'): void;
  /** Everything was read, and was, or was not, as it was known. */
  read(found: 'same' | 'different'): void;
}

/** How many projects there are, at the moment somebody asks. */
export interface ProjectCounts {
  readonly total: number;
  readonly active: number;
  readonly connected: number;
  /** Calls that have not ended. */
  readonly participants: number;
}

export function createPbxMeter(): PbxMeter & {
  /** docs/operations/metrics.md explains each. */
  families(read: () => ProjectCounts): readonly Family[];
} {
  const troubles = ['credentials', 'unreachable', 'timeout', 'status', 'answer', 'lost'] as const;
  const connections = createTally(['connected', ...troubles]);
  const misfits = createTally(['event', ...troubles]);
  const readings = createTally(['same', 'different']);
  let events = 0;
  let gaps = 0;
  return {
    connected: () => connections.add('connected'),
    failed: (kind) => connections.add(kind),
    event: () => void events++,
    gap: () => void gaps++,
    misfit: (kind) => misfits.add(kind),
    read: (found) => readings.add(found),
    families(read) {
      const counter = (name: string, help: string, value: () => number): Family => ({
        name,
        help,
        type: 'counter',
        read: () => [{ value: value() }],
      });
      const tallied = (name: string, help: string, label: string, tally: typeof connections): Family => ({
        name,
        help,
        type: 'counter',
        read: () => tally.entries().map(([key, value]) => ({ labels: { [label]: key }, value })),
      });
      return [
        {
          name: 'outbound_projects',
          help: 'Outbound projects, by how far they are; connected ones are active too.',
          type: 'gauge',
          read() {
            const { total, active, connected } = read();
            return [
              { labels: { state: 'init' }, value: total - active },
              { labels: { state: 'active' }, value: active },
              { labels: { state: 'connected' }, value: connected },
            ];
          },
        },
        {
          name: 'outbound_participants',
          help: 'Participants of calls on the extensions of outbound projects.',
          type: 'gauge',
          read: () => [{ value: read().participants }],
        },
        tallied(
          'outbound_connections_total',
          'Connections to the PBX, by what came of them.',
          'outcome',
          connections,
        ),
        counter('outbound_events_total', 'Events of the PBX.', () => events),
        counter('outbound_event_gaps_total', 'Gaps in the numbers of the events.', () => gaps),
        tallied(
          'outbound_failed_reads_total',
          'Events and answers of the PBX that could not be used.',
          'kind',
          misfits,
        ),
        tallied(
          'outbound_rereads_total',
          'Readings of everything, by whether something had been missed.',
          'found',
          readings,
        ),
      ];
    },
  };
}
