import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Snapshot } from '@watchhamster/shared-types';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { applySnapshot, type Client, mergeSnapshots, type Positioned, type ViewOptions } from '../index.ts';
import { useShared } from './context.ts';

/** A query that follows the server. */
export interface LiveQueryOptions<T extends Positioned, S = T>
  extends Pick<ViewOptions<T>, 'snapshot' | 'apply' | 'merge'> {
  /**
   * The place in react-query's cache. Components with the same key share one state; the first one's functions make it. With
   * several clients under one QueryClient, give each client's state a key of its own.
   */
  readonly queryKey: QueryKey;
  /** A part of the state: the component draws again when that changes, and only then. Default: all of it. */
  readonly select?: (state: T) => S;
}

/** What a live query gives. */
export interface LiveQuery<S> {
  /** Undefined before the first snapshot. Kept while the connection is being restored: look at {@link isLive}. */
  readonly data: S | undefined;
  /** Whether `data` is what is. Show its age, and disable controls, when it is not. */
  readonly isLive: boolean;
  /** Why the last fetch failed. It is tried again by itself. */
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Fetches again now. */
  readonly refetch: () => void;
}

/**
 * Keeps a state in react-query's cache and true: fetches a snapshot, applies what came after its position, then each
 * message as it comes. Nothing but this fetches it: no refetch on focus or mount is needed, as it is never stale.
 */
export function useLiveQuery<T extends Positioned, S = T>(options: LiveQueryOptions<T, S>): LiveQuery<S> {
  const { queries } = useShared();
  const queryClient = useQueryClient();
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });
  const { queryKey, select } = options;
  const make = () =>
    queries.of<T>(queryClient, queryKey, {
      snapshot: (signal) => newest.current.snapshot(signal),
      apply: (state, message, refetch) => newest.current.apply(state, message, refetch),
      merge: (previous, next) => newest.current.merge?.(previous, next) ?? next,
    });
  const query = useQuery<T, Error, S>({
    queryKey,
    queryFn: () => make().refresh(),
    ...(select ? { select } : {}),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    // Every change keeps what did not change; comparing it all again would cost more.
    structuralSharing: false,
  });
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    make();
    return queries.retain(queryKey);
  }, [queries, queryClient, key]);
  const isLive = useSyncExternalStore(
    queries.subscribe,
    () => queries.isLive(queryKey),
    () => false,
  );
  const { data, error, isPending, refetch } = query;
  return { data, error, isPending, isLive, refetch: () => void refetch() };
}

const numbers = new WeakMap<Client, number>();
let clients = 0;

function numberOf(client: Client): number {
  const number = numbers.get(client) ?? ++clients;
  numbers.set(client, number);
  return number;
}

/**
 * The server's snapshot, kept up to date: services, metrics, the newest events. Log lines stay out of it.
 *
 * @param select a part of it: `useSnapshot(({ services }) => services)`. Default: all of it.
 */
export function useSnapshot<S = Snapshot>(select?: (snapshot: Snapshot) => S): LiveQuery<S> {
  const { client } = useShared();
  return useLiveQuery<Snapshot, S>({
    // Several clients under one QueryClient have a state each.
    queryKey: ['watchhamster', 'snapshot', numberOf(client)],
    snapshot: (signal) => client.snapshot({ signal }),
    apply: applySnapshot,
    merge: mergeSnapshots,
    ...(select ? { select } : {}),
  });
}
