import type { Link } from './connection.ts';
import type { SessionState } from './session.ts';
import type { ConnectionState, Phase } from './state.ts';

/** What a socket and a session together are to a person. */
export function connectionStateOf(link: Link, { ready, everReady, hello }: SessionState): ConnectionState {
  return {
    phase: phaseOf(link, ready, everReady),
    attempt: 'attempt' in link ? link.attempt : 0,
    retryAt: link.kind === 'waiting' ? link.retryAt : undefined,
    reason: 'reason' in link ? link.reason : undefined,
    server: hello,
  };
}

function phaseOf(link: Link, ready: boolean, everReady: boolean): Phase {
  if (link.kind === 'idle' || link.kind === 'closed') return link.kind;
  if (link.kind === 'open' && ready) return link.stale ? 'stale' : 'live';
  return everReady ? 'recovering' : 'connecting';
}
