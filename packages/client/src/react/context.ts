import { createContext, createElement, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Client } from '../index.ts';
import { createLiveQueries, type LiveQueries } from './live-queries.ts';

/** What the hooks share. */
interface Shared {
  readonly client: Client;
  readonly queries: LiveQueries;
}

const Context = createContext<Shared | undefined>(undefined);

/** Gives a client to what is inside. The client is the application's: made outside of React, and closed there. */
export function WatchHamsterProvider({
  client,
  children,
}: {
  readonly client: Client;
  readonly children?: ReactNode;
}) {
  const [shared, setShared] = useState<Shared>(() => ({ client, queries: createLiveQueries(client) }));
  const current = shared.client === client ? shared : { client, queries: createLiveQueries(client) };
  if (current !== shared) setShared(current);
  useEffect(() => () => current.queries.releaseAll(), [current]);
  return createElement(Context.Provider, { value: current }, children);
}

/** @throws outside of a {@link WatchHamsterProvider}. */
export function useShared(): Shared {
  const shared = useContext(Context);
  if (!shared) throw new Error('this hook needs a <WatchHamsterProvider client={…}> around its component');
  return shared;
}

/** The client. @throws outside of a {@link WatchHamsterProvider}. */
export function useClient(): Client {
  return useShared().client;
}
