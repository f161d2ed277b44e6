import { QueryClientProvider } from '@tanstack/react-query';
import { applySnapshot, type ConnectionState, mergeSnapshots } from '@watchhamster/client';
import { useLiveQuery, WatchHamsterProvider } from '@watchhamster/client/react';
import type { Snapshot } from '@watchhamster/shared-types';
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Command } from './commands.ts';
import type { Sample } from './metrics-history.ts';
import type { PageClient, Sync } from './page-client.ts';
import { type Phase, phaseOf } from './phase.ts';
import type { Readable } from './store.ts';

const PageContext = createContext<PageClient | undefined>(undefined);

/** Gives the page's client to what is inside; the hooks of `@watchhamster/client/react` work there too. */
export function LiveProvider({
  page,
  children,
}: {
  readonly page: PageClient;
  readonly children: ReactNode;
}) {
  return (
    <PageContext value={page}>
      <QueryClientProvider client={page.queryClient}>
        <WatchHamsterProvider client={page.client}>{children}</WatchHamsterProvider>
      </QueryClientProvider>
    </PageContext>
  );
}

/** The page's client. @throws outside a {@link LiveProvider}. */
export function usePageClient(): PageClient {
  const page = use(PageContext);
  if (!page) throw new Error('usePageClient needs a LiveProvider around it');
  return page;
}

function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}

/** Where react-query keeps the snapshot. */
export const snapshotKey = ['snapshot'] as const;

/** A part of the snapshot: the component draws again when that part changes, and only then. Undefined before the first. */
export function useSnapshotPart<T>(select: (snapshot: Snapshot) => T): T | undefined {
  const { fetchSnapshot } = usePageClient();
  return useLiveQuery<Snapshot, T>({
    queryKey: snapshotKey,
    snapshot: fetchSnapshot,
    apply: applySnapshot,
    merge: mergeSnapshots,
    select,
  }).data;
}

/** What the connection is doing. */
export function useConnectionState(): ConnectionState {
  return useReadable(usePageClient().client.connection);
}

/** How true what the page shows is. */
export function useSync(): Sync {
  return useReadable(usePageClient().sync);
}

/** The phase of the connection, as a person is told. Controls are off while it is not `live`. */
export function usePhase(): Phase {
  return phaseOf(useConnectionState(), useSync());
}

/** Who this connection is to the server, and what it can do; undefined before the first greeting. */
export function useServerHello(): ConnectionState['server'] {
  return useConnectionState().server;
}

/** Whether this connection may give commands: not before it is live, and not in a role that only reads. */
export function useMayOperate(): boolean {
  const role = useServerHello()?.role;
  return usePhase() === 'live' && role !== 'viewer' && role !== 'publisher';
}

/** The last command of a service. */
export function useServiceCommand(serviceId: string): Command | undefined {
  return useReadable(usePageClient().commands.byService).get(serviceId);
}

/** The samples behind the plots. */
export function useSamples(): readonly Sample[] {
  return useReadable(usePageClient().metrics.samples);
}
