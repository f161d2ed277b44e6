import type { LinkState } from './connection.ts';
import type { SessionState } from './session.ts';

/**
 * What a person is told about the connection.
 * - `connecting`: nothing has been shown yet
 * - `live`: what is shown is what is
 * - `recovering`: the connection was lost and is being restored; what is shown is old
 * - `stale`: the connection stands, but has been silent for too long to trust what is shown
 * - `closed`: the server said not to come back, or the page was told to stop
 */
export type Phase = 'connecting' | 'live' | 'recovering' | 'stale' | 'closed';

/** The phase that a socket and a session together are in. */
export function phaseOf(link: LinkState, session: SessionState): Phase {
  if (link.kind === 'closed') return 'closed';
  if (link.kind === 'open' && session.synced) return link.stale ? 'stale' : 'live';
  return session.everSynced ? 'recovering' : 'connecting';
}
