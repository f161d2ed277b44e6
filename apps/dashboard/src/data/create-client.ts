import { QueryClient } from '@tanstack/react-query';
import { createLiveClient, type LiveClient } from '../live/client.ts';
import { fetchSnapshot } from '../live/snapshot-source.ts';
import { language } from '../prefs/language.ts';
import { createSnapshotCache } from './snapshot-cache.ts';

/** Log lines are drawn at most ten times a second: nobody reads faster, and typing in the search stays smooth. */
const LOG_NOTICE_MS = 100;

/** A live client with the cache that its snapshot is in. */
export interface PageClient extends LiveClient {
  readonly queryClient: QueryClient;
}

/** The page's live client: same origin, reconnecting at once when the network or the tab comes back. */
export function createPageClient(): PageClient {
  const queryClient = new QueryClient();
  const socketUrl = new URL('/ws', window.location.href);
  socketUrl.protocol = socketUrl.protocol === 'https:' ? 'wss:' : 'ws:';
  const snapshotUrl = new URL('/api/v1/snapshot', window.location.href).href;
  const client = createLiveClient({
    url: socketUrl.href,
    cache: createSnapshotCache(queryClient, (signal) => fetchSnapshot(snapshotUrl, signal)),
    identity: {
      language: language.get,
      userAgent: navigator.userAgent,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    scheduleLogs: (run) => {
      setTimeout(() => requestAnimationFrame(run), LOG_NOTICE_MS);
    },
  });
  const { connection } = client;
  // One that was stopped does not wake.
  window.addEventListener('online', () => connection.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connection.wake();
  });
  return { ...client, queryClient };
}
