import type { PbxState } from '@watchhamster/pbx-simulator';
import type { PublishedMessage } from '../../src/domain/events.ts';

/** A number of a list, as the database has it. */
export interface DialledRow {
  readonly projectId: string;
  readonly number: string;
  readonly attempts: number;
  readonly state: string;
  /** 1 when its list is one of the project's; 0 when it was replaced. */
  readonly isListed: 0 | 1;
}

/** What clients were told of calls. Times are milliseconds since 1970. */
export interface WatchedCalls {
  /** When a number was claimed, each time. */
  claims(number: string): readonly number[];
  troubles(): readonly string[];
}

const finalStates = ['answered', 'unanswered', 'failed', 'unknown'];
const goesOn = (state: string): boolean => ['claimed', 'dialling', 'connected'].includes(state);

/** Follows `callUpdate`: what has come to its end is never told of again. */
export function watchCalls(now: () => number) {
  const states = new Map<string, string>();
  const claims = new Map<string, number[]>();
  const found: string[] = [];
  return {
    claims: (number: string): readonly number[] => claims.get(number) ?? [],
    troubles: (): readonly string[] => found,
    take({ definition, data }: PublishedMessage): void {
      if (definition.event !== 'callUpdate') return;
      const { number, state } = data as unknown as { readonly number: string; readonly state: string };
      const before = states.get(number) ?? 'waiting';
      if (finalStates.includes(before)) found.push(`${number}: ${state} after ${before}`);
      if (before === 'waiting' && state === 'dialling')
        claims.set(number, [...(claims.get(number) ?? []), now()]);
      states.set(number, state);
    },
  };
}

/** Everything that has to fit together. */
export interface DialledHistory {
  readonly rows: readonly DialledRow[];
  /** The numbers that each project's lists should have. */
  readonly listed: ReadonlyMap<string, readonly string[]>;
  /** Numbers that were given up, with how often they had been dialled by then. */
  readonly givenUp: ReadonlyMap<string, number>;
  /** The most attempts that a project's rule ever allowed. */
  readonly mostAttempts: ReadonlyMap<string, number>;
  /**
   * Whether the rule for a number, at some time, was to call again what is unknown: such a call may have been made, or be
   * made yet. The number may be in no list any more.
   */
  readonly mayRepeat: (number: string) => boolean;
  readonly counts: (projectId: string) => Readonly<Record<string, number>> | undefined;
  /** Projects whose numbers have all come to their end. */
  readonly ended: readonly string[];
  readonly watched: WatchedCalls;
  readonly pbx: Pick<PbxState, 'calls' | 'makeCalls'>;
}

/**
 * What is wrong, by the simulator's own record of calls: a number that was called more often than it was claimed or than its
 * rule allows, after it was given up, or, unless its rule accepts that, twice for one claim or at a time; a number that is lost, or answered without a call that was.
 */
export function diallingTroubles(history: DialledHistory): readonly string[] {
  const { rows, listed, givenUp, mostAttempts, mayRepeat, counts, ended, watched, pbx } = history;
  const troubles = [...watched.troubles()];
  const made = new Map<string, PbxState['calls'][number][]>();
  for (const call of pbx.calls) made.set(call.destination, [...(made.get(call.destination) ?? []), call]);
  const callsTo = (number: string) => made.get(number) ?? [];

  for (const [number, calls] of made) {
    const claims = watched.claims(number);
    // Calls that a person made are not the dialler's.
    if (!number.startsWith('9')) continue;
    const early = calls.filter(({ startedAt }) => startedAt < (claims[0] ?? Number.POSITIVE_INFINITY)).length;
    if (early > 0) troubles.push(`${number} was called without a claim`);
    if (mayRepeat(number)) continue;
    for (const [index, at] of claims.entries()) {
      const next = claims[index + 1] ?? Number.POSITIVE_INFINITY;
      const count = calls.filter(({ startedAt }) => startedAt >= at && startedAt < next).length;
      if (count > 1) troubles.push(`${number} was called ${count} times for one claim`);
    }
    const overlap = calls.find(
      ({ endedAt }, index) => (calls[index + 1]?.startedAt ?? Number.POSITIVE_INFINITY) < (endedAt ?? 0),
    );
    if (overlap) troubles.push(`${number} had two calls at a time`);
  }
  for (const { projectId, number, attempts, state, isListed } of rows) {
    const calls = callsTo(number);
    if (calls.length > attempts)
      troubles.push(`${number} was called ${calls.length} times, and has ${attempts} attempts`);
    if (attempts > (mostAttempts.get(projectId) ?? 0))
      troubles.push(`${number} has ${attempts} attempts, more than its rule ever allowed`);
    if (attempts > (givenUp.get(number) ?? Number.POSITIVE_INFINITY))
      troubles.push(`${number} was claimed after it was given up`);
    if (state === 'answered' && !calls.some(({ connectedAt }) => connectedAt !== undefined))
      troubles.push(`${number} is answered, and nobody did`);
    const isOpen = !finalStates.includes(state) && (isListed === 1 || state !== 'waiting');
    if (ended.includes(projectId) && isOpen) troubles.push(`${number} is ${state} at the end`);
  }
  for (const [projectId, numbers] of listed) {
    const there = rows.filter((row) => row.isListed === 1 && row.projectId === projectId);
    if (
      there
        .map(({ number }) => number)
        .sort()
        .join() !== [...numbers].sort().join()
    )
      troubles.push(`${projectId} has ${there.length} numbers instead of ${numbers.length}`);
    // Calls that go on count, whatever has become of their list.
    const counting = rows.filter(
      (row) => row.projectId === projectId && (row.isListed === 1 || goesOn(row.state)),
    );
    const counted = Object.entries(counts(projectId) ?? {}).filter(
      ([state, count]) => count !== counting.filter((row) => row.state === state).length,
    );
    if (counted.length > 0) troubles.push(`${projectId} counts ${JSON.stringify(counted)} wrongly`);
  }
  return troubles;
}
