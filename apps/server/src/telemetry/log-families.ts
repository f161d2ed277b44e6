import type { Family } from './families.ts';

/** What is counted of logs since the start of the server, and what is kept of each level. */
interface LogReadings {
  readonly stored: number;
  readonly lost: number;
  readonly waiting: number;
  readonly dropped: number;
  readonly kept: Readonly<Record<string, { readonly entries: number; readonly bytes: number }>>;
}

/** The metrics of logs; read once for all of them at each scrape. */
export function logFamilies(read: () => LogReadings): readonly Family[] {
  const total = (name: string, help: string, value: (readings: LogReadings) => number): Family => ({
    name: `${name}_total`,
    help,
    type: 'counter',
    read: () => [{ value: value(read()) }],
  });
  return [
    total('log_entries_stored', 'Log entries that were written to the history.', ({ stored }) => stored),
    total('log_entries_lost', 'Log entries that were shown but not kept in the history.', ({ lost }) => lost),
    total(
      'log_entries_dropped',
      'Log entries dropped because too many came at once.',
      ({ dropped }) => dropped,
    ),
    {
      name: 'log_history_bytes',
      help: 'Size of the log history, by level.',
      type: 'gauge',
      read: () =>
        Object.entries(read().kept).map(([level, { bytes }]) => ({ value: bytes, labels: { level } })),
    },
  ];
}
