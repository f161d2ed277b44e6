import type { Family } from '../../telemetry/families.ts';
import { createTally } from '../../telemetry/tally.ts';
import type { CallCounts } from './call.ts';

const outcomes = ['answered', 'unanswered', 'failed', 'unknown', 'put_back'] as const;

/** Counts what becomes of calls. */
export interface DiallingMeter {
  /** A call came to its end, or (`put_back`) the PBX did not take it and its number waits again. */
  ended(outcome: (typeof outcomes)[number]): void;
  /** The metrics; docs/operations/metrics.md explains each. */
  families(read: () => readonly CallCounts[]): readonly Family[];
}

export function createDiallingMeter(): DiallingMeter {
  const calls = createTally([...outcomes]);
  return {
    ended: (outcome) => calls.add(outcome),
    families(read) {
      const sum = (name: 'waiting' | 'open') => {
        const all = read();
        return name === 'waiting'
          ? all.reduce((total, { waiting }) => total + waiting, 0)
          : all.reduce(
              (total, { claimed, dialling, connected }) => total + claimed + dialling + connected,
              0,
            );
      };
      return [
        {
          name: 'dialled_calls_total',
          help: 'Calls of call lists that came to an end, by how.',
          type: 'counter',
          read: () => calls.entries().map(([outcome, value]) => ({ labels: { outcome }, value })),
        },
        {
          name: 'dialling_numbers_waiting',
          help: 'Numbers of call lists that are still to be dialled.',
          type: 'gauge',
          read: () => [{ value: sum('waiting') }],
        },
        {
          name: 'dialling_calls_open',
          help: 'Calls of call lists that ring or are connected.',
          type: 'gauge',
          read: () => [{ value: sum('open') }],
        },
      ];
    },
  };
}
