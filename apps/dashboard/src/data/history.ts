import { type InfiniteQueryObserverResult, useInfiniteQuery } from '@tanstack/react-query';
import { type JournalEntry, journalEntry } from '@watchhamster/shared-types';
import { useMemo } from 'react';
import * as z from 'zod';
import { getJson } from './api.ts';
import { useSnapshotPart } from './live.tsx';

const historyPage = z.object({
  epoch: z.string(),
  events: z.array(journalEntry),
  next_before: z.number().optional(),
});

/** Requests for one page of what matches, at most: what matches may be rare among many. */
const maxReads = 5;

/** What of the journal a page shows. */
export interface HistoryOptions {
  /** The message's type, such as `service_event`. */
  readonly type: string;
  /** What it is about; a change of it begins anew. */
  readonly subject: string;
  /** Whether an entry is about it. */
  readonly matches: (entry: JournalEntry) => boolean;
  /** Entries that a page should have. Default: 50. */
  readonly wanted?: number;
}

/** Entries of the journal, newest first, with those that arrive. */
export interface HistoryView {
  readonly entries: readonly JournalEntry[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Reads older ones; undefined when there are none, or while they are read. */
  readonly older: (() => Promise<InfiniteQueryObserverResult>) | undefined;
  readonly isReading: boolean;
}

/** The journal's entries of one kind and subject: from the server's history, and live from then on. */
export function useHistory({ type, subject, matches, wanted = 50 }: HistoryOptions): HistoryView {
  const query = useInfiniteQuery({
    queryKey: ['api', 'history', type, subject],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const found: JournalEntry[] = [];
      let before = pageParam;
      for (let reads = 0; reads < maxReads && found.length < wanted; reads += 1) {
        const page = await getJson('history', { type, before, limit: 500 }, historyPage, signal);
        found.push(...page.events.filter(matches));
        before = page.next_before;
        if (before === undefined) break;
      }
      return { found, before };
    },
    getNextPageParam: ({ before }) => before,
    staleTime: 30_000,
  });
  const recent = useSnapshotPart((snapshot) => snapshot.recent_events);
  const { data } = query;
  const entries = useMemo(() => {
    if (!data) return undefined;
    const byPosition = new Map<number, JournalEntry>();
    for (const entry of data.pages.flatMap(({ found }) => found)) byPosition.set(entry.position, entry);
    for (const entry of recent ?? [])
      if (entry.message.type === type && matches(entry)) byPosition.set(entry.position, entry);
    return [...byPosition.values()].sort((a, b) => b.position - a.position);
    // `matches` is told by the subject.
  }, [data, recent, type, subject]);
  return {
    entries,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    older: query.hasNextPage && !query.isFetchingNextPage ? () => query.fetchNextPage() : undefined,
    isReading: query.isFetchingNextPage,
  };
}
