import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import type { Snapshot } from '@watchhamster/shared-types';
import { mergeSnapshots } from '../live/apply.ts';
import type { SnapshotCache } from '../live/session.ts';

/**
 * The snapshot in react-query's cache. Components read it; the live session fetches it and applies messages to it, so
 * no component ever fetches it by itself.
 */
export const snapshotQuery = queryOptions<Snapshot>({
  queryKey: ['snapshot'],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  // Every change is made by hand and keeps what did not change; comparing it all again would cost more.
  structuralSharing: false,
});

/** The live session's access to the snapshot in react-query's cache. */
export function createSnapshotCache(
  client: QueryClient,
  load: (signal: AbortSignal) => Promise<Snapshot>,
): SnapshotCache {
  const { queryKey } = snapshotQuery;
  const read = () => client.getQueryData(queryKey);
  return {
    read,
    refresh: async () => {
      // A fetch that is under way may have been answered before the connection that asks now.
      await client.cancelQueries({ queryKey });
      return client.fetchQuery({
        ...snapshotQuery,
        queryFn: async ({ signal }) => mergeSnapshots(read(), await load(signal)),
        staleTime: 0,
        retry: false,
        networkMode: 'always',
      });
    },
    update: (change) => {
      client.setQueryData(queryKey, (current) => (current ? change(current) : undefined));
    },
  };
}
