import type { ConnectionState } from '@watchhamster/client';
import type { Sync } from './page-client.ts';

/**
 * What a person is told about the connection.
 * - `connecting`: nothing has been shown yet
 * - `live`: what is shown is what is
 * - `recovering`: the connection was lost and is being restored; what is shown is old
 * - `stale`: the connection stands, but has been silent for too long to trust what is shown
 * - `closed`: the server said not to come back, or the page was told to stop
 */
export type Phase = 'connecting' | 'live' | 'recovering' | 'stale' | 'closed';

/** The phase that a connection and what is known of the server's state are in together. */
export function phaseOf({ phase }: Pick<ConnectionState, 'phase'>, { synced, everSynced }: Sync): Phase {
  if (phase === 'closed' || phase === 'recovering') return phase;
  if ((phase === 'live' || phase === 'stale') && synced) return phase;
  return everSynced ? 'recovering' : 'connecting';
}
