import { useQuery } from '@tanstack/react-query';
import type { Snapshot } from '@watchhamster/shared-types';
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { LiveClient } from '../live/client.ts';
import type { Command } from '../live/commands.ts';
import type { LinkState } from '../live/connection.ts';
import type { Sample } from '../live/metrics-history.ts';
import { type Phase, phaseOf } from '../live/phase.ts';
import type { SessionState } from '../live/session.ts';
import type { Readable } from '../live/store.ts';
import { snapshotQuery } from './snapshot-cache.ts';

const LiveContext = createContext<LiveClient | undefined>(undefined);

/** Gives the live client to what is inside. */
export function LiveProvider(props: { readonly client: LiveClient; readonly children: ReactNode }) {
  return <LiveContext value={props.client}>{props.children}</LiveContext>;
}

/** The live client. @throws outside a {@link LiveProvider}. */
export function useLiveClient(): LiveClient {
  const client = use(LiveContext);
  if (!client) throw new Error('useLiveClient needs a LiveProvider around it');
  return client;
}

function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}

/** A part of the snapshot: the component draws again when that part changes, and only then. */
export function useSnapshotPart<T>(select: (snapshot: Snapshot) => T): T | undefined {
  return useQuery({ ...snapshotQuery, select }).data;
}

/** What the socket is doing. */
export function useLink(): LinkState {
  return useReadable(useLiveClient().connection.state);
}

/** How far the session is. */
export function useSession(): SessionState {
  return useReadable(useLiveClient().session.state);
}

/** The phase of the connection, as a person is told. */
export function usePhase(): Phase {
  return phaseOf(useLink(), useSession());
}

/** The last command of a service. */
export function useCommand(serviceId: string): Command | undefined {
  return useReadable(useLiveClient().commands.byService).get(serviceId);
}

/** The samples behind the plots. */
export function useSamples(): readonly Sample[] {
  return useReadable(useLiveClient().metrics.samples);
}
